/** Documents as fields, and sounds as words, for engines that know words only. */
import {Catalogue, type SearchDocument} from '../catalogue.js';
import {KEYWORD, MAIN, PAIR, parted, SINGLE, SKIP} from '../grams.js';
import {lexicon} from '../lexicon.js';
import {LatinFuzzy} from '../latin-fuzzy.js';
import {FIRST_WORD, syllableName} from '../syllables.js';
import type {IndexOptions} from '../search.js';

/** What documents are found by; each is words between spaces. */
export interface Fields {
  readonly title: string;
  readonly body: string;
  /** Sounds of the title alone and in pairs. */
  readonly syllables: string;
  /** Pairs of sounds with one between. */
  readonly skip: string;
  /** What title and keywords mean. */
  readonly alias: string;
  /** First letters of neighbouring syllables, in their order. */
  readonly initials: string;
}

export type TokenField = 'syllables' | 'skip' | 'alias';

/** Numbers for words are given up when there are so many; far below the most that there can be. */
const MOST_WORDS = 30_000;

/** What stands between pairs of letters that do not follow each other. */
const APART = '_';

/** What is known about words without any document. */
export interface Words {
  readonly catalogue: Catalogue;
  /** A word for each concept. */
  readonly concepts: readonly string[];
  /** The terms whose names have these first letters: `bdf`. */
  readonly conceptsByInitials: ReadonlyMap<string, readonly number[]>;
  readonly fuzzy: LatinFuzzy;
}

export function readWords({glossary = [], lexicon: own = [], readings = {}}: IndexOptions): Words {
  const taken = new Set<string>();
  const groups = [...glossary.map(({term}) => [term]), ...lexicon.map((line) => line.split(' ')), ...own];
  const concepts = groups.map((texts) => {
    let name = '';
    for (const text of texts) {
      name += (name && '+') + text.toLowerCase().replace(/\s/g, '');
      if (!taken.has(name)) break;
    }
    while (taken.has(name)) name += '+';
    taken.add(name);
    return name;
  });
  const catalogue = new Catalogue([], glossary, own, readings);
  const conceptsByInitials = new Map<string, number[]>();
  glossary.forEach((_, concept) => {
    for (const name of catalogue.glossary.namesOf(concept)) {
      const letters = initialsOf(catalogue.vocabulary.learn(name).map(({sound}) => sound));
      conceptsByInitials.set(letters, [...(conceptsByInitials.get(letters) ?? []), concept]);
    }
  });
  const fuzzy = new LatinFuzzy(() => catalogue.glossary.latinNames());
  return {catalogue, concepts, conceptsByInitials, fuzzy};
}

/** The word that stands for a gram, the same in every process, and the field it is in. */
export function tokenOf({catalogue, concepts}: Words, key: number): [field: TokenField, token: string] {
  const [kind, first, second] = parted(key);
  const name = (sound: number): string =>
    sound < FIRST_WORD ? syllableName(sound) : catalogue.vocabulary.words[sound - FIRST_WORD]!;
  if (kind === SINGLE) return ['syllables', name(first)];
  if (kind === PAIR) return ['syllables', `${name(first)}_${name(second)}`];
  if (kind === SKIP) return ['skip', `${name(first)}_${name(second)}`];
  return ['alias', `${kind === KEYWORD ? 'keyword' : kind === MAIN ? 'main' : 'title'}:${concepts[second]!}`];
}

/** The first letter of each syllable. */
const initialsOf = (sounds: readonly number[]): string =>
  sounds.map((sound) => (sound && sound < FIRST_WORD ? syllableName(sound).charAt(0) : APART)).join('');

/** Pairs of letters, such as `bd df` for three. */
export function initialPairs(letters: string): string {
  const pairs: string[] = [];
  for (let at = 0; at + 1 < letters.length; at++) {
    const pair = letters.slice(at, at + 2);
    pairs.push(pair.includes(APART) ? APART : pair);
  }
  return pairs.join(' ');
}

/** Makes the fields of documents one after the other. */
export function fieldMaker(options: IndexOptions): (document: SearchDocument) => Fields {
  let words = readWords(options);
  return ({title, body = '', keywords = []}) => {
    if (words.catalogue.vocabulary.words.length > MOST_WORDS) words = readWords(options);
    const tokens = {syllables: new Set<string>(), skip: new Set<string>(), alias: new Set<string>()};
    const initials: string[] = [];
    [title, ...new Set(keywords)].forEach((text, at) => {
      const {sounds, keys} = words.catalogue.learn(text, !at);
      for (const key of keys) {
        const [field, token] = tokenOf(words, key);
        tokens[field].add(token);
      }
      initials.push(initialPairs(initialsOf(sounds)));
    });
    const joined = (all: ReadonlySet<string>): string => [...all].join(' ');
    return {
      title,
      body,
      syllables: joined(tokens.syllables),
      skip: joined(tokens.skip),
      alias: joined(tokens.alias),
      initials: initials.join(` ${APART} `),
    };
  };
}
