// Runs before anything is installed, so it uses nothing but what comes with Node.
import {spawnSync} from 'node:child_process';
import {existsSync, lstatSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const readPackages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** npm leaves its own lockfile in node_modules; it says what is there. Optional packages are those of other platforms. */
export function isInstalled(folder = root) {
  const installed = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const present = readPackages(installed);
  return Object.entries(readPackages(join(folder, 'package-lock.json'))).every(
    ([path, {version, optional, devOptional}]) =>
      path === '' || present[path]?.version === version || (!present[path] && (optional || devOptional)),
  );
}

export function npm(args, options = {}) {
  const self = process.env.npm_execpath; // set when npm started this script
  const [command, rest] = self?.endsWith('.js') ? [process.execPath, [self, ...args]] : ['npm', args];
  return spawnSync(command, rest, {
    cwd: root,
    stdio: 'inherit',
    shell: command === 'npm' && process.platform === 'win32',
    env: {...process.env, PUPPETEER_SKIP_DOWNLOAD: '1'},
    ...options,
  }).status;
}

export function ensureInstalled() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Medleaf needs Node 20.19 or newer; this is ${process.version}.`);
    process.exit(1);
  }
  if (isInstalled()) return;
  if (lstatSync(join(root, 'node_modules'), {throwIfNoEntry: false})?.isSymbolicLink()) {
    console.error('node_modules is a link, and npm ci would empty what it points to: remove the link first.');
    process.exit(1);
  }
  console.log('Installing dependencies (npm ci) …');
  const status = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) process.exit(status ?? 1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureInstalled();
