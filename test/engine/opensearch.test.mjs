// The indexer and the provider against the real server: a cluster of three nodes, of which one is killed now and then.
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {setTimeout as delay} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {ownDocuments, ownQueries, researchSet} from '../../bench/search/documents.mjs';
import {entry, measureProvider} from '../../bench/search/provider.mjs';
import {compileAll} from '../../data/compile/index.ts';
import {indexDocuments} from '../../data/command/indexer.ts';
import opensearch from '../../src/providers/opensearch.ts';
import {found, notFound, suggested} from '../core/search/behaviour.ts';
import {documents, glossary} from '../core/search/fixtures.ts';
import {invented} from '../support/invented.ts';
import {hospitalPage, startPages} from '../support/pages.mjs';
import {noCluster, startCluster} from './cluster.mjs';

const text = (segments) => segments.map((segment) => segment.text).join('');
const library = compileAll(fileURLToPath(new URL('../../data', import.meta.url)))['zh-CN'];

describe('OpenSearch', {skip: noCluster, timeout: 600_000}, () => {
  const folder = mkdtempSync(join(tmpdir(), 'medleaf-engine-test-'));
  let cluster;
  before(async () => void (cluster = await startCluster()));
  after(async () => {
    await cluster?.stop();
    rmSync(folder, {recursive: true, force: true});
  });

  const urls = (alias, ...nodes) => (nodes.length ? nodes : [0]).map((at) => `${cluster.url(at)}/${alias}`);
  const index = (alias, list, words = {}, options = {}) =>
    indexDocuments({urls: urls(alias), documents: list.map(entry), words, ...options});
  /** Asks as the element does. */
  const asker = (alias, words = {}, at = 0) => {
    const provider = opensearch(`${cluster.url(at)}/${alias}`, words);
    return (query, options) =>
      provider.search(query, {limit: 10, language: 'zh-CN', signal: AbortSignal.timeout(20_000), ...options});
  };
  /** The ids of everything behind an alias. */
  const idsIn = async (alias, at = 0) => {
    await cluster.request('POST', `${alias}/_refresh`, undefined, at);
    const {body} = await cluster.request(
      'POST',
      `${alias}/_search`,
      {size: 10_000, _source: false, query: {exists: {field: 'title'}}},
      at,
    );
    return body.hits.hits.map(({_id}) => _id).sort();
  };
  const idsOf = (list) => list.map(({id}) => id).sort();

  describe('searches like the embedded index', () => {
    const words = {glossary};
    let ask;
    before(async () => {
      await index('fixtures', documents, words);
      ask = asker('fixtures', words);
    });

    for (const [query, title, reason] of found) {
      test(`${query} → ${title} (${reason})`, async () => {
        const [hit] = (await ask(query)).hits;
        assert.equal(hit && text(hit.title), title);
        assert.equal(hit.reason, reason);
      });
    }
    for (const nothing of notFound.filter((query) => query.trim())) {
      test(`${nothing} finds nothing`, async () => assert.deepEqual((await ask(nothing)).hits, []));
    }
    for (const [query, term] of suggested.filter(([query]) => query)) {
      test(`${query} suggests ${term ?? 'nothing'}`, async () => assert.equal((await ask(query)).suggestion, term));
    }

    test('keeps to the limit and the category', async () => {
      assert.equal((await ask('白癜风', {limit: 2})).hits.length, 2);
      const {hits} = await ask('白癜风', {category: 'treatment'});
      assert.deepEqual(
        hits.map(({title}) => text(title)),
        ['银屑病与白癜风的区别'],
      );
    });

    test('shows the place in the text, and says where the page is', async () => {
      const long = `${'开头。'.repeat(100)}医生会先查甲状腺，再谈移植。${'结尾。'.repeat(100)}`;
      await index('long', [{id: 'faq:a-b:c', kind: 'faq', title: '一个问题', body: long, href: '/a.html'}]);
      const [hit] = (await asker('long')('甲状腺')).hits;
      assert.deepEqual([hit.kind, hit.id, hit.href, hit.reason], ['faq', 'a-b:c', '/a.html', 'body']);
      assert.ok(hit.excerpt.some((segment) => segment.match && segment.text === '甲状腺'));
    });

    test('reads a query with the words of the index, whatever the page knows', async () => {
      const [hit] = (await asker('fixtures', {glossary: []})('普特彼')).hits;
      assert.equal(hit && text(hit.title), '他克莫司软膏怎么涂');
    });

    test('takes the longest query, and any characters', async () => {
      for (const query of [
        'bdf tkms baidianfeng zenme zhi uvb 308 '.repeat(20),
        '他克莫司会复发吗'.repeat(100),
        '"\\}{\u0000😀',
      ])
        await ask(query);
    });

    test('says what went wrong', async () => {
      await assert.rejects(asker('nowhere')('白癜风'), /nowhere\/_search answers with status 404/);
      await assert.rejects(ask('白癜风', {signal: AbortSignal.abort()}), {name: 'AbortError'});
    });
  });

  test('answers a page with a strict policy, from another origin', async () => {
    await index('page', [...documents, {id: 'night', title: '夜间门诊几点开始', href: '/night.html'}], {glossary});
    const address = urls('page')[0];
    const policy = [
      "default-src 'none'",
      "script-src 'self'",
      `connect-src ${new URL(address).origin}`,
      'img-src data:',
    ];
    const trusted = ["require-trusted-types-for 'script'", 'trusted-types lit-html medleaf'];
    const {open} = await startPages();
    const search =
      '<medleaf-search query="yejian menzen"></medleaf-search><script src="/dist/medleaf-search.js"></script>';
    const {page, said} = await open(hospitalPage({body: search}), {
      headers: {'content-security-policy': [...policy, ...trusted].join('; ')},
    });
    // As a script of the page does it: a tag leads to the page's own origin only.
    await page.evaluate(async (src) => {
      const {default: opensearch} = await import('/dist/medleaf-provider-opensearch.js');
      document.querySelector('medleaf-search').provider = opensearch(src, {});
    }, address);
    const option = await page.waitForSelector('medleaf-search >>> a[role=option]');
    assert.match(await option.evaluate((link) => link.textContent), /夜间门诊几点开始/);
    assert.equal(await option.evaluate((link) => link.getAttribute('href')), '/night.html');
    assert.deepEqual(said, []);
  });

  describe('finds what was labelled', () => {
    const {glossary, lexicon, readings} = library;
    const words = {glossary, lexicon, readings};
    const ownSet = () => {
      const own = ownDocuments(library);
      return {documents: own, queries: ownQueries(own)};
    };
    for (const [name, load, recall] of [
      ['in our own content', ownSet, 0.94],
      ['in 1,000 documents', () => researchSet(1000), 0.95],
      ['in 10,000 documents', () => researchSet(10_000), 0.94],
    ]) {
      test(name, async (context) => {
        const set = load();
        if (!set) return context.skip('the research data is not here');
        const alias = `labelled-${set.documents.length}`;
        await index(alias, set.documents, words);
        const measured = await measureProvider(set.queries, opensearch(urls(alias)[0], words));
        assert.ok(measured.recall >= recall, `Recall@5 is ${measured.recall}`);
        assert.ok(measured.nothing >= 0.96, `where there is nothing, nothing is found in ${measured.nothing}`);
      });
    }
  });

  describe('loses nothing', () => {
    const list = invented(4000).map(entry);

    test('when the indexer is killed and run again', async () => {
      const script = fileURLToPath(new URL('../support/index-some.mjs', import.meta.url));
      const run = (stateFile) =>
        spawn(process.execPath, ['--import', 'tsx', script, urls('killed')[0], '4000', '50', stateFile], {
          stdio: 'inherit',
        });
      const stateFile = join(folder, 'killed.json');
      const acknowledged = () => (existsSync(stateFile) ? JSON.parse(readFileSync(stateFile, 'utf8')).acknowledged : 0);
      for (const some of [1, 1000, 2500]) {
        const doomed = run(stateFile);
        const gone = once(doomed, 'exit');
        while (acknowledged() < some && doomed.exitCode === null) await delay(5);
        doomed.kill('SIGKILL');
        await gone;
        assert.equal((await cluster.request('GET', '_alias/killed')).status, 404, 'nothing is visible yet');
      }
      const [status] = await once(run(stateFile), 'exit');
      assert.equal(status, 0);
      assert.deepEqual(await idsIn('killed'), idsOf(list));
    });

    test('for readers while a new edition comes in', async () => {
      const edition = (name) => invented(1500, `第${name}版`).map(entry);
      await index('editions', edition('一'));
      const seen = new Set();
      let done = false;
      const reading = (async () => {
        while (!done) {
          const query = {
            size: 0,
            track_total_hits: true,
            query: {exists: {field: 'title'}},
            aggs: {first: {filter: {match_phrase: {title: '第一版'}}}},
          };
          const {body} = await cluster.request('POST', 'editions/_search', query);
          seen.add(`${body.hits.total.value} ${body.aggregations.first.doc_count}`);
        }
      })();
      await index('editions', edition('二'), {}, {batch: 50});
      done = true;
      await reading;
      for (const each of seen) assert.ok(['1500 1500', '1500 0'].includes(each), `readers saw ${each}`);
    });

    test('when a node is killed while readers search', async () => {
      await index('fixtures', documents, {glossary}, {replicas: 1, shards: 3});
      await cluster.ready();
      const ask = asker('fixtures', {glossary});
      const answers = [];
      let done = false;
      let partial = 0;
      const first = async () => text((await ask('百点风传染')).hits[0]?.title ?? []);
      const reading = (async () => {
        while (!done) {
          try {
            answers.push(await first());
          } catch (error) {
            // Then the page's own content answers, and says so.
            assert.match(error.message, /only a part of the search server answers/);
            partial++;
          }
        }
      })();
      await delay(500);
      await cluster.kill(2);
      await delay(4000);
      done = true;
      await reading;
      assert.ok(answers.length > 20 && answers.length > 10 * partial, `${answers.length} answers, ${partial} partial`);
      assert.deepEqual([...new Set(answers)], ['白癜风会传染吗？']);
      await cluster.restart(2);
    });

    test('when the node that the indexer speaks to is killed', async () => {
      let killed;
      await indexDocuments({
        urls: urls('survivor', 1, 0),
        documents: list,
        words: {},
        batch: 50,
        shards: 3,
        onProgress: (done) => {
          if (done > 1000) killed ??= cluster.kill(1);
        },
      });
      await killed;
      assert.deepEqual(await idsIn('survivor'), idsOf(list));
    });
  });
});
