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

/** Below this a unit of the title is only like what was searched for. */
const SAME = 0.95;
const SOUNDS_SAME = 0.78;
const SEEN = 0.3;
/** Of a corrected name: every syllable sounds the same. */
const SURE = 0.86;

interface Weakest {
  readonly part: Part;
  readonly exactness: number;
  readonly said: boolean;
}

/** Says why a title was found, and where in it. */
export function explain(catalogue: Catalogue, reading: Reading, index: number): Explanation {
  const {documents, sounds, codes, starts, titleEnds, phrases, terms, glossary} = catalogue;
  const from = starts[index]!;
  const titleEnd = titleEnds[index]!;
  const {title} = documents[index]!;
  const tokens = tokenise(title);
  const {evidence, where, exactness} = align(reading.wanted, sounds, codes, from, starts[index + 1]!);
  const marked = new Set<number>();
  let weakest: Weakest | undefined;
  let spoken: Range | undefined;

  for (const part of reading.parts) {
    if (part.filler) continue;
    let least = 1;
    let found = 0;
    let range: Range | undefined;
    for (let at = part.from; at < part.to; at++) {
      const token = tokens[where[at]!];
      if (evidence[at]! < SEEN) {
        least = 0;
        continue;
      }
      found++;
      least = Math.min(least, exactness[at]!);
      if (!token || from + where[at]! >= titleEnd) continue;
      marked.add(where[at]!);
      range = {start: Math.min(range?.start ?? token.start, token.start), end: Math.max(range?.end ?? 0, token.end)};
    }
    let meant = false;
    for (let at = from; at < titleEnd && part.concepts.length; at++) {
      phrases.at(sounds, codes, at, titleEnd, (phrase, byEar) => {
        if (!part.concepts.includes(phrase.concept) || (byEar && phrase.concept >= terms)) return;
        meant = true;
        phrase.units.forEach((_, unit) => marked.add(at - from + unit));
      });
    }
    if (!found && !meant) continue;
    if (!weakest || least < weakest.exactness) {
      weakest = {part, exactness: least, said: least > 0};
      spoken = range;
    }
  }

  const ranges: Range[] = [];
  for (const at of marked) {
    const token = tokens[at];
    if (token) ranges.push({start: token.start, end: token.end});
  }
  if (!weakest) return {reason: 'exact', matched: undefined, ranges};
  const {part, exactness: least} = weakest;
  const term = part.concepts.find((concept) => concept < terms);
  const matched = term === undefined ? spoken && title.slice(spoken.start, spoken.end) : glossary.terms[term];
  if (reading.way !== 'exact') return {reason: reading.way, matched, ranges};
  if (least >= SAME) return {reason: 'exact', matched: undefined, ranges};
  if (part.corrected) return {reason: part.confidence >= SURE ? 'homophone' : 'fuzzy', matched, ranges};
  if (least >= SOUNDS_SAME) return {reason: 'homophone', matched, ranges};
  if (term !== undefined) return {reason: 'alias', matched, ranges};
  if (part.concepts.length) return {reason: 'meaning', matched: undefined, ranges};
  return spoken
    ? {reason: least ? 'fuzzy' : 'exact', matched: least ? matched : undefined, ranges}
    : {reason: 'exact', matched: undefined, ranges};
}
