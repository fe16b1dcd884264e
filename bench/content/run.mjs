/**
 * A content pack of many articles: how long `medleaf build` takes, what the pack weighs, and what a keystroke in
 * `medleaf-search` costs the page while a worker searches it, at this machine's speed and at a quarter of it.
 * `npm run bench:content -- 2000 10000` names the numbers of articles.
 */
import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {cpus, tmpdir} from 'node:os';
import {join} from 'node:path';
import {brotliCompressSync, constants} from 'node:zlib';
import puppeteer from 'puppeteer-core';
import {findBrowser} from '../../scripts/browser.mjs';
import {root} from '../../scripts/ensure.mjs';
import {buildIfStale} from '../../scripts/fresh.mjs';
import {serve} from '../../scripts/serve.mjs';
import {writeMany} from './many.mjs';

const slowdowns = [1, 4];
const frame = 1000 / 60;
const queries = ['白颠风会传染吗', 'takemosi ruangao', '他克莫司停药', '没有这样的词啊', 'tacrolimus', 'bdfzmzl'];

const wanted = process.argv.slice(2).map(Number).filter(Boolean);
const sizes = wanted.length ? wanted : [200, 2_000, 10_000];
const results = [];

const quantile = (values, share) => [...values].sort((a, b) => a - b)[Math.ceil(values.length * share) - 1];

function build(count, folder) {
  const content = join(folder, 'content');
  writeMany(join(root, 'data'), content, count);
  const began = performance.now();
  execFileSync(process.execPath, [
    join(root, 'dist/cli/medleaf.mjs'),
    'build',
    content,
    '--out',
    join(folder, 'packs'),
  ]);
  const seconds = (performance.now() - began) / 1000;
  const pack = readFileSync(join(folder, 'packs/zh-CN.json'));
  const brotli = brotliCompressSync(pack, {params: {[constants.BROTLI_PARAM_QUALITY]: 5}}).length;
  return {seconds, bytes: pack.length, brotli};
}

/** Types the queries and says for each letter how long the page's own thread worked for it, and until results stood there. */
async function type(page, client) {
  const taskTime = async () => {
    const {metrics} = await client.send('Performance.getMetrics');
    return metrics.find(({name}) => name === 'TaskDuration').value * 1000;
  };
  const busy = [];
  const waited = [];
  for (const query of queries) {
    for (let end = 1; end <= query.length; end++) {
      const before = await taskTime();
      const answered = await page.evaluate(
        async (text) => {
          const field = document.querySelector('medleaf-search').shadowRoot.querySelector('input');
          const results = new Promise((resolve) => {
            document.addEventListener('medleaf-search-results', ({elapsedMs}) => resolve(elapsedMs), {once: true});
            setTimeout(resolve, 30_000);
          });
          field.value = text;
          field.dispatchEvent(new window.InputEvent('input', {bubbles: true, composed: true}));
          const elapsed = await results;
          await new Promise(window.requestAnimationFrame);
          return elapsed;
        },
        query.slice(0, end),
      );
      if (!answered) throw new Error(`no results for "${query.slice(0, end)}"`);
      busy.push((await taskTime()) - before);
      waited.push(answered);
    }
  }
  return {busy, waited};
}

async function search(folder, slowdown) {
  const markup = [
    '<!doctype html><html lang="zh-CN"><title>Search</title><link rel="icon" href="data:,">',
    '<medleaf-search provider="pack" provider-src="/packs/zh-CN.json" article-href="/articles/{id}.html"></medleaf-search>',
    '<script src="/dist/medleaf.js"></script>',
  ].join('\n');
  const server = await serve({
    mounts: {'/dist/': join(root, 'dist'), '/packs/': join(folder, 'packs')},
    pages: new Map([['/', {body: markup, headers: {}}]]),
  });
  const browser = await puppeteer.launch(await findBrowser());
  try {
    const page = await browser.newPage();
    const warnings = [];
    page.on('console', (message) => warnings.push(message.text()));
    await page.goto(`${server.url}/`);
    const client = await page.createCDPSession();
    await client.send('Performance.enable');
    await page.emulateCPUThrottling(slowdown);
    await page.evaluate(() => {
      window.longest = 0;
      const note = (list) =>
        list.getEntries().forEach(({duration}) => (window.longest = Math.max(window.longest, duration)));
      new window.PerformanceObserver(note).observe({type: 'longtask'});
      document.querySelector('medleaf-search').focus();
    });
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({name}) => name.endsWith('pack.js')),
    );
    // The pack arrives meanwhile, and code gets warm.
    await type(page, client);
    const {busy, waited} = await type(page, client);
    const longest = await page.evaluate(() => window.longest);
    const workers = page.workers().length;
    if (warnings.length) console.log(warnings.join('\n'));
    return {busy, waited, longest, workers};
  } finally {
    await browser.close();
    await server.close();
  }
}

await buildIfStale();
for (const count of sizes) {
  const folder = mkdtempSync(join(tmpdir(), 'medleaf-content-'));
  try {
    console.log(`${count} articles …`);
    const {seconds, bytes, brotli} = build(count, folder);
    for (const slowdown of slowdowns) {
      const {busy, waited, longest, workers} = await search(folder, slowdown);
      results.push({
        articles: count,
        buildSeconds: seconds,
        bytes,
        brotli,
        slowdown,
        inWorker: workers > 0,
        busyMs: {p50: quantile(busy, 0.5), p95: quantile(busy, 0.95), most: Math.max(...busy)},
        answerMs: {p50: quantile(waited, 0.5), p95: quantile(waited, 0.95)},
        longestTaskMs: longest,
        withinFrame: busy.filter((each) => each <= frame).length / busy.length,
      });
    }
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

const megabytes = (bytes) => `${(bytes / 1024 ** 2).toFixed(1)} MB`;
console.log(`\nChromium on ${cpus().length} × ${cpus()[0].model}\n`);
console.log(
  '| articles | build | pack | brotli | speed | the page works for a letter, p50 / p95 | results after, p50 / p95 |',
);
console.log('|---|---|---|---|---|---|---|');
for (const {articles, buildSeconds, bytes, brotli, slowdown, busyMs, answerMs} of results) {
  console.log(
    `| ${articles} | ${buildSeconds.toFixed(1)} s | ${megabytes(bytes)} | ${megabytes(brotli)} | 1/${slowdown} | ${busyMs.p50.toFixed(1)} / ${busyMs.p95.toFixed(1)} ms | ${answerMs.p50.toFixed(0)} / ${answerMs.p95.toFixed(0)} ms |`,
  );
}
mkdirSync(join(root, 'bench/results'), {recursive: true});
writeFileSync(
  join(root, 'bench/results/content.json'),
  `${JSON.stringify({date: new Date().toISOString().slice(0, 10), results}, null, 2)}\n`,
);
