/** How an attribute is set: read from its type in the manifest, and from what is known about its values. */
import type {ManifestAttribute} from '../../data/command/manifest.js';
import {safeHref} from '../../src/core/href.js';
import {idList, type Library} from '../../src/core/library.js';
import {elements} from './content.js';
import {namesOf, type NameKind} from './names.js';

export type Control =
  | {readonly kind: 'check'}
  | {readonly kind: 'choice'; readonly values: readonly string[]}
  | {readonly kind: 'number'; readonly least: number; readonly most: number}
  | {readonly kind: 'names'; readonly of: NameKind; readonly many: boolean}
  | {readonly kind: 'address'}
  | {readonly kind: 'text'};

export interface Option {
  readonly name: string;
  readonly description: string;
  readonly initial: string;
  readonly control: Control;
  /** Rarely changed: shown on demand. */
  readonly rare: boolean;
}

const names: Readonly<Record<string, {readonly of: NameKind; readonly many: boolean}>> = {
  drug: {of: 'drug', many: false},
  article: {of: 'article', many: false},
  'related-to': {of: 'article', many: false},
  open: {of: 'openQuestion', many: false},
  topic: {of: 'topic', many: true},
  items: {of: 'question', many: true},
  sections: {of: 'section', many: true},
  category: {of: 'category', many: true},
};
const addresses = ['href', 'photo', 'article-href', 'content-src', 'provider-src'];
const rare = [
  ...['heading-level', 'content-src', 'link-prefix', 'time-zone', 'closed-on', 'certificate', 'structured-data'],
  ...['autofocus', 'query', 'article-href', 'gate', 'qr', 'feedback', 'shortcut', 'recent', 'provider', 'provider-src'],
];
/** What a page's own script sets as it goes along. */
const states = ['loading', 'failed', 'unlocked'];

function controlOf(widget: string, {name, type}: ManifestAttribute): Control {
  const text = type?.text ?? 'string';
  // A module of the site's own is not for a link that anybody may have made: it would run here.
  if (name === 'provider') return {kind: 'choice', values: ['', 'pack', 'pagefind', 'opensearch']};
  if (text === 'boolean') return {kind: 'check'};
  if (text === 'number') {
    if (name === 'heading-level') return {kind: 'number', least: 1, most: 6};
    return widget === 'search' ? {kind: 'number', least: 1, most: 50} : {kind: 'number', least: 0, most: 100};
  }
  const values = [...text.matchAll(/'([^']*)'/g)].map(([, value]) => value!);
  if (values.length) return {kind: 'choice', values};
  if (widget === 'search' && name === 'category') return {kind: 'names', of: 'searched', many: false};
  const named = names[name];
  if (named) return {kind: 'names', ...named};
  return {kind: addresses.includes(name) ? 'address' : 'text'};
}

const options: Readonly<Record<string, readonly Option[]>> = Object.fromEntries(
  Object.entries(elements).map(([widget, {attributes = []}]) => [
    widget,
    attributes
      .filter(({name}) => !states.includes(name))
      .map((attribute) => ({
        name: attribute.name,
        description: attribute.description ?? '',
        initial: (attribute.default ?? '').replace(/^'|'$/g, ''),
        control: controlOf(widget, attribute),
        rare: rare.includes(attribute.name),
      })),
  ]),
);

export function optionsOf(widget: string): readonly Option[] {
  return options[widget] ?? [];
}

/** Whether a page could use the value. */
export function fits({control}: Option, value: string | true, library: Library): boolean {
  if (control.kind === 'check') return value === true || value === '';
  if (value === true || value.length > 500) return false;
  switch (control.kind) {
    case 'choice':
      return control.values.includes(value);
    case 'number':
      return /^\d+$/.test(value) && Number(value) >= control.least && Number(value) <= control.most;
    case 'names': {
      const ids = control.many ? idList(value) : [value];
      const known = namesOf(control.of, library);
      return ids.length > 0 && ids.every((id) => known.some((each) => each.id === id));
    }
    case 'address':
      return safeHref(value) !== undefined;
    case 'text':
      return value !== '';
  }
}
