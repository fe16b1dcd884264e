/** What the benchmarks search in: our own content with invented titles, and research data where it lies beside the project. */
import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {searchEntries} from '../../src/core/library.ts';

const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const research = here('../../../shared/search/');

/** What the search element indexes, among a hundred invented titles about other things. */
export function ownDocuments(library) {
  return [
    ...searchEntries(library),
    ...json(here('titles.json')).map((title, at) => ({id: `invented-${at}`, title, body: ''})),
  ];
}

/** Our queries; a title answers when every pattern is in it. */
export function ownQueries(documents) {
  return json(here('queries.json')).map(({category, query, relevant}, id) => {
    const patterns = relevant.map((source) => new RegExp(source));
    const found = patterns.length
      ? documents.filter(({title}) => patterns.every((pattern) => pattern.test(title)))
      : [];
    return {id, category, query, relevant: new Set(found.map((document) => document.id))};
  });
}

/** Documents, labelled queries and relevance of the research set, or undefined where it is not there. */
export function researchSet(size) {
  if (!existsSync(`${research}documents.${size}.json`)) return undefined;
  const relevant = json(`${research}relevant.${size}.json`);
  return {
    documents: json(`${research}documents.${size}.json`).map((document) => ({...document, id: String(document.id)})),
    queries: json(`${research}queries.json`)
      .filter(({id}) => relevant[id])
      .map((query) => ({...query, relevant: new Set(relevant[query.id].map(String))})),
  };
}

/** As many documents as wanted, made from given ones: the same seed makes the same documents. */
export function grown(documents, count) {
  let seed = 20261122;
  const random = (below) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const result = [...documents];
  while (result.length < count) {
    const one = documents[random(documents.length)];
    const other = documents[random(documents.length)];
    const half = (text) => text.slice(0, Math.ceil(text.length / 2));
    result.push({
      id: `grown-${result.length}`,
      title: `${half(one.title)}${other.title.slice(half(other.title).length)}`,
      body: other.body,
    });
  }
  return result;
}
