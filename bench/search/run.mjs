/**
 * Quality and speed of our search beside others, in one run: tables on stdout, everything as JSON in bench/results/search.json.
 * Sizes can be named: `npm run bench:search -- 1000 10000`.
 */
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync} from 'node:zlib';
import {compileAll} from '../../data/compile/index.ts';
import {grown, ownDocuments, ownQueries, researchSet} from './documents.mjs';
import {measure} from './quality.mjs';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
if (!globalThis.gc) {
  const {status} = spawnSync(process.execPath, ['--expose-gc', '--import', 'tsx', ...process.argv.slice(1)], {
    stdio: 'inherit',
  });
  process.exit(status ?? 1);
}
if (!existsSync(path('../node_modules'))) {
  const {status} = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {cwd: path('..'), stdio: 'inherit'});
  if (status) process.exit(status);
}
const {bytesOf, ownEngine, peers} = await import('./peers.mjs');

/** The longest that one engine may take for one size, in milliseconds; what it did until then is marked as a part. */
const BUDGET = 30_000;
/** Engines that take minutes to fill at the largest size are left out there. */
const SLOW_TO_FILL = new Set(['MiniSearch, bigrams', 'Orama', 'fuse.js, token search', 'pinyin-pro match']);

const library = compileAll(path('../../data'))['zh-CN'];
const site = {glossary: library.glossary, lexicon: library.lexicon};
const [engine, engineWithout] = [await ownEngine(), await ownEngine({without: true})];
const own =
  ({createIndex}) =>
  (documents) => {
    const index = createIndex(documents, site);
    return (query) => index.search(query, {limit: 10}).map(({id}) => id);
  };
const engines = {Medleaf: own(engine), 'Medleaf without fuse.js': own(engineWithout), ...peers};

const wantedSizes = process.argv.slice(2).map(Number).filter(Boolean);
const sizes = wantedSizes.length ? wantedSizes : [50, 1000, 10_000, 100_000];
const sets = [];
{
  const documents = ownDocuments(library);
  sets.push({name: 'our own queries', size: documents.length, documents, queries: ownQueries(documents)});
}
for (const size of sizes) {
  const base = researchSet(Math.min(size, 10_000));
  if (!base)
    console.log(`No research data for ${size} documents: grown from our own, so only speed means something there.`);
  const {documents, queries} = base ?? sets[0];
  // Grown documents have no labels, so only speed is read from them.
  const speedOnly = !base || size > documents.length;
  sets.push({
    name: speedOnly ? 'speed only' : 'research queries',
    size,
    documents: grown(documents, size).slice(0, size),
    queries,
    speedOnly,
  });
}

/** Bytes in use, after what was measured before has really gone. */
async function heap() {
  for (let round = 0; round < 3; round++) {
    globalThis.gc();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const {heapUsed, arrayBuffers} = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function warmUp(make, documents) {
  await make(documents);
}

async function run(make, {size, documents, queries}) {
  // The first filling warms the engine up; the second is measured.
  if (size <= 1000) await warmUp(make, documents);
  const before = await heap();
  const begun = performance.now();
  const search = await make(documents);
  const fill = performance.now() - begun;
  const memory = (await heap()) - before;
  measure(queries, search, {budget: BUDGET / 3});
  return {fill, memory, ...measure(queries, search, {budget: BUDGET})};
}

const results = [];
for (const set of sets) {
  const {name, size, speedOnly} = set;
  console.log(`\n${size} documents, ${name}`);
  const rows = {};
  for (const [label, make] of Object.entries(engines)) {
    if (size > 10_000 && SLOW_TO_FILL.has(label)) continue;
    const measured = await run(make, set);
    const {fill, memory} = measured;
    results.push({set: name, size, engine: label, ...measured, failing: undefined});
    const quality = (value) => (speedOnly || value === undefined ? '' : value.toFixed(3));
    rows[label] = {
      'recall@5': quality(measured.recall),
      'MRR@10': quality(measured.rank),
      question: quality(measured.question),
      nothing: quality(measured.nothing),
      'p50 ms': measured.p50.toFixed(2),
      'p95 ms': measured.p95.toFixed(2),
      'fill ms': fill.toFixed(0),
      MB: (memory / 2 ** 20).toFixed(1),
      part: measured.complete ? '' : 'yes',
    };
  }
  console.table(rows);
  const [ours, plain, mini] = ['Medleaf', 'fuse.js', 'MiniSearch, bigrams'].map((label) =>
    results.find((row) => row.size === size && row.engine === label),
  );
  console.log(
    `p50 ${(plain.p50 / ours.p50).toFixed(0)}× faster than plain fuse.js; our p95 to its p50 as 1 : ${(plain.p50 / ours.p95).toFixed(1)}`,
  );
  if (mini)
    console.log(
      `filling takes ${((100 * ours.fill) / mini.fill).toFixed(0)} % of the time and ${((100 * ours.memory) / mini.memory).toFixed(0)} % of the memory of MiniSearch`,
    );
}

const bytes = {};
const size = (contents) => ({minified: contents.length, brotli: brotliCompressSync(contents).length});
bytes['Medleaf without fuse.js'] = size(engineWithout.bytes);
bytes.Medleaf = size(engine.bytes);
for (const label of Object.keys(peers)) {
  const contents = await bytesOf(label);
  if (contents) bytes[label] = size(contents);
}
console.log('\nbytes in a bundle');
console.table(bytes);

mkdirSync(path('../results'), {recursive: true});
writeFileSync(path('../results/search.json'), `${JSON.stringify({node: process.version, results, bytes}, null, 2)}\n`);
