// `npm run pictures`: takes the pictures of the demo page that the README and docs/ show.
import {mkdirSync} from 'node:fs';
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
];

const folder = join(root, 'docs/images');
mkdirSync(folder, {recursive: true});
const server = await serve({mounts: {'/dist/': join(root, 'dist'), '/': join(root, 'site')}});
const browser = await puppeteer.launch(await findBrowser());
for (const scheme of ['light', 'dark']) {
  for (const size of sizes) {
    for (const {name, before, about} of views) {
      const page = await browser.newPage();
      await page.setViewport(size);
      await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
      await page.goto(`${server.url}/index.html`, {waitUntil: 'load'});
      await page.evaluate(before, about);
      const file = `${name}-${size.width}-${scheme}.webp`;
      await page.screenshot({path: join(folder, file), type: 'webp', quality: 80});
      console.log(`docs/images/${file}`);
      await page.close();
    }
  }
}
await browser.close();
await server.close();
