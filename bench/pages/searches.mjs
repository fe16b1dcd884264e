/** The same documents in the search boxes of others, all found without a server of theirs. */
import {documents} from '../content.mjs';

const data = JSON.stringify(documents);
const titleAndBody = "keys: [{name: 'title', weight: 3}, 'body'], ignoreLocation: true, threshold: 0.3";

const litSearch = (name, setUp, found) => ({
  name,
  entry: `
    import {css, html, LitElement} from 'lit';
    ${setUp}
    class LitSearch extends LitElement {
      static properties = {query: {state: true}};
      static styles = css\`
        :host { display: block; }
        input { font: inherit; padding: .5em; }
      \`;
      constructor() {
        super();
        this.query = '';
      }
      render() {
        const found = this.query ? ${found} : [];
        return html\`
          <label>搜索 <input type="search" @input=\${(event) => (this.query = event.target.value)}></label>
          <ul>\${found.map((item) => html\`<li><b>\${item.title}</b><p>\${item.body.slice(0, 60)}</p></li>\`)}</ul>\`;
      }
    }
    customElements.define('lit-search', LitSearch);`,
  body: '<lit-search></lit-search>',
  shown: () => Number(Boolean(document.querySelector('lit-search')?.shadowRoot?.querySelector('input'))),
  search: {
    field: () => document.querySelector('lit-search').shadowRoot.querySelector('input'),
    roots: () => [document.querySelector('lit-search').shadowRoot],
  },
});

export const litFuse = litSearch(
  'bare Lit + fuse.js',
  `import Fuse from 'fuse.js';
    const fuse = new Fuse(${data}, {${titleAndBody}});`,
  'fuse.search(this.query, {limit: 8}).map(({item}) => item)',
);

/** What drawing eight results costs where finding them costs nothing. */
export const litNoSearch = litSearch(
  'bare Lit, eight results without a search',
  `const documents = ${data};
    let at = 0;`,
  'documents.slice(at = (at + 8) % (documents.length - 8), at + 8)',
);

export const autocomplete = {
  name: 'autocomplete-js + fuse.js',
  entry: `
    import {autocomplete} from '@algolia/autocomplete-js';
    import '@algolia/autocomplete-theme-classic';
    import Fuse from 'fuse.js';
    const fuse = new Fuse(${data}, {${titleAndBody}});
    autocomplete({
      container: '#search',
      getSources: ({query}) => [{
        sourceId: 'documents',
        getItems: () => fuse.search(query, {limit: 8}).map(({item}) => item),
        templates: {item: ({item, html}) => html\`<div><b>\${item.title}</b><p>\${item.body.slice(0, 60)}</p></div>\`},
      }],
    });`,
  body: '<div id="search"></div>',
  shown: () => document.querySelectorAll('#search .aa-Input, #search .aa-DetachedSearchButton').length,
  search: {
    begin: () => document.querySelector('.aa-DetachedSearchButton')?.click(),
    field: () => document.querySelector('.aa-Input'),
    roots: () => [document.body],
  },
};

export const docSearch = {
  name: 'DocSearch, keyword',
  entry: `
    import docsearch from '@docsearch/js/docsearch';
    import '@docsearch/css';
    const documents = ${data};
    const text = (value) => ({value, matchLevel: 'none', matchedWords: []});
    const hit = ({id, title, body}) => ({
      objectID: id,
      url: '#' + id,
      type: 'lvl1',
      anchor: id,
      content: null,
      hierarchy: {lvl0: '健康科普', lvl1: title, lvl2: null, lvl3: null, lvl4: null, lvl5: null, lvl6: null},
      _highlightResult: {hierarchy: {lvl0: text('健康科普'), lvl1: text(title)}},
      _snippetResult: {hierarchy: {lvl1: text(title)}, content: text(body.slice(0, 60))},
    });
    const answer = ({query, indexName}) => {
      const hits = documents.filter(({title, body}) => title.includes(query) || body.includes(query)).slice(0, 8).map(hit);
      return {hits, query, index: indexName, nbHits: hits.length, page: 0, nbPages: 1, hitsPerPage: 8, processingTimeMS: 1, params: '', exhaustiveNbHits: true};
    };
    docsearch({
      container: '#search',
      appId: 'local',
      apiKey: 'local',
      indices: ['documents'],
      transformSearchClient: (client) => ({
        ...client,
        search: async ({requests}) => ({
          results: requests.map((request) => answer({...request, query: request.query ?? request.params?.query ?? ''})),
        }),
      }),
    });`,
  body: '<div id="search"></div>',
  shown: () => document.querySelectorAll('.DocSearch-Button').length,
  search: {
    begin: () => document.querySelector('.DocSearch-Button').click(),
    field: () => document.querySelector('.DocSearch-Input'),
    roots: () => [document.body],
  },
};

