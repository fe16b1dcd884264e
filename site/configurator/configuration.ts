/** Everything that was chosen, and its form in the address: `#widget=faq&topic=tacrolimus&--color-accent=%230b5cad`. */
import type {Attributes} from '../../data/command/fallback.js';
import {safeHref} from '../../src/core/href.js';
import {elements, libraries, type Language} from './content.js';
import {fits, optionsOf} from './controls.js';
import {pageIds, type PageId} from './pages.js';
import {emptyTheme, isToken, withToken, type Scheme, type Theme} from './theme.js';
import {words, type InterfaceLanguage} from './words.js';

export const devices = {phone: 360, tablet: 768, desktop: 1280} as const;
export type Device = keyof typeof devices;
export const targets = ['html', 'divs', 'wordpress', 'react', 'vue'] as const;
export type Target = (typeof targets)[number];

export interface Configuration {
  readonly widget: string;
  readonly attributes: Attributes;
  readonly theme: Theme;
  readonly language: Language;
  /** Where the script lies on the site; empty: beside the page. */
  readonly src: string;
  readonly ascii: boolean;
  readonly target: Target;
  readonly page: PageId;
  readonly device: Device;
  /** Language of the configurator itself. */
  readonly ui: InterfaceLanguage;
}

const examples: Readonly<Record<string, Attributes>> = {
  'drug-card': {drug: 'tacrolimus-ointment'},
  faq: {topic: 'tacrolimus', limit: '8', filterable: true},
  article: {article: 'light-therapy', contents: true},
  'article-list': {tabs: true},
  consult: {
    phone: '000-0000-0000',
    href: '/booking',
    department: '皮肤科',
    hours: 'Mo-Fr 08:00-12:00,13:30-17:30; Sa 08:00-12:00',
  },
  doctor: {name: '示例医师', title: '主任医师', institution: '示例医院', department: '皮肤科'},
};

/** What a widget begins with, so that there is something to see. */
export function exampleOf(widget: string): Attributes {
  return examples[widget] ?? {};
}

export const initial: Configuration = {
  widget: 'faq',
  attributes: exampleOf('faq'),
  theme: emptyTheme,
  language: 'zh-CN',
  src: '',
  ascii: false,
  target: 'html',
  page: 'plain',
  device: 'phone',
  ui: 'zh',
};

const isOneOf = <Value extends string>(values: readonly Value[], value: string): value is Value =>
  (values as readonly string[]).includes(value);

export interface ReadConfiguration {
  readonly configuration: Configuration;
  /** What could not be understood, as it was written. */
  readonly ignored: readonly string[];
}

export function readConfiguration(fragment: string): ReadConfiguration {
  const given = new URLSearchParams(fragment.replace(/^#/, ''));
  if (![...given].length) return {configuration: initial, ignored: []};
  const ignored: string[] = [];
  const take = <Value extends string>(key: string, values: readonly Value[], otherwise: Value): Value => {
    const value = given.get(key);
    if (value === null) return otherwise;
    given.delete(key);
    if (isOneOf(values, value)) return value;
    ignored.push(`${key}=${value}`);
    return otherwise;
  };
  const widget = take('widget', Object.keys(elements), initial.widget);
  const language = take('language', Object.keys(libraries) as Language[], initial.language);
  const rest = {
    ascii: take('ascii', ['', 'no'], 'no') === '',
    target: take('target', targets, initial.target),
    page: take('page', pageIds, initial.page),
    device: take('device', Object.keys(devices) as Device[], initial.device),
    ui: take('ui', Object.keys(words) as InterfaceLanguage[], initial.ui),
  };
  const attributes: Record<string, string | true> = {};
  let {theme, src} = initial;
  for (const [key, value] of given) {
    const [, dark, token = ''] = /^--(dark-)?(.+)$/.exec(key) ?? [];
    const scheme: Scheme = dark ? 'dark' : 'light';
    const option = optionsOf(widget).find(({name}) => name === key);
    if (token && isToken(token, value)) theme = withToken(theme, scheme, token, value);
    else if (key === 'src' && safeHref(value)) src = value;
    else if (option && fits(option, value, libraries[language]))
      attributes[key] = option.control.kind === 'check' ? true : value;
    else ignored.push(value ? `${key}=${value}` : key);
  }
  return {configuration: {widget, attributes, theme, language, src, ...rest}, ignored};
}

export function writeConfiguration(configuration: Configuration): string {
  const {widget, attributes, theme, ascii, ...rest} = configuration;
  const params = new URLSearchParams({widget});
  for (const [name, value] of Object.entries(attributes)) params.set(name, value === true ? '' : value);
  for (const [name, value] of Object.entries(theme.light)) params.set(`--${name}`, value);
  for (const [name, value] of Object.entries(theme.dark)) params.set(`--dark-${name}`, value);
  for (const key of ['language', 'src', 'target', 'page', 'device', 'ui'] as const)
    if (rest[key] !== initial[key]) params.set(key, rest[key]);
  if (ascii) params.set('ascii', '');
  return `#${params.toString().replace(/=(?=&|$)/g, '')}`;
}
