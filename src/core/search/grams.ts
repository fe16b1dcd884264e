import {FIRST_WORD, foldedSound} from './syllables.js';

/** What stands next to each other, what stands one apart, what stands alone, and what is meant. */
export type GramKind = 0 | 1 | 2 | 3 | 4 | 5;
export const PAIR = 0;
export const SKIP = 1;
export const SINGLE = 2;
export const CONCEPT = 3;
/** What is meant, said with the term itself and not with another name for it. */
export const MAIN = 4;
/** What the keywords of a document mean. */
export const KEYWORD = 5;

const SIDE = 0x10000;

/** One number for a gram; sounds that speakers confuse make the same gram. */
export const gram = (kind: GramKind, first: number, second = 0): number =>
  kind >= CONCEPT
    ? kind * SIDE * SIDE + first
    : (kind * SIDE + foldedSound(first)) * SIDE + (second && foldedSound(second));

/** The grams of a title, or the fewer ones of a keyword, which is short and typed as it is. */
export function eachGram(sounds: readonly number[], isTitle: boolean, take: (key: number) => void): void {
  sounds.forEach((sound, at) => {
    if (isTitle || sound >= FIRST_WORD) take(gram(SINGLE, sound));
    const next = sounds[at + 1];
    const after = sounds[at + 2];
    if (next) take(gram(PAIR, sound, next));
    if (after && isTitle) take(gram(SKIP, sound, after));
  });
}
