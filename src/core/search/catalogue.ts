import {CONCEPT, eachGram, gram} from './grams.js';
import {tokenise} from './normalise.js';
import {Phrases} from './phrases.js';
import {Postings} from './postings.js';
import {FIRST_WORD, syllableName} from './syllables.js';
import {Vocabulary} from './vocabulary.js';
import {fillers, lexicon} from './lexicon.js';
import {Glossary, type GlossaryEntry} from './glossary.js';

export interface SearchDocument {
  readonly id: string | number;
  readonly title: string;
  readonly body?: string | undefined;
  /** More words the document is found by; they are not shown. */
  readonly keywords?: readonly string[] | undefined;
  readonly category?: string | undefined;
  /** Above 1 ranks higher among equally good hits, below 1 lower. */
  readonly boost?: number | undefined;
}

/** A phrase of this concept says nothing about the subject. */
export const FILLER = -1;

/** The documents as numbers, and everything that is known about their words. */
export class Catalogue {
  readonly vocabulary = new Vocabulary();
  readonly phrases = new Phrases();
  readonly glossary: Glossary;
  readonly postings: Postings;
  /** Units of all titles and keywords one after the other. */
  readonly sounds: Uint16Array;
  readonly codes: Uint16Array;
  /** Where each document's units begin; one more at the end. */
  readonly starts: Uint32Array;
  /** Where each document's title ends and its keywords begin. */
  readonly titleEnds: Uint32Array;
  private initialLetters: string | undefined;
  private bodyText: string | undefined;
  private bodyStarts = new Uint32Array(0);

  constructor(
    readonly documents: readonly SearchDocument[],
    glossary: readonly GlossaryEntry[],
    groups: readonly (readonly string[])[],
  ) {
    const {vocabulary, phrases} = this;
    this.glossary = new Glossary(glossary, vocabulary, phrases);
    let concept = glossary.length;
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
        phrases.at(sounds, codes, at, to, ({concept}, byEar) => {
          if (concept !== FILLER && (!byEar || concept < this.glossary.terms.length)) take(gram(CONCEPT, concept));
        });
      }
    }
    return new Postings(new Float64Array(entries), size);
  }

  documentAt(position: number, starts: Uint32Array = this.starts): number {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= position) low = middle;
      else high = middle - 1;
    }
    return low;
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