export const orama = {
  name: 'Orama searchbox',
  entry: `
    import {create, insertMultiple} from './node_modules/@orama/searchbox/node_modules/@orama/orama/dist/index.js';
    import {RegisterSearchBox} from '@orama/searchbox';
    import '@orama/searchbox/dist/index.css';
    const tokenize = (text) => text.toLowerCase().match(/\\p{Script=Han}|[\\p{L}\\p{N}]+/gu) ?? [];
    const tokenizer = {language: 'chinese', normalizationCache: new Map(), tokenize};
    const begin = async () => {
      const oramaInstance = await create({schema: {title: 'string', body: 'string'}, components: {tokenizer}});
      await insertMultiple(oramaInstance, ${data});
      RegisterSearchBox({oramaInstance, show: true, resultsMap: {title: 'title', description: 'body', section: 'title', category: 'title'}});
    };
    begin();`,
  body: '<orama-searchbox></orama-searchbox>',
  shown: () => document.querySelectorAll('orama-searchbox input').length,
  search: {
    field: () => document.querySelector('orama-searchbox input'),
    roots: () => [document.body],
    debounced: true,
  },
};

/** The index as its own command would write it beside the pages of a site. */
let pagefindFiles;
async function pagefind() {
  const {createIndex, close} = await import('pagefind');
  const {index} = await createIndex();
  for (const {id, title, body} of documents) {
    await index.addCustomRecord({url: `/${id}`, content: `${title}\n${body}`, language: 'zh', meta: {title}});
  }
  const {files} = await index.getFiles();
  await close();
  return Object.fromEntries(
    files
      .filter(({path}) => !/ui\.(?:css|js)$/.test(path))
      .map(({path, content}) => [`/pagefind/${path.replace(/\\/g, '/')}`, content]),
  );
}
const files = () => (pagefindFiles ??= pagefind());

export const pagefindUi = {
  name: 'Pagefind default UI',
  entry: `
    import {PagefindUI} from '@pagefind/default-ui';
    import '@pagefind/default-ui/css/ui.css';
    new PagefindUI({element: '#search', showImages: false});`,
  body: '<div id="search"></div>',
  files,
  shown: () => document.querySelectorAll('.pagefind-ui__search-input').length,
  search: {
    field: () => document.querySelector('.pagefind-ui__search-input'),
    roots: () => [document.querySelector('#search')],
    debounced: true,
  },
};
export const pagefindComponents = {
  name: 'Pagefind component UI',
  entry: `
    import '@pagefind/component-ui';
    import '@pagefind/component-ui/css';`,
  body: '<pagefind-config bundle-path="/pagefind/"></pagefind-config><pagefind-searchbox></pagefind-searchbox>',
  files,
  shown: () => document.querySelectorAll('.pf-searchbox-input').length,
  search: {
    field: () => document.querySelector('.pf-searchbox-input'),
    roots: () => [document.querySelector('pagefind-searchbox')],
    debounced: true,
  },
};

export default [litFuse, autocomplete, docSearch, orama, pagefindUi, pagefindComponents];
