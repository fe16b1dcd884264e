/** The indexer against a server that fails in every way: nothing is lost, nothing is there twice, readers see a whole. */
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, afterEach, beforeEach, describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {documentsIn} from '../../data/command/index-documents.js';
import {indexDocuments, type IndexerOptions} from '../../data/command/indexer.js';
import {FakeEngine} from '../support/fake-engine.js';
import {invented} from '../support/invented.js';

const folder = mkdtempSync(join(tmpdir(), 'medleaf-indexer-'));
after(() => rmSync(folder, {recursive: true, force: true}));

let engine: FakeEngine;
beforeEach(() => {
  engine = new FakeEngine();
  return engine.start();
});
afterEach(() => engine.stop());

const index = (options: Partial<IndexerOptions> = {}): ReturnType<typeof indexDocuments> =>
  indexDocuments({
    urls: [`${engine.url}/medleaf`],
    documents: invented(23),
    words: {},
    batch: 5,
    longestPause: 5,
    ...options,
  });
const ids = (count: number): string[] =>
  invented(count)
    .map(({id}) => id)
    .sort();
const bulks = (): number => engine.requests.filter((request) => request.endsWith('_bulk')).length;
let files = 0;
const newFile = (): string => join(folder, `state-${++files}.json`);

describe('a whole run', () => {
  test('sends every document once and turns the alias at the end', async () => {
    let before: string[] | undefined;
    engine.onBulk = () => (before = engine.visible('medleaf'));
    const result = await index();
    assert.deepEqual(before, [], 'nothing is visible before all of it is there');
    assert.deepEqual(engine.visible('medleaf'), ids(23));
    assert.deepEqual(
      {...result, index: ''},
      {
        alias: 'medleaf',
        index: '',
        previous: undefined,
        documents: 23,
        sent: 23,
        repeated: 0,
      },
    );
    assert.equal(bulks(), 5);
  });

  test('again with the same documents sends nothing', async () => {
    const first = await index();
    const second = await index();
    assert.equal(second.sent, 0);
    assert.equal(second.index, first.index);
  });

  test('with other documents leaves none of the old ones, keeps one index to go back to and removes older ones', async () => {
    const first = await index({documents: invented(23, '一')});
    const second = await index({documents: invented(20, '二')});
    const third = await index({documents: invented(19, '三')});
    assert.deepEqual(engine.visible('medleaf'), ids(19));
    assert.equal(third.previous, second.index);
    assert.deepEqual([...engine.indexes.keys()].sort(), [second.index, third.index].sort());
    assert.ok(!engine.indexes.has(first.index));
  });

  test('back to the index before is one switch, which sends nothing', async () => {
    const first = await index({documents: invented(23, '一')});
    await index({documents: invented(20, '二')});
    const back = await index({documents: invented(23, '一')});
    assert.equal(back.index, first.index);
    assert.equal(back.sent, 0);
    assert.equal(engine.visible('medleaf').length, 23);
  });

  test('indexes of others that begin alike stay', async () => {
    engine.indexes.set('medleaf-notes', {uuid: 'theirs', documents: new Map()});
    await index({documents: invented(3, '一')});
    await index({documents: invented(3, '二')});
    await index({documents: invented(3, '三')});
    assert.ok(engine.indexes.has('medleaf-notes'));
  });

  test('an empty pack makes an empty index', async () => {
    await index({documents: []});
    assert.deepEqual(engine.visible('medleaf'), []);
    assert.equal(engine.aliases.get('medleaf')!.size, 1);
  });

  test('the key goes along', async () => {
    await index({authorization: 'ApiKey 000'});
    assert.equal(engine.headers['authorization'], 'ApiKey 000');
  });
});

describe('faults that pass', () => {
  for (const fault of [429, 502, 503, 504, 'drop'] as const) {
    test(`${fault} is asked again`, async () => {
      let count = 0;
      engine.fault = () => (count++ % 2 ? undefined : fault);
      const {repeated} = await index();
      assert.ok(repeated > 5);
      assert.deepEqual(engine.visible('medleaf'), ids(23));
    });
  }

  test('documents that were refused for now go again without the others', async () => {
    const refused = new Map<string, number>();
    engine.refuse = (id: string) => {
      const times = refused.get(id) ?? 0;
      refused.set(id, times + 1);
      return times < Number(id.replace(/\D/g, '')) % 3 ? 429 : undefined;
    };
    const {repeated} = await index();
    assert.deepEqual(engine.visible('medleaf'), ids(23));
    assert.equal(repeated, 22, 'eight once, seven twice');
  });

  test('a node that is gone is left for the next one', async () => {
    const {sent} = await index({urls: ['http://127.0.0.1:9/medleaf', `${engine.url}/medleaf`]});
    assert.equal(sent, 23);
  });

  test('documents that got lost on the way are found missing and sent again', async () => {
    let lost = false;
    engine.onBulk = () => {
      if (lost || bulks() < 4) return;
      lost = true;
      for (const {documents} of engine.indexes.values()) documents.delete('article:invented-2');
    };
    const {sent} = await index();
    assert.equal(sent, 46);
    assert.deepEqual(engine.visible('medleaf'), ids(23));
  });
});

