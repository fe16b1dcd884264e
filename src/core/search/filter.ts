import {foldedSound, soundOf, syllableId, syllableName} from './syllables.js';
import type {IndexOptions} from './search.js';

/** A short text to filter by; what stands in the title counts more. */
export interface FilterItem {
  readonly title: string;
  readonly body: string;
}

/** What is only under the title, and what stands one apart, says less. */
const BESIDE_TITLE = 0.6;
const APART = 0.5;
/** An answer holds this share of what was typed (short queries more of it), and of what the best answer holds. */
const LEAST = 0.2;
const LEAST_OF_BEST = 0.5;
/** Share of wrong letters that a known name may have, and its shortest length. */
const WRONG = 0.28;
const SHORTEST = 5;
/** The most characters that are taken together for one name. */
const LONGEST_NAME = 8;
const LONGEST_QUERY = 48;

const pieces = /[a-z]+|\d+(?:\.\d+)?|[\u3400-\u9fff]/g;
const isHan = (piece: string): boolean => piece > '\u3400';
const plain = (text: string): string => text.normalize('NFKC').toLowerCase();
const split = (text: string): string[] => text.match(pieces) ?? [];
const escaped = (text: string): string => text.replace(/\W/g, '\\$&');

/** Stands for everything that speakers do not tell apart. */
const soundChar = (id: number): string => String.fromCharCode(0xe000 + foldedSound(id));

/** Syllables, the longest first, and their beginnings. */
let syllable: RegExp | undefined;
let names: readonly string[] = [];

/** Reads letters as pinyin: whole syllables and beginnings of them, each as the pattern of what sounds so. */
function readPinyin(letters: string): string[] {
  if (!syllable) {
    const all: string[] = [];
    for (let id = 1; syllableName(id); id++) all.push(syllableName(id));
    names = all.sort((one, other) => other.length - one.length);
    syllable = new RegExp(`${names.join('|')}|[zcs]h|.`, 'g');
  }
  const patternOf = (name: string): string => soundChar(syllableId(name));
  return (letters.match(syllable) ?? []).map((piece) =>
    syllableId(piece)
      ? patternOf(piece)
      : `[${names
          .filter((name) => name.startsWith(piece))
          .map(patternOf)
          .join('')}]`,
  );
}

/** Letters to change, add or take away until one word is the other. */
function distance(one: string, other: string): number {
  let row = [...other].map((_, at) => at + 1);
  for (let at = 0; at < one.length; at++) {
    let [left, diagonal] = [at + 1, at];
    row = row.map((above, to) => {
      left = Math.min(above + 1, left + 1, diagonal + Number(one[at] !== other[to]));
      diagonal = above;
      return left;
    });
  }
  return row[other.length - 1] ?? one.length;
}

/**
 * A sieve for a list on screen, beside `createIndex` for whole libraries: the same sounds and names, so wrong
 * characters, pinyin and misspelled names find what was meant, but no index. It returns positions, the best first.
 */
