// `npm run stories [-- --accept] [-- part of a story id …]`: every story of the built Storybook in a browser, under every
// condition below. It renders, its play function ends well, axe finds nothing, nothing is wider than its place, and the
// console stays empty; a story with the tag `warns` must warn there. Some must look as accepted, too; `--accept` accepts
// how they look now. The last line says how many did and did not.
import {join} from 'node:path';
import puppeteer from 'puppeteer-core';
import {findBrowser} from './browser.mjs';
import {root} from './ensure.mjs';
import {serve} from './serve.mjs';
import {pictureMounts, storyPictures} from './story-pictures.mjs';

const accept = process.argv.includes('--accept');
const wanted = process.argv.slice(2).filter((each) => each !== '--accept'); // none: every story
const patience = 20_000;
const atOnce = 2;
const conditions = [
  {name: 'wide', viewport: {width: 1280, height: 800}, pictured: true},
  {
    name: 'narrow, right to left, dark',
    viewport: {width: 320, height: 800},
    globals: '&globals=direction:rtl;scheme:dark',
    pictured: true,
  },
  {
    name: 'forced colours, 1280 × 1024 px at 400 %',
    viewport: {width: 320, height: 256},
    media: [{name: 'forced-colors', value: 'active'}],
  },
];

/** Runs in the page: how the story ended, and what the reporters (axe) found. */
function storyEnd(timeout) {
  return new Promise((resolve) => {
    const end = (problem, reporters = []) => resolve({problem, reporters});
    setTimeout(end, timeout, 'did not finish');
    const listen = () => {
      const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
      if (!channel) return setTimeout(listen, 20);
      const finished = ({status, reporters}) =>
        end(status === 'success' ? undefined : `ended with ${status}`, reporters);
      const last = channel.last('storyFinished');
      if (last) return finished(last[0]);
      channel.on('storyFinished', finished);
      channel.on('storyErrored', ({title, description}) => end(`${title} ${description}`));
      channel.on('storyThrewException', ({message}) => end(message));
      channel.on('playFunctionThrewException', ({message}) => end(message));
      return channel.on('storyMissing', () => end('is missing'));
    };
    listen();
  });
}

/** Runs in the page: what is wider than the page or than its element. What lies in a scrollable region may be. */
function overflows() {
  const name = (node) =>
    `${node.localName}${node.id && `#${node.id}`}${node.classList.length ? `.${[...node.classList].join('.')}` : ''}`;
  const found = [];
  const {scrollWidth} = document.scrollingElement;
  if (scrollWidth > window.innerWidth) found.push(`the page is ${scrollWidth} px wide`);
  const walk = (parent, host, place) => {
    for (const node of parent.children) {
      const {display, overflowX, clipPath} = window.getComputedStyle(node);
      if (display === 'none' || clipPath !== 'none') continue;
      const {left, right, width} = node.getBoundingClientRect();
      if (width && (left < place.left - 1 || right > place.right + 1)) found.push(`${host}: ${name(node)} reaches out`);
      if (overflowX === 'auto' || overflowX === 'scroll') continue;
      if (!display.startsWith('inline') && node.clientWidth && node.scrollWidth > node.clientWidth + 1) {
        found.push(`${host}: ${name(node)} holds more than fits`);
      }
      enter(node);
      walk(node, host, place);
    }
  };
  const enter = (node) => node.shadowRoot && walk(node.shadowRoot, node.localName, node.getBoundingClientRect());
  document.querySelectorAll('*').forEach(enter);
  return found;
}

const violations = ({status, type, result}) =>
  status === 'passed'
    ? []
    : (result?.violations ?? [])
        .map(
          ({id, help, nodes}) => `${type}: ${id}: ${help} (${nodes.map(({html}) => html.slice(0, 120)).join(' | ')})`,
        )
        .concat(status === 'failed' && !result?.violations?.length ? [`${type} failed`] : []);

/** A window of its own, since a tab in the background is not drawn. */
async function openWindow(browser, url, pictures) {
  const page = await browser.newPage({type: 'window'});
  let said = [];
  page.on('console', (message) => said.push({type: message.type(), text: message.text()}));
  page.on('pageerror', (error) => said.push({type: 'uncaught', text: error.message}));
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(url) && !/^(data|blob):/.test(address)) said.push({type: 'request', text: address});
  });

  /** What is wrong with a story under a condition. */
  return async ({id, tags}, {viewport, media = [], globals = '', pictured = false}) => {
    said = [];
    const compared = pictured && pictures.wants(id, viewport.width);
    try {
      await page.setViewport(viewport);
      await page.emulateMediaFeatures(compared ? [...media, {name: 'prefers-reduced-motion', value: 'reduce'}] : media);
      await page.goto(`${url}/iframe.html?id=${id}&viewMode=story${globals}`);
      const {problem, reporters} = await page.evaluate(storyEnd, patience);
      const problems = [
        ...(problem ? [problem] : []),
        ...reporters.flatMap(violations),
        ...(await page.evaluate(overflows)),
        ...(compared ? await pictures.problemsOf(page, id, viewport.width) : []),
      ];
      const expected = tags.includes('warns')
        ? said.filter(({type, text}) => type === 'warn' && /^(<medleaf-|Medleaf: )/.test(text))
        : [];
      if (tags.includes('warns') && !expected.length) problems.push('does not warn');
      return [
        ...problems,
        ...said.filter((each) => !expected.includes(each)).map(({type, text}) => `${type}: ${text}`),
      ];
    } catch (error) {
      return [error.message];
    }
  };
}

const server = await serve({
  mounts: {'/': join(root, 'storybook-static'), ...pictureMounts},
  pages: new Map([['/favicon.ico', {body: ''}]]), // the browser asks for one on its own
});
const browser = await puppeteer.launch({...(await findBrowser()), protocolTimeout: 2 * patience});
let passed = 0;
let failed = 0;
try {
  const pictures = await storyPictures(browser, server.url, {accept, whole: !wanted.length});
  const {entries} = await (await fetch(`${server.url}/index.json`)).json();
  const runs = Object.values(entries)
    .filter(({id, type}) => type === 'story' && (!wanted.length || wanted.some((part) => id.includes(part))))
    .flatMap((story) => conditions.map((condition) => ({story, condition})));
  const work = async () => {
    const problemsOf = await openWindow(browser, server.url, pictures);
    for (let run = runs.shift(); run; run = runs.shift()) {
      const problems = await problemsOf(run.story, run.condition);
      if (problems.length) failed += 1;
      else passed += 1;
      console.log(
        [`  ${problems.length ? '✗' : '✓'} ${run.story.id}, ${run.condition.name}`, ...problems].join('\n      '),
      );
    }
  };
  await Promise.all(Array.from({length: atOnce}, work));
  pictures.finish(Object.keys(entries));
} finally {
  await browser.close();
  await server.close();
}
if (passed + failed === 0) {
  console.error('There is no such story in storybook-static/.');
  failed = 1;
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
