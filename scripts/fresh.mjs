// Builds only when something that goes into the build has changed.
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './ensure.mjs';

const inputs = ['src', 'data', 'scripts', 'vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'];
const stamp = join(root, '.cache/build-stamp');
const results = ['dist/integrity.json', 'dist/medleaf.js', 'src/generated'];

function* filesIn(path) {
  if (!statSync(join(root, path)).isDirectory()) yield path;
  else
    for (const name of readdirSync(join(root, path)).sort())
      if (name !== 'generated') yield* filesIn(`${path}/${name}`);
}

/** What the build depends on, as one hash; taken before building, so that an edit meanwhile counts as newer. */
export function fingerprint() {
  const hash = createHash('sha256');
  for (const input of inputs) {
    for (const file of filesIn(input)) hash.update(`${file}\n`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

export function markBuilt(print) {
  mkdirSync(join(root, '.cache'), {recursive: true});
  writeFileSync(stamp, print);
}

/** True when dist/ now holds what the sources say. */
export function buildIfStale() {
  const built = existsSync(stamp) && results.every((file) => existsSync(join(root, file)));
  if (built && readFileSync(stamp, 'utf8') === fingerprint()) return true;
  console.log('Building dist/ …');
  return spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], {cwd: root, stdio: 'inherit'}).status === 0;
}