describe('faults that stay', () => {
  const failing: readonly [string, (url: string) => Partial<IndexerOptions>, number | undefined, RegExp][] = [
    ['a wrong key', () => ({}), 401, /status 401[^]*key is missing, wrong/],
    ['a server that stays busy', () => ({}), 503, /Given up after 10 attempts/],
    ['an address that is no index', (url) => ({urls: [`${url}/`]}), undefined, /not the address of an index/],
    ['a redirect', () => ({}), 302, /status 302/],
    [
      'ids that are there twice',
      () => ({documents: [...invented(2), ...invented(1)]}),
      undefined,
      /have the id article:/,
    ],
  ];
  for (const [name, options, fault, message] of failing) {
    test(`${name}: said in words`, async () => {
      engine.fault = () => fault;
      await assert.rejects(index(options(engine.url)), {message});
    });
  }

  test('an index with the name of the alias is not touched', async () => {
    engine.indexes.set('medleaf', {uuid: 'theirs', documents: new Map()});
    await assert.rejects(index(), /medleaf is an index itself/);
  });

  test('a document that is refused is named, and readers keep the old ones', async () => {
    await index({documents: invented(4, '一')});
    engine.refuse = (id: string) => (id.endsWith('-7') ? 400 : undefined);
    await assert.rejects(index(), /article:invented-7 was refused: as the test wants/);
    assert.deepEqual(engine.visible('medleaf'), ids(4));
  });
});

describe('going on', () => {
  test('with a state file the next run sends only what is missing', async () => {
    const stateFile = newFile();
    engine.refuse = (id: string) => (id.endsWith('-17') ? 400 : undefined);
    await assert.rejects(index({stateFile}));
    engine.refuse = () => undefined;
    const {sent} = await index({stateFile});
    assert.equal(sent, 8);
    assert.deepEqual(engine.visible('medleaf'), ids(23));
  });

  test('the state of another index, or of one that was deleted, counts for nothing', async () => {
    const stateFile = newFile();
    await index({stateFile});
    engine.clear();
    assert.equal((await index({stateFile})).sent, 23);
    assert.equal((await index({stateFile, documents: invented(6)})).sent, 6);
  });

  test('a file that is no state is not overwritten', async () => {
    const stateFile = newFile();
    writeFileSync(stateFile, 'my notes');
    await assert.rejects(index({stateFile}), /is no state of this command/);
    assert.equal(readFileSync(stateFile, 'utf8'), 'my notes');
  });

  test('killed at any point and run again, it loses and doubles nothing', {timeout: 120_000}, async () => {
    const script = fileURLToPath(new URL('../support/index-some.mjs', import.meta.url));
    const run = (stateFile: string): ReturnType<typeof spawn> =>
      spawn(process.execPath, ['--import', 'tsx', script, `${engine.url}/medleaf`, '200', '5', stateFile], {
        stdio: 'inherit',
      });
    // Between any two requests, and in the middle of what follows them.
    for (const last of [0, 1, 4, 7, 20, 33, 43, 46, 49]) {
      engine.clear();
      const stateFile = newFile();
      const doomed = run(stateFile);
      engine.fault = () => {
        if (engine.requests.length > last) doomed.kill('SIGKILL');
        return undefined;
      };
      const [, signal] = (await once(doomed, 'exit')) as [number | null, string | null];
      engine.fault = () => undefined;
      const seen = engine.visible('medleaf').length;
      assert.ok(seen === 0 || seen === 200, `${seen} of 200 were visible`);
      const [status] = (await once(run(stateFile), 'exit')) as [number | null];
      assert.equal(status, 0);
      assert.deepEqual(engine.visible('medleaf'), ids(200), `killed (${signal}) at request ${last}`);
      assert.ok(!existsSync(`${stateFile}.new`));
    }
  });
});

describe('documents in a file', () => {
  const file = (text: string): string => {
    const path = newFile();
    writeFileSync(path, text);
    return path;
  };

  test('a line each, also of more than a megabyte, as often as wanted', () => {
    const body = '长'.repeat(700_000);
    const documents = documentsIn(
      file(`{"id": "a", "title": "一", "body": "${body}"}\n\n{"id": "q", "kind": "faq", "title": "二"}`),
    );
    for (const [first, second, ...others] of [[...documents], [...documents]]) {
      assert.equal(first!.body, body);
      assert.deepEqual(second, {
        id: 'faq:q',
        kind: 'faq',
        title: '二',
        body: '',
        keywords: [],
        category: 'faq',
        href: undefined,
      });
      assert.equal(others.length, 0);
    }
  });

  for (const [text, message] of [
    ['{"id": "a"', /:1: the line is not JSON/],
    ['{"id": "a", "title": "一"}\n{"id": "b"}', /:2: title must be text/],
    ['{"id": "a", "title": "一", "kind": "doctor"}', /kind must be one of/],
    ['{"id": "a", "title": "一", "keywords": "x"}', /keywords must be a list of text/],
  ] as const) {
    test(`${text.replace(/\n/g, ' ')} is an error`, () => {
      assert.throws(() => [...documentsIn(file(text))], {message});
    });
  }
});
