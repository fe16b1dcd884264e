/** What the package itself holds, for the command: it lies two folders below the package's root, built or not. */
import {existsSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {libraryFields, readPack, type Pack} from '../../src/core/pack.js';
import type {Language} from '../compile/index.js';
import {CommandError} from './command-error.js';

export function packaged(path: string): string {
  return readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
}

export function packagedPack(language: Language): Pack {
  return parsePack(`the content in ${language} of this package`, packaged(`dist/content/${language}.json`));
}

/** The hash of a bundle: the package's own, or that of the one that was built beside a pack. */
export function integrityOf(bundle: string, packFile?: string): string {
  const beside = packFile && join(dirname(packFile), 'integrity.json');
  const hashes = JSON.parse(
    beside && existsSync(beside) ? readFileSync(beside, 'utf8') : packaged('dist/integrity.json'),
  ) as Readonly<Record<string, {readonly integrity: string}>>;
  return hashes[bundle]!.integrity;
}

export function packIn(file: string): Pack {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new CommandError(`${file} cannot be read.`);
  }
  return parsePack(file, text);
}

/** A pack as readers see it: without what was taken down. */
function parsePack(name: string, text: string): Pack {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new CommandError(`${name} is not JSON.`);
  }
  const read = readPack(value, libraryFields);
  if (typeof read === 'string') throw new CommandError(`${name}: ${read}.`);
  return read as Pack;
}
