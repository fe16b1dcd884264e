import {CONCEPT, gram, KEYWORD, PAIR, SINGLE, SKIP} from './grams.js';
import type {Catalogue} from './catalogue.js';
import type {Reading} from './query.js';

/** How many documents are compared unit by unit. */
const MOST = 96;
const STEPS = 128;

/** What a find is worth: a pair as typed, with a unit more or less, another unit between, a unit alone, the same meaning. */
const WORTH = {
  pair: 1,
  extra: 0.55,
  missing: 0.5,
  other: 0.6,
  single: 0.4,
  word: 2,
  concept: 2.5,
  keyword: 1,
  verbatim: 4,
};

/** Calls back with every gram that a document may be found by, and what that is worth. */
export function wantedGrams({wanted, parts}: Reading, take: (key: number, worth: number) => void): void {
  const filler = new Uint8Array(wanted.length);
  for (const part of parts) {
    for (const concept of part.concepts) {
      take(gram(CONCEPT, concept), WORTH.concept * part.confidence);
      take(gram(KEYWORD, concept), WORTH.keyword * part.confidence);
    }
    if (part.filler) filler.fill(1, part.from, part.to);
  }
  const content = filler.length - filler.reduce((sum, each) => sum + each, 0);
  wanted.forEach(({unit: {sound}}, at) => {
    if (!sound) return;
    const next = wanted[at + 1]?.unit.sound;
    const after = wanted[at + 2]?.unit.sound;
    if (next && !(filler[at] && filler[at + 1])) {
      take(gram(PAIR, sound, next), WORTH.pair);
      take(gram(SKIP, sound, next), WORTH.missing);
    }
    if (after && !(filler[at] && filler[at + 2])) {
      take(gram(PAIR, sound, after), WORTH.extra);
      take(gram(SKIP, sound, after), WORTH.other);
    }
    if (sound >= 512) take(gram(SINGLE, sound), WORTH.word);
    else if (!filler[at] && (content < 3 || ((!at || filler[at - 1]) && (!next || filler[at + 1])))) {
      take(gram(SINGLE, sound), WORTH.single);
    }
  });
}

/** Adds up, over inverted lists, which documents are worth a closer look. */
export class Candidates {
  private readonly scores: Float32Array;
  private touched: number[] = [];

  constructor(private readonly catalogue: Catalogue) {
    this.scores = new Float32Array(catalogue.documents.length);
  }

  find(reading: Reading): number[] {
    wantedGrams(reading, (key, worth) => this.take(key, worth));
    this.takeVerbatim(reading);
    return this.best();
  }

  /** What was typed must never be lost among what sounds like it. */
  private takeVerbatim({wanted}: Reading): void {
    const typed = String.fromCharCode(...wanted.map(({unit}) => unit.code));
    if (typed.length < 2 || typed.includes('\0')) return;
    const {characters} = this.catalogue;
    for (
      let at = characters.indexOf(typed), count = 0;
      at >= 0 && count < MOST;
      at = characters.indexOf(typed, at + 1), count++
    ) {
      this.add(this.catalogue.documentAt(at), WORTH.verbatim);
    }
  }

  private add(index: number, gain: number): void {
    if (!this.scores[index]) this.touched.push(index);
    this.scores[index]! += gain;
  }

  private take(key: number, worth: number): void {
    const documents = this.catalogue.postings.of(key);
    if (!documents.length) return;
    const gain = worth * Math.log(1 + this.scores.length / documents.length);
    for (const index of documents) this.add(index, gain);
  }

  /** The highest of them, found by counting rather than by sorting. */
  private best(): number[] {
    const {scores, touched} = this;
    this.touched = [];
    let kept = touched;
    if (touched.length > MOST) {
      let top = 0;
      for (const index of touched) top = Math.max(top, scores[index]!);
      const stepOf = (index: number): number => Math.ceil((scores[index]! / top) * STEPS);
      const counts = new Uint32Array(STEPS + 1);
      for (const index of touched) counts[stepOf(index)]!++;
      let step = STEPS;
      let sure = 0;
      while (sure + counts[step]! < MOST) sure += counts[step--]!;
      // Of those that are equal so far, short titles are likelier to be about nothing else.
      const equal = touched.filter((index) => stepOf(index) === step);
      if (counts[step]! > MOST - sure) equal.sort((one, other) => this.lengthOf(one) - this.lengthOf(other));
      kept = touched.filter((index) => stepOf(index) > step).concat(equal.slice(0, MOST - sure));
    }
    for (const index of touched) scores[index] = 0;
    return kept;
  }

  private lengthOf(index: number): number {
    return this.catalogue.titleEnds[index]! - this.catalogue.starts[index]!;
  }
}
