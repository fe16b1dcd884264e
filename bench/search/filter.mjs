/** The filter of the FAQ beside the index of the search: our own queries that one of our questions answers, by kind of query. */
import {fileURLToPath} from 'node:url';
import {compileAll} from '../../data/compile/index.ts';
import {createFilter} from '../../src/core/search/filter.ts';
import {createIndex} from '../../src/core/search/search.ts';
import {ownQueries} from './documents.mjs';
import {measure} from './quality.mjs';

const library = compileAll(fileURLToPath(new URL('../../data', import.meta.url)))['zh-CN'];
const documents = library.faqs.map(({id, question, answer}) => ({id, title: question, body: answer}));
const queries = ownQueries(documents).filter(({category, relevant}) => category === 'noresult' || relevant.size);

const index = createIndex(documents, library);
const filter = createFilter(documents, library);
const searches = {
  index: (query) => index.search(query, {limit: 10}).map(({id}) => id),
  filter: (query) =>
    filter(query)
      .slice(0, 10)
      .map((at) => documents[at].id),
};

function row(some) {
  const columns = {queries: some.length};
  for (const [name, search] of Object.entries(searches)) {
    const {recall, rank, nothing} = measure(some, search);
    columns[`${name} recall@5`] = (nothing ?? recall).toFixed(3);
    columns[`${name} MRR@10`] = nothing === undefined ? rank.toFixed(3) : '–';
  }
  return columns;
}

const kinds = new Set(queries.map(({category}) => category));
const ofKind = (kind) => queries.filter(({category}) => category === kind);
const answerable = queries.filter(({category}) => category !== 'noresult');
console.log(
  `${documents.length} questions; for noresult, the share rightly answered with nothing; last, the mean of the kinds`,
);
console.table({
  ...Object.fromEntries([...kinds].map((kind) => [kind, row(ofKind(kind))])),
  'all kinds': row(answerable),
});
