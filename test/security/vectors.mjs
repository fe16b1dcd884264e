// What attacks: our own corpus, and the published payloads beside the project.
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from '../../scripts/ensure.mjs';

const corpus = JSON.parse(readFileSync(join(root, 'test/security/corpus.json'), 'utf8'));
const published = join(root, '../shared/security');

export const vectorsOf = (...names) =>
  corpus.groups.filter(({name}) => names.includes(name)).flatMap(({vectors}) => vectors);
export const ownVectors = corpus.groups.flatMap(({vectors}) => vectors);
export const longPieces = corpus.long.pieces;

/** DOMPurify's and html5sec's payloads; nothing where they are not on this machine. */
export function publishedVectors() {
  if (!existsSync(published)) return [];
  const read = (name) => readFileSync(join(published, name), 'utf8');
  const pages = read('html5sec-vectors.txt')
    .split(/<div id="\d+">/)
    .slice(1);
  return [...JSON.parse(read('dompurify-payloads.json')).map(({payload}) => payload), ...pages];
}
