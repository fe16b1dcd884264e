import {FIRST_WORD, soundOf, syllableId} from './syllables.js';
import type {Token} from './normalise.js';

/** What is compared, as two numbers: what it sounds like and what it is. */
export interface Unit {
  /** A syllable, a known word, or 0 for what the documents do not have. */
  readonly sound: number;
  /** Code point of a Chinese character; of other units the same as `sound`. */
  readonly code: number;
}

const ROOM = 0xffff - FIRST_WORD;

/** Numbers for words, and for characters whose sound is not known. */
export class Vocabulary {
  readonly words: string[] = [];
  private readonly ids = new Map<string, number>();

  private readonly own = new Map<string, number>();

  /** `readings` are the site's own: characters by syllable. */
  constructor(readings: Readonly<Record<string, string>>) {
    for (const syllable of Object.keys(readings)) {
      for (const char of readings[syllable]!) this.own.set(char, syllableId(syllable));
    }
  }

  /** The unit of a token of the documents. */
  learn(token: Token): Unit {
    const known = this.find(token);
    if (known.sound) return known;
    const id = FIRST_WORD + (this.words.length % ROOM);
    this.words.push(token.text);
    this.ids.set(token.text, id);
    return {sound: id, code: id};
  }

  /** The unit of a token of the query: 0 where no document has it. */
  find({text, han}: Token): Unit {
    if (han && text.length === 1) {
      const code = text.charCodeAt(0);
      const sound = this.own.get(text) || soundOf(code);
      if (sound) return {sound, code};
    }
    const id = this.ids.get(text) ?? 0;
    return {sound: id, code: id};
  }
}
