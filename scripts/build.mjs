// `npm run build`: data/ → src/generated/ → dist/
import {spawnSync} from 'node:child_process';
import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {ensureInstalled, root} from './ensure.mjs';
import {fingerprint, markBuilt} from './fresh.mjs';
import {measure, reportSizes} from './size.mjs';

ensureInstalled();
const print = fingerprint();
const {literalsHtmlCssMinifier} = await import('@literals/rollup-plugin-html-css-minifier');
const {parse} = await import('acorn');
const {build} = await import('vite');
const {asciiOnly} = await import('./ascii-plugin.mjs');

const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const dist = join(root, 'dist');
const banner = `/*! medleaf ${version} | MIT | with lit (BSD-3-Clause) and fuse.js (Apache-2.0), see THIRD-PARTY-LICENSES.md */`;

function node(...args) {
  const {status} = spawnSync(process.execPath, args, {cwd: root, stdio: 'inherit'});
  if (status !== 0) process.exit(status ?? 1);
}

/** src/embed.ts is the whole product; src/entries/<name>.ts one edition or one element of it. */
function bundles() {
  const entries = readdirSync(join(root, 'src/entries')).filter((name) => name.endsWith('.ts'));
  return [
    {file: 'medleaf.js', entry: 'src/embed.ts'},
    ...entries.map((name) => ({
      file: `medleaf${name === 'en.ts' ? '.' : '-'}${basename(name, '.ts')}.js`,
      entry: `src/entries/${name}`,
    })),
  ];
}

const config = (plugins, options) => ({
  root,
  configFile: join(root, 'vite.config.ts'),
  logLevel: 'warn',
  mode: 'production',
  define: {'process.env.NODE_ENV': '"production"'},
  plugins,
  build: {
    outDir: dist,
    emptyOutDir: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4096,
    target: 'es2019',
    ...options,
  },
});

/**
 * One self-executing file. With `content: false`, the same without what the editors wrote: the weight of the code.
 * With `search: false` as well, without the search core and fuse.js: what these two weigh is the difference.
 */
async function bundle({file, entry}, {content = true, search = true} = {}) {
  const withoutContent = {
    name: 'without-content',
    enforce: 'pre',
    load(id) {
      if (!/\/src\/generated\/[^/]+\.json$/.test(id)) return undefined;
      const emptied = Object.entries(JSON.parse(readFileSync(id, 'utf8'))).map(([key, value]) => [
        key,
        Array.isArray(value) ? [] : value && typeof value === 'object' ? {} : value,
      ]);
      return JSON.stringify(Object.fromEntries(emptied));
    },
  };
  const withoutSearch = {
    name: 'without-search',
    enforce: 'pre',
    load: (id) =>
      id === join(root, 'src/core/search/search.ts') ? 'export const createIndex = () => ({});' : undefined,
  };
  const minifier = {...literalsHtmlCssMinifier({include: ['src/**/*.ts']}), enforce: 'pre'};
  const [{output}] = await build(
    config([minifier, asciiOnly(), ...(content ? [] : [withoutContent]), ...(search ? [] : [withoutSearch])], {
      write: content,
      minify: 'oxc',
      license: content && file === 'medleaf.js' ? {fileName: 'THIRD-PARTY-LICENSES.md'} : false,
      lib: {entry: join(root, entry), formats: ['iife'], name: 'Medleaf', fileName: () => file},
      rolldownOptions: {output: {charset: 'ascii', minify: true, postBanner: banner}},
    }),
  );
  const chunks = output.filter(({type}) => type === 'chunk');
  if (chunks.length !== 1) throw new Error(`${file} fell into ${chunks.length} pieces`);
  // What old WebViews can parse: a newer syntax in any dependency stops the build here.
  parse(chunks[0].code, {ecmaVersion: 2019, sourceType: 'script'});
  return chunks[0].code;
}

const elementNames = readdirSync(join(root, 'src/elements'), {withFileTypes: true})
  .filter((entry) => entry.isDirectory())
  .map(({name}) => name);

/** dist/lib/ mirrors src/, one module a file, so that a bundler takes only what is imported. */
async function library() {
  await build(
    config([], {
      outDir: join(dist, 'lib'),
      minify: false,
      target: 'es2021',
      lib: {
        entry: [
          'src/embed.ts',
          'src/content.ts',
          'src/define.ts',
          'src/core/search/search.ts',
          ...elementNames.map((name) => `src/elements/${name}/${name}.ts`),
        ].map((file) => join(root, file)),
        formats: ['es'],
      },
      rolldownOptions: {
        external: [/^lit($|\/)/, /^@lit\//, /^fuse\.js($|\/)/],
        output: {preserveModules: true, preserveModulesRoot: join(root, 'src'), entryFileNames: '[name].js'},
      },
    }),
  );
  const tsc = join(root, 'node_modules/@typescript/native/bin/tsc');
  node(tsc, '-p', 'src', '--noEmit', 'false', '--emitDeclarationOnly', '--declaration', '--outDir', 'dist/lib');
  rmSync(join(dist, 'lib/entries'), {recursive: true, force: true}); // the other bundles: no modules to import
  mkdirSync(join(dist, 'lib/define'), {recursive: true});
  for (const name of elementNames) {
    const source = readFileSync(join(root, `src/elements/${name}/${name}.ts`), 'utf8');
    const className = /export class (\w+)/.exec(source)[1];
    // What the element draws by its tag is registered with it, unless it can do without.
    const drawn = new Set([...source.matchAll(/<medleaf-([a-z-]+)\s+[a-z-]+=/g)].map(([, tag]) => tag));
    const needed = [...drawn].filter((tag) => !source.includes(`customElements.get('medleaf-${tag}')`));
    const define = [
      ...needed.map((tag) => `import './${tag}.js';`),
      `import {define} from '../define.js';`,
      `import {${className}} from '../elements/${name}/${name}.js';`,
      `define({'medleaf-${name}': ${className}});`,
    ];
    writeFileSync(join(dist, `lib/define/${name}.js`), `${define.join('\n')}\n`);
    writeFileSync(join(dist, `lib/define/${name}.d.ts`), `import '../elements/${name}/${name}.js';\n`);
  }
}

console.log('Content …');
node('--import', 'tsx', 'data/compile/cli.ts');

rmSync(dist, {recursive: true, force: true});
mkdirSync(dist);
const measured = {};
const sizes = {};
for (const item of bundles()) {
  console.log(`dist/${item.file} …`);
  const all = measure(await bundle(item));
  const code = measure(await bundle(item, {content: false})).brotli;
  const withoutSearch = measure(await bundle(item, {content: false, search: false})).brotli;
  measured[item.file] = all;
  sizes[item.file] = {...all, code, widgets: withoutSearch, search: code - withoutSearch, content: all.brotli - code};
}
writeFileSync(join(dist, 'integrity.json'), `${JSON.stringify(measured, null, 2)}\n`);
console.log('dist/lib/ …');
await library();
markBuilt(print);
reportSizes(sizes);
