/** What `medleaf index` sends: the entries of a pack, or pages of any other kind, one in a line of JSON. */
import {closeSync, openSync, readFileSync, readSync, statSync} from 'node:fs';
import {StringDecoder} from 'node:string_decoder';
import {articleAddress} from '../../src/core/href.js';
import {searchEntries, type EntryKind, type Library} from '../../src/core/library.js';
import {compilePacks, type Language} from '../compile/index.js';
import {CommandError} from './command-error.js';
import type {IndexDocument} from './indexer.js';
import {packIn} from './package.js';

/** A pack, or the folder of sources that makes one. */
export function libraryIn(path: string, language: Language): Library {
  return statSync(path, {throwIfNoEntry: false})?.isDirectory() ? compilePacks(path)[language] : packIn(path);
}

/** `articleHref` says where articles have pages of their own: `/articles/{id}.html`. */
export function entriesOf(library: Library, articleHref: string | undefined): IndexDocument[] {
  return searchEntries(library).map((entry) =>
    articleHref && entry.kind === 'article'
      ? {...entry, href: articleAddress(articleHref, entry.id.slice('article:'.length))}
      : entry,
  );
}

const kinds: readonly EntryKind[] = ['article', 'faq', 'drug'];

/** Read anew each time, and never as a whole: there may be millions. */
export function documentsIn(file: string): Iterable<IndexDocument> {
  return {
    *[Symbol.iterator]() {
      let number = 0;
      for (const line of linesOf(file)) {
        number++;
        if (line.trim()) yield documentOf(line, `${file}:${number}`);
      }
    },
  };
}

function documentOf(line: string, place: string): IndexDocument {
  let value: Partial<Record<keyof IndexDocument, unknown>>;
  try {
    value = JSON.parse(line) as typeof value;
  } catch {
    throw new CommandError(`${place}: the line is not JSON.`);
  }
  const text = (name: keyof IndexDocument, otherwise?: string): string => {
    const found = value[name] ?? otherwise;
    if (typeof found !== 'string' || (!found && name !== 'body'))
      throw new CommandError(`${place}: ${name} must be text.`);
    return found;
  };
  const kind = kinds.find((each) => each === text('kind', 'article'));
  if (!kind) throw new CommandError(`${place}: kind must be one of ${kinds.join(', ')}.`);
  const {keywords = []} = value;
  if (!Array.isArray(keywords) || !keywords.every((each) => typeof each === 'string'))
    throw new CommandError(`${place}: keywords must be a list of text.`);
  return {
    id: `${kind}:${text('id')}`,
    kind,
    title: text('title'),
    body: text('body', ''),
    keywords: keywords,
    category: text('category', kind),
    href: value.href === undefined ? undefined : text('href'),
  };
}

function* linesOf(file: string): Generator<string> {
  const decoder = new StringDecoder('utf8');
  const piece = Buffer.alloc(1 << 20);
  const descriptor = openSync(file, 'r');
  let rest = '';
  try {
    for (let read = readSync(descriptor, piece); read; read = readSync(descriptor, piece)) {
      const lines = (rest + decoder.write(piece.subarray(0, read))).split('\n');
      rest = lines.pop()!;
      yield* lines;
    }
  } finally {
    closeSync(descriptor);
  }
  yield rest;
}

/** The header `Authorization`, from it or from `user:password`. */
export function authorizationFrom(keyFile: string | undefined): string | undefined {
  const key = (keyFile ? readFileSync(keyFile, 'utf8') : (process.env['MEDLEAF_INDEX_KEY'] ?? '')).trim();
  if (!key || key.includes(' ')) return key || undefined;
  return key.includes(':') ? `Basic ${Buffer.from(key).toString('base64')}` : `ApiKey ${key}`;
}
