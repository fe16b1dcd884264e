/**
 * Quality and speed through the provider `pagefind`, in Chromium at a quarter of this machine's speed: tables on stdout,
 * everything as JSON in bench/results/pagefind.json. Sizes can be named: `npm run bench:pagefind -- 1000 10000 100000`.
 */
import {mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import puppeteer from 'puppeteer-core';
import {writePagefind} from '../../data/command/pagefind.ts';
import {compileAll} from '../../data/compile/index.ts';
import {findBrowser} from '../../scripts/browser.mjs';
import {root} from '../../scripts/ensure.mjs';
import {buildIfStale} from '../../scripts/fresh.mjs';
import {serve} from '../../scripts/serve.mjs';
import {grown, ownDocuments, ownQueries, researchSet} from './documents.mjs';
import {measure} from './quality.mjs';

const SLOWDOWN = 4;
const COLD_PAGES = 5;

await buildIfStale();
const library = compileAll(join(root, 'data'))['zh-CN'];
const wanted = process.argv.slice(2).map(Number).filter(Boolean);
const sizes = wanted.length ? wanted : [1000, 10_000];
const results = [];

function setOf(size) {
  const own = ownDocuments(library);
  const base = researchSet(Math.min(size, 10_000)) ?? {documents: own, queries: ownQueries(own)};
  if (!researchSet(1000)) console.log('No research data: our own documents and queries, grown.');
  const documents = grown(base.documents, size).slice(0, size);
  return {documents, queries: base.queries, labelled: documents.length === base.documents.length};
}

const filesIn = (folder) =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size);

/** A page that has nothing in its cache, with a provider in it; `ask` says what it found, how long that took, and what came over the wire. */
async function openPage(browser, url, slowdown) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const client = await page.createCDPSession();
  await client.send('Network.enable');
  let [requests, bytes] = [0, 0];
  client.on('Network.loadingFinished', ({encodedDataLength}) => {
    requests++;
    bytes += encodedDataLength;
  });
  await page.goto(`${url}/`);
  await page.emulateCPUThrottling(slowdown);
  const ask = async (query, limit = 10) => {
    const before = [requests, bytes];
    const {ids, milliseconds} = await page.evaluate(
      async (text, most) => {
        const from = performance.now();
        globalThis.provider ??= import('/dist/medleaf-provider-pagefind.js').then((module) =>
          module.default(new URL('/pagefind/', document.baseURI).href, {}),
        );
        const {hits} = await (
          await globalThis.provider
        ).search(text, {
          limit: most,
          language: 'zh-CN',
          signal: {aborted: false},
        });
        return {ids: hits.map(({id}) => id), milliseconds: performance.now() - from};
      },
      query,
      limit,
    );
    return {ids, milliseconds, requests: requests - before[0], bytes: bytes - before[1]};
  };
  return {ask, close: () => context.close()};
}

const median = (values) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];

for (const size of sizes) {
  const {documents, queries, labelled} = setOf(size);
  const folder = mkdtempSync(join(tmpdir(), 'medleaf-pagefind-'));
  const begun = performance.now();
  const entries = documents.map((document) => ({...document, id: `article:${document.id}`, kind: 'article'}));
  await writePagefind(entries, library, join(folder, 'zh-CN'));
  const build = (performance.now() - begun) / 1000;
  const files = filesIn(folder);
  const server = await serve({
    mounts: {'/dist/': join(root, 'dist'), '/pagefind/': folder},
    pages: new Map([['/', {body: '<!doctype html><html lang="zh-CN"><link rel="icon" href="data:,">'}]]),
  });
  const browser = await puppeteer.launch(await findBrowser());
  try {
    let quality;
    if (labelled) {
      const page = await openPage(browser, server.url, 1);
      const answers = new Map();
      for (const {query} of queries) answers.set(query, (await page.ask(query)).ids);
      await page.close();
      quality = measure(queries, (query) => answers.get(query));
    }
    const first = [];
    const next = [];
    for (let turn = 0; turn < COLD_PAGES; turn++) {
      const page = await openPage(browser, server.url, SLOWDOWN);
      first.push(await page.ask('白癜风会传染吗'));
      for (const query of ['白癜风会传染', '他克莫司', 'baidianfeng', '激素药膏能用多久', '手机壳'])
        next.push(await page.ask(query));
      await page.close();
    }
    const of = (asked, part) => median(asked.map((each) => each[part]));
    results.push({
      size,
      build,
      files: files.length,
      bytes: files.reduce((sum, each) => sum + each, 0),
      recall: quality?.recall,
      rank: quality?.rank,
      nothing: quality?.nothing,
      categories: quality?.categories,
      first: {milliseconds: of(first, 'milliseconds'), requests: of(first, 'requests'), bytes: of(first, 'bytes')},
      next: {milliseconds: of(next, 'milliseconds'), requests: of(next, 'requests'), bytes: of(next, 'bytes')},
      slowest: Math.max(...next.map(({milliseconds}) => milliseconds)),
    });
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, {recursive: true, force: true});
  }
}

const kilobytes = (bytes) => `${(bytes / 1024).toFixed(0)} KB`;
console.table(
  results.map(({size, recall, rank, nothing, build, files, bytes, first, next, slowest}) => ({
    documents: size,
    'recall@5': recall?.toFixed(3) ?? '',
    'MRR@10': rank?.toFixed(3) ?? '',
    nothing: nothing?.toFixed(2) ?? '',
    'build s': build.toFixed(1),
    files,
    MB: (bytes / 2 ** 20).toFixed(1),
    'first query ms': first.milliseconds.toFixed(0),
    'first query': `${kilobytes(first.bytes)}, ${first.requests} requests`,
    'next ms': next.milliseconds.toFixed(0),
    'slowest ms': slowest.toFixed(0),
    next: `${kilobytes(next.bytes)}, ${next.requests} requests`,
  })),
);
const out = fileURLToPath(new URL('../results', import.meta.url));
mkdirSync(out, {recursive: true});
writeFileSync(join(out, 'pagefind.json'), `${JSON.stringify(results, null, 2)}\n`);
