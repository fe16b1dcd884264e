// `npm run build`: data/ → src/generated/ → dist/
import {spawnSync} from 'node:child_process';
import {copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {basename, join, relative} from 'node:path';
import {editorData} from './editor-data.mjs';
import {ensureInstalled, root} from './ensure.mjs';
import {fingerprint, markBuilt} from './fresh.mjs';
import {measure, reportSizes} from './size.mjs';

ensureInstalled();
const print = fingerprint();
const {literalsHtmlCssMinifier} = await import('@literals/rollup-plugin-html-css-minifier');
const {parse} = await import('acorn');
const {build} = await import('vite');
const {asciiOnly} = await import('./ascii-plugin.mjs');
const {wordsInHz} = await import('./hz-plugin.mjs');
const {onlyUsedMessages} = await import('./messages-plugin.mjs');
const {shrink} = await import('./shrink-plugin.mjs');
const {litNames} = await import('./spare.mjs');
const {minify} = await import('terser');

const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const dist = join(root, 'dist');
const licences = {'lit-html': 'lit (BSD-3-Clause)', 'fuse.js': 'fuse.js (Apache-2.0)', 'lean-qr': 'lean-qr (MIT)'};

/** What stands on top of a bundle: whose work is in it. */
function banner(moduleIds) {
  const inside = Object.keys(licences).filter((name) => moduleIds.some((id) => id.includes(`/node_modules/${name}/`)));
  const others = inside.map((name) => licences[name]).join(', ');
  return `/*! medleaf ${version} | MIT${others && ` | with ${others}, see THIRD-PARTY-LICENSES.md`} */`;
}

/** Chromium compiles every function while the file arrives, away from the page's thread; see docs/decisions/0017. */
const compileHint = '//# allFunctionsCalledOnLoad';

/**
 * Around everything in a bundle: where a policy forbids what lit needs at once, or an engine lacks it, nothing is
 * registered, so the fallback markup stays, and the console says why.
 */
const guard = {
  intro: 'try {',
  outro: `} catch (error) {
    console.warn('Medleaf ${version} cannot start. Trusted types must allow "trusted-types lit-html medleaf". ' + error);
  }`,
};

function node(...args) {
  const {status} = spawnSync(process.execPath, args, {cwd: root, stdio: 'inherit'});
  if (status !== 0) process.exit(status ?? 1);
}

/** src/embed.ts is the whole product; src/entries/<name>.ts one edition or one element of it. */
function bundles() {
  const entries = readdirSync(join(root, 'src/entries')).filter((name) => name.endsWith('.ts'));
  const wholeEditions = ['dev.ts', 'en.ts', 'zh-TW.ts'];
  return [
    {file: 'medleaf.js', entry: 'src/embed.ts'},
    ...entries.map((name) => ({
      file: `medleaf${wholeEditions.includes(name) ? '.' : '-'}${basename(name, '.ts')}.js`,
      entry: `src/entries/${name}`,
    })),
  ];
}

/** medleaf.en.js speaks English; what names no language, Chinese. */
const languageOf = (file) => /\.(en|zh-TW)\.js$/.exec(file)?.[1] ?? 'zh-CN';

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

/** What the editors wrote, emptied: what is left is the weight of the code. */
const emptied = (library) =>
  Object.fromEntries(
    Object.entries(library).map(([key, value]) => [
      key,
      Array.isArray(value) ? [] : value && typeof value === 'object' ? {} : value,
    ]),
  );

/** What a bundle does without: what a search opens is not the page, so there is no code that leads to it, or describes it. */
const leftOut = {
  'medleaf-search.js': {
    'src/shared/templates/page-code.ts': 'export const pageCode = () => undefined;',
    'src/shared/styles/page-code.styles.ts': 'export const pageCodeStyles = [];',
    'src/core/structured-data.ts': 'export const drugJsonLd = () => true; export const articleJsonLd = drugJsonLd;',
    'src/shared/structured-data.ts': `export class StructuredData {
      set(wanted) {
        if (wanted) return 'medleaf-search.js has no structured-data; load medleaf.js instead.';
      }
    }`,
  },
};

const replaceModules = (modules) => ({
  name: 'replace-modules',
  enforce: 'pre',
  load: (id) => modules[relative(root, id)],
});

/** The place where data/command/build.ts puts a library. */
const placeOfLibrary = () => '@@medleaf-library@@';

/**
 * One self-executing file, which is written. With `content`, something else in the place of what the editors wrote, and
 * not written. With `search: false` as well, without the search core and fuse.js: what these two weigh is the difference.
 */
async function bundle({file, entry}, {content, search = true} = {}) {
  const replaced = {
    ...leftOut[file],
    ...(search ? {} : {'src/core/search/search.ts': 'export const createIndex = () => ({});'}),
  };
  const minifier = {...literalsHtmlCssMinifier({include: ['src/**/*.ts']}), enforce: 'pre'};
  const [{output}] = await build(
    config(
      [
        onlyUsedMessages(
          join(root, entry),
          languageOf(file),
          Object.keys(leftOut[file] ?? {}).map((path) => join(root, path)),
        ),
        wordsInHz(root, content),
        shrink(),
        minifier,
        asciiOnly(),
        replaceModules(replaced),
      ],
      {
        write: !content,
        minify: 'oxc',
        license: !content && file === 'medleaf.js' ? {fileName: 'THIRD-PARTY-LICENSES.md'} : false,
        lib: {entry: join(root, entry), formats: ['iife'], name: 'Medleaf', fileName: () => file},
        rolldownOptions: {
          // Templates and styles that nothing uses go.
          treeshake: {manualPureFunctions: ['html', 'svg', 'css', 'icon']},
          output: {charset: 'ascii', minify: true, ...guard},
        },
      },
    ),
  );
  const chunks = output.filter(({type}) => type === 'chunk');
  if (chunks.length !== 1) throw new Error(`${file} fell into ${chunks.length} pieces`);
  const {code} = await minify(chunks[0].code, {
    ecma: 2019,
    toplevel: true,
    compress: {
      passes: 3,
      keep_fargs: false,
      hoist_funs: true,
      lhs_constants: false,
      unsafe_arrows: true,
      unsafe_methods: true,
    },
    mangle: {properties: {regex: namesToMangle(chunks[0].code)}},
    format: {ascii_only: true, preamble: `${compileHint}\n${banner(chunks[0].moduleIds)}`},
  });
  checkSyntax(code, 'script');
  if (!content) writeFileSync(join(dist, file), code);
  return code;
}

/** What lit keeps to itself, what passes between it and our elements, and our private members. */
function namesToMangle(code) {
  const inString = litNames.find((name) => new RegExp(`["'\`]${name}["'\`]`).test(code));
  if (inString) throw new Error(`${inString} is also a string, so it cannot get another name; see scripts/spare.mjs`);
  return new RegExp(`^(?:_?\\$.*|${litNames.join('|')})$`);
}

/** src/providers/<name>.ts: a module beside the bundles, which the search imports where a site owner asks for it. */
async function provider(name) {
  const file = `medleaf-provider-${name}.js`;
  const [{output}] = await build(
    config([shrink(), asciiOnly()], {
      write: false,
      minify: 'oxc',
      lib: {entry: join(root, `src/providers/${name}.ts`), formats: ['es'], fileName: () => file},
      rolldownOptions: {output: {charset: 'ascii', minify: true}},
    }),
  );
  const [chunk] = output;
  const {code} = await minify(chunk.code, {
    ecma: 2019,
    module: true,
    format: {ascii_only: true, preamble: banner(chunk.moduleIds)},
  });
  checkSyntax(code, 'module');
  writeFileSync(join(dist, file), code);
  return code;
}

/**
 * What old WebViews can parse: a newer syntax in any dependency stops the build here. They do know `import()`, from
 * Chromium 63, and `import.meta`, from 64.
 */
function checkSyntax(code, sourceType) {
  parse(code.replace(/\bimport(\(|\.meta\b)/g, 'load$1'), {ecmaVersion: 2019, sourceType});
}

const providerNames = readdirSync(join(root, 'src/providers')).map((name) => basename(name, '.ts'));

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
          ...providerNames.map((name) => `src/providers/${name}.ts`),
        ].map((file) => join(root, file)),
        formats: ['es'],
      },
      rolldownOptions: {
        external: [/^lit($|\/)/, /^@lit\//, /^fuse\.js($|\/)/, /^lean-qr($|\/)/],
        output: {preserveModules: true, preserveModulesRoot: join(root, 'src'), entryFileNames: '[name].js'},
      },
    }),
  );
  const tsc = join(root, 'node_modules/@typescript/native/bin/tsc');
  node(tsc, '-p', 'src', '--noEmit', 'false', '--emitDeclarationOnly', '--declaration', '--outDir', 'dist/lib');
  // The other bundles: no modules to import.
  for (const folder of ['entries', 'development']) rmSync(join(dist, `lib/${folder}`), {recursive: true, force: true});
  // What only registers exports no type of its own: here the compiler learns the tags and the events.
  writeFileSync(join(dist, 'lib/embed.d.ts'), `import './elements.js';\nimport './shared/events.js';\n`);
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
    writeFileSync(
      join(dist, `lib/define/${name}.d.ts`),
      `import '../elements/${name}/${name}.js';\nimport '../shared/events.js';\n`,
    );
  }
}

