import type {Catalogue} from './catalogue.js';
import {FILLER} from './catalogue.js';

export interface Expansion {
  readonly sounds: readonly number[];
  /** How common it is beside the commonest one, 0…1. */
  readonly share: number;
}

const MOST = 3;

/** The words that initials most probably stand for: those that the titles use most. */
export function expandInitials(catalogue: Catalogue, letters: string): Expansion[] {
  if (letters.length < 2) return [];
  const {initials, sounds} = catalogue;
  const counts = new Map<string, {at: number; count: number}>();
  for (let at = initials.indexOf(letters); at >= 0; at = initials.indexOf(letters, at + 1)) {
    if (hasFiller(catalogue, at, at + letters.length) || crosses(catalogue, at, at + letters.length)) continue;
    const key = sounds.subarray(at, at + letters.length).join();
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, {at, count: 1});
  }
  const found = [...counts.values()].sort((one, other) => other.count - one.count).slice(0, MOST);
  return found.map(({at, count}) => ({
    sounds: [...sounds.subarray(at, at + letters.length)],
    share: count / found[0]!.count,
  }));
}

/** Initials abbreviate names, not sentences. */
function hasFiller({phrases, sounds, codes}: Catalogue, from: number, to: number): boolean {
  let filler = false;
  for (let at = from; at < to && !filler; at++) {
    phrases.at(sounds, codes, at, to, ({concept}) => {
      if (concept === FILLER) filler = true;
    });
  }
  return filler;
}

function crosses(catalogue: Catalogue, from: number, to: number): boolean {
  return catalogue.documentAt(from) !== catalogue.documentAt(to - 1);
}
