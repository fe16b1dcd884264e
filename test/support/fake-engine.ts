/** As much of a search server as the indexer speaks to, in memory, with the faults that a test asks for. */
import {once} from 'node:events';
import {createServer, type IncomingHttpHeaders, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';

interface Index {
  readonly uuid: string;
  readonly documents: Map<string, unknown>;
}
type Answer = object | number;

const EXISTS = {error: {type: 'resource_already_exists_exception'}};
interface AliasAction {
  readonly alias: string;
  readonly index: string;
}

export class FakeEngine {
  readonly indexes = new Map<string, Index>();
  readonly aliases = new Map<string, Set<string>>();
  /** Every request: `PUT /medleaf-…`. */
  readonly requests: string[] = [];
  headers: IncomingHttpHeaders = {};
  url = '';
  /** Asked before each request: a status to answer with, or `drop` for a connection that breaks. */
  fault: () => number | 'drop' | undefined = () => undefined;
  /** Asked for each document of a bulk: a status that it gets instead of being taken. */
  refuse: (id: string) => number | undefined = () => undefined;
  onBulk: () => void = () => undefined;
  private server: Server | undefined;

  async start(): Promise<void> {
    this.server = createServer((request, response) => {
      const [path = ''] = request.url!.slice(1).split('?');
      this.requests.push(`${request.method} /${path}`);
      this.headers = request.headers;
      const pieces: Buffer[] = [];
      request.on('data', (piece: Buffer) => pieces.push(piece));
      request.on('end', () => {
        const fault = this.fault();
        if (fault === 'drop') return void request.socket.destroy();
        const answer = fault ?? this.answer(request.method!, path, Buffer.concat(pieces).toString());
        if (path.endsWith('_bulk')) this.onBulk();
        const [status, body] = typeof answer === 'number' ? [answer, {}] : [200, answer];
        response
          .writeHead(body === EXISTS ? 400 : status, {'content-type': 'application/json'})
          .end(JSON.stringify(body));
      });
    }).listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.server!.close();
    this.server!.closeAllConnections();
  }

  clear(): void {
    this.indexes.clear();
    this.aliases.clear();
    this.requests.length = 0;
  }

  /** What readers find: the ids behind an alias. */
  visible(alias: string): string[] {
    const indexes = [...(this.aliases.get(alias) ?? [])];
    return indexes.flatMap((index) => [...this.indexes.get(index)!.documents.keys()]).sort();
  }

  private answer(method: string, path: string, text: string): Answer {
    const [name = '', action] = path.split('/');
    if (path === '_aliases') return this.switchAlias(text);
    if (name === '_alias') {
      const found = this.aliases.get(action!);
      return found ? Object.fromEntries([...found].map((index) => [index, {}])) : 404;
    }
    if (method === 'PUT' && !action) {
      if (this.indexes.has(name)) return EXISTS;
      this.indexes.set(name, {uuid: String(Math.random()), documents: new Map()});
      return {};
    }
    if (method === 'GET' && action === '_settings') {
      const pattern = new RegExp(`^${name.replace('*', '.*')}$`);
      const found = [...this.indexes].filter(([each]) => pattern.test(each));
      return Object.fromEntries(found.map(([each, {uuid}]) => [each, {settings: {index: {uuid}}}]));
    }
    const index = this.indexes.get(name);
    if (!index) return 404;
    if (method === 'DELETE') this.indexes.delete(name);
    if (action === '_count') return {count: index.documents.size};
    return action === '_bulk' ? this.bulk(index, text) : {};
  }

  private switchAlias(text: string): Answer {
    const {actions} = JSON.parse(text) as {readonly actions: readonly {add?: AliasAction; remove?: AliasAction}[]};
    for (const {add, remove} of actions) {
      if (remove) this.aliases.get(remove.alias)!.delete(remove.index);
      if (add) this.aliases.set(add.alias, (this.aliases.get(add.alias) ?? new Set()).add(add.index));
    }
    return {};
  }

  private bulk(index: Index, text: string): Answer {
    const lines = text.split('\n');
    const items: object[] = [];
    for (let at = 0; at + 1 < lines.length; at += 2) {
      const {_id} = (JSON.parse(lines[at]!) as {readonly index: {readonly _id: string}}).index;
      const status = this.refuse(_id);
      if (!status) index.documents.set(_id, JSON.parse(lines[at + 1]!));
      items.push({index: {_id, ...(status ? {status, error: {reason: 'as the test wants'}} : {status: 201})}});
    }
    return {items};
  }
}
