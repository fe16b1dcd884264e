/** Brings documents into a search engine so that readers see all of the old ones or all of the new ones. */
import {createHash} from 'node:crypto';
import {existsSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {setTimeout as delay} from 'node:timers/promises';
import {mappings, settings, wordsId} from '../../src/core/search/engine/definition.js';
import {fieldMaker} from '../../src/core/search/engine/fields.js';
import type {SearchEntry} from '../../src/core/library.js';
import {version} from '../../src/core/version.js';
import type {IndexOptions} from '../../src/core/search/search.js';
import {CommandError} from './command-error.js';

export interface IndexDocument extends SearchEntry {
  readonly href?: string | undefined;
}

export interface IndexerOptions {
  /** The addresses of one index at several nodes; the next one is asked when one cannot be reached. */
  readonly urls: readonly string[];
  /** The value of the header `Authorization`. */
  readonly authorization?: string | undefined;
  /** Gone through more than once, always in the same order. */
  readonly documents: Iterable<IndexDocument>;
  readonly words: IndexOptions;
  /** How many documents go in one request. */
  readonly batch?: number | undefined;
  readonly shards?: number | undefined;
  readonly replicas?: number | undefined;
  /** Remembers how far the server has acknowledged, for the next run. */
  readonly stateFile?: string | undefined;
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
  /** Something failed that is tried again. */
  readonly onRepeat?: ((problem: string) => void) | undefined;
  /** The longest pause before a repeated request, in milliseconds. */
  readonly longestPause?: number | undefined;
}

export interface IndexResult {
  /** What readers search in. */
  readonly alias: string;
  /** Where the documents are. */
  readonly index: string;
  /** Where they were before; going back is switching the alias back. */
  readonly previous: string | undefined;
  readonly documents: number;
  /** Of them, those that this run sent. */
  readonly sent: number;
  /** How many requests and documents were sent once more. */
  readonly repeated: number;
}

interface State {
  readonly index: string;
  /** The engine's own name of the index: another one under the same name begins anew. */
  readonly uuid: string;
  readonly acknowledged: number;
}

type Bag = Readonly<Record<string, unknown>>;

interface BulkItem {
  readonly _id: string;
  readonly status: number;
  readonly error?: {readonly reason?: string};
}

const ATTEMPTS = 10;
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 20_000;
const TIMEOUT = 60_000;
const BATCH = 500;
/** Below what engines accept in one request (100 MB), and small enough to be sent again. */
const BATCH_CHARACTERS = 4_000_000;

/** A name or certificate that is wrong stays wrong. */
const staysWrong = /ENOTFOUND|CERT|SIGNED|TLS/;

/** Busy, on its way to another node, or behind a proxy that cannot reach it: another time it may do. */
const passes = (status: number): boolean => [408, 429, 502, 503, 504].includes(status);

class Server {
  repeated = 0;
  private at = 0;

  constructor(
    private readonly origins: readonly string[],
    private readonly headers: Readonly<Record<string, string>>,
    private readonly longestPause: number,
    private readonly onRepeat: (problem: string) => void,
  ) {}

  /** The status and body of an answer; what is only passing is asked again. Other faults throw unless `may` has their status. */
  async ask(method: string, path: string, body?: unknown, ...may: number[]): Promise<{status: number; body: Bag}> {
    let problem = '';
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (attempt) await this.pause(attempt, 1, problem);
      const origin = this.origins[this.at % this.origins.length]!;
      let response: Response;
      let text: string;
      try {
        response = await fetch(`${origin}/${path}`, {
          method,
          headers: {...this.headers, 'content-type': 'application/json'},
          body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
          redirect: 'manual',
          signal: AbortSignal.timeout(TIMEOUT),
        });
        text = await response.text();
      } catch (error) {
        const cause = ((error as Error).cause ?? error) as Error & {readonly code?: string};
        problem = `${origin} cannot be reached: ${cause.code ?? cause.message}`;
        if (staysWrong.test(cause.code ?? '')) throw new CommandError(problem);
        this.at++;
        continue;
      }
      const {status} = response;
      problem = `${origin} answers ${method} /${path} with status ${status}: ${text.slice(0, 300)}`;
      if (passes(status)) continue;
      if (status === 401 || status === 403)
        throw new CommandError(`${problem}\nThe key is missing, wrong, or not allowed to do this.`);
      if (!response.ok && !may.includes(status)) throw new CommandError(problem);
      try {
        return {status, body: JSON.parse(text || '{}') as Bag};
      } catch {
        throw new CommandError(`${problem}\nThat is no search engine.`);
      }
    }
    throw new CommandError(`${problem}\nGiven up after ${ATTEMPTS} attempts. Run the same command again to go on.`);
  }

  /** Doubled from one time to the next, and by chance shorter: clients that failed together do not come back together. */
  pause(attempt: number, repeated: number, problem: string): Promise<void> {
    this.repeated += repeated;
    this.onRepeat(problem);
    return delay(Math.random() * Math.min(this.longestPause, FIRST_PAUSE * 2 ** attempt));
  }
}

