/** A query as the body of a `_search` request. */
import {needlesOf} from '../bodies.js';
import {wantedGrams} from '../candidates.js';
import {CONCEPT, gram} from '../grams.js';
import {readPinyin} from '../latin.js';
import {tokenise} from '../normalise.js';
import {readQuery} from '../query.js';
import {wordsId} from './definition.js';
import {initialPairs, tokenOf, type Words} from './fields.js';

type Clause = Readonly<Record<string, unknown>>;

const LONGEST = 256;
/** So that the longest query stays below the 1,024 clauses that engines accept. */
const MOST_READINGS = 4;

/** How many documents are compared unit by unit once they are here. */
const MOST = 64;

/** What a find is worth that is none of the sounds. */
const WORTH = {verbatim: 4, word: 2, misspelled: 1.5, initials: 3, body: 3};

const term = (field: string, value: string, boost: number): Clause => ({term: {[field]: {value, boost}}});
const phrase = (field: string, query: string, boost = 1): Clause => ({match_phrase: {[field]: {query, boost}}});
const any = (should: readonly Clause[]): Clause => ({bool: {should}});
/** Nothing matches none; without clauses an engine would match everything or refuse. */
const best = (queries: readonly Clause[], boost: number): Clause =>
  queries.length ? {dis_max: {queries, boost}} : {match_none: {}};
const isFilled = (list: readonly unknown[]): boolean => list.length > 0;

/** Latin letters or a number that some title may have, even begun or misspelled, or the beginnings of its syllables. */
function wordClauses(words: Words, text: string): Clause[] {
  const clauses = [term('syllables', text, WORTH.word)];
  if (!/^[a-z]/.test(text)) return clauses;
  if (text.length > 2) clauses.push({prefix: {syllables: {value: text, boost: WORTH.word}}});
  if (text.length > 3)
    clauses.push({fuzzy: {syllables: {value: text, prefix_length: 1, max_expansions: 20, boost: WORTH.misspelled}}});
  if (text.length < 2 || (readPinyin(text) ?? []).every(({sound}) => sound)) return clauses;
  const named = (words.conceptsByInitials.get(text) ?? []).map((concept) => gram(CONCEPT, concept));
  return [
    ...clauses,
    phrase('initials', initialPairs(text), WORTH.initials),
    ...named.map((key) => term(...tokenOf(words, key), WORTH.initials)),
  ];
}

/** The body of a `_search` for what words mean in this index. */
export const wordsBody = {size: 1, _source: ['words'], query: {ids: {values: [wordsId]}}} as const;

/** The body of a `_search` for what may answer a query. */
export function searchBody(words: Words, query: string, category?: string): Clause {
  const text = query.slice(0, LONGEST);
  const readings = readQuery(words.catalogue, words.fuzzy, text).slice(0, MOST_READINGS);
  const sounds = readings.map((reading) => {
    const worths = new Map<number, number>();
    wantedGrams(reading, (key, worth) => worths.set(key, (worths.get(key) ?? 0) + worth * reading.prior));
    return [...worths].map(([key, worth]) => term(...tokenOf(words, key), worth));
  });
  const needles = readings.map((reading) => needlesOf(words.catalogue, reading));
  const inBody = needles.map((groups) => groups.map((group) => any(group.map((needle) => phrase('body', needle)))));
  const typedWords = tokenise(text).filter(({han}) => !han);
  return {
    size: MOST,
    track_total_hits: false,
    _source: ['href', 'title', 'keywords'],
    query: {
      bool: {
        ...(category === undefined ? {} : {filter: {term: {category}}}),
        should: [
          phrase('title', text, WORTH.verbatim),
          ...typedWords.flatMap((token) => wordClauses(words, token.text)),
          best(sounds.filter(isFilled).map(any), 1),
          best(
            inBody.filter(isFilled).map((groups) => ({constant_score: {filter: {bool: {must: groups}}}})),
            WORTH.body,
          ),
        ],
        minimum_should_match: 1,
      },
    },
    highlight: {
      pre_tags: [''],
      post_tags: [''],
      fields: {
        body: {
          number_of_fragments: 2,
          fragment_size: 120,
          no_match_size: 120,
          highlight_query: best(inBody.flat(), 1),
        },
      },
    },
  };
}
