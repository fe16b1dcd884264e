/**
 * Quality and speed through a real OpenSearch of one node, beside the embedded engine and what the server does by itself.
 * A table for each size, everything as JSON in bench/results/engine.json. `npm run bench:engine -- 1000 100000` chooses sizes.
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import {cpus, loadavg} from 'node:os';
import {fileURLToPath} from 'node:url';
import {compileAll} from '../../data/compile/index.ts';
import {indexDocuments} from '../../data/command/indexer.ts';
import {createIndex} from '../../src/core/search/search.ts';
import opensearch from '../../src/providers/opensearch.ts';
import {noCluster, startCluster} from '../../test/engine/cluster.mjs';
import {grown, ownDocuments, ownQueries, researchSet} from './documents.mjs';
import {entry, measureProvider} from './provider.mjs';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
if (noCluster) {
  console.log(`No OpenSearch here: ${noCluster}.`);
  process.exit();
}

const library = compileAll(path('../../data'))['zh-CN'];
const words = {glossary: library.glossary, lexicon: library.lexicon, readings: library.readings};
const wanted = process.argv.slice(2).map(Number).filter(Boolean);
const sets = (wanted.length ? wanted : [0, 1000, 10_000]).map((size) => {
  if (!size) {
    const documents = ownDocuments(library);
    return {name: 'our own queries', documents, queries: ownQueries(documents), labelled: true};
  }
  const base = researchSet(Math.min(size, 10_000));
  if (!base)
    console.log(`No research data for ${size} documents: grown from our own, so only speed means something there.`);
  const documents = base?.documents ?? ownDocuments(library);
  const labelled = Boolean(base) && documents.length === size;
  const queries = base?.queries ?? ownQueries(documents);
  return {
    name: labelled ? 'research queries' : 'speed only',
    documents: grown(documents, size).slice(0, size),
    queries,
    labelled,
  };
});

const asProvider = (search) => ({
  search: async (query, options) => ({
    hits: (await search(query, options)).map((id) => ({kind: id.split(':')[0], id: id.slice(id.indexOf(':') + 1)})),
  }),
});

const cluster = await startCluster(1, ['-Xms1g', '-Xmx1g']);

/** What the server does by itself: BM25 over title and text. */
const plain = (alias, fields) =>
  asProvider(async (query) => {
    const {body} = await cluster.request('POST', `${alias}/_search`, {
      size: 10,
      _source: false,
      query: {multi_match: {query, fields}},
    });
    return body.hits.hits.map(({_id}) => _id);
  });

/** The same documents in an index with nothing but the server's own analyzers. */
async function fillPlain(alias, documents) {
  const text = {type: 'text', analyzer: 'cjk', fields: {standard: {type: 'text', analyzer: 'standard'}}};
  await cluster.request('PUT', alias, {
    settings: {number_of_replicas: 0},
    mappings: {dynamic: false, properties: {title: text, body: text}},
  });
  for (let at = 0; at < documents.length; at += 1000) {
    const lines = documents
      .slice(at, at + 1000)
      .map(({id, title, body}) => `${JSON.stringify({index: {_id: id}})}\n${JSON.stringify({title, body})}\n`);
    await fetch(`${cluster.url()}/${alias}/_bulk`, {
      method: 'POST',
      headers: {'content-type': 'application/x-ndjson'},
      body: lines.join(''),
    });
  }
  await cluster.request('POST', `${alias}/_refresh`);
}

const results = [];
try {
  for (const {name, documents, queries, labelled} of sets) {
    const size = documents.length;
    const entries = documents.map(entry);
    const alias = `documents-${size}`;
    const begun = performance.now();
    const {index} = await indexDocuments({
      urls: [`${cluster.url()}/${alias}`],
      documents: entries,
      words,
      batch: 1000,
      replicas: 0,
      onProgress: (done) => process.stderr.isTTY && process.stderr.write(`\r${done} of ${size} `),
    });
    const seconds = (performance.now() - begun) / 1000;
    await cluster.request('POST', `${index}/_forcemerge?max_num_segments=1`);
    const {body: stats} = await cluster.request('GET', `${index}/_stats/store`);
    const bytes = stats._all.primaries.store.size_in_bytes / size;
    const engines = {'OpenSearch with our provider': opensearch(`${cluster.url()}/${alias}`, words)};
    if (labelled) {
      const embedded = createIndex(entries, words);
      engines['embedded'] = asProvider((query, {limit}) => embedded.search(query, {limit}).map(({id}) => id));
      await fillPlain(`plain-${size}`, entries);
      engines['OpenSearch alone, cjk'] = plain(`plain-${size}`, ['title^3', 'body']);
      engines['OpenSearch alone, standard'] = plain(`plain-${size}`, ['title.standard^3', 'body.standard']);
    }
    const rows = {};
    for (const [label, provider] of Object.entries(engines)) {
      // The first round warms the server up; the second is measured.
      await measureProvider(queries, provider);
      const {recall, rank, nothing, question, categories, p50, p95} = await measureProvider(queries, provider);
      results.push({name, size, label, recall, rank, nothing, categories, p50, p95});
      const quality = labelled ? {'Recall@5': recall, 'MRR@10': rank, nothing, question} : {};
      const rounded = Object.entries(quality).map(([key, value]) => [key, Number(value?.toFixed(3))]);
      rows[label] = {
        ...Object.fromEntries(rounded),
        'p50 ms': Number(p50.toFixed(1)),
        'p95 ms': Number(p95.toFixed(1)),
      };
    }
    results.push({name, size, label: 'indexer', seconds, bytes});
    console.log(`\n${size} documents, ${name}`);
    console.table(rows);
    console.log(
      `Indexed at ${Math.round(size / seconds)} documents a second; ${Math.round(bytes)} bytes each on the disk.`,
    );
    await cluster.request('DELETE', index);
    await cluster.request('DELETE', `plain-${size}`);
  }
} finally {
  await cluster.stop();
}
const load = loadavg()[0];
console.log(`\n${cpus().length} cores, load ${load.toFixed(1)} at the end, the server's heap 1 GB.`);
mkdirSync(path('../results'), {recursive: true});
writeFileSync(path('../results/engine.json'), `${JSON.stringify({node: process.version, load, results}, null, 2)}\n`);
