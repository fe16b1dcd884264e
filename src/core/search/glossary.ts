import {tokenise} from './normalise.js';
import {FIRST_WORD, likenessTo, SAME_SOUND, syllableName} from './syllables.js';
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
const ENOUGH = 0.6;
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
        const units = tokenise(text).map((token) => vocabulary.learn(token));
        this.spellings.push({text, units, concept});
        phrases.add({text, units, concept});
      }
    });
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
    for (const {text, units: right, concept} of this.spellings) {
      if (right.length < 2 || right.length > LONGEST) continue;
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
  const began: number[] = [];
  let best = 0;
  let from = 0;
  let to = 0;
  for (let row = 0; row <= units.length; row++) {
    for (let column = 0; column <= right.length; column++) {
      const at = row * width + column;
      if (!row || !column) {
        score[at] = 0;
        began[at] = row;
        continue;
      }
      const fit = alike(units[row - 1]!, right[column - 1]!);
      const diagonal = score[at - width - 1]! + (fit || -0.15);
      const extra = score[at - width]! - 0.25;
      const missing = score[at - 1]! - 0.2;
      const top = Math.max(diagonal, extra, missing, 0);
      score[at] = top;
      began[at] = top === 0 ? row : top === diagonal ? began[at - width - 1]! : top === extra ? began[at - width]! : began[at - 1]!;
      if (top > best) {
        best = top;
        from = began[at]!;
        to = row;
      }
    }
  }
  const confidence = best / right.length;
  // A word of two syllables must sound right in both.
  return to - from > 1 && confidence >= (right.length === 2 ? 0.8 : ENOUGH) ? {from, to, confidence: Math.min(1, confidence)} : undefined;
}
