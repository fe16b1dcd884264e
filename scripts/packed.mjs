// The package as npm would publish it, for what checks it and for the examples.
import {spawnSync} from 'node:child_process';
import {mkdirSync, readdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {ensureInstalled, isInstalled, npm, root} from './ensure.mjs';
import {buildIfStale} from './fresh.mjs';

/** A Node program that must end well. */
export function runNode(...args) {
  const {status} = spawnSync(process.execPath, args, {cwd: root, stdio: 'inherit'});
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with status ${status}`);
}

/**
 * The packages of a folder with a lockfile of its own. Where a registry lacks packages of other platforms, a lockfile is
 * not whole: `npm install` takes it, `npm ci` does not.
 */
export function installIn(folder) {
  if (isInstalled(folder)) return;
  const args = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  if (npm(args, {cwd: folder}) !== 0) throw new Error(`npm install failed in ${folder}`);
}

/** Builds where needed, and packs; the path of the tarball. */
export function packPackage() {
  ensureInstalled();
  if (!buildIfStale()) throw new Error('the build failed');
  const folder = join(root, '.cache/package');
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  if (npm(['pack', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder]) !== 0)
    throw new Error('npm pack failed');
  return join(folder, readdirSync(folder)[0]);
}

/** Puts a packed package into the node_modules of a folder; what it depends on is found in those of the house. */
export function unpackInto(folder, tarball) {
  const place = join(folder, 'node_modules/medleaf');
  rmSync(place, {recursive: true, force: true});
  mkdirSync(place, {recursive: true});
  const {status} = spawnSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', place], {stdio: 'inherit'});
  if (status !== 0) throw new Error(`tar ended with status ${status}`);
}
