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

/** One number for a gram of folded sounds. */
export const join = (kind: GramKind, first: number, second: number): number => (kind * SIDE + first) * SIDE + second;

/** What `join` made one number of. */
export const parted = (key: number): readonly [kind: GramKind, first: number, second: number] => [
  Math.floor(key / SIDE / SIDE) as GramKind,
  Math.floor(key / SIDE) % SIDE,
  key % SIDE,
];

/** The same for any sounds: those that speakers confuse make the same gram. */
export const gram = (kind: GramKind, first: number, second = 0): number =>
  kind >= CONCEPT ? join(kind, 0, first) : join(kind, foldedSound(first), second && foldedSound(second));

/** Takes the grams of a title, or the fewer ones of a keyword, which is short and typed as it is. */
export function takeGrams(folded: readonly number[], isTitle: boolean, keys: number[]): void {
  for (let at = 0; at < folded.length; at++) {
    const sound = folded[at]!;
    if (!sound) continue;
    const next = folded[at + 1];
    const after = isTitle && folded[at + 2];
    if (isTitle || sound >= FIRST_WORD) keys.push(join(SINGLE, sound, 0));
    if (next) keys.push(join(PAIR, sound, next));
    if (after) keys.push(join(SKIP, sound, after));
  }
}
