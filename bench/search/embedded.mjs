/**
 * What the embedded set's index costs where it is first used: each row from pages of their own in a real browser, nothing warm.
 * A table on stdout, everything as JSON in bench/results/embedded.json. `npm run bench:embedded -- 21` takes 21 pages a row.
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync} from 'node:zlib';
import puppeteer from 'puppeteer-core';
import {build} from 'vite';
import {compileAll} from '../../data/compile/index.ts';
import {findBrowser} from '../../scripts/browser.mjs';
import {searchEntries} from '../../src/core/library.ts';
import {createIndex} from '../../src/core/search/search.ts';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const pages = Math.max(9, Number(process.argv[2]) || 15);
const library = compileAll(path('../../data'))['zh-CN'];
const documents = searchEntries(library);

/** The engine as it is shipped: bundled for old browsers and minified. */
async function bundle() {
  const entry = 'virtual:entry';
  const modules = ['library.ts', 'search/search.ts'].map((file) => path(`../../src/core/${file}`));
  const [{output}] = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id.endsWith(entry) ? `\0${entry}` : undefined),
        load: (id) =>
          id === `\0${entry}`
            ? `export {searchEntries} from ${JSON.stringify(modules[0])}; export {createIndex} from ${JSON.stringify(modules[1])};`
            : undefined,
      },
    ],
    build: {write: false, target: 'es2019', lib: {entry, formats: ['iife'], name: 'engine', fileName: 'engine'}},
  });
  return output[0].code;
}

/** The arrays of a built index in as few bytes as JSON takes without much ado: differences of rising numbers, sounds and codes as text. */
function prebuilt() {
  const {sounds, codes, starts, titleEnds, postings, vocabulary} = createIndex(documents, library).catalogue;
  const differences = (numbers) => [...numbers].map((each, at) => each - (at ? numbers[at - 1] : 0));
  const text = (numbers) => String.fromCharCode(...numbers);
  return JSON.stringify({
    words: vocabulary.words,
    sounds: text(sounds),
    codes: text(codes),
    starts: differences(starts),
    titleEnds: differences(titleEnds),
    keys: differences(postings.keys),
    keyStarts: differences(postings.starts),
    documents: text(postings.documents),
  });
}

/* global engine */
/** What runs in a page, where `engine` is the bundle: each gives milliseconds by name. */
const rows = {
  'built from documents': (library) => {
    const marks = [performance.now()];
    const entries = engine.searchEntries(library);
    marks.push(performance.now());
    const index = engine.createIndex(entries, library);
    marks.push(performance.now());
    for (const query of ['白颠风', '他克莫司停药', '孩子能用吗']) {
      index.search(query, {limit: 8});
      marks.push(performance.now());
    }
    const [entriesMs, build, first, , later] = marks.slice(1).map((mark, at) => mark - marks[at]);
    return {entries: entriesMs, build, first, later};
  },
  'built for the third time': (library) => {
    const entries = engine.searchEntries(library);
    const run = () => {
      const begun = performance.now();
      const index = engine.createIndex(entries, library);
      const build = performance.now() - begun;
      index.search('白颠风', {limit: 8});
      return {build};
    };
    run();
    run();
    return run();
  },
  'words without documents': (library) => {
    const begun = performance.now();
    engine.createIndex([], library);
    return {build: performance.now() - begun};
  },
  'prebuilt arrays revived': (library, json) => {
    const begun = performance.now();
    const packed = JSON.parse(json);
    const sums = (numbers, Type) => {
      const result = new Type(numbers.length);
      let sum = 0;
      for (let at = 0; at < numbers.length; at++) result[at] = sum += numbers[at];
      return result;
    };
    const codesOf = (text, Type) => {
      const result = new Type(text.length);
      for (let at = 0; at < text.length; at++) result[at] = text.charCodeAt(at);
      return result;
    };
    codesOf(packed.sounds, Uint16Array);
    codesOf(packed.codes, Uint16Array);
    codesOf(packed.documents, Uint32Array);
    sums(packed.starts, Uint32Array);
    sums(packed.titleEnds, Uint32Array);
    sums(packed.keyStarts, Uint32Array);
    sums(packed.keys, Float64Array);
    new Map(packed.words.map((word, at) => [word, at]));
    return {build: performance.now() - begun};
  },
};

const [code, json] = [await bundle(), prebuilt()];
const results = Object.fromEntries(Object.keys(rows).map((label) => [label, {}]));
const browser = await puppeteer.launch(await findBrowser());
const version = await browser.version();
try {
  // Rows take turns, so that what else the machine does falls on all of them.
  for (let round = 0; round < pages; round++) {
    for (const [label, run] of Object.entries(rows)) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.goto('data:text/html,<!doctype html>');
      await page.addScriptTag({content: code});
      const measured = await page.evaluate(run, library, json);
      for (const [name, value] of Object.entries(measured)) (results[label][name] ??= []).push(value);
      await context.close();
    }
  }
} finally {
  await browser.close();
}

const table = {};
for (const [label, columns] of Object.entries(results)) {
  table[label] = {};
  for (const [name, values] of Object.entries(columns)) {
    values.sort((one, other) => one - other);
    const [least, median, most] = [0, values.length >> 1, values.length - 1].map((at) => values[at]);
    columns[name] = {least, median, most};
    table[label][`${name} ms`] = `${median.toFixed(1)} (${least.toFixed(1)}–${most.toFixed(1)})`;
  }
}
const compressed = (text) => brotliCompressSync(text).length;
const withIt = compressed(JSON.stringify(library) + json) - compressed(JSON.stringify(library));
console.log(`${documents.length} documents, ${pages} pages a row, ${version}: median (least–most)`);
console.table(table);
console.log(`A prebuilt index adds ${json.length} characters to the library, ${withIt} bytes in brotli.`);
mkdirSync(path('../results'), {recursive: true});
writeFileSync(
  path('../results/embedded.json'),
  `${JSON.stringify({browser: version, documents: documents.length, pages, results, prebuilt: {characters: json.length, brotli: withIt}}, null, 2)}\n`,
);
