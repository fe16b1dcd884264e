import {FIRST_WORD, foldedSound, likenessTo, SAME_SOUND, syllableName} from './syllables.js';
import type {LatinName} from './latin-fuzzy.js';
import type {Phrases} from './phrases.js';
import type {Unit, Vocabulary} from './vocabulary.js';

export interface GlossaryEntry {
  readonly term: string;
  readonly aliases: readonly string[];
}

/** One spelling of a term. */
interface Spelling {
  readonly text: string;
  readonly units: readonly Unit[];
  readonly concept: number;
}

export interface Correction {
  readonly concept: number;
  /** The spelling that was meant. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly confidence: number;
}

/** A medicine is also called by its name without the form. */
const form = /(?:软膏|乳膏|药膏|凝胶|喷雾剂|胶囊|片|霜|膏)$/;

/** Two of three syllables are enough; a single one is not. */
const ENOUGH = 0.64;
const ENOUGH_BESIDE_OTHERS = 0.7;
/** What another, an extra and a missing syllable cost. */
const OTHER = 0.05;
const EXTRA = 0.2;
const MISSING = 0.2;
const LONGEST = 12;

/** The terms of a site and what else they are called. Concept n is entry n. */
export class Glossary {
  readonly terms: readonly string[];
  private readonly spellings: Spelling[] = [];

  constructor(entries: readonly GlossaryEntry[], vocabulary: Vocabulary, phrases: Phrases) {
    this.terms = entries.map(({term}) => term);
    const taken = new Set<string>();
    for (const {term, aliases} of entries) for (const text of [term, ...aliases]) taken.add(text);
    entries.forEach(({term, aliases}, concept) => {
      const stem = term.replace(form, '');
      const short = stem.length > 2 && stem !== term && !taken.has(stem) ? [stem] : [];
      for (const text of [term, ...short, ...aliases]) {
        const units = vocabulary.learn(text);
        this.spellings.push({text, units, concept});
        phrases.add({text, units, concept, main: text === term || text === stem, loose: units.length > 2});
      }
    });
  }

  /** Every spelling of a term, in lower case. */
  namesOf(concept: number): string[] {
    return this.spellings.filter((spelling) => spelling.concept === concept).map(({text}) => text.toLowerCase());
  }

  /** The names as they are typed in Latin letters, pinyin included. */
  latinNames(): LatinName[] {
    const names: LatinName[] = [];
    for (const {text, units} of this.spellings) {
      const latin = text.toLowerCase().replace(/[^a-z]/g, '');
      if (latin.length > 3) names.push({letters: latin, text});
      else if (units.length > 2 && units.every(({sound}) => sound && sound < FIRST_WORD)) {
        names.push({letters: units.map(({sound}) => syllableName(sound)).join(''), text});
      }
    }
    return names;
  }

  /** The term that was most probably meant by some units nobody else claims. */
  correct(units: readonly Unit[]): Correction | undefined {
    let best: Correction | undefined;
    const heard = new Set(units.map(({sound}) => foldedSound(sound)));
    for (const {text, units: right, concept} of this.spellings) {
      if (right.length < 2 || right.length > LONGEST) continue;
      const common = right.reduce((sum, {sound}) => sum + (heard.has(foldedSound(sound)) ? 1 : 0), 0);
      if (common * 2 < right.length) continue;
      const found = compare(units, right);
      if (found && found.confidence > (best?.confidence ?? 0)) best = {concept, text, ...found};
    }
    return best;
  }
}

function alike(one: Unit, other: Unit): number {
  if (one.code === other.code && one.code) return 1;
  if (!one.sound || !other.sound || one.sound >= FIRST_WORD || other.sound >= FIRST_WORD) return 0;
  const heard = likenessTo(other.sound)[one.sound]!;
  // Pinyin has no character to compare.
  return heard === SAME_SOUND && one.code < FIRST_WORD ? 1 : heard;
}

/** Local alignment of a misspelling with a term, as a share of the term. */
function compare(units: readonly Unit[], right: readonly Unit[]): Omit<Correction, 'concept' | 'text'> | undefined {
  const width = right.length + 1;
  const score: number[] = [];
  /** Where the alignment began: row and column in one number. */
  const began: number[] = [];
  let best = 0;
  let end = 0;
  for (let at = 0; at < width * (units.length + 1); at++) {
    const column = at % width;
    score[at] = 0;
    began[at] = at;
    if (at < width || !column) continue;
    const step = (from: number, gain: number): void => {
      const total = score[from]! + gain;
      if (total <= score[at]!) return;
      score[at] = total;
      began[at] = began[from]!;
    };
    step(at - width - 1, alike(units[(at - column) / width - 1]!, right[column - 1]!) || -OTHER);
    step(at - width, -EXTRA);
    step(at - 1, -MISSING);
    if (score[at]! > best) {
      best = score[at]!;
      end = at;
    }
  }
  const confidence = Math.min(1, best / right.length);
  const first = began[end]! % width;
  const last = end % width;
  const from = (began[end]! - first) / width;
  const to = (end - last) / width;
  // A word of two syllables must sound right in both; beside other unknown words the likeness must be greater.
  const least = right.length === 2 ? 0.8 : to - from < units.length - 1 ? ENOUGH_BESIDE_OTHERS : ENOUGH;
  if (to - from < 2 || confidence < least) return undefined;
  // What stands in the place of the term's wrong first or last syllables belongs to it.
  return {from: Math.max(0, from - first), to: Math.min(units.length, to + right.length - last), confidence};
}
