/** Searches an index that `medleaf build --pagefind` has written: Pagefind finds what may answer, our own engine what does. */
import {answerFrom} from '../core/search/engine/answer.js';
import {readWords, type Words} from '../core/search/engine/fields.js';
import {documentOf, wantedWords, wordsFile, type IndexWords} from '../core/search/pagefind.js';
import type {ProviderOptions, SearchProvider} from '../core/search/provider.js';

/** What is used of Pagefind's own script. */
interface Pagefind {
  search(term: string, options: {readonly filters: object}): Promise<{readonly results: readonly Result[]}>;
}
interface PagefindModule {
  createInstance(options: {readonly noWorker: boolean}): Pagefind;
}
interface Result {
  readonly id: string;
  data(): Promise<{readonly raw_url: string; readonly content: string; readonly meta: {readonly href?: string}}>;
}

interface Index {
  readonly pagefind: Pagefind;
  readonly indexed: IndexWords;
  readonly words: Words;
}

/** How many documents are compared unit by unit once they are here: each is a request. */
const MOST = 32;

async function load(folder: string): Promise<Index> {
  const fetched = fetch(`${folder}${wordsFile}`, {credentials: 'omit', referrerPolicy: 'no-referrer'});
  const [{createInstance}, response] = await Promise.all([
    // eslint-disable-next-line no-restricted-syntax -- Pagefind's own script lies beside its index.
    import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<PagefindModule>,
    fetched,
  ]);
  if (!response.ok) throw new Error(`${folder}${wordsFile} answers with status ${response.status}`);
  const indexed = (await response.json()) as IndexWords;
  // Without its worker, which strict policies refuse.
  return {pagefind: createInstance({noWorker: true}), indexed, words: readWords(indexed)};
}

/** The documents that have most of what the query says; Pagefind alone finds only those that have all of it. */
async function find(
  {pagefind, indexed, words}: Index,
  query: string,
  filters: object,
  least: number,
): Promise<Result[]> {
  const found = new Map<string, {readonly result: Result; score: number}>();
  const resultsOf = async (term: string): Promise<readonly Result[]> =>
    (await pagefind.search(term, {filters})).results;
  const add = (result: Result, gain: number): void => {
    const known = found.get(result.id);
    if (known) known.score += gain;
    else found.set(result.id, {result, score: gain});
  };
  const wanted = wantedWords(words, query);
  await Promise.all(
    [...wanted.words].map(async ([word, worth]) => {
      const results = await resultsOf(word);
      const gain = worth * Math.log(1 + indexed.documents / results.length);
      // Of those that are equal so far, Pagefind's first: short titles are likelier to be about nothing else.
      results.forEach((result, at) => add(result, gain * (1 - (1e-3 * at) / results.length)));
    }),
  );
  if (found.size < least) {
    for (const groups of wanted.texts) {
      const having = await Promise.all(
        groups.map(async (group) => (await Promise.all(group.map((text) => resultsOf(`"${text}"`)))).flat()),
      );
      for (const result of having[0] ?? []) {
        if (having.every((results) => results.some(({id}) => id === result.id))) add(result, Number.EPSILON);
      }
    }
  }
  return [...found.values()]
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST)
    .map(({result}) => result);
}

/** `src` is the folder that `medleaf build --pagefind` wrote; `/pagefind/` where nothing is said. */
export default function createPagefind(src: string): SearchProvider {
  const base = src ? src.replace(/\/*$/, '/') : new URL('/pagefind/', location.href).href;
  const indexes = new Map<string, Promise<Index>>();
  const indexOf = (language: string): Promise<Index> => {
    const known = indexes.get(language);
    if (known) return known;
    const index = load(`${base}${language}/`);
    indexes.set(language, index);
    // Asked for again with the next query.
    index.catch(() => indexes.delete(language));
    return index;
  };
  return {
    async search(query: string, {limit, category, language, signal}: ProviderOptions) {
      const stop = (): void => {
        if (signal.aborted) throw new Error('nobody waits for this any more');
      };
      const index = await indexOf(language);
      stop();
      const results = await find(index, query, category ? {category} : {}, limit);
      stop();
      // Pagefind finds nothing, too, where it cannot load a piece.
      if (!results.length)
        await fetch(`${base}${language}/pagefind-entry.json`, {credentials: 'omit', cache: 'no-store'});
      const pages = await Promise.all(results.map((result) => result.data()));
      stop();
      const documents = pages.map(({raw_url, content, meta}) => documentOf(raw_url, content, meta.href));
      return answerFrom(documents, query, index.indexed, limit);
    },
  };
}
