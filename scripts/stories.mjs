// `npm run stories`: every story of the built Storybook in a browser, wide and narrow. It renders, its play function
// ends well, axe finds nothing, and the console stays empty. The last line says how many did and did not.
import {join} from 'node:path';
import puppeteer from 'puppeteer-core';
import {findBrowser} from './browser.mjs';
import {root} from './ensure.mjs';
import {serve} from './serve.mjs';

const wanted = process.argv.slice(2); // parts of story ids; none: every story
const widths = [1280, 320];
const patience = 20_000;

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

const violations = ({status, type, result}) =>
  status === 'passed'
    ? []
    : (result?.violations ?? [])
        .map(
          ({id, help, nodes}) => `${type}: ${id}: ${help} (${nodes.map(({html}) => html.slice(0, 120)).join(' | ')})`,
        )
        .concat(status === 'failed' && !result?.violations?.length ? [`${type} failed`] : []);

async function problemsOf(browser, url, id, width) {
  const page = await browser.newPage();
  const problems = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => problems.push(`threw: ${error.message}`));
  page.on(
    'request',
    (request) =>
      request.url().startsWith(url) ||
      /^(data|blob):/.test(request.url()) ||
      problems.push(`asked for ${request.url()}`),
  );
  try {
    await page.setViewport({width, height: 800});
    await page.goto(`${url}/iframe.html?id=${id}&viewMode=story`);
    const {problem, reporters} = await page.evaluate(storyEnd, patience);
    return [...(problem ? [problem] : []), ...reporters.flatMap(violations), ...problems];
  } catch (error) {
    return [...problems, error.message];
  } finally {
    await page.close();
  }
}

const server = await serve({
  mounts: {'/': join(root, 'storybook-static')},
  pages: new Map([['/favicon.ico', {body: ''}]]), // the browser asks for one on its own
});
const browser = await puppeteer.launch({...(await findBrowser()), protocolTimeout: 2 * patience});
let passed = 0;
let failed = 0;
try {
  const {entries} = await (await fetch(`${server.url}/index.json`)).json();
  for (const {id, type} of Object.values(entries)) {
    if (type !== 'story' || (wanted.length && !wanted.some((part) => id.includes(part)))) continue;
    for (const width of widths) {
      const problems = await problemsOf(browser, server.url, id, width);
      if (problems.length) failed += 1;
      else passed += 1;
      console.log(`  ${problems.length ? '✗' : '✓'} ${id} at ${width} px`);
      for (const problem of problems) console.log(`      ${problem}`);
    }
  }
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
