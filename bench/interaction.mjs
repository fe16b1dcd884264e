/** From a click or a letter to the frame that shows what it brought, four times slower than this machine. */
import {clear, fieldOf, openAt, typeLetter} from './act.mjs';
import accordions from './pages/accordions.mjs';
import {bareLit, native, vanillaElement} from './pages/floors.mjs';
import {faq, searchPage} from './pages/ours.mjs';
import searches, {litFuse, litNoSearch} from './pages/searches.mjs';
import {rounds} from './rounds.mjs';
import {quantile} from './statistics.mjs';
import {table} from './tables.mjs';
import {inContext, open} from './visit.mjs';

const texts = ['他克莫司软膏', '白斑怎么办', '孩子能用吗', '停药'];
const opening = [native, vanillaElement, bareLit, faq, ...accordions];
const typing = [litNoSearch, searchPage, ...searches];

async function openAll(page, target) {
  const all = [];
  for (let at = 0; at < target.expected; at++) all.push(await openAt(page, target, at));
  return all.map((each) => each && {painted: each.first, work: each.work});
}

async function typeAll(page, target) {
  const all = [];
  const field = await fieldOf(page, target);
  for (const text of target.search.debounced ? ['他克莫'] : texts) {
    for (const letter of text) all.push(await typeLetter(page, target, letter));
    await clear(page, field, target);
  }
  return all;
}

export async function measure({browser, only, ...options}) {
  const pages = [...opening, ...typing].filter(only);
  const rows = await rounds({pages, ...options}, (target) =>
    inContext(browser, {network: false}, async (page) => {
      await open(page, target);
      const all = (await (target.search ? typeAll : openAll)(page, target)).filter(Boolean);
      if (!all.length) throw new Error('nothing changes');
      const [painted, work] = ['painted', 'work'].map((what) => all.map((each) => each[what]));
      return {
        cold: painted[0],
        median: quantile(painted, 0.5),
        slow: quantile(painted, 0.95),
        ...(!target.search?.debounced && {work: quantile(work, 0.5), 'slow work': quantile(work, 0.95)}),
      };
    }),
  );
  return {rows};
}

const columns = {
  'first, ms': 'cold',
  'p50, ms': 'median',
  'p95, ms': 'slow',
  'work p50, ms': 'work',
  'work p95, ms': 'slow work',
};

export function report({rows}) {
  const part = (title, pages, base) => {
    const own = rows.filter(({name}) => pages.some((page) => page.name === name));
    const options = {columns, full: Object.values(columns), ratios: {'p50 as ratio': 'median'}, base};
    return own.length ? `### ${title}\n\nThe last column is a ratio to ${base}.\n\n${table(own, options)}` : '';
  };
  return [part('Opening an answer', opening, bareLit.name), part('A letter typed into a search', typing, litFuse.name)]
    .filter(Boolean)
    .join('\n\n');
}
