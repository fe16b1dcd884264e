// `npm run pictures [-- part of a name …]`: takes the pictures that the README and docs/ show, or those with such names.
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import puppeteer from 'puppeteer-core';
import {findBrowser} from './browser.mjs';
import {ensureInstalled, root} from './ensure.mjs';
import {buildIfStale} from './fresh.mjs';
import {serve} from './serve.mjs';

ensureInstalled();
if (!buildIfStale()) process.exit(1);

/** Runs in the page: asks the search, the way a patient would. */
async function ask(question) {
  const search = document.querySelector('medleaf-search');
  const field = search.shadowRoot.querySelector('input');
  field.value = question;
  field.dispatchEvent(new window.InputEvent('input', {bubbles: true, composed: true}));
  await search.updateComplete;
}

/** A page with one element and nothing else. */
const alone = (markup) => ({
  body: `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<title>示例医院</title><link rel="icon" href="data:,"><script src="/dist/medleaf.js" defer></script></head>
<body style="max-width: 52em; margin: 1em auto; padding: 0 1em">${markup}</body>
</html>`,
});
const pages = new Map([
  ['/article.html', alone('<medleaf-article article="types-and-stages" contents></medleaf-article>')],
  ['/drug-card.html', alone('<medleaf-drug-card drug="tacrolimus-ointment"></medleaf-drug-card>')],
]);

const sizes = [
  {width: 1280, height: 860},
  {width: 768, height: 1024},
  {width: 320, height: 1100},
];
const views = [
  {name: 'page', before: () => undefined},
  {name: 'card', before: () => document.querySelector('medleaf-drug-card').scrollIntoView()},
  {name: 'search', before: ask, about: '白颠风'},
  {name: 'faq', before: () => document.querySelector('medleaf-faq').scrollIntoView({block: 'center'})},
  {name: 'reader', path: '/article.html', before: () => undefined},
];
const prints = [
  {name: 'card-print', path: '/drug-card.html'},
  {name: 'reader-print', path: '/article.html'},
];

const parts = process.argv.slice(2);
const isWanted = (name) => !parts.length || parts.some((part) => name.includes(part));
const folder = join(root, 'docs/images');
mkdirSync(folder, {recursive: true});
const server = await serve({mounts: {'/dist/': join(root, 'dist'), '/': join(root, 'site')}, pages});
const browser = await puppeteer.launch(await findBrowser());

async function picture(page, name, options) {
  await page.screenshot({path: join(folder, `${name}.webp`), type: 'webp', quality: 80, ...options});
  console.log(`docs/images/${name}.webp`);
}

/** Opens a page and waits until its elements have drawn, what is closed included. */
async function open(page, path) {
  await page.goto(server.url + path, {waitUntil: 'load'});
  await page.evaluate(async () => {
    for (let turns = 0; turns < 2; turns++) {
      await Promise.all([...document.querySelectorAll('*')].map(({updateComplete}) => updateComplete));
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });
}

/** What a printer puts on paper, its sheets beside each other. */
async function print({name, path}) {
  const page = await browser.newPage();
  const sheets = mkdtempSync(join(tmpdir(), 'medleaf-'));
  const pdf = join(sheets, 'leaflet.pdf');
  await open(page, path);
  const margin = '15mm';
  await page.pdf({path: pdf, format: 'A4', margin: {top: margin, right: margin, bottom: margin, left: margin}});
  if (spawnSync('pdftoppm', ['-r', '72', '-png', pdf, join(sheets, 'sheet')]).status === 0) {
    const images = readdirSync(sheets)
      .filter((file) => file.endsWith('.png'))
      .sort()
      .map((file) => `<img src="data:image/png;base64,${readFileSync(join(sheets, file), 'base64')}" alt="">`);
    await page.setViewport({width: 1600, height: 600});
    await page.setContent(
      `<style>body {display: grid; grid-template-columns: repeat(4, 1fr); gap: 12px; margin: 12px; background: #999}
      img {width: 100%}</style>${images.join('')}`,
    );
    await picture(page, name, {fullPage: true});
  } else {
    console.log(`docs/images/${name}.webp is left as it is: it takes pdftoppm, of poppler-utils, to make it`);
  }
  rmSync(sheets, {recursive: true});
  await page.close();
}

for (const scheme of ['light', 'dark']) {
  for (const size of sizes) {
    for (const {name, path = '/index.html', before, about} of views) {
      const file = `${name}-${size.width}-${scheme}`;
      if (!isWanted(file)) continue;
      const page = await browser.newPage();
      await page.setViewport(size);
      await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
      await open(page, path);
      await page.evaluate(before, about);
      await picture(page, file);
      await page.close();
    }
  }
}
for (const each of prints) if (isWanted(each.name)) await print(each);
await browser.close();
await server.close();
