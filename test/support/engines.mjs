// Chromium, Firefox and WebKit behind one small interface, for what must hold in every engine.
import {readFileSync} from 'node:fs';
import {extname, join} from 'node:path';
import {after} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import {findBrowser, findFirefox} from '../../scripts/browser.mjs';
import {root} from '../../scripts/ensure.mjs';
import {serve, types} from '../../scripts/serve.mjs';
import {startWebKit} from './webkit.mjs';

const size = {width: 1280, height: 800};
const patience = 10_000;

/** Runs in a page: the element behind a path with a selector for each shadow root, `medleaf-faq >>> [part=question]`. */
function locate(path) {
  return path
    .split(' >>> ')
    .reduce((within, selector) => (within.shadowRoot || within).querySelector(selector), document);
}

/** Runs in a page: scrolls an element to the middle and says where that is. */
function centre(element) {
  element.scrollIntoView({block: 'center', inline: 'center', behavior: 'instant'});
  const {left, top, width, height} = element.getBoundingClientRect();
  return {x: Math.round(left + width / 2), y: Math.round(top + height / 2)};
}

/**
 * Adds what every engine does alike to what only its driver can do.
 * @param {object} driver
 * @param {(expression: string) => Promise<unknown>} driver.run evaluates JavaScript, awaiting a promise
 * @param {(url: string) => Promise<void>} driver.goto resolves at `load`
 * @param {(x: number, y: number) => Promise<void>} driver.clickAt
 * @param {(key: string) => Promise<void>} driver.press a key by its name in KeyboardEvent.key
 * @param {(text: string) => Promise<void>} driver.type
 * @param {() => Promise<Uint8Array>} driver.screenshot PNG of what is in view
 * @param {() => Promise<string[]>} driver.said console messages, uncaught errors and policy violations
 * @param {() => string[]} driver.foreign what was asked of other hosts
 * @param {() => Promise<void>} driver.close
 */
function pageOf(driver) {
  const call = (source, args) => driver.run(`(${source})(...${JSON.stringify(args)})`);
  const onElement = (source, path, args) =>
    call(`(path, ...args) => (${source})((${locate})(path), ...args)`, [path, ...args]);
  return {
    ...driver,
    /** Calls a function in the page; arguments and result are JSON. */
    evaluate: (func, ...args) => call(func, args),
    /** Calls a function with the element behind a path. */
    evaluateOn: (path, func, ...args) => onElement(func, path, args),
    /** Waits until a function returns something true in the page, across a navigation, too. */
    async waitFor(func, ...args) {
      const holds = `(...args) => Boolean((${func})(...args))`;
      let broken;
      const isTrue = () => call(holds, args).catch((error) => void (broken = error));
      for (const end = Date.now() + patience; !(await isTrue()); await sleep(20)) {
        if (Date.now() > end) throw new Error(`waited ${patience} ms for ${func}`, {cause: broken});
      }
    },
    /** Clicks on an element as a pointer does, once it has been scrolled to. */
    async click(path) {
      const {x, y} = await onElement(centre, path, []);
      await driver.clickAt(x, y);
    },
    focus: (path) => onElement((element) => element.focus(), path, []),
  };
}

/** Chromium over the DevTools protocol, Firefox over WebDriver BiDi. */
async function startPuppeteer(options) {
  const browser = await puppeteer.launch(options);
  return {
    version: await browser.version(),
    async newDriver(media = []) {
      const page = await browser.newPage();
      if (media.length) await page.emulateMediaFeatures(media);
      const heard = [];
      const requests = [];
      page.on('console', (message) => heard.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) =>
        heard.push(`uncaught: ${error instanceof Error ? error.message : String(error)}`),
      );
      page.on('request', (request) => requests.push(request.url()));
      await page.setViewport(size);
      return {
        run: (expression) => page.evaluate(expression),
        goto: (url) => page.goto(url, {waitUntil: 'load'}),
        clickAt: (x, y) => page.mouse.click(x, y),
        press: (key) => page.keyboard.press(key),
        type: (text) => page.keyboard.type(text),
        screenshot: () => page.screenshot(),
        async said() {
          const messages = await page.evaluate(`window.pageMessages || []`);
          return [...heard, ...messages.filter((each) => each.startsWith('policy: '))];
        },
        foreign: () => requests.filter((url) => !/^(data:|about:|blob:|http:\/\/127\.0\.0\.1:)/.test(url)),
        close: () => page.close(),
      };
    },
    close: () => browser.close(),
  };
}

async function startChromium() {
  return startPuppeteer(await findBrowser());
}

async function startFirefox() {
  const executablePath = findFirefox();
  return executablePath && startPuppeteer({browser: 'firefox', executablePath, headless: true});
}

const starters = {Chromium: startChromium, Firefox: startFirefox, WebKit: () => startWebKit(size)};
const collector = readFileSync(join(root, 'test/support/collector.js'));

/** One engine with a server of its own, so that what the server is asked for is known to be the engine's. */
async function startEngine(name, mounts) {
  const engine = await starters[name]();
  if (!engine) return {name};
  const pages = new Map();
  let asked = [];
  const server = await serve({
    mounts: {'/dist/': join(root, 'dist'), ...mounts},
    pages,
    onRequest: (path) => path === '/collector.js' || asked.push(path),
  });
  let page;

  /**
   * Opens markup in a page of its own and ends the one before: engines slow down what is not in view.
   * @param {string} markup with a `<head>`
   * @param {{headers?: Record<string, string>, encode?: (markup: string) => Uint8Array, media?: {name: string, value: string}[]}} [options]
   *   `media`: features to emulate, in Chromium only
   */
  async function open(markup, {headers = {}, encode = String, media} = {}) {
    await page?.close();
    const path = `/page-${pages.size}.html`;
    const collecting = markup.replace('<head>', '<head><script src="/collector.js" nonce="page"></script>');
    pages.set(path, {body: encode(collecting), headers});
    asked = [];
    page = pageOf(await engine.newDriver(media));
    await page.goto(server.url + path);
    /** What was asked for besides the page itself. */
    const requested = () => [...asked.filter((each) => each !== path), ...page.foreign()];
    return {...page, path, requested};
  }

  /** Puts a file of a test's own on the server. */
  const publish = (path, body) => pages.set(path, {body, headers: {'content-type': types[extname(path)]}});

  publish('/collector.js', collector);
  after(async () => {
    await engine.close();
    await server.close();
  });
  return {name, version: engine.version, open, publish, url: server.url};
}

/**
 * Every engine, for the tests of a file: `describe(name, {skip: !open && 'not on this machine'}, …)`.
 * MEDLEAF_ENGINES names those wanted, `mounts` folders to serve beside /dist/.
 */
export async function startEngines({mounts} = {}) {
  const wanted = process.env.MEDLEAF_ENGINES?.split(',') ?? Object.keys(starters);
  const engines = await Promise.all(wanted.map((name) => startEngine(name, mounts)));
  for (const {name, version} of engines) console.log(version ? `${name}: ${version}` : `${name}: not found, skipped`);
  return engines;
}
