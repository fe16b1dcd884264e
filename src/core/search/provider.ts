/** What answers queries in the place of the embedded index: an index in pieces, a server, a worker. Types only. */
import type {EntryKind, Library} from '../library.js';
import type {IndexOptions, SearchHit} from './search.js';

export interface SearchProvider {
  /** The best hits first; none where nothing answers. Rejects where it cannot answer. Called with text that is not blank. */
  search(query: string, options: ProviderOptions): Promise<ProviderAnswer>;
}

export interface ProviderOptions {
  /** The most hits wanted. */
  readonly limit: number;
  /** Only this category: an article category id, `drug` or `faq`. */
  readonly category?: string | undefined;
  /** Of the content wanted. */
  readonly language: Library['language'];
  /** Aborted once nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

export interface ProviderAnswer {
  readonly hits: readonly ProviderHit[];
  /** The term that was probably meant by a query spelled otherwise. */
  readonly suggestion?: string | undefined;
}

export interface ProviderHit extends Pick<SearchHit, 'title' | 'excerpt' | 'matched'> {
  /** As in the content: `light-therapy`. What the content in use has opens in place. */
  readonly id: string;
  readonly kind: EntryKind;
  /** Where it is read; without it, `article-href` says where an article is. */
  readonly href?: string | undefined;
  readonly reason?: SearchHit['reason'] | undefined;
}

/** What the content in use knows about words, so that a provider reads a query as the embedded index does. */
export type ProviderSetup = IndexOptions;

/** The default export of a provider's module; `src` is the absolute address that `provider-src` names. */
export type CreateProvider = (src: string, setup: ProviderSetup) => SearchProvider;
