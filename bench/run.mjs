/**
 * Measures Medleaf beside others, everything in one run, and writes bench/results/ and the tables of docs/performance.md.
 *
 *     npm run bench                                     everything, nine runs of each page: about 25 minutes
 *     npm run bench -- load widgets                     some parts
 *     npm run bench -- load --runs 3 --only faq,native  a quick look, which leaves the tables alone
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import {cpus} from 'node:os';
import {parseArgs} from 'node:util';
import puppeteer from 'puppeteer-core';
import {findBrowser} from '../scripts/browser.mjs';
import {isInstalled, npm} from '../scripts/ensure.mjs';
import {buildIfStale} from '../scripts/fresh.mjs';

const names = ['bytes', 'load', 'interaction', 'widgets', 'growth', 'lighthouse', 'search'];
const leastRuns = 9;

const {positionals, values} = parseArgs({
  allowPositionals: true,
  options: {runs: {type: 'string', default: String(leastRuns)}, only: {type: 'string', default: ''}},
});
const unknown = positionals.find((name) => !names.includes(name));
const runs = Number(values.runs);
if (unknown || !(runs >= 1)) {
  console.error(unknown ? `No part "${unknown}"; there are ${names.join(', ')}.` : '--runs takes a number.');
  process.exit(2);
}

const here = new URL('.', import.meta.url).pathname;
if (!isInstalled(here) && npm(['ci', '--no-audit', '--no-fund'], {cwd: here}) !== 0) process.exit(1);
if (!buildIfStale()) process.exit(1);
const {writeReport} = await import('./report.mjs');

const words = values.only.split(',').filter(Boolean);
const only = ({name}) => !words.length || words.some((word) => name.toLowerCase().includes(word.toLowerCase()));
const whole = !words.length && runs >= leastRuns;

mkdirSync(new URL('results/', import.meta.url), {recursive: true});
for (const name of positionals.length ? positionals : names) {
  const begun = Date.now();
  const part = await import(`./${name}.mjs`);
  const browser = await puppeteer.launch({...(await findBrowser()), protocolTimeout: 60_000});
  const progress = (text) => process.stderr.isTTY && process.stderr.write(`\r\x1b[K${name}: ${text}`);
  console.log(`\n== ${name}`);
  try {
    const circumstances = {
      date: new Date().toISOString().slice(0, 10),
      command: `npm run bench -- ${name}${whole ? '' : ` --runs ${runs}${words.length ? ` --only ${words}` : ''}`}`,
      machine: `${cpus().length} × ${cpus()[0].model.trim()}`,
      browser: await browser.version(),
      node: process.version,
      runs,
    };
    const result = {...circumstances, ...(await part.measure({browser, runs, only, progress}))};
    progress('');
    if (!browser.connected) throw new Error('the browser went away; the tables stay as they are');
    writeFileSync(new URL(`results/${name}.json`, import.meta.url), `${JSON.stringify(result)}\n`);
    console.log(part.report(result));
    if (whole) writeReport(name, result, part.report(result));
  } finally {
    await browser.close();
  }
  console.log(`${Math.round((Date.now() - begun) / 1000)} s`);
}
