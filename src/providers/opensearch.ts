/** Searches an index that `medleaf index` has filled, on OpenSearch or what speaks like it. */
import {readIndexWords, readResponse} from '../core/search/engine/answer.js';
import {readWords, type Words} from '../core/search/engine/fields.js';
import {searchBody, wordsBody} from '../core/search/engine/query.js';
import type {ProviderSetup, SearchProvider} from '../core/search/provider.js';

export interface OpenSearchOptions {
  /** Sent with every query, for a module of your own around this one. Whoever opens the page can read them. */
  readonly headers?: Readonly<Record<string, string>>;
}

interface Known {
  readonly options: ProviderSetup;
  readonly words: Words;
}

/** `src` is the address of the index, or of a proxy before it: what comes after it is `/_search`. */
export default function opensearch(
  src: string,
  setup: ProviderSetup,
  {headers}: OpenSearchOptions = {},
): SearchProvider {
  if (!src) throw new Error('provider-src must be the address of an index');
  const address = `${src.replace(/\/+$/, '')}/_search`;
  let known: Known | undefined;

  async function ask(body: object, signal: AbortSignal): Promise<unknown> {
    const response = await fetch(address, {
      method: 'POST',
      headers: {...headers, 'content-type': 'application/json'},
      body: JSON.stringify(body),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal,
    });
    if (!response.ok) throw new Error(`${address} answers with status ${response.status}`);
    const text = await response.text();
    try {
      return JSON.parse(text);
    } catch {
      throw new Error(`${address} does not answer with JSON`);
    }
  }

  return {
    async search(query, {limit, category, signal}) {
      if (!known) {
        // The page may know other words than those the index was made with.
        const options = readIndexWords(await ask(wordsBody, signal)) || setup;
        known = {options, words: readWords(options)};
      }
      const {options, words} = known;
      return readResponse(await ask(searchBody(words, query, category), signal), query, options, limit);
    },
  };
}
