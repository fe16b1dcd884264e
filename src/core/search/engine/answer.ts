/** The response of a `_search` as an answer. The server says what may answer; our own engine says what does, and why. */
import {hitOf} from '../library-index.js';
import {createIndex, type IndexOptions} from '../search.js';
import type {ProviderAnswer, ProviderHit} from '../provider.js';

export interface Candidate {
  /** Kind and id, such as "article:light-therapy". */
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly keywords: readonly string[];
  readonly href: string | undefined;
}

type Bag = Readonly<Record<string, unknown>>;

const bag = (value: unknown): Bag => (typeof value === 'object' && value !== null ? (value as Bag) : {});
const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string');

function candidate(hit: unknown): Candidate {
  const {_id: id, _source, highlight} = bag(hit);
  const {title, keywords, href} = bag(_source);
  if (typeof id !== 'string' || typeof title !== 'string') throw new Error('a hit of the search server has no title');
  return {
    id,
    title,
    body: texts(bag(highlight)['body']).join('\n'),
    keywords: texts(keywords),
    href: texts(href)[0],
  };
}

function hitsIn(response: unknown): readonly unknown[] {
  const {hits} = bag(bag(response)['hits']);
  // A part of the index that finds nothing says nothing about the rest.
  if (bag(response)['timed_out'] || bag(bag(response)['_shards'])['failed'])
    throw new Error('only a part of the search server answers');
  if (!Array.isArray(hits)) throw new Error('what the search server answers is no answer to a search');
  return hits;
}

/** Throws an error that says what is wrong where this is no response to a search. */
export const readResponse = (response: unknown, query: string, words: IndexOptions, limit: number): ProviderAnswer =>
  answerFrom(hitsIn(response).map(candidate), query, words, limit);

/** What words mean in the index that answers; undefined where it does not say. */
export const readIndexWords = (response: unknown): IndexOptions | undefined =>
  bag(bag(hitsIn(response)[0])['_source'])['words'] as IndexOptions | undefined;

/** What our own engine finds among documents that may answer. */
export function answerFrom(
  candidates: readonly Candidate[],
  query: string,
  words: IndexOptions,
  limit: number,
): ProviderAnswer {
  const index = createIndex(candidates, words);
  return {
    hits: index.search(query, {limit}).map((hit): ProviderHit => {
      const {href} = candidates.find(({id}) => id === hit.id)!;
      return {...hitOf(hit), href};
    }),
    suggestion: index.suggest(query),
  };
}
