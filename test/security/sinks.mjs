// Where a stranger's text can reach the elements: attributes, properties, slots, and every text of a library.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from '../../scripts/ensure.mjs';
import {packShape} from '../../src/core/pack.ts';
import {readingLibrary, visitLibrary} from '../../stories/fixtures/library.ts';

/** What each element needs to show something; the rest of its attributes is a stranger's. */
const usual = {
  'medleaf-article': {article: 'vitiligo-basics', contents: '', qr: '', 'structured-data': ''},
  'medleaf-article-list': {tabs: ''},
  'medleaf-consult': {mode: 'wayfinding', qr: '', dismissible: ''},
  'medleaf-doctor': {name: '示例医师'},
  'medleaf-drug-card': {drug: 'example-ointment', qr: '', 'structured-data': ''},
  'medleaf-faq': {filterable: '', feedback: '', 'structured-data': ''},
  'medleaf-search': {recent: ''},
  'medleaf-visit-notes': {topic: 'disease'},
};

/** These are there to request something, and have a test of their own. */
const requesting = ['contentSrc', 'content-src', 'photo'];

const {modules} = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8'));

/** Every element as its manifest describes it. */
export const elements = modules
  .flatMap(({declarations = []}) => declarations)
  .filter(({tagName}) => tagName)
  .map(({tagName, attributes, members, slots = []}) => {
    const namesOf = (members) => members.map(({name}) => name).filter((name) => !requesting.includes(name));
    const fields = members.filter(({kind, privacy, static: shared}) => kind === 'field' && !privacy && !shared);
    return {
      tag: tagName,
      usual: usual[tagName],
      attributes: namesOf(attributes),
      properties: namesOf(fields).filter((name) => name !== 'library'),
      slots: slots.map(({name}) => name),
    };
  });

export const tokens = [
  ...new Set(
    modules
      .flatMap(({declarations = []}) => declarations.flatMap(({cssProperties = []}) => cssProperties))
      .map(({name}) => name),
  ),
];

/** A pack with every kind of content. */
export const library = {
  ...readingLibrary,
  articles: [...readingLibrary.articles, ...visitLibrary.articles.slice(-1)],
  categories: visitLibrary.categories,
  format: 1,
  version: '1',
  licence: 'MIT',
};

const isOneOf = (value, shape) => {
  if (typeof value !== 'object' || !value) return shape instanceof RegExp || shape === value;
  const [name, constant] = Object.entries(shape ?? {})[0] ?? [];
  return name in value && (typeof constant !== 'string' || constant === value[name]);
};

/** Paths to the strings of a value; `isFree` tells those that may hold anything from ids, dates and fixed words. */
function* strings(value, shape, path = []) {
  if (typeof value === 'string') yield {path, isFree: shape instanceof RegExp && shape.test('<!>')};
  else if (Array.isArray(shape)) {
    if (shape.length > 1)
      yield* strings(
        value,
        shape.find((each) => isOneOf(value, each)),
        path,
      );
    else for (const [i, each] of value.entries()) yield* strings(each, shape[0], [...path, i]);
  } else if (typeof value === 'object' && value) {
    for (const [key, each] of Object.entries(value))
      yield* strings(each, shape[key] ?? shape[`${key}?`] ?? shape['*'], [...path, key]);
  }
}

const all = [...strings(library, packShape())];
export const freeTexts = all.filter(({isFree}) => isFree).map(({path}) => path);
export const boundTexts = all.filter(({isFree}) => !isFree).map(({path}) => path);
