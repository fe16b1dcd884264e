/** Writes content packs and, on request, bundles that carry them. */
import {createHash} from 'node:crypto';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {libraryFields, readLibrary, type Pack} from '../../src/core/pack.js';
import {packed} from '../../scripts/hz-plugin.mjs';
import {compilePacks, languages} from '../compile/index.js';
import {packaged} from './package.js';
import {bundleNames} from './snippet.js';

/** Stands in the bundles of dist/cli/ where the library will be. */
const place = /(["'`])@@medleaf-library@@\1/;

export interface BuildOptions {
  readonly bundle?: boolean;
  readonly today?: string | undefined;
}

/** The names of the files written into `out`. Throws a ContentError. */
export function build(dir: string, out: string, {bundle = false, today}: BuildOptions = {}): string[] {
  const packs = compilePacks(dir, today);
  const files: Record<string, string> = {};
  for (const language of languages) files[`${language}.json`] = `${JSON.stringify(packs[language])}\n`;
  if (bundle) {
    const bundles: Record<string, string> = {};
    for (const language of languages) bundles[bundleNames[language]] = bundleWith(packs[language]);
    const integrity = Object.entries(bundles).map(([name, code]) => [
      name,
      {bytes: code.length, integrity: `sha384-${createHash('sha384').update(code).digest('base64')}`},
    ]);
    Object.assign(files, bundles, {'integrity.json': `${JSON.stringify(Object.fromEntries(integrity), null, 2)}\n`});
  }
  mkdirSync(out, {recursive: true});
  for (const [name, text] of Object.entries(files)) writeFileSync(join(out, name), text);
  return Object.keys(files);
}

/** Our own bundle with other content: ASCII like ours, so that no page can garble it. */
export function bundleWith(pack: Pack): string {
  const library = readLibrary(pack, libraryFields);
  if (typeof library === 'string') throw new Error(library);
  const literal = JSON.stringify(packed(library)).replace(
    /<(?=[/!])|[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return packaged(`dist/cli/${bundleNames[pack.language]}`).replace(place, () => literal);
}
