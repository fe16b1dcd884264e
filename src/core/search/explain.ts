import {align} from './align.js';
import {tokenise} from './normalise.js';
import type {Catalogue} from './catalogue.js';
import type {Range} from './highlight.js';
import type {Part} from './parts.js';
import type {Reading} from './query.js';

/** Why a document was found. */
export type Reason = 'exact' | 'homophone' | 'pinyin' | 'initials' | 'alias' | 'meaning' | 'fuzzy' | 'body';

export interface Explanation {
  readonly reason: Reason;
  /** The term that the query was taken for, or the words of the title that sound like it. */
  readonly matched: string | undefined;
  /** What to mark in the title. */
  readonly ranges: readonly Range[];
}

/** At least this exact a unit is what was typed, sounds the same, or is worth a mark. */
const SAME = 0.95;
const SOUNDS_SAME = 0.78;
const SEEN = 0.3;
/** So sure a correction can be only where every syllable sounds the same. */
const SURE = 0.86;

/** The part that says most about why: a name that was not typed right before anything else. */
interface Telling {
  readonly part: Part;
  readonly exactness: number;
  readonly weight: number;
  /** A marked token of the title, or -1. */
  readonly at: number;
}

/** Says why a title was found, and where in it. */
export function explain(catalogue: Catalogue, reading: Reading, index: number): Explanation {
  const {sounds, codes, starts, titleEnds, phrases, terms} = catalogue;
  const from = starts[index]!;
  const titleEnd = titleEnds[index]!;
  const {evidence, where, exactness} = align(reading.wanted, sounds, codes, from, titleEnd, starts[index + 1]!);
  const marked = new Set<number>();
  let telling: Telling | undefined;

  for (const part of reading.parts) {
    if (part.filler) continue;
    let least = 1;
    let seen = -1;
    let found = false;
    for (let at = part.from; at < part.to; at++) {
      if (evidence[at]! < SEEN) {
        least = 0;
        continue;
      }
      found = true;
      least = Math.min(least, exactness[at]!);
      if (from + where[at]! >= titleEnd) continue;
      seen = where[at]!;
      marked.add(seen);
    }
    for (let at = from; at < titleEnd && part.concepts.length; at++) {
      phrases.at(sounds, codes, at, titleEnd, (phrase, byEar) => {
        if (!part.concepts.includes(phrase.concept) || (byEar && !phrase.loose)) return;
        found = true;
        phrase.units.forEach((_, unit) => marked.add(at - from + unit));
      });
    }
    if (!found) continue;
    const weight = (part.name && least < SAME ? 2 : 1) - least;
    if (!telling || weight > telling.weight) telling = {part, exactness: least, weight, at: seen};
  }

  const tokens = tokenise(catalogue.documents[index]!.title);
  const ranges = [...marked].map((at) => tokens[at]!);
  if (!telling) return {reason: 'exact', matched: undefined, ranges};
  const {part, at} = telling;
  const term = part.concepts.find((concept) => concept < terms);
  const reason = reasonFor(telling, reading, term !== undefined);
  const named = reason !== 'exact' && reason !== 'meaning';
  const matched =
    term === undefined
      ? markedAround(catalogue.documents[index]!.title, tokens, marked, at)
      : catalogue.glossary.terms[term];
  return {reason, matched: named ? matched : undefined, ranges};
}

function reasonFor({part, exactness}: Telling, {way}: Reading, isTerm: boolean): Reason {
  if (way !== 'exact') return way;
  if (exactness >= SAME) return 'exact';
  if (part.corrected) return part.confidence >= SURE ? 'homophone' : 'fuzzy';
  if (exactness >= SOUNDS_SAME) return 'homophone';
  if (isTerm) return 'alias';
  if (part.concepts.length) return 'meaning';
  return exactness ? 'fuzzy' : 'exact';
}

/** The whole marked stretch of a title that a marked token stands in. */
function markedAround(
  title: string,
  tokens: readonly Range[],
  marked: ReadonlySet<number>,
  at: number,
): string | undefined {
  if (at < 0) return undefined;
  let first = at;
  let last = at;
  while (marked.has(first - 1)) first--;
  while (marked.has(last + 1)) last++;
  return title.slice(tokens[first]!.start, tokens[last]!.end);
}