/** The addresses of the nodes, and the name of the index at the end of each. */
function place(urls: readonly string[]): {origins: string[]; alias: string} {
  const places = urls.map((url) => {
    const [, origin, name] = /^(https?:\/\/[^?#]+)\/([^/?#]+)\/?$/.exec(url) ?? [];
    if (!origin || !name || !/^[a-z\d][a-z\d._-]*$/.test(name))
      throw new CommandError(`"${url}" is not the address of an index, such as https://search.example:9200/medleaf.`);
    return {origin, name};
  });
  const [first] = places;
  if (!first || places.some(({name}) => name !== first.name)) throw new CommandError('All addresses name one index.');
  return {origins: places.map(({origin}) => origin), alias: first.name};
}

/** Fills a new index and turns the alias to it. The same documents and words go into the same index, however often. */
export async function indexDocuments({
  urls,
  authorization,
  documents,
  words,
  batch = BATCH,
  shards = 1,
  replicas = 1,
  stateFile,
  onProgress = () => undefined,
  onRepeat = () => undefined,
  longestPause = LONGEST_PAUSE,
}: IndexerOptions): Promise<IndexResult> {
  const {origins, alias} = place(urls);
  const server = new Server(origins, authorization ? {authorization} : {}, longestPause, onRepeat);
  const definition = {
    settings: {...settings, number_of_shards: shards, number_of_replicas: replicas, refresh_interval: '-1'},
    mappings,
  };
  const {hash, count} = survey(documents, JSON.stringify([version, words, definition]));
  const index = `${alias}-${hash}`;
  const live = await indexesOf(server, alias);
  const uuid = await createIndex(server, index, definition);

  await server.ask('PUT', `${index}/_doc/${wordsId}`, {words});

  let sent = 0;
  const send = async (from: number): Promise<void> => {
    const fields = fieldMaker(words);
    let at = 0;
    let size = 0;
    let lines: string[] = [];
    const flush = async (): Promise<void> => {
      await bulk(server, index, lines);
      sent += lines.length;
      [size, lines] = [0, []];
      if (stateFile) writeState(stateFile, {index, uuid, acknowledged: at});
      onProgress(at, count);
    };
    for (const {id, kind, category, href, ...text} of documents) {
      if (at++ < from) continue;
      const source = {kind, category, href, keywords: text.keywords, ...fields({id, ...text})};
      const line = `${JSON.stringify({index: {_id: id}})}\n${JSON.stringify(source)}\n`;
      lines.push(line);
      size += line.length;
      if (lines.length === batch || size > BATCH_CHARACTERS) await flush();
    }
    if (lines.length) await flush();
  };

  const state = stateFile ? readState(stateFile) : undefined;
  const begun = state?.index === index && state.uuid === uuid ? state.acknowledged : 0;
  let found = await countIn(server, index);
  for (const from of [begun, 0]) {
    if (found === count) break;
    await send(from);
    found = await countIn(server, index);
  }
  if (found !== count)
    throw new CommandError(`${index} has ${found} documents and should have ${count}; ${alias} is unchanged.`);

  const previous = live.filter((each) => each !== index);
  if (previous.length || !live.length) {
    await server.ask('PUT', `${index}/_settings`, {index: {refresh_interval: null}});
    const actions = [...previous.map((each) => ({remove: {index: each, alias}})), {add: {index, alias}}];
    await server.ask('POST', '_aliases', {actions});
    await removeOlder(server, alias, [index, ...previous]);
  }
  return {alias, index, previous: previous[0], documents: count, sent, repeated: server.repeated};
}

/** How many documents there are, and what stands for exactly these. */
function survey(documents: Iterable<IndexDocument>, rest: string): {hash: string; count: number} {
  const hash = createHash('sha256').update(rest);
  const ids = new Set<string>();
  for (const document of documents) {
    if (ids.has(document.id)) throw new CommandError(`Two documents have the id ${document.id}.`);
    ids.add(document.id);
    hash.update(JSON.stringify(document));
  }
  return {hash: hash.digest('hex').slice(0, 12), count: ids.size};
}

/** The indexes behind the alias; none before the first time. */
async function indexesOf(server: Server, alias: string): Promise<string[]> {
  const {status, body} = await server.ask('GET', `_alias/${alias}`, undefined, 404);
  if (status !== 404) return Object.keys(body);
  if ((await server.ask('HEAD', alias, undefined, 404)).status !== 404)
    throw new CommandError(`${alias} is an index itself; give the name of an alias, which need not exist yet.`);
  return [];
}

/** The engine's own name of the index, made where it is not there yet. */
async function createIndex(server: Server, index: string, definition: unknown): Promise<string> {
  // What is acknowledged before the copies are there is lost with the one node that has it.
  const made = await server.ask('PUT', `${index}?wait_for_active_shards=all&timeout=30s`, definition, 400);
  if (made.status === 400 && !JSON.stringify(made.body).includes('resource_already_exists_exception'))
    throw new CommandError(`${index} cannot be made: ${JSON.stringify(made.body)}`);
  const {body} = await server.ask('GET', `${index}/_settings`);
  const {settings} = body[index] as {readonly settings: {readonly index: {readonly uuid: string}}};
  return settings.index.uuid;
}

/** Sends documents until each is acknowledged; those that were refused for now go again, without the others. */
async function bulk(server: Server, index: string, lines: readonly string[]): Promise<void> {
  let left = lines;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (attempt) await server.pause(attempt, left.length, `${index} is too busy for ${left.length} documents`);
    const {body} = await server.ask('POST', `${index}/_bulk?timeout=20s`, left.join(''));
    const items = (body['items'] as readonly {readonly index: BulkItem}[]).map((item) => item.index);
    const wrong = items.find(({status}) => status >= 400 && !passes(status));
    if (wrong) throw new CommandError(`The document ${wrong._id} was refused: ${wrong.error?.reason ?? wrong.status}`);
    left = left.filter((_, at) => items[at]!.status >= 400);
    if (!left.length) return;
  }
  throw new CommandError(`${left.length} documents were not taken after ${ATTEMPTS} attempts.`);
}

async function countIn(server: Server, index: string): Promise<number> {
  await server.ask('POST', `${index}/_refresh`);
  const {body} = await server.ask('POST', `${index}/_count`, {query: {exists: {field: 'title'}}});
  return body['count'] as number;
}

/** Indexes of earlier contents, but for those to keep. */
async function removeOlder(server: Server, alias: string, keep: readonly string[]): Promise<void> {
  const {body} = await server.ask('GET', `${alias}-*/_settings`);
  const own = new RegExp(`^${alias.replace(/\./g, '\\.')}-[\\da-f]{12}$`);
  for (const index of Object.keys(body)) {
    if (own.test(index) && !keep.includes(index)) await server.ask('DELETE', index, undefined, 404);
  }
}

function readState(file: string): State | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as State;
  } catch {
    throw new CommandError(`${file} is no state of this command; delete it to begin anew.`);
  }
}

/** Whole or not at all, whenever the process ends. */
function writeState(file: string, state: State): void {
  writeFileSync(`${file}.new`, JSON.stringify(state));
  renameSync(`${file}.new`, file);
}
