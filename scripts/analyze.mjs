// `npm run analyze` writes custom-elements.json and docs/elements.md; with --check it fails when a committed one is stale.
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {elementsPage} from './elements-page.mjs';
import {ensureInstalled, root} from './ensure.mjs';

ensureInstalled();
const {format} = await import('prettier');

async function analyze() {
  const folder = join(root, '.cache/manifest');
  mkdirSync(folder, {recursive: true});
  const cem = join(root, 'node_modules/@custom-elements-manifest/analyzer/cem.js');
  const {status} = spawnSync(process.execPath, [cem, 'analyze', '--quiet', '--outdir', '.cache/manifest'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
  const manifest = readFileSync(join(folder, 'custom-elements.json'), 'utf8');
  return {
    'custom-elements.json': await format(manifest, {parser: 'json', printWidth: 120}),
    'docs/elements.md': await format(elementsPage(JSON.parse(manifest)), {parser: 'markdown', printWidth: 120}),
  };
}

for (const [file, current] of Object.entries(await analyze())) {
  const committed = join(root, file);
  if (!process.argv.includes('--check')) writeFileSync(committed, current);
  else if (!existsSync(committed) || readFileSync(committed, 'utf8') !== current) {
    console.error(`${file} is stale: run \`npm run analyze\` and commit it.`);
    process.exitCode = 1;
  }
}
