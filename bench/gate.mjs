/**
 * The short bench for every change: what must not grow, against budget.json. Of blocking times the least counts, since
 * other work on the machine only adds.
 */
import {readFileSync} from 'node:fs';
import puppeteer from 'puppeteer-core';
import {findBrowser} from '../scripts/browser.mjs';
import {buildIfStale} from '../scripts/fresh.mjs';
import {bareLit} from './pages/floors.mjs';
import {demo, faq, searchPage} from './pages/ours.mjs';
import {rounds} from './rounds.mjs';
import {ratio} from './statistics.mjs';
import {markdown, number} from './tables.mjs';
import {measureLoad, measureMainThread} from './visit.mjs';
import {manyFaqs, manyLit} from './widgets.mjs';

if (!buildIfStale()) process.exit(1);

const budgets = JSON.parse(readFileSync(new URL('budget.json', import.meta.url), 'utf8'));
const pages = [bareLit, faq, searchPage, demo, manyLit, manyFaqs];
const browser = await puppeteer.launch(await findBrowser());
const progress = () => {};
const floors = {[faq.name]: bareLit.name, [manyFaqs.name]: manyLit.name};

let loads, mainThreads;
try {
  // Shifts show where the script comes late; they and the requests are the same each time.
  const budgeted = pages.filter(({name}) => name in budgets);
  loads = await rounds({pages: budgeted, runs: 1, progress}, (page) => measureLoad(browser, page, {use: false}));
  mainThreads = await rounds({pages, runs: 5, progress}, (page) => measureMainThread(browser, page));
} finally {
  await browser.close();
}

const samplesOf = (rows, name) => rows.find((row) => row.name === name)?.samples ?? {};
for (const {name, failed} of [...loads, ...mainThreads]) if (failed) console.error(`${name}: ${failed}`);

function measured(name) {
  const {requests = [], shift = []} = samplesOf(loads, name);
  const {script = [], blocking = []} = samplesOf(mainThreads, name);
  const {script: floor = []} = samplesOf(mainThreads, floors[name]);
  return {
    requests: requests[0],
    shift: shift[0],
    blocking: blocking.length ? Math.min(...blocking) : undefined,
    'script as ratio': floor.length ? ratio(script, floor).median : undefined,
  };
}

const checks = Object.entries(budgets).flatMap(([name, budget]) => {
  const values = measured(name);
  return Object.entries(budget).map(([what, most]) => ({name, what, most, value: values[what]}));
});
// What could not be measured is no pass.
const over = ({value, most}) => !(value <= most);
console.log(
  markdown(
    ['', '', 'measured', 'at most', ''],
    checks.map((check) => [
      check.name,
      check.what,
      check.value === undefined ? '–' : number(check.value),
      check.most,
      over(check) ? 'TOO MUCH' : '',
    ]),
  ),
);
process.exitCode = checks.some(over) ? 1 : 0;
