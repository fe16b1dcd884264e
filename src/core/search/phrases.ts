import {gram, PAIR} from './grams.js';
import {foldedSound, isSimplified} from './syllables.js';
import type {Unit} from './vocabulary.js';

/** Words that say one thing: a name, one of its aliases, or an everyday way of putting it. */
export interface Phrase {
  readonly text: string;
  readonly units: readonly Unit[];
  readonly concept: number;
  /** The term itself, not another name for it. */
  readonly main?: boolean;
  /** Meant even with other characters of the same sound: a name, and not so short that other words sound so too. */
  readonly loose?: boolean;
}

/** A character of its own, or the traditional one for it (which is not in GB2312 and sounds the same). */
export const sameCharacter = (one: Unit, soundOfOther: number, other: number): boolean =>
  one.sound === soundOfOther && (one.code === other || !isSimplified(one.code) || !isSimplified(other));

/** Numbers in a row, in a plain or a typed array. */
export interface Units {
  readonly length: number;
  readonly [at: number]: number;
}

/** Finds known phrases in units. */
export class Phrases {
  /** By their first two sounds, so that few have to be compared. */
  private readonly byBeginning = new Map<number, Phrase[]>();

  add(phrase: Phrase): void {
    const [first, second] = phrase.units;
    if (!first) return;
    const key = gram(PAIR, first.sound, second?.sound);
    const others = this.byBeginning.get(key);
    if (others) others.push(phrase);
    else this.byBeginning.set(key, [phrase]);
  }

  /** Whether some phrase begins with what makes this gram, a pair or a unit alone. */
  has(beginning: number): boolean {
    return this.byBeginning.has(beginning);
  }

  /** Calls back with every phrase that begins here; `byEar` accepts other characters of the same sound. */
  at(sounds: Units, codes: Units, from: number, to: number, found: (phrase: Phrase, byEar: boolean) => void): void {
    const first = sounds[from]!;
    if (!first) return;
    const alone = this.byBeginning.get(gram(PAIR, first));
    if (alone) this.compare(alone, sounds, codes, from, to, found);
    const next = from + 1 < to && sounds[from + 1]!;
    const more = next && this.byBeginning.get(gram(PAIR, first, next));
    if (more) this.compare(more, sounds, codes, from, to, found);
  }

  private compare(
    phrases: readonly Phrase[],
    sounds: Units,
    codes: Units,
    from: number,
    to: number,
    found: (phrase: Phrase, byEar: boolean) => void,
  ): void {
    for (const phrase of phrases) {
      const {units} = phrase;
      if (from + units.length > to) continue;
      let exact = true;
      let at = 0;
      for (; at < units.length; at++) {
        const unit = units[at]!;
        const sound = sounds[from + at]!;
        if (sameCharacter(unit, sound, codes[from + at]!)) continue;
        if (foldedSound(unit.sound) !== foldedSound(sound)) break;
        exact = false;
      }
      if (at === units.length) found(phrase, !exact);
    }
  }
}
