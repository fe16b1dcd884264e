/**
 * Searches a content pack that is too much for a page: a worker fetches, reads and searches it, so that a letter typed
 * never waits. This file is the worker, too. Where a page's policy or an old engine has no worker for it, the page
 * itself does the work.
 */
import {libraryFields, readPack} from '../core/pack.js';
import {indexLibrary, type LibraryIndex} from '../core/search/library-index.js';
import type {ProviderAnswer, SearchProvider} from '../core/search/provider.js';
import type {SearchOptions} from '../core/search/search.js';

interface Question extends SearchOptions {
  readonly number: number;
  readonly address: string;
  /** Without a query, the pack is only made ready. */
  readonly query?: string | undefined;
}

interface Reply {
  readonly number: number;
  readonly answer?: ProviderAnswer | undefined;
  readonly problem?: string | undefined;
}

type Ask = (question: Omit<Question, 'number'>) => Promise<ProviderAnswer | undefined>;

const mostMegabytes = 64;
/** In a bundle of somebody else's, this module's address is no worker of ours. */
const isOwnFile = /\/(medleaf-provider-)?pack\.js$/.test(import.meta.url);

const indexes = new Map<string, Promise<LibraryIndex>>();

async function load(address: string): Promise<LibraryIndex> {
  const response = await fetch(address, {credentials: 'omit', referrerPolicy: 'no-referrer'});
  if (!response.ok) throw new Error(`${address} answers with status ${response.status}`);
  const bytes = await response.arrayBuffer();
  if (bytes.byteLength > mostMegabytes * 1024 * 1024)
    throw new Error(`${address} is longer than ${mostMegabytes} MB: search it with Pagefind or a search server`);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes));
  } catch {
    throw new Error(`${address} is not JSON in UTF-8`);
  }
  const library = readPack(value, libraryFields);
  if (typeof library === 'string') throw new Error(`${address}: ${library}`);
  return indexLibrary(library);
}

const ask: Ask = async ({address, query, limit, category}) => {
  const index = indexes.get(address) || load(address);
  indexes.set(address, index);
  // Asked for again with the next query.
  index.catch(() => indexes.delete(address));
  const search = await index;
  return query === undefined ? undefined : search(query, {limit, category});
};

interface Policies {
  createPolicy(name: string, rules: {createScriptURL: () => string}): {createScriptURL(address: string): string};
}

/** This file's address, in the form that a page with trusted types takes. */
function ownAddress(): string {
  const {url} = import.meta;
  const {trustedTypes} = window as {trustedTypes?: Policies};
  return trustedTypes
    ? trustedTypes.createPolicy('medleaf-worker', {createScriptURL: () => url}).createScriptURL(url)
    : url;
}

/** Asks this file in a worker; rejects where there is none. */
function startWorker(): Promise<Ask> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(ownAddress(), {type: 'module'});
    const waiting = new Map<number, (reply: Reply) => void>();
    let number = 0;
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
      reject(new Error('no worker'));
      // One that stops later leaves its work to the page.
      asking = Promise.resolve(ask);
      for (const answer of waiting.values()) answer({number, problem: 'its worker has stopped'});
      waiting.clear();
    };
    worker.onmessage = ({data}: MessageEvent<Reply | 'ready'>) => {
      if (data === 'ready') {
        resolve((question) => {
          number += 1;
          return new Promise((answered, failed) => {
            waiting.set(number, ({answer, problem}) => (problem ? failed(new Error(problem)) : answered(answer)));
            worker.postMessage({...question, number});
          });
        });
        return;
      }
      waiting.get(data.number)?.(data);
      waiting.delete(data.number);
    };
  });
}

function serve(): void {
  const reply = postMessage as (reply: Reply | 'ready') => void;
  addEventListener('message', ({data}: MessageEvent<Question>) => {
    const {number} = data;
    ask(data).then(
      (answer) => reply({number, answer}),
      (error: Error) => reply({number, problem: error.message}),
    );
  });
  reply('ready');
}

let asking: Promise<Ask> | undefined;

/** `src` is the address of a pack, or the folder that holds one for each language: `/medleaf/`. */
export default function createPack(src: string): SearchProvider {
  if (!src) throw new Error('provider-src is missing: the address of a content pack');
  asking ??= (isOwnFile ? startWorker() : Promise.reject(new Error('no file of its own'))).catch(() => ask);
  const inFolder = src.endsWith('/');
  // Errors come with the first query.
  if (!inFolder) asking.then((each) => each({address: src})).catch(() => undefined);
  return {
    async search(query, {limit, category, language}) {
      const address = inFolder ? `${src}${language}.json` : src;
      return (await (
        await asking!
      )({address, query, limit, category}))!;
    },
  };
}

if (isOwnFile && typeof document === 'undefined' && typeof addEventListener === 'function') serve();
