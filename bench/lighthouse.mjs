/** Lighthouse on the demo page, as it judges mobile phones by default. */
import {demo} from './pages/ours.mjs';
import {rounds} from './rounds.mjs';
import {table} from './tables.mjs';

const audits = {
  fcp: 'first-contentful-paint',
  lcp: 'largest-contentful-paint',
  blocking: 'total-blocking-time',
  shift: 'cumulative-layout-shift',
  index: 'speed-index',
};

export async function measure({browser, runs, only, progress}) {
  const {default: lighthouse} = await import('lighthouse');
  const options = {
    port: Number(new URL(browser.wsEndpoint()).port),
    logLevel: 'silent',
    onlyCategories: ['performance'],
  };
  const rows = await rounds({pages: [demo].filter(only), runs: Math.min(runs, 5), progress}, async ({url}) => {
    const {lhr} = await lighthouse(url, options);
    if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
    const values = Object.entries(audits).map(([name, audit]) => [name, lhr.audits[audit].numericValue]);
    return {score: lhr.categories.performance.score, ...Object.fromEntries(values)};
  });
  return {rows};
}

export const report = ({rows}) =>
  table(rows, {
    columns: {
      score: 'score',
      'first paint, ms': 'fcp',
      'largest paint, ms': 'lcp',
      'speed index, ms': 'index',
      'blocking, ms': 'blocking',
      'layout shift': 'shift',
    },
    full: ['score', 'lcp', 'blocking'],
  });
