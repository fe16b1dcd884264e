/** Host pages to look at a widget on: a common one, and those that attack its look. */
import {escaped} from '../../data/command/fallback.js';
import type {Language} from './content.js';

interface Page {
  readonly css?: string;
  readonly html?: string;
  readonly around?: readonly [before: string, after: string];
}

const common = 'body { margin: 0; padding: 16px; font: 16px/1.7 sans-serif; color: #222; background: #fff; }';

const pages = {
  plain: {css: common},
  dark: {
    css: ':root { color-scheme: dark; } body { margin: 0; padding: 16px; font: 16px/1.7 sans-serif; color: #ddd; background: #0e1519; }',
  },
  hugeRoot: {css: `html { font-size: 100px; } ${common.replace('16px/1.7', '0.16rem/1.7')}`},
  resets: {
    css: `${common} * { margin: 0 !important; padding: 0 !important; border: 0 !important; letter-spacing: 0.3em !important; line-height: 1 !important; text-indent: 2em !important; box-sizing: content-box !important; } body { padding: 16px !important; }`,
  },
  table: {
    css: 'body { margin: 0; background: #cfe3f7; } td { font: 12px/1.5 SimSun, serif; } table { border-collapse: collapse; } a { color: #06c !important; }',
    around: [
      '<center><table width="96%" border="1" bgcolor="#ffffff" cellpadding="6"><tr><td bgcolor="#1763b5"><font color="#ffffff" size="4"><b>示例医院皮肤科</b></font></td></tr><tr><td>',
      '</td></tr><tr><td align="center" bgcolor="#eeeeee">示例医院</td></tr></table></center>',
    ],
  },
  rtl: {css: common, html: 'dir="rtl"'},
} satisfies Readonly<Record<string, Page>>;

export type PageId = keyof typeof pages;
export const pageIds = Object.keys(pages) as PageId[];

/** Hands what the widget says to the site owner over to the configurator. */
const listener = `console.warn = (text) => parent.postMessage({medleafWarning: String(text)}, '*');`;

export interface PageOptions {
  readonly title: string;
  readonly language: Language;
  readonly css: string;
  readonly markup: string;
  /** Address of the script. */
  readonly script: string;
}

export function hostPage(id: PageId, {title, language, css, markup, script}: PageOptions): string {
  const {css: own = '', html = '', around: [before, after] = ['', '']}: Page = pages[id];
  return [
    '<!doctype html>',
    `<html lang="${language}" ${html}>`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title>`,
    `<style>${own}</style>`,
    `<style>${css}</style>`,
    `<script>${listener}</script>`,
    `<script src="${escaped(script)}" defer></script></head>`,
    `<body>${before}${markup}${after}</body></html>`,
  ].join('\n');
}
