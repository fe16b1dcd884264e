import {foldedSound} from './syllables.js';

/** What stands next to each other, what stands one apart, what stands alone, and what is meant. */
export type GramKind = 0 | 1 | 2 | 3 | 4;
export const PAIR = 0;
export const SKIP = 1;
export const SINGLE = 2;
export const CONCEPT = 3;
/** What is meant, said with the term itself and not with another name for it. */
export const MAIN = 4;

const SIDE = 0x10000;

/** One number for a gram; sounds that speakers confuse make the same gram. */
export const gram = (kind: GramKind, first: number, second = 0): number =>
  kind >= CONCEPT
    ? kind * SIDE * SIDE + first
    : (kind * SIDE + foldedSound(first)) * SIDE + (second && foldedSound(second));

/** The grams of one document's units, handed over one by one; 0 separates. */
export function eachGram(sounds: Uint16Array, from: number, to: number, take: (key: number) => void): void {
  for (let at = from; at < to; at++) {
    const sound = sounds[at]!;
    if (!sound) continue;
    take(gram(SINGLE, sound));
    const next = at + 1 < to ? sounds[at + 1]! : 0;
    if (!next) continue;
    take(gram(PAIR, sound, next));
    const after = at + 2 < to ? sounds[at + 2]! : 0;
    if (after) take(gram(SKIP, sound, after));
  }
}
