// `npm run site`: site-dist/, which any static host can serve, and which opens from a folder with the network off, too.
import {copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {renderDocs} from './docs-pages.mjs';
import {ensureInstalled, root} from './ensure.mjs';
import {fingerprint, markBuilt} from './fresh.mjs';

ensureInstalled();
const print = fingerprint('site');
const {build} = await import('vite');

const out = join(root, 'site-dist');
const bundles = ['medleaf.js', 'medleaf.en.js'];
const measured = JSON.parse(readFileSync(join(root, 'dist/integrity.json'), 'utf8'));
const integrity = Object.fromEntries(bundles.map((name) => [name, measured[name].integrity]));

function write(path, text) {
  mkdirSync(dirname(join(out, path)), {recursive: true});
  writeFileSync(join(out, path), text);
}

console.log('site-dist/ …');
rmSync(out, {recursive: true, force: true});
await build({
  root,
  configFile: join(root, 'vite.config.ts'),
  logLevel: 'warn',
  mode: 'production',
  define: {'process.env.NODE_ENV': '"production"', INTEGRITY: JSON.stringify(integrity)},
  build: {
    outDir: join(out, 'configure'),
    chunkSizeWarningLimit: 4096,
    reportCompressedSize: false,
    lib: {
      entry: join(root, 'site/configurator/main.ts'),
      formats: ['iife'],
      name: 'Configurator',
      fileName: () => 'configurator.js',
    },
  },
});
copyFileSync(join(root, 'site/configurator/index.html'), join(out, 'configure/index.html'));
for (const name of ['index.html', 'hospital.css']) copyFileSync(join(root, 'site', name), join(out, name));
mkdirSync(join(out, 'dist'));
for (const name of bundles) copyFileSync(join(root, 'dist', name), join(out, 'dist', name));
for (const [path, text] of renderDocs()) write(path, text);
copyFileSync(join(root, 'site/docs.css'), join(out, 'docs/docs.css'));
cpSync(join(root, 'docs/images'), join(out, 'docs/images'), {recursive: true});
markBuilt(print, 'site');
