/** What to paste into a page: the tag with its fallback markup, the script, and what keeps the page from jumping. */
import type {Library} from '../../src/core/library.js';
import {escaped, fallbackMarkup, type Attributes} from './fallback.js';

export const bundleNames: Readonly<Record<Library['language'], string>> = {'zh-CN': 'medleaf.js', en: 'medleaf.en.js'};

/** The height that each element first has on a common page. */
const heights: Readonly<Record<string, string>> = {
  'drug-card': '100vh',
  consult: '18.1em',
  article: '100vh',
  'article-list': '34em',
  'visit-notes': '100vh',
};

export interface SnippetOptions {
  readonly library: Library;
  /** Hash of the script. */
  readonly integrity: string;
  /** Address of the script on the site. */
  readonly src?: string | undefined;
  /** For editors that strip unknown tags. */
  readonly divs?: boolean;
  /** For pages in another encoding than UTF-8. */
  readonly ascii?: boolean;
  /** More style rules, one a line. */
  readonly rules?: readonly string[];
}

export interface Snippet {
  /** Style rules; empty where none are needed. */
  readonly css: string;
  readonly script: string;
  /** The tag with its fallback markup. */
  readonly markup: string;
}

const nonAscii = /[^\n -~]/gu;
const asReference = (character: string): string => `&#x${character.codePointAt(0)!.toString(16)};`;

export function snippet(
  name: string,
  attributes: Attributes,
  {library, integrity, src, divs, ascii, rules = []}: SnippetOptions,
): Snippet {
  const tag = divs ? 'div' : `medleaf-${name}`;
  const all: Attributes = {lang: library.language, ...attributes};
  const written = Object.entries(all).map(([attribute, value]) => {
    const prefixed = divs && attribute !== 'lang' ? `data-${attribute}` : attribute;
    return value === true ? ` ${prefixed}` : ` ${prefixed}="${escaped(value)}"`;
  });
  const height = divs ? undefined : heights[name];
  const css = [
    ...(height
      ? [
          '/* Keeps the place of the widget until the script is there, so that nothing jumps. */',
          `${tag}:not(:defined) { display: flow-root; min-height: ${height}; }`,
        ]
      : []),
    ...rules,
  ];
  const markup = [
    `<${tag}${divs ? ` data-medleaf="${name}"` : ''}${written.join('')}>`,
    ...fallbackMarkup(library, name, attributes).map((line) => `  ${line}`),
    `</${tag}>`,
  ].join('\n');
  const address = escaped(src || bundleNames[library.language]);
  return {
    css: css.join('\n'),
    script: `<script src="${address}" defer integrity="${integrity}" crossorigin="anonymous"></script>`,
    markup: ascii ? markup.replace(nonAscii, asReference) : markup,
  };
}

/** All of it, to paste at one place. */
export function snippetPage({css, script, markup}: Snippet): string {
  const style = css && ['<style>', css.replace(/^/gm, '  '), '</style>', ''].join('\n');
  return `${style}${script}\n\n${markup}\n`;
}
