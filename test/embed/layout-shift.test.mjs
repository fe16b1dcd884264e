// What `medleaf snippet` prints, on a page whose script comes after the first paint: nothing may jump when it is there.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {snippet} from '../support/command.mjs';
import {hospitalPage, startPages} from '../support/pages.mjs';

const {open} = await startPages();
const widths = [320, 390, 1280];
const preceding = '<p>示例医院皮肤科</p>';
const following = `<h2>示例医院</h2>${'<p>皮肤科在门诊楼二层。</p>'.repeat(40)}`;
const withoutStyle = (text) => text.replace(/<style>[^]*?<\/style>/, '');

/** Runs in the page before anything of it. */
function watch() {
  window.shifts = [];
  new window.PerformanceObserver((list) => window.shifts.push(...list.getEntries())).observe({
    type: 'layout-shift',
    buffered: true,
  });
}

/** The layout shift of a page from its first paint until the element is drawn. */
async function shiftOf(tag, body, {width, style = ''}) {
  const head = `<meta charset="utf-8"><style>${style}</style>`;
  const {page, said} = await open(hospitalPage({head, body: `${preceding}${body}${following}`}), {
    width,
    before: watch,
    delay: 300,
  });
  await page.waitForSelector(`${tag} >>> .root`);
  await page.evaluate(() => new Promise((done) => window.requestIdleCallback(() => setTimeout(done, 100))));
  const {shift, painted, arrived} = await page.evaluate(() => ({
    shift: window.shifts.reduce((sum, {value}) => sum + value, 0),
    painted: performance.getEntriesByName('first-contentful-paint')[0].startTime,
    arrived: performance.getEntriesByType('resource').find(({name}) => name.endsWith('.js')).responseEnd,
  }));
  await page.close();
  assert.ok(painted < arrived, 'the fallback is painted first');
  assert.deepEqual(said, []);
  return shift;
}

const still = (shift) => assert.ok(shift < 0.001, `a layout shift of ${shift.toFixed(4)}`);

describe('nothing jumps by the fallback markup alone', () => {
  const bodies = {
    'medleaf-faq': ['faq', '--topic', 'tacrolimus', '--limit', '8'],
    'medleaf-faq, filterable': ['faq', '--topic', 'tacrolimus', '--limit', '8', '--filterable'],
    'medleaf-faq, exclusive': ['faq', '--topic', 'tacrolimus', '--limit', '3', '--exclusive'],
    'medleaf-faq, one question': ['faq', '--topic', 'tacrolimus', '--limit', '1'],
    'medleaf-faq, English': ['faq', '--topic', 'tacrolimus', '--limit', '8', '--language', 'en'],
    'medleaf-faq in a div': ['faq', '--topic', 'tacrolimus', '--limit', '8', '--divs'],
    'medleaf-search': ['search'],
  };
  for (const [name, args] of Object.entries(bodies)) {
    const [tag] = name.split(/[ ,]/);
    const body = withoutStyle(snippet(...args));
    for (const width of widths) it(`${name}, ${width} px`, async () => still(await shiftOf(tag, body, {width})));
  }

  const faq = withoutStyle(snippet(...bodies['medleaf-faq']));
  for (const style of [
    'body {font-size: 14px; letter-spacing: 1px}',
    'body {font: 20px/1.2 monospace; text-align: center; text-indent: 2em}',
    'medleaf-faq {--medleaf-font-size: 18px; --medleaf-font-family: serif}',
  ])
    for (const width of widths)
      it(`medleaf-faq, ${width} px, where the page says ${style}`, async () =>
        still(await shiftOf('medleaf-faq', faq, {width, style})));
});

describe('nothing jumps with the style lines of the snippet', () => {
  const bodies = {
    'medleaf-drug-card': ['drug-card', '--drug', 'tacrolimus-ointment'],
    'medleaf-article': ['article', '--article', 'light-therapy'],
    'medleaf-article-list': ['article-list'],
    'medleaf-visit-notes': ['visit-notes', '--topic', 'tacrolimus'],
  };
  for (const [tag, args] of Object.entries(bodies)) {
    const body = snippet(...args);
    for (const width of widths) it(`${tag}, ${width} px`, async () => still(await shiftOf(tag, body, {width})));
  }
});
