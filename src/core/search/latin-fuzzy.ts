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
const options = {ignoreLocation: true, threshold: 0.25};

/** Misspelled names in Latin letters: this is what fuse.js is good at, over a list as short as a glossary. */
export class LatinFuzzy {
  private byInitial: Map<string, LatinName[]> | undefined;

  constructor(private readonly names: () => readonly LatinName[]) {}

  guess(letters: string): LatinGuess | undefined {
    if (letters.length < SHORTEST) return undefined;
    let best: LatinGuess | undefined;
    // The first letter of a name is seldom wrong, and a short word inside a long one is no misspelling of it.
    for (const {letters: name, text} of this.startingWith(letters.charAt(0))) {
      if (Math.abs(name.length - letters.length) > Math.max(1, letters.length / 4)) continue;
      const {isMatch, score} = Fuse.match(letters, name, options);
      const confidence = 1 - score;
      if (isMatch && confidence > (best?.confidence ?? 0)) best = {text, confidence};
    }
    return best;
  }

  private startingWith(initial: string): readonly LatinName[] {
    if (!this.byInitial) {
      this.byInitial = new Map();
      for (const name of this.names()) {
        const first = name.letters.charAt(0);
        const others = this.byInitial.get(first);
        if (others) others.push(name);
        else this.byInitial.set(first, [name]);
      }
    }
    return this.byInitial.get(initial) ?? [];
  }
}
