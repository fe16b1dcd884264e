// Builds only when something that goes into the build has changed.
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './ensure.mjs';

const code = ['src', 'data', 'scripts', 'vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'];
const pages = ['site', 'docs', 'README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md', 'custom-elements.json'];

/** What is built, in order: what goes into it, what must be there, and the script that makes it. */
const builds = {
  dist: {
    inputs: code,
    results: ['dist/integrity.json', 'dist/medleaf.js', 'src/generated'],
    script: 'scripts/build.mjs',
  },
  site: {inputs: [...code, ...pages], results: ['site-dist/configure/configurator.js'], script: 'scripts/site.mjs'},
};

const stampOf = (name) => join(root, `.cache/${name}-stamp`);

function* filesIn(path) {
  if (!statSync(join(root, path)).isDirectory()) yield path;
  else
    for (const name of readdirSync(join(root, path)).sort())
      if (name !== 'generated') yield* filesIn(`${path}/${name}`);
}

/** What a build depends on, as one hash; taken before building, so that an edit meanwhile counts as newer. */
export function fingerprint(name = 'dist') {
  const hash = createHash('sha256');
  for (const input of builds[name].inputs) {
    for (const file of filesIn(input)) hash.update(`${file}\n`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

export function markBuilt(print, name = 'dist') {
  mkdirSync(join(root, '.cache'), {recursive: true});
  writeFileSync(stampOf(name), print);
}

function isFresh(name) {
  const built = [stampOf(name), ...builds[name].results.map((file) => join(root, file))].every((file) =>
    existsSync(file),
  );
  return built && readFileSync(stampOf(name), 'utf8') === fingerprint(name);
}

/** True when dist/ and site-dist/ now hold what the sources say. */
export function buildIfStale() {
  return Object.entries(builds).every(
    ([name, {script}]) =>
      isFresh(name) || spawnSync(process.execPath, [join(root, script)], {cwd: root, stdio: 'inherit'}).status === 0,
  );
}
