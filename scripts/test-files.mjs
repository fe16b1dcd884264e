// A test file that imports node:test runs in Node; every other one runs in a browser.
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './ensure.mjs';

const all = readdirSync(join(root, 'test'), {recursive: true, withFileTypes: true})
  .filter((entry) => entry.isFile() && /\.test\.(ts|mjs)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((file) => !file.includes('node_modules'))
  .sort();
const isForNode = (file) => /from ['"]node:test['"]/.test(readFileSync(file, 'utf8'));

// They start a cluster of Java processes, and take a minute.
const isOnItsOwn = (file) => file.includes('test/engine/');

/** @param {readonly string[]} wanted parts of file names; none: every file but those that `npm run test:engine` runs */
export function testFiles(wanted = []) {
  const chosen = all.filter((file) => (wanted.length ? wanted.some((part) => file.includes(part)) : !isOnItsOwn(file)));
  const [node, browser] = [chosen.filter(isForNode), chosen.filter((file) => !isForNode(file))];
  return {node, browser};
}
