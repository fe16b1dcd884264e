/** The quality gate: our own queries on our own content. Fails, and says on which rows, when search got worse. */
import {fileURLToPath} from 'node:url';
import {compileAll} from '../../data/compile/index.ts';
import {createIndex} from '../../src/core/search/search.ts';
import {ownDocuments, ownQueries} from './documents.mjs';
import {measure} from './quality.mjs';

/** A little under what was reached; raise them when search gets better. */
const least = {recall: 0.95, rank: 0.97, question: 0.86, nothing: 0.96};

const library = compileAll(fileURLToPath(new URL('../../data', import.meta.url)))['zh-CN'];
const documents = ownDocuments(library);
const titles = new Map(documents.map(({id, title}) => [id, title]));
const index = createIndex(documents, {glossary: library.glossary, lexicon: library.lexicon});
const queries = ownQueries(documents);

const unanswerable = queries.filter(({category, relevant}) => category !== 'noresult' && !relevant.size);
const result = measure(queries, (query) => index.search(query, {limit: 10}).map(({id}) => id));

for (const {category, query, recall, ids} of result.failing) {
  console.log(
    `${recall.toFixed(2)}  ${category.padEnd(11)} ${query}  →  ${ids.map((id) => titles.get(id)).join(' | ') || 'nothing'}`,
  );
}
for (const {query} of unanswerable)
  console.error(`No title answers "${query}": the query set no longer fits the content.`);
let failed = unanswerable.length > 0;
for (const [measured, limit] of Object.entries(least)) {
  const low = result[measured] < limit;
  failed ||= low;
  console.log(`${measured.padEnd(9)} ${result[measured].toFixed(3)}  (at least ${limit})${low ? '  TOO LOW' : ''}`);
}
console.log(`${queries.length} queries, ${documents.length} documents`);
process.exitCode = failed ? 1 : 0;
