/** The engines we compare with, each in the most sensible way its own documents name. All take documents and give a search by ids. */
import {fileURLToPath} from 'node:url';
import UFuzzy from '@leeoniya/ufuzzy';
import {create, insertMultiple, search} from '@orama/orama';
import {build} from 'esbuild';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import {match} from 'pinyin-pro';

const MOST = 10;

/** Chinese in characters and pairs of them, everything else in words. */
function characterPairs(text) {
  const tokens = [];
  for (const [word] of text.toLowerCase().matchAll(/\p{Script=Han}+|[\p{L}\p{N}]+/gu)) {
    if (!/\p{Script=Han}/u.test(word)) tokens.push(word);
    else
      for (let at = 0; at < word.length; at++)
        tokens.push(...(at + 1 < word.length ? [word[at], word.slice(at, at + 2)] : [word[at]]));
  }
  return tokens;
}
const pairs = (text) => characterPairs(text).filter((token) => token.length > 1);

/** Our engine as it is shipped: bundled for old browsers and minified. `without` leaves fuse.js out. */
export async function ownEngine({without = false} = {}) {
  const stub = {
    name: 'without-fuse',
    setup(plugins) {
      plugins.onResolve({filter: /^fuse\.js/}, () => ({path: 'fuse', namespace: 'stub'}));
      plugins.onLoad({filter: /.*/, namespace: 'stub'}, () => ({
        contents: 'export default class { search() { return []; } }',
      }));
    },
  };
  const {outputFiles} = await build({
    entryPoints: [fileURLToPath(new URL('../../src/core/search/search.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    minify: true,
    target: 'es2019',
    write: false,
    plugins: without ? [stub] : [],
  });
  const {createIndex} = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  );
  return {bytes: outputFiles[0].contents, createIndex};
}

export const peers = {
  'fuse.js': (documents) => {
    const fuse = new Fuse(documents, {keys: ['title', 'body']});
    return (query) => fuse.search(query, {limit: MOST}).map(({item}) => item.id);
  },
  'fuse.js, token search': (documents) => {
    const keys = [
      {name: 'title', weight: 3},
      {name: 'body', weight: 1},
    ];
    const fuse = new Fuse(documents, {
      keys,
      useTokenSearch: true,
      tokenize: pairs,
      threshold: 0.5,
      ignoreLocation: true,
    });
    return (query) => fuse.search(query, {limit: MOST}).map(({item}) => item.id);
  },
  'MiniSearch, bigrams': (documents) => {
    const index = new MiniSearch({
      fields: ['title', 'body'],
      tokenize: characterPairs,
      searchOptions: {boost: {title: 3}},
    });
    index.addAll(documents.map(({id, title, body}) => ({id, title, body})));
    return (query) =>
      index
        .search(query)
        .slice(0, MOST)
        .map(({id}) => id);
  },
  FlexSearch: (documents) => {
    const index = new FlexSearch.Document({
      document: {id: 'id', index: ['title', 'body']},
      encoder: FlexSearch.Charset.CJK,
    });
    for (const {id, title, body} of documents) index.add({id, title, body});
    return (query) =>
      [...new Set(index.search(query, {limit: MOST, suggest: true}).flatMap(({result}) => result))].slice(0, MOST);
  },
  Orama: async (documents) => {
    const tokenizer = {language: 'chinese', normalizationCache: new Map(), tokenize: characterPairs};
    const database = create({schema: {title: 'string', body: 'string'}, components: {tokenizer}});
    await insertMultiple(
      database,
      documents.map(({id, title, body}) => ({id, title, body})),
    );
    return (query) =>
      search(database, {term: query, limit: MOST, boost: {title: 3}, threshold: 1}).hits.map(({id}) => id);
  },
  uFuzzy: (documents) => {
    const titles = documents.map(({title}) => title);
    const fuzzy = new UFuzzy({
      unicode: true,
      interSplit: '[^\\p{L}\\d]+',
      intraSplit: '\\p{Ll}\\p{Lu}',
      intraChars: '[\\p{L}\\d]',
      intraIns: 1,
    });
    return (query) => {
      const [found, , order] = fuzzy.search(titles, query, 1);
      return (order ? order.map((at) => found[at]) : (found ?? [])).slice(0, MOST).map((at) => documents[at].id);
    };
  },
  'pinyin-pro match': (documents) => (query) => {
    const found = [];
    for (const {id, title} of documents) {
      if (match(title, query, {continuous: true})) found.push(id);
      if (found.length === MOST) break;
    }
    return found;
  },
};

const main = {
  'fuse.js': 'fuse.js',
  'MiniSearch, bigrams': 'minisearch',
  FlexSearch: 'flexsearch',
  Orama: '@orama/orama',
  uFuzzy: '@leeoniya/ufuzzy',
  'pinyin-pro match': 'pinyin-pro',
};

/** What a peer adds to a bundle, minified. */
export async function bytesOf(name) {
  if (!main[name]) return undefined;
  const {outputFiles} = await build({
    stdin: {
      contents: `import * as all from '${main[name]}'; globalThis.all = all;`,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0].contents;
}
