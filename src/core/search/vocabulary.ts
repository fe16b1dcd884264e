import {FIRST_WORD, soundOf, syllableId} from './syllables.js';
import {tokenise, type Token} from './normalise.js';

/** What is compared, as two numbers: what it sounds like and what it is. */
export interface Unit {
  /** A syllable, a known word, or 0 for what the documents do not have. */
  readonly sound: number;
  /** Code point of a Chinese character; of other units the same as `sound`. */
  readonly code: number;
}

const ROOM = 0xffff - FIRST_WORD;

/** Common characters are tokens of their own; only what stands between them needs a closer look. */
const pieces = /[\u4e00-\u9fff]|[^\u4e00-\u9fff]+/g;

const UNKNOWN: Unit = {sound: 0, code: 0};

/** Numbers for words, and for characters whose sound is not known. */
export class Vocabulary {
  readonly words: string[] = [];
  private readonly own = new Map<string, number>();
  private readonly units = new Map<string, Unit>();

  /** `readings` say how characters sound here: characters by syllable; where two say so, the last one counts. */
  constructor(...readings: readonly Readonly<Record<string, string>>[]) {
    for (const each of readings) {
      for (const syllable of Object.keys(each)) {
        for (const char of each[syllable]!) this.own.set(char, syllableId(syllable));
      }
    }
  }

  /** The units of a text of the documents. */
  learn(text: string): Unit[] {
    const units: Unit[] = [];
    for (const piece of text.match(pieces) ?? []) {
      const known = this.units.get(piece);
      if (known) units.push(known);
      else for (const token of tokenise(piece)) units.push(this.learnOne(token));
    }
    return units;
  }

  /** The unit of a token of the query: 0 where no document has it. */
  find(token: Token): Unit {
    return this.known(token) ?? UNKNOWN;
  }

  private learnOne(token: Token): Unit {
    const known = this.known(token);
    if (known) return known;
    const id = FIRST_WORD + (this.words.length % ROOM);
    this.words.push(token.text);
    return this.keep(token.text, id, id);
  }

  private known({text, han}: Token): Unit | undefined {
    const unit = this.units.get(text);
    if (unit || !han || text.length > 1) return unit;
    const code = text.charCodeAt(0);
    const sound = this.own.get(text) || soundOf(code);
    return sound ? this.keep(text, sound, code) : undefined;
  }

  private keep(text: string, sound: number, code: number): Unit {
    const unit = {sound, code};
    this.units.set(text, unit);
    return unit;
  }
}
