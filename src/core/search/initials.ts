import type {Catalogue} from './catalogue.js';
import {FILLER, segment} from './segment.js';

export interface Expansion {
  readonly sounds: readonly number[];
  /** How common it is beside the commonest one, 0…1. */
  readonly share: number;
}

const MOST = 3;
const MOST_LOOKED_AT = 200;

/** The words that initials most probably stand for: those that the titles use most. */
export function expandInitials(catalogue: Catalogue, letters: string): Expansion[] {
  if (letters.length < 2) return [];
  const {initials, sounds} = catalogue;
  const counts = new Map<string, {at: number; count: number; apart: boolean}>();
  for (
    let at = initials.indexOf(letters), looked = 0;
    at >= 0 && looked < MOST_LOOKED_AT;
    at = initials.indexOf(letters, at + 1), looked++
  ) {
    const apart = standsApart(catalogue, at, at + letters.length);
    if (apart === undefined) continue;
    const key = sounds.subarray(at, at + letters.length).join();
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, {at, count: 1, apart});
  }
  const found = [...counts.values()]
    // What occurs once, and in the middle of something, is no name.
    .filter(({count, apart}) => apart || count > 1)
    .sort((one, other) => other.count - one.count)
    .slice(0, MOST);
  return found.map(({at, count}) => ({
    sounds: [...sounds.subarray(at, at + letters.length)],
    share: count / found[0]!.count,
  }));
}

/** Whether a stretch of a title stands apart like a name; undefined where it cuts through known words or contains small ones. */
function standsApart(catalogue: Catalogue, from: number, to: number): boolean | undefined {
  const {phrases, terms, sounds, codes, starts} = catalogue;
  const index = catalogue.documentAt(from);
  const end = starts[index + 1]!;
  if (to > end) return undefined;
  let apart = from === starts[index] || to === end;
  for (const stretch of segment(phrases, terms, sounds, codes, starts[index]!, end)) {
    const known = stretch.phrases.length > 0;
    if (stretch.to <= from || stretch.from >= to)
      apart = apart || (known && (stretch.to === from || stretch.from === to));
    else if (known && (stretch.from < from || stretch.to > to || stretch.phrases[0]!.concept === FILLER))
      return undefined;
  }
  return apart;
}
