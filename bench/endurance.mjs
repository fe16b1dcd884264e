/**
 * Whether anything stays behind after 2,000 times of connecting, moving and removing each element, and 20,000 keystrokes:
 * heap, nodes, listeners, documents, observers, elements. Prints a table and fails where one of them grows.
 * `npm run endurance -- search` runs the rows whose name contains the word.
 */
import {join} from 'node:path';
import puppeteer from 'puppeteer-core';
import {findBrowser} from '../scripts/browser.mjs';
import {root} from '../scripts/ensure.mjs';
import {buildIfStale} from '../scripts/fresh.mjs';
import {serve} from '../scripts/serve.mjs';

const rounds = 9;
const third = rounds / 3;
/** What the median of the last third may be above that of the first: V8 keeps compiled code and feedback as it sees fit. */
const noise = {heap: 100_000, nodes: 0, listeners: 0, documents: 0, observers: 0, elements: 0};

const markup = {
  'medleaf-article': '<medleaf-article article="diet-claims"></medleaf-article>',
  'medleaf-article-list': '<medleaf-article-list></medleaf-article-list>',
  'medleaf-consult':
    '<medleaf-consult placement="bottom" phone="000-0000-0000" href="#b" hours="Mo-Su 00:00-24:00" qr></medleaf-consult>',
  'medleaf-doctor': '<medleaf-doctor name="示例医师" title="主任医师"></medleaf-doctor>',
  'medleaf-drug-card': '<medleaf-drug-card drug="tacrolimus-ointment" structured-data></medleaf-drug-card>',
  'medleaf-faq': '<medleaf-faq topic="tacrolimus" filterable structured-data></medleaf-faq>',
  'medleaf-search': '<medleaf-search></medleaf-search>',
  'medleaf-visit-notes': '<medleaf-visit-notes></medleaf-visit-notes>',
};

/** Runs in the page: connects, uses, moves and removes an element of its own each time. */
async function connect(markup, times) {
  const template = document.createElement('template');
  template.innerHTML = markup;
  const [one, other] = document.querySelectorAll('div');
  for (let time = 0; time < times; time++) {
    one.append(document.importNode(template.content, true));
    const element = one.lastElementChild;
    await element.updateComplete;
    element.shadowRoot.querySelector('button')?.click();
    other.append(element);
    await element.updateComplete;
    // Observers report in a frame.
    if (time % 20 === 0) await new Promise(window.requestAnimationFrame);
    element.remove();
  }
}

/** Runs in the page: types letter by letter, and empties the field after each text. */
async function type(markup, times) {
  const place = document.querySelector('div');
  if (!place.firstElementChild) place.innerHTML = markup;
  const element = place.firstElementChild;
  await element.updateComplete;
  const field = element.shadowRoot.querySelector('input');
  field.focus();
  const texts = ['白颠风', 'takemosi', '他克莫司软膏停药', 'bdf', '孩子能用吗', '没有这样的词', 'tacrolimus'];
  for (let time = 0; time < times;) {
    for (const text of texts) {
      for (let end = 1; end <= text.length + 1 && time < times; end++, time++) {
        field.value = text.slice(0, end % (text.length + 1));
        field.dispatchEvent(new window.InputEvent('input', {bubbles: true, composed: true}));
        await element.updateComplete;
      }
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
}

const rows = [
  ...Object.entries(markup).map(([tag, html]) => ({name: tag, run: connect, markup: html, times: 2_000})),
  ...['medleaf-search', 'medleaf-faq'].map((tag) => ({
    name: `${tag}, typing`,
    run: type,
    markup: markup[tag],
    times: 20_000,
  })),
];

async function count(page, client) {
  // The announcer empties its region after a second.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const living = async (...names) => {
    let sum = 0;
    for (const name of names) {
      const prototype = await page.evaluateHandle((name) => window[name].prototype, name);
      const objects = await page.queryObjects(prototype);
      sum += await objects.evaluate((all) => all.length);
      await Promise.all([objects.dispose(), prototype.dispose()]);
    }
    return sum;
  };
  const observers = await living('MutationObserver', 'ResizeObserver', 'IntersectionObserver');
  const elements = await living('HTMLElement');
  for (let time = 0; time < 3; time++) await client.send('HeapProfiler.collectGarbage');
  const {JSHeapUsedSize, Nodes, JSEventListeners, Documents} = await page.metrics();
  return {heap: JSHeapUsedSize, nodes: Nodes, listeners: JSEventListeners, documents: Documents, observers, elements};
}

const median = (values) => values.sort((one, other) => one - other)[values.length >> 1];

async function measure(browser, url, {run, markup, times}) {
  const page = await browser.newPage();
  const client = await page.createCDPSession();
  await page.goto(url);
  await page.bringToFront();
  await page.evaluate(run, markup, 200);
  const counts = [];
  for (let round = 0; round < rounds; round++) {
    await page.evaluate(run, markup, Math.ceil(times / rounds));
    counts.push(await count(page, client));
  }
  await page.close();
  const medians = (part) =>
    Object.fromEntries(Object.keys(noise).map((what) => [what, median(part.map((each) => each[what]))]));
  return {first: medians(counts.slice(0, third)), last: medians(counts.slice(-third))};
}

if (!buildIfStale()) throw new Error('The build failed');
const pages = new Map([
  ['/', {body: '<!doctype html><html lang="zh-CN"><script src="/dist/medleaf.js"></script><div></div><div></div>'}],
]);
const server = await serve({mounts: {'/dist/': join(root, 'dist')}, pages});
const browser = await puppeteer.launch(await findBrowser());
const wanted = process.argv[2] ?? '';
const table = {};
const grown = [];
console.log(await browser.version());
try {
  for (const row of rows.filter(({name}) => name.includes(wanted))) {
    const begun = performance.now();
    const {first, last} = await measure(browser, `${server.url}/`, row);
    table[row.name] = {times: row.times};
    for (const [what, limit] of Object.entries(noise)) {
      const [from, to] =
        what === 'heap'
          ? [first[what], last[what]].map((bytes) => Math.round(bytes / 1024))
          : [first[what], last[what]];
      table[row.name][what === 'heap' ? 'heap KB' : what] = `${from} → ${to}`;
      if (last[what] - first[what] > limit)
        grown.push(`${row.name}: ${what} grow from ${first[what]} to ${last[what]}`);
    }
    console.log(`${row.name}: ${Math.round((performance.now() - begun) / 1000)} s`);
  }
} finally {
  await browser.close();
  await server.close();
}
console.table(table);
for (const line of grown) console.error(line);
process.exitCode = grown.length ? 1 : 0;
