import {CONCEPT, gram, join, KEYWORD, MAIN, PAIR, takeGrams} from './grams.js';
import {Phrases, type Phrase} from './phrases.js';
import {FILLER} from './segment.js';
import {Postings} from './postings.js';
import {lastUpTo} from './sorted.js';
import {FIRST_WORD, foldedSound, syllableName} from './syllables.js';
import {Vocabulary, type Unit} from './vocabulary.js';
import {fillers, lexicon, rareSounds} from './lexicon.js';
import {Glossary, type GlossaryEntry} from './glossary.js';

export interface SearchDocument {
  readonly id: string;
  readonly title: string;
  readonly body?: string | undefined;
  /** More words the document is found by; they are not shown. */
  readonly keywords?: readonly string[] | undefined;
  readonly category?: string | undefined;
  /** Above 1 ranks higher among equally good hits, below 1 lower. */
  readonly boost?: number | undefined;
}

export interface Text {
  readonly sounds: readonly number[];
  readonly codes: readonly number[];
  readonly keys: readonly number[];
}

const APART: Unit = {sound: 0, code: 0};

/** The documents as numbers, and everything that is known about their words. */
export class Catalogue {
  readonly vocabulary: Vocabulary;
  readonly phrases = new Phrases();
  readonly glossary: Glossary;
  /** Concepts below this number are the terms of the glossary; above it are ways of putting things. */
  readonly terms: number;
  readonly postings: Postings;
  /** Units of all titles and keywords one after the other. */
  readonly sounds: Uint16Array;
  readonly codes: Uint16Array;
  /** Where each document's units begin; one more at the end. */
  readonly starts: Uint32Array;
  /** Where each document's title ends and its keywords begin. */
  readonly titleEnds: Uint32Array;
  private initialLetters: string | undefined;
  private allCharacters: string | undefined;

  constructor(
    readonly documents: readonly SearchDocument[],
    glossary: readonly GlossaryEntry[],
    groups: readonly (readonly string[])[],
    readings: Readonly<Record<string, string>>,
  ) {
    const vocabulary = (this.vocabulary = new Vocabulary(rareSounds, readings));
    const {phrases} = this;
    this.glossary = new Glossary(glossary, vocabulary, phrases);
    this.terms = glossary.length;
    let concept = this.terms;
    for (const group of [...lexicon.map((line) => line.split(' ')), ...groups]) {
      for (const text of group) this.addPhrase(text, concept);
      concept++;
    }
    for (const text of fillers.split(' ')) this.addPhrase(text, FILLER);

    const size = documents.length || 1;
    this.starts = new Uint32Array(documents.length + 1);
    this.titleEnds = new Uint32Array(documents.length);
    const texts: Text[] = [];
    let length = 0;
    let entryCount = 0;
    const add = (text: Text): void => {
      texts.push(text);
      length += text.sounds.length;
      entryCount += text.keys.length;
    };
    // Documents about the same thing share their keywords.
    const learnt = new Map<string, Text>();
    documents.forEach(({title, keywords = []}, index) => {
      add(this.learn(title, true));
      this.titleEnds[index] = length;
      for (const keyword of new Set(keywords)) {
        const known = learnt.get(keyword) ?? this.learn(keyword, false);
        learnt.set(keyword, known);
        add(known);
      }
      this.starts[index + 1] = length;
    });
    this.sounds = new Uint16Array(length);
    this.codes = new Uint16Array(length);
    const entries = new Float64Array(entryCount);
    let index = 0;
    length = entryCount = 0;
    for (const {sounds, codes, keys} of texts) {
      while (length === this.starts[index + 1]) index++;
      this.sounds.set(sounds, length);
      this.codes.set(codes, length);
      length += sounds.length;
      for (let at = 0; at < keys.length; at++) entries[entryCount++] = keys[at]! * size + index;
    }
    this.postings = new Postings(entries, size);
  }

  private addPhrase(text: string, concept: number): void {
    this.phrases.add({text, concept, units: this.vocabulary.learn(text)});
  }

  /** The units of a title, or of a keyword with one before it that keeps it apart, and everything it is found by. */
  learn(text: string, isTitle: boolean): Text {
    const units = this.vocabulary.learn(text);
    if (!isTitle) units.unshift(APART);
    const sounds = units.map(({sound}) => sound);
    const codes = units.map(({code}) => code);
    const folded = sounds.map(foldedSound);
    const keys: number[] = [];
    takeGrams(folded, isTitle, keys);
    const take = ({concept, main, loose}: Phrase, byEar: boolean): void => {
      if (concept === FILLER || (byEar && !loose)) return;
      keys.push(gram(isTitle ? CONCEPT : KEYWORD, concept));
      if (main && !byEar && isTitle) keys.push(gram(MAIN, concept));
    };
    for (let at = 0; at < units.length; at++) {
      const next = folded[at + 1];
      if (this.phrases.has(join(PAIR, folded[at]!, 0)) || (next && this.phrases.has(join(PAIR, folded[at]!, next))))
        this.phrases.at(sounds, codes, at, units.length, take);
    }
    return {sounds, codes, keys};
  }

  /** The document that a position in `sounds` belongs to. */
  documentAt(position: number): number {
    return lastUpTo(this.starts, position);
  }

  /** Every unit as a character, in the order of `sounds`. */
  get characters(): string {
    if (this.allCharacters === undefined) {
      const pieces: string[] = [];
      for (let at = 0; at < this.codes.length; at += 4096)
        pieces.push(String.fromCharCode.apply(null, this.codes.subarray(at, at + 4096) as unknown as number[]));
      this.allCharacters = pieces.join('');
    }
    return this.allCharacters;
  }

  /** The first letter of every unit, in the order of `sounds`. */
  get initials(): string {
    if (this.initialLetters === undefined) {
      let letters = '';
      for (const sound of this.sounds) letters += sound && sound < FIRST_WORD ? syllableName(sound).charAt(0) : ' ';
      this.initialLetters = letters;
    }
    return this.initialLetters;
  }
}
