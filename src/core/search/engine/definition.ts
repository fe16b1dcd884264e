/**
 * Settings and mapping of an index that carries our handling of Chinese to OpenSearch and what speaks like it, without a
 * plugin: the sounds come as words between spaces, and only whether a document has one counts.
 */
const words = {type: 'text', analyzer: 'whitespace', similarity: 'presence', norms: false} as const;
const tokens = {...words, index_options: 'docs'} as const;
const shown = {type: 'keyword', index: false, doc_values: false} as const;
const derived = ['syllables', 'skip', 'alias', 'initials'] as const;

/** The document that says what words mean in this index; the others have a colon in their names. */
export const wordsId = 'words';

export const settings = {
  // The share of documents that have a word counts, and neither how often one has it nor how long it is.
  similarity: {presence: {type: 'BM25', k1: 0, b: 0}},
} as const;

export const mappings = {
  dynamic: false,
  // What is made from the rest is searched and never read.
  _source: {excludes: derived},
  properties: {
    kind: {type: 'keyword'},
    category: {type: 'keyword'},
    href: shown,
    keywords: shown,
    title: {type: 'text', analyzer: 'cjk'},
    body: {type: 'text', analyzer: 'cjk', index_options: 'offsets'},
    syllables: tokens,
    skip: tokens,
    alias: tokens,
    initials: words,
    words: {type: 'object', enabled: false},
  },
} as const;
