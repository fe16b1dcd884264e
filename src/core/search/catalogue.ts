import {CONCEPT, eachGram, gram, MAIN} from './grams.js';
import {tokenise} from './normalise.js';
import {Phrases} from './phrases.js';
import {FILLER} from './segment.js';
import {Postings} from './postings.js';
import {lastUpTo} from './sorted.js';
import {FIRST_WORD, syllableName} from './syllables.js';
import {Vocabulary} from './vocabulary.js';
import {fillers, lexicon} from './lexicon.js';
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
    const vocabulary = (this.vocabulary = new Vocabulary(readings));
    const {phrases} = this;
    this.glossary = new Glossary(glossary, vocabulary, phrases);
    this.terms = glossary.length;
    let concept = this.terms;
    for (const group of [...lexicon.map((line) => line.split(' ')), ...groups]) {
      for (const text of group) this.addPhrase(text, concept);
      concept++;
    }
    for (const text of fillers.split(' ')) this.addPhrase(text, FILLER);

    const count = documents.length;
    this.starts = new Uint32Array(count + 1);
    this.titleEnds = new Uint32Array(count);
    const sounds: number[] = [];
    const codes: number[] = [];
    const add = (text: string): void => {
      for (const token of tokenise(text)) {
        const unit = vocabulary.learn(token);
        sounds.push(unit.sound);
        codes.push(unit.code);
      }
    };
    documents.forEach(({title, keywords = []}, index) => {
      add(title);
      this.titleEnds[index] = sounds.length;
      for (const keyword of keywords) {
        sounds.push(0);
        codes.push(0);
        add(keyword);
      }
      this.starts[index + 1] = sounds.length;
    });
    this.sounds = new Uint16Array(sounds);
    this.codes = new Uint16Array(codes);
    this.postings = this.post();
  }

  private addPhrase(text: string, concept: number): void {
    this.phrases.add({text, concept, units: tokenise(text).map((token) => this.vocabulary.learn(token))});
  }

  private post(): Postings {
    const size = this.documents.length || 1;
    const {sounds, codes, starts, phrases} = this;
    const entries: number[] = [];
    for (let index = 0; index < this.documents.length; index++) {
      const from = starts[index]!;
      const to = starts[index + 1]!;
      const take = (key: number): void => void entries.push(key * size + index);
      eachGram(sounds, from, to, take);
      for (let at = from; at < to; at++) {
        phrases.at(sounds, codes, at, to, ({concept, main}, byEar) => {
          if (concept === FILLER || (byEar && concept >= this.terms)) return;
          take(gram(CONCEPT, concept));
          if (main && !byEar) take(gram(MAIN, concept));
        });
      }
    }
    return new Postings(new Float64Array(entries), size);
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
        pieces.push(String.fromCharCode(...this.codes.subarray(at, at + 4096)));
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
