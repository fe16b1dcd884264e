// Whole pages around the built files: what the embed tests open.
import {extname, join} from 'node:path';
import {after} from 'node:test';
import puppeteer from 'puppeteer-core';
import {findBrowser} from '../../scripts/browser.mjs';
import {root} from '../../scripts/ensure.mjs';
import {serve, types} from '../../scripts/serve.mjs';

/** The lines every page of ours has, so that a test writes only what it is about. */
export function hospitalPage({head = '', body = '', lang = 'zh-CN'} = {}) {
  return [
    '<!doctype html>',
    `<html lang="${lang}">`,
    `<head><title>Example hospital</title><link rel="icon" href="data:,">${head}</head>`,
    `<body>${body}</body>`,
    '</html>',
  ].join('\n');
}

/**
 * One server and one browser for the tests of a file; both end with them.
 * The server answers /dist/… and /site/…, what `mounts` adds, and every page given to `open`.
 */
export async function startPages({mounts} = {}) {
  const pages = new Map();
  const dist = join(root, 'dist');
  const server = await serve({
    mounts: {'/dist/': dist, '/site/': join(root, 'site'), '/site/dist/': dist, ...mounts},
    pages,
  });
  const browser = await puppeteer.launch(await findBrowser());
  after(async () => {
    await browser.close();
    await server.close();
  });

  /**
   * Opens markup, or a path of the server, in a page of its own.
   * @param {string | Uint8Array} what HTML, as text or as bytes, or a path that starts with a slash
   * @param {{headers?: Record<string, string>, width?: number, height?: number, javaScript?: boolean, media?: Record<string, string>, before?: () => void, delay?: number}} [options]
   *   `headers` of the page (charset, CSP), `media` features to emulate, `before`: runs in the page ahead of its scripts,
   *   `delay`: milliseconds that every script takes longer
   */
  async function open(
    what,
    {headers = {}, width = 1280, height = 800, javaScript = true, media = {}, before, delay = 0} = {},
  ) {
    const path = typeof what === 'string' && what.startsWith('/') ? what : `/page-${pages.size + 1}.html`;
    if (path !== what) pages.set(path, {body: what, headers});
    const page = await browser.newPage();
    /** Everything the console said, uncaught errors included. */
    const said = [];
    /** Every path or foreign URL that was asked for, the page itself first. */
    const requested = [];
    page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => said.push(`uncaught: ${error instanceof Error ? error.message : String(error)}`));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith('data:')) requested.push(url.startsWith(server.url) ? url.slice(server.url.length) : url);
    });
    await page.setViewport({width, height});
    await page.setJavaScriptEnabled(javaScript);
    await page.emulateMediaFeatures(Object.entries(media).map(([name, value]) => ({name, value})));
    if (before) await page.evaluateOnNewDocument(before);
    if (delay) {
      await page.setRequestInterception(true);
      page.on('request', (request) =>
        setTimeout(() => request.continue().catch(() => {}), request.resourceType() === 'script' ? delay : 0),
      );
    }
    await page.goto(server.url + path, {waitUntil: 'load'});
    return {page, said, requested, path};
  }

  /** Puts a file of a test's own on the server. */
  const publish = (path, body) => pages.set(path, {body, headers: {'content-type': types[extname(path)]}});

  return {open, publish, url: server.url};
}

/** Types into the only search of a page as a reader does; what it shows then, once it waits for nobody. */
export async function typeInSearch(page, text) {
  await page.waitForSelector('medleaf-search >>> input');
  await page.evaluate(() => document.querySelector('medleaf-search').focus());
  await page.keyboard.type(text);
  await page.waitForFunction(() => {
    const {shadowRoot} = document.querySelector('medleaf-search');
    return (
      !shadowRoot.querySelector('#hint').textContent.includes('正在搜索') &&
      shadowRoot.querySelector('[role=option], .empty, .unreachable')
    );
  });
  return page.$$eval('medleaf-search >>> [role=option]', (options) =>
    options.map((option) => ({
      text: option.textContent.replace(/\s+/g, ' ').trim(),
      href: option.getAttribute('href'),
    })),
  );
}
