/** Lines to paste into a page: the tag with its fallback markup, the script, and what keeps the page from jumping. */
import {existsSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import type {Pack} from '../../src/core/pack.js';
import {escaped, fallbackMarkup, type Attributes} from './fallback.js';
import {packaged} from './package.js';

/** The height that each element first has on a common page. */
const heights: Readonly<Record<string, string>> = {
  search: '6.9em',
  'drug-card': '100vh',
  faq: '34em',
  consult: '18.1em',
  article: '100vh',
  'article-list': '34em',
};

export interface SnippetOptions {
  readonly pack: Pack;
  /** The pack's file, where it is not the package's own; its bundle's integrity.json may stand beside it. */
  readonly packFile?: string | undefined;
  /** Address of the script on the site. */
  readonly src?: string | undefined;
  readonly ascii?: boolean;
}

interface Manifest {
  readonly modules: readonly {
    readonly declarations: readonly {
      readonly tagName?: string;
      readonly attributes?: readonly {readonly name: string; readonly type?: {readonly text: string}}[];
    }[];
  }[];
}

/** The attributes of each element, by its name without the prefix. */
export function elementAttributes(): Record<string, Record<string, 'string' | 'boolean'>> {
  const {modules} = JSON.parse(packaged('custom-elements.json')) as Manifest;
  const elements = modules.flatMap(({declarations}) => declarations).filter(({tagName}) => tagName);
  return Object.fromEntries(
    elements.map(({tagName = '', attributes = []}) => [
      tagName.replace('medleaf-', ''),
      Object.fromEntries(attributes.map(({name, type}) => [name, type?.text === 'boolean' ? 'boolean' : 'string'])),
    ]),
  );
}

export function snippet(name: string, attributes: Attributes, {pack, packFile, src, ascii}: SnippetOptions): string {
  const bundle = pack.language === 'en' ? 'medleaf.en.js' : 'medleaf.js';
  const beside = packFile && join(dirname(packFile), 'integrity.json');
  const integrity = JSON.parse(
    beside && existsSync(beside) ? readFileSync(beside, 'utf8') : packaged('dist/integrity.json'),
  ) as Record<string, {readonly integrity: string}>;
  const tag = `medleaf-${name}`;
  const all: Attributes = {lang: pack.language, ...attributes};
  const written = Object.entries(all).map(([attribute, value]) =>
    value === true ? ` ${attribute}` : ` ${attribute}="${escaped(value)}"`,
  );
  const height = heights[name];
  const lines = [
    ...(height
      ? [
          '<style>',
          '  /* Keeps the place of the widget until the script is there, so that nothing jumps. */',
          `  ${tag}:not(:defined) { display: flow-root; min-height: ${height}; }`,
          '</style>',
        ]
      : []),
    `<script src="${escaped(src ?? bundle)}" defer integrity="${integrity[bundle]!.integrity}" crossorigin="anonymous"></script>`,
    '',
    `<${tag}${written.join('')}>`,
    ...fallbackMarkup(pack, name, attributes).map((line) => `  ${line}`),
    `</${tag}>`,
    '',
  ];
  const text = lines.join('\n');
  return ascii ? text.replace(/[^\n -~]/gu, (character) => `&#x${character.codePointAt(0)!.toString(16)};`) : text;
}
