import Fuse from 'fuse.js/basic';

/** Something typed in Latin letters stands for a text: a name for itself, pinyin for the term. */
export interface LatinName {
  readonly letters: string;
  readonly text: string;
}

export interface LatinGuess {
  readonly text: string;
  /** 0…1, higher is surer. */
  readonly confidence: number;
}

const SHORTEST = 4;
/** More than this share of wrong letters is another word. */
const THRESHOLD = 0.25;

/** Misspelled names in Latin letters: this is what fuse.js is good at, over a list as short as a glossary. */
export class LatinFuzzy {
  private fuse: Fuse<LatinName> | undefined;

  constructor(private readonly names: () => readonly LatinName[]) {}

  guess(letters: string): LatinGuess | undefined {
    if (letters.length < SHORTEST) return undefined;
    this.fuse =
      this.fuse ??
      new Fuse(this.names(), {
        keys: ['letters'],
        includeScore: true,
        ignoreLocation: true,
        ignoreFieldNorm: true,
        threshold: THRESHOLD,
      });
    const [best] = this.fuse
      .search(letters, {limit: 8})
      // The first letter of a name is seldom wrong, and a short word inside a long one is no misspelling of it.
      .filter(
        ({item}) =>
          item.letters.charAt(0) === letters.charAt(0) &&
          Math.abs(item.letters.length - letters.length) <= Math.max(1, letters.length / 4),
      );
    return best && {text: best.item.text, confidence: 1 - (best.score ?? 0)};
  }
}
