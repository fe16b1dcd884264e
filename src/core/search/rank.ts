import {align, BESIDE_TITLE, MATCH, type Alignment} from './align.js';
import {CONCEPT, gram, KEYWORD, MAIN, type GramKind} from './grams.js';
import {includesSorted} from './sorted.js';
import type {Catalogue} from './catalogue.js';
import type {Part} from './parts.js';
import type {Reading} from './query.js';

/** Saying the same in other words is a little less than saying it. */
const TERM_BY_MEANING = 0.85;
const TERM_ITSELF = 0.05;
const MEANING_BY_MEANING = 0.8;
/** A known phrase counts when this much of it is there, with matches this exact. */
const WHOLE = 0.75;
const SAME = 0.9;
const SOUNDS_SAME = 0.7;
/** What a single character says where it stands alone. */
const SINGLE_WORD = 0.5;
/** Below this share of its subject a title is about something else, and keeps only this much of its score. */
const SUBJECT = 0.4;
const OFF_SUBJECT = 0.6;
/** How much of the score is for a title about nothing else, and for the words in the order they were typed. */
const FOCUS = 0.05;
const ORDER = 0.08;

export interface Scored {
  readonly index: number;
  readonly score: number;
}

/** How much of a query each candidate answers, 0…1. */
export function rank(catalogue: Catalogue, reading: Reading, candidates: readonly number[]): Scored[] {
  const {sounds, codes, starts, titleEnds, terms} = catalogue;
  const {parts, wanted, prior} = reading;
  const means = parts.map((part) => meaningOf(part, catalogue));
  const total = parts.reduce((sum, {weight}) => sum + weight, 0);
  const subjects = parts.reduce((sum, {weight, subject}) => sum + (subject ? weight : 0), 0);
  return candidates.map((index) => {
    const from = starts[index]!;
    const alignment = align(wanted, sounds, codes, from, titleEnds[index]!, starts[index + 1]!);
    let sum = 0;
    let subject = 0;
    parts.forEach((part, at) => {
      const found = part.weight * Math.max(evidenceFor(part, alignment, terms), means[at]!(index));
      sum += found;
      if (part.subject || part.name) subject += found;
    });
    // Everyday words alone do not answer a question about something else.
    if (subject < SUBJECT * subjects) sum *= OFF_SUBJECT;
    const focus = Math.min(1, wanted.length / Math.max(1, titleEnds[index]! - from));
    const order = Math.min(1, alignment.longest / MATCH / wanted.length);
    return {index, score: prior * ((1 - FOCUS - ORDER) * (sum / total) + FOCUS * focus + ORDER * order)};
  });
}

function evidenceFor({from, to, concepts, corrected}: Part, {evidence, exactness}: Alignment, terms: number): number {
  const known = concepts.length > 0 && !corrected;
  // What sounds like an everyday word that was written right is another word.
  const least = !known ? 0 : concepts.some((concept) => concept < terms) ? SOUNDS_SAME : SAME;
  let sum = 0;
  for (let at = from; at < to; at++) {
    if (exactness[at]! > least) sum += evidence[at]!;
  }
  const share = sum / (to - from);
  // A single character between known words is a word of its own.
  if (to === from + 1 && exactness[from] === 1) return Math.max(share, SINGLE_WORD);
  // Half of a known phrase is another phrase.
  return known && share < WHOLE ? share / 2 : share;
}

/** How far a document says what a part means, in whatever words. */
function meaningOf({concepts, confidence, corrected}: Part, {postings, terms}: Catalogue): (index: number) => number {
  const of = (kind: GramKind, wanted: readonly number[]): Uint32Array[] =>
    wanted.map((concept) => postings.of(gram(kind, concept))).filter((documents) => documents.length);
  const named = concepts.filter((concept) => concept < terms);
  const others = concepts.filter((concept) => concept >= terms);
  const [names, main, meanings] = [of(CONCEPT, named), of(MAIN, named), of(CONCEPT, others)];
  const keywords = of(KEYWORD, concepts);
  const sure = corrected ? 0.5 + 0.5 * confidence : confidence;
  return (index) => {
    const says = (documents: Uint32Array): boolean => includesSorted(documents, index);
    if (names.some(says)) return sure * (TERM_BY_MEANING + (main.some(says) ? TERM_ITSELF : 0));
    const hits = meanings.filter(says).length;
    if (hits) return sure * MEANING_BY_MEANING * (0.65 + (0.35 * hits) / others.length);
    return keywords.some(says) ? sure * MEANING_BY_MEANING * BESIDE_TITLE : 0;
  };
}
