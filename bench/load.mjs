/** Loading: a phone four times slower than this machine, on a slow network, nothing cached. */
import accordions from './pages/accordions.mjs';
import embeds from './pages/embeds.mjs';
import floors, {bareLit, blank} from './pages/floors.mjs';
import {demo, faq, faqOfPage, searchPage} from './pages/ours.mjs';
import searches, {litFuse} from './pages/searches.mjs';
import {rounds} from './rounds.mjs';
import {table} from './tables.mjs';
import {measureLoad, measureMainThread} from './visit.mjs';

const groups = [
  {
    title: 'Questions and answers',
    base: bareLit.name,
    pages: [...floors, faq, faqOfPage, ...accordions],
  },
  {title: 'Search', base: litFuse.name, pages: [searchPage, ...searches]},
  {title: 'A whole page, and embeds with other work to do', base: blank.name, pages: [demo, ...embeds]},
];

const costs = {
  'KB on the wire': 'wire',
  requests: 'requests',
  'first paint, ms': 'contentful',
  'first widget, ms': 'first',
  'all drawn, ms': 'all',
  'evaluation, ms': 'evaluation',
  'scripting, ms': 'script',
  'drawing, ms': 'drawing',
  'longest task, ms': 'longest',
  'blocking, ms': 'blocking',
  'layout shift': 'shift',
  'heap, KB': 'heap',
  elements: 'nodes',
};
const results = {'first result, ms': 'result', 'KB after it': 'wire in use'};

export async function measure({browser, only, ...options}) {
  const pages = groups.flatMap((group) => group.pages).filter(only);
  const rows = await rounds({pages, ...options}, async (page) => ({
    ...(await measureLoad(browser, page)),
    ...(await measureMainThread(browser, page)),
  }));
  return {rows};
}

export const report = ({rows}) =>
  groups
    .map(({title, base, pages}) => {
      const own = rows.filter(({name}) => pages.some((page) => page.name === name));
      const searching = own.some(({samples}) => samples.result);
      const options = {
        base,
        columns: {...costs, ...(searching && results)},
        full: ['first', 'script', 'result'],
        ratios: {'first widget': 'first', scripting: 'script', ...(searching && {'first result': 'result'})},
      };
      return own.length ? `### ${title}\n\nThe last columns are ratios to ${base}.\n\n${table(own, options)}` : '';
    })
    .filter(Boolean)
    .join('\n\n');
