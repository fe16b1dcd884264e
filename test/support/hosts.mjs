// What host pages bring along, ready to be served under /host/: installed and bundled when a test first asks.
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {isInstalled, npm, root} from '../../scripts/ensure.mjs';

const folder = join(root, 'test/embed/hosts');
const bundles = join(root, '.cache/hosts');
const fromNpm = (path) => join(folder, 'node_modules', path);
const fromDebian = (path) => join('/usr/share/javascript', path);

const files = {
  'jquery.js': fromNpm('jquery/dist/jquery.js'),
  'core-js.js': fromNpm('core-js/client/shim.js'),
  'require.js': fromNpm('requirejs/require.js'),
  'vue.js': fromNpm('vue/dist/vue.global.prod.js'),
  'turbo.js': fromNpm('@hotwired/turbo/dist/turbo.es2017-umd.js'),
  'bootstrap-3.css': fromNpm('bootstrap-3/dist/css/bootstrap.css'),
  'bootstrap-5.css': fromNpm('bootstrap/dist/css/bootstrap.css'),
  'preflight.css': fromNpm('tailwindcss/preflight.css'),
  'normalize.css': fromNpm('normalize.css/normalize.css'),
  'prototype.js': fromDebian('prototype/prototype.js'),
  'mootools.js': fromDebian('mootools/mootools.js'),
  'easylist.css': join(bundles, 'easylist.css'),
};

/** Frameworks whose packages a browser cannot load as they are. */
const apps = ['react', 'svelte', 'angular'];

async function bundle(name) {
  const {build} = await import('vite');
  const {compile} = createRequire(join(folder, 'package.json'))('svelte/compiler');
  const svelte = {
    name: 'svelte',
    transform: (code, id) =>
      id.endsWith('.svelte') ? compile(code, {filename: id, generate: 'client'}).js : undefined,
  };
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    define: {'process.env.NODE_ENV': '"production"', ngDevMode: 'false'},
    plugins: [svelte],
    build: {
      outDir: bundles,
      emptyOutDir: false,
      minify: false,
      lib: {entry: join(folder, `${name}.js`), formats: ['iife'], name: 'hostApp', fileName: () => `${name}.js`},
    },
  });
}

/** EasyList's generic hiding rules as style rules, one each, so that one that is no CSS takes no other along. */
function convertEasyList() {
  const list = join(root, '.cache/easylist.txt');
  if (!existsSync(list)) return;
  const selectors = readFileSync(list, 'utf8').match(/(?<=^##)[^+^].*/gm);
  writeFileSync(files['easylist.css'], selectors.map((each) => `${each} {display: none !important}`).join('\n'));
}

/** Where each library lies that can be had here, by its name under /host/. */
export async function prepareHosts() {
  mkdirSync(bundles, {recursive: true});
  convertEasyList();
  const installed = isInstalled(folder) || npm(['ci', '--ignore-scripts', '--loglevel=error'], {cwd: folder}) === 0;
  if (installed) for (const name of apps) await bundle(name);
  const ready = {...files, ...Object.fromEntries(apps.map((name) => [`${name}.js`, join(bundles, `${name}.js`)]))};
  const found = Object.entries(ready).filter(([, file]) => existsSync(file));
  if (installed) found.push(['dojo/', fromNpm('dojo/')]);
  return new Map(found);
}