/** dist/types/ and the other files that editors, compilers and language models read. */
function writeEditorData() {
  const manifest = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8'));
  mkdirSync(join(dist, 'types'));
  for (const [name, text] of Object.entries(editorData(manifest, version))) writeFileSync(join(dist, name), text);
}

/** dist/cli/: the command as one file, and the bundles that it puts content into; dist/content/: ours as packs. */
async function command() {
  const options = {
    ssr: 'data/command/cli.ts',
    outDir: join(dist, 'cli'),
    target: 'node20',
    minify: true,
    license: {fileName: 'THIRD-PARTY-LICENSES.md'},
    rolldownOptions: {output: {entryFileNames: 'medleaf.mjs'}},
  };
  await build({...config([], options), ssr: {noExternal: true, external: ['pagefind']}});
  for (const item of bundles().filter(({file}) => /^medleaf(\.en)?\.js$/.test(file)))
    writeFileSync(join(dist, 'cli', item.file), await bundle(item, {content: placeOfLibrary}));
  node('dist/cli/medleaf.mjs', 'build', 'data', '--out', 'dist/content');
}

console.log('Content …');
node('--import', 'tsx', 'data/compile/cli.ts');

rmSync(dist, {recursive: true, force: true});
mkdirSync(dist);
copyFileSync(join(root, 'src/generated/content.schema.json'), join(dist, 'content.schema.json'));
const measured = {};
const sizes = {};
for (const item of bundles()) {
  console.log(`dist/${item.file} …`);
  const all = measure(await bundle(item));
  const code = measure(await bundle(item, {content: emptied})).brotli;
  const withoutSearch = measure(await bundle(item, {content: emptied, search: false})).brotli;
  measured[item.file] = all;
  sizes[item.file] = {...all, code, widgets: withoutSearch, search: code - withoutSearch, content: all.brotli - code};
}
for (const name of providerNames) measured[`medleaf-provider-${name}.js`] = measure(await provider(name));
writeFileSync(join(dist, 'integrity.json'), `${JSON.stringify(measured, null, 2)}\n`);
console.log('dist/lib/ …');
await library();
writeEditorData();
console.log('dist/cli/ …');
await command();
markBuilt(print);
node('scripts/site.mjs');
reportSizes(sizes);
