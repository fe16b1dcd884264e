import {searchEntries, type EntryKind, type Library} from '../library.js';
import type {ProviderAnswer, ProviderHit} from './provider.js';
import {createIndex, type SearchHit, type SearchOptions} from './search.js';
import {shownLater} from './shown.js';

/** Answers queries from a library, in the form that providers answer in. */
export type LibraryIndex = (query: string, options?: SearchOptions) => ProviderAnswer;

export function indexLibrary(library: Library): LibraryIndex {
  const index = createIndex(searchEntries(library), library);
  return (query, options) => ({hits: index.search(query, options).map(hitOf), suggestion: index.suggest(query)});
}

/** A hit on an entry of a library, whose id begins with its kind. */
export function hitOf(hit: Omit<SearchHit, 'score' | 'reason'> & Pick<ProviderHit, 'reason'>): ProviderHit {
  const at = hit.id.indexOf(':');
  return shownLater({id: hit.id.slice(at + 1), kind: hit.id.slice(0, at) as EntryKind}, () => hit);
}