export function createFilter(
  items: readonly FilterItem[],
  {glossary = [], lexicon = [], readings = {}}: IndexOptions = {},
): (query: string) => number[] {
  const rare = new Map<string, number>();
  for (const syllable of Object.keys(readings))
    for (const char of readings[syllable]!) rare.set(char, syllableId(syllable));
  const soundIn = (piece: string): number => (isHan(piece) ? rare.get(piece) || soundOf(piece.charCodeAt(0)) : 0);
  const lettersOf = (piece: string): string => syllableName(soundIn(piece)) || piece;
  const encode = (piece: string): string => (soundIn(piece) ? soundChar(soundIn(piece)) : escaped(piece));

  /** The main name of what has several: as it is written, as it is spelled in letters, and by its initials. */
  const written = new Map<string, string>();
  const spelled = new Map<string, string>();
  const initials = new Map<string, string>();
  for (const [main = '', ...others] of [...lexicon, ...glossary.map(({term, aliases}) => [term, ...aliases])])
    for (const name of [main, ...others]) written.set(plain(name), plain(main));
  for (const {term, aliases} of glossary) {
    for (const name of [term, ...aliases]) {
      const letters = split(plain(name)).map(lettersOf);
      spelled.set(letters.join(''), plain(term));
      initials.set(letters.map((each) => each[0]).join(''), plain(term));
    }
  }
  const longestFirst = [...written.keys()].sort((one, other) => other.length - one.length);
  const known = new RegExp(`(${longestFirst.map(escaped).join('|') || '$.'})`);
  /** Text that is no known name, then a known name, and so on. */
  const divide = (text: string): string[] => plain(text).split(known);

  const heard = (text: string): string =>
    divide(text)
      .map((part) =>
        split(written.get(part) ?? part)
          .map((piece) => (isHan(piece) ? encode(piece) : ` ${piece} `))
          .join(''),
      )
      .join(' ');
  const texts = items.map(({title, body}) => [heard(title), heard(body)] as const);
  const everything = texts.join();

  const nearestName = (letters: string): string | undefined => {
    let nearest: string | undefined;
    let least = WRONG;
    if (letters.length < SHORTEST) return undefined;
    for (const [spelling, main] of spelled) {
      if (spelling.length < SHORTEST || Math.abs(spelling.length - letters.length) > WRONG * spelling.length) continue;
      const wrong = distance(letters, spelling) / spelling.length;
      if (wrong < least) [nearest, least] = [main, wrong];
    }
    return nearest;
  };

  const patternsOfPiece = (piece: string): string[] => {
    const name = initials.get(piece);
    if (name) return split(name).map(encode);
    if (isHan(piece) || everything.includes(` ${piece}`)) return [encode(piece)];
    const sounds = readPinyin(piece);
    const begun = sounds.filter((sound) => sound.length > 1).length;
    // Many beginnings of syllables are initials, or no pinyin at all.
    return begun < 2 || begun < sounds.length / 2 || piece.length < SHORTEST ? sounds : [piece];
  };

  /** What was typed, as patterns of what sounds like it. */
  const patternsOf = (query: string): string[] =>
    divide(query).flatMap((part) => {
      const name = written.get(part);
      if (name) return split(name).map(encode);
      const typed = split(part);
      const patterns: string[] = [];
      for (let from = 0; from < typed.length;) {
        let to = Math.min(typed.length, from + LONGEST_NAME);
        let meant: string | undefined;
        while (to > from && !(meant = nearestName(typed.slice(from, to).map(lettersOf).join('')))) to--;
        patterns.push(...(meant ? split(meant).map(encode) : patternsOfPiece(typed[from]!)));
        from = Math.max(to, from + 1);
      }
      return patterns;
    });

  return (query) => {
    const units = patternsOf(query.slice(0, LONGEST_QUERY));
    const scores = items.map(() => 0);
    let total = 0;
    const weigh = (pattern: string, share: number): void => {
      const gram = new RegExp(pattern);
      const found = texts.map(([title, body]) => (gram.test(title) ? 1 : gram.test(body) ? BESIDE_TITLE : 0));
      const count = found.filter(Boolean).length;
      const weight = share * Math.log(1 + items.length / (count || 4));
      if (count || share === 1) total += weight;
      found.forEach((each, at) => (scores[at]! += weight * each));
    };
    units.forEach((unit, at) => {
      const [next, after] = units.slice(at + 1);
      if (next || !at) weigh(`${unit} *${next ?? ''}`, 1);
      if (after) weigh(`${unit} *\\S ?${after}`, APART);
    });
    const least = Math.max(
      1e-9,
      Math.max(LEAST, 0.7 - 0.07 * units.length) * total,
      LEAST_OF_BEST * Math.max(...scores),
    );
    return [...scores.keys()]
      .filter((at) => scores[at]! >= least)
      .sort((one, other) => scores[other]! - scores[one]! || one - other);
  };
}
