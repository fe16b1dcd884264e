/** Documents and queries as words of a Pagefind index, which compares words letter by letter and finds pages that have them all. */
import {gram, CONCEPT} from './grams.js';
import {needlesOf} from './bodies.js';
import {wantedGrams} from './candidates.js';
import {fieldMaker, initialPairs, tokenOf, type Words} from './engine/fields.js';
import {tokenise} from './normalise.js';
import {readQuery} from './query.js';
import type {Candidate} from './engine/answer.js';
import type {IndexOptions, SearchDocument} from './search.js';

/** The file beside Pagefind's own that says what the index knows about words. */
export const wordsFile = 'medleaf-words.json';

export interface IndexWords extends IndexOptions {
  readonly documents: number;
}

/** Letters that no stemmer cuts off and no dictionary puts together. */
const letters = 'bcdfghjklmnpqrtvwxz';
const LENGTH = 8;
/** Stands between the parts of a page. */
const between = ' \u241e ';

const MOST_READINGS = 4;
const LONGEST = 256;
/** What a find is worth that is none of the sounds. */
const WORTH = {word: 2, initials: 3};

/** Words of one length: none is the beginning of another, which Pagefind would find, too. */
function wordFor(field: string, token: string): string {
  let hash = 0x811c9dc5;
  for (const character of `${field}:${token}`) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193) >>> 0;
  let word = '';
  for (let at = 0; at < LENGTH; at++) {
    word += letters[hash % letters.length];
    hash = Math.floor(hash / letters.length);
  }
  return word;
}

/** Makes the text that Pagefind indexes of documents, one after the other. */
export function pageMaker(options: IndexOptions): (document: SearchDocument) => string {
  const make = fieldMaker(options);
  return (document) => {
    const {title, body, ...fields} = make(document);
    const words = Object.entries(fields).flatMap(([field, tokens]) =>
      tokens.split(' ').map((token) => wordFor(field, token)),
    );
    return [title, (document.keywords ?? []).join('\n'), body, [...new Set(words)].join(' ')].join(between);
  };
}

/** The document behind a page. */
export function documentOf(id: string, page: string, href: string | undefined): Candidate {
  const [title = '', keywords = '', body = ''] = page.split(between);
  return {id, title, body, keywords: keywords.split('\n').filter(Boolean), href};
}

export interface WantedWords {
  /** What to look for, each for itself, and what finding it is worth. */
  readonly words: ReadonlyMap<string, number>;
  /** For where these find little: word for word in texts, one of each group. */
  readonly texts: readonly (readonly (readonly string[])[])[];
}

export function wantedWords(words: Words, query: string): WantedWords {
  const text = query.slice(0, LONGEST);
  const wanted = new Map<string, number>();
  const want = (word: string, worth: number): void => {
    wanted.set(word, Math.max(wanted.get(word) ?? 0, worth));
  };
  const wantGram = (key: number, worth: number): void => want(wordFor(...tokenOf(words, key)), worth);
  const readings = readQuery(words.catalogue, words.fuzzy, text).slice(0, MOST_READINGS);
  for (const reading of readings) wantedGrams(reading, (key, worth) => wantGram(key, worth * reading.prior));
  for (const {text: typed, han} of tokenise(text)) {
    if (han) continue;
    want(typed, WORTH.word);
    for (const concept of words.conceptsByInitials.get(typed) ?? []) wantGram(gram(CONCEPT, concept), WORTH.initials);
    const pairs = /^[a-z]{2,}$/.test(typed) ? initialPairs(typed).split(' ') : [];
    for (const pair of pairs) want(wordFor('initials', pair), WORTH.initials / pairs.length);
  }
  return {words: wanted, texts: readings.map((reading) => needlesOf(words.catalogue, reading))};
}
