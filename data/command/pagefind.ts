/** Writes an index in pieces, which the provider `pagefind` searches from any static host. */
import {rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type * as Pagefind from 'pagefind';
import type {Library} from '../../src/core/library.js';
import {pageMaker, wordsFile, type IndexWords} from '../../src/core/search/pagefind.js';
import {CommandError} from './command-error.js';
import type {IndexDocument} from './indexer.js';

/** Pagefind's own interfaces, which nobody asks for. */
const unused = [
  'component-ui.css',
  'component-ui.js',
  'modular-ui.css',
  'modular-ui.js',
  'ui.css',
  'ui.js',
  'highlight.js',
];

async function loadPagefind(): Promise<typeof Pagefind> {
  try {
    return await import('pagefind');
  } catch {
    throw new CommandError('--pagefind needs the package pagefind beside this one: npm install --save-dev pagefind');
  }
}

/** The number of documents written into `folder`, which is emptied before. */
export async function writePagefind(
  documents: Iterable<IndexDocument>,
  {language, glossary, lexicon, readings}: Library,
  folder: string,
  onDocument: (done: number) => void = () => {},
): Promise<number> {
  const {createIndex, close} = await loadPagefind();
  try {
    const {index, errors} = await createIndex();
    if (!index) throw new CommandError(`Pagefind: ${errors.join('; ')}`);
    const pageOf = pageMaker({glossary, lexicon, readings});
    let count = 0;
    for (const document of documents) {
      const {errors} = await index.addCustomRecord({
        url: document.id,
        content: pageOf(document),
        language: language.slice(0, 2),
        ...(document.href ? {meta: {href: document.href}} : {}),
        ...(document.category ? {filters: {category: [document.category]}} : {}),
      });
      if (errors.length) throw new CommandError(`Pagefind: ${document.id}: ${errors.join('; ')}`);
      onDocument(++count);
    }
    rmSync(folder, {recursive: true, force: true});
    const written = await index.writeFiles({outputPath: folder});
    if (written.errors.length) throw new CommandError(`Pagefind: ${written.errors.join('; ')}`);
    for (const name of unused) rmSync(join(folder, `pagefind-${name}`), {force: true});
    const words: IndexWords = {glossary, lexicon, readings, documents: count};
    writeFileSync(join(folder, wordsFile), `${JSON.stringify(words)}\n`);
    return count;
  } finally {
    await close();
  }
}
