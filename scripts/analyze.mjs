// `npm run analyze` writes custom-elements.json; with --check it fails when the committed one is stale.
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {ensureInstalled, root} from './ensure.mjs';

ensureInstalled();
const {format} = await import('prettier');
const committed = join(root, 'custom-elements.json');

async function analyze() {
  const folder = join(root, '.cache/manifest');
  mkdirSync(folder, {recursive: true});
  const cem = join(root, 'node_modules/@custom-elements-manifest/analyzer/cem.js');
  const {status} = spawnSync(process.execPath, [cem, 'analyze', '--quiet', '--outdir', '.cache/manifest'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
  return format(readFileSync(join(folder, 'custom-elements.json'), 'utf8'), {parser: 'json', printWidth: 120});
}

const current = await analyze();
if (!process.argv.includes('--check')) writeFileSync(committed, current);
else if (!existsSync(committed) || readFileSync(committed, 'utf8') !== current) {
  console.error('custom-elements.json is stale: run `npm run analyze` and commit it.');
  process.exit(1);
}
