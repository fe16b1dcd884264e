/** Growing content: as many articles as a large department writes, inside the script and as a pack. */
import {bundleWith} from '../data/command/build.ts';
import {inContext, measureLoad, open} from './visit.mjs';
import {clear, fieldOf, typeLetter} from './act.mjs';
import {packagedPack} from '../data/command/package.ts';
import {compress} from './host.mjs';
import {search, searchShown} from './pages/ours.mjs';
import {rounds} from './rounds.mjs';
import {quantile} from './statistics.mjs';
import {table} from './tables.mjs';

const sizes = [20, 200, 2_000];
const pack = packagedPack('zh-CN');
const characters = [...new Set(JSON.stringify(pack.articles).match(/\p{Script=Han}/gu))].sort();
const places = new Map(characters.map((character, at) => [character, at]));

/** Other words with the same statistics: copies would compress to nothing. */
const shifted = (text, by) =>
  text.replace(/\p{Script=Han}/gu, (character) => characters[(places.get(character) + by) % characters.length]);

const half = (text) => text.slice(0, Math.ceil(text.length / 2));

/** Our own pack with so many articles: titles are made of two of ours, texts of other words. */
function grown(count) {
  const {articles} = pack;
  const more = Array.from({length: Math.max(0, count - articles.length)}, (_, at) => {
    const one = articles[at % articles.length];
    const other = articles[(at + 7) % articles.length];
    const by = at + 1;
    return {
      ...one,
      id: `grown-${at}`,
      title: half(one.title) + other.title.slice(half(other.title).length),
      summary: shifted(one.summary, by),
      body: JSON.parse(shifted(JSON.stringify(one.body), by)),
    };
  });
  return {...pack, articles: [...articles, ...more].slice(0, count)};
}

/** What packs may weigh is decided in src/shared/content-pack.ts. */
const mostBytes = 8 * 2 ** 20;
const inside = (count) => `medleaf.js with ${count} articles inside`;
const asPack = (count) => `medleaf.js and a pack of ${count} articles`;

function pagesOf(count) {
  const content = grown(count);
  const json = JSON.stringify(content);
  const bytes = Buffer.byteLength(json);
  const sizeOf = {raw: bytes / 1024, brotli: compress(json).length / 1024};
  return [
    {
      name: inside(count),
      script: bundleWith(content),
      body: '<medleaf-search></medleaf-search>',
      shown: searchShown,
      search,
      sizeOf,
    },
    {
      name: asPack(count),
      failed: bytes > mostBytes ? `refused: ${(bytes / 2 ** 20).toFixed(0)} MB, more than 8` : undefined,
      script: bundleWith({...pack, articles: []}),
      files: () => ({'pack.json': json}),
      body: `<medleaf-article article="${content.articles[count - 1].id}" content-src="pack.json"></medleaf-article>
<medleaf-search content-src="pack.json"></medleaf-search>`,
      shown: () => Number(Boolean(document.querySelector('medleaf-article')?.shadowRoot?.querySelector('h2'))),
      search,
      sizeOf,
    },
  ];
}

async function typeAll(page, target) {
  await open(page, target);
  const field = await fieldOf(page, target);
  const all = [];
  for (const text of ['他克莫司软膏', '白斑怎么办']) {
    for (const letter of text) all.push(await typeLetter(page, target, letter));
    await clear(page, field, target);
  }
  return all.filter(Boolean).map(({painted}) => painted);
}

export async function measure({browser, only, progress, ...options}) {
  const wanted = sizes.filter((count) => only({name: inside(count)}) || only({name: asPack(count)}));
  const pages = wanted.flatMap((count) => {
    progress(`making ${count} articles`);
    return pagesOf(count).filter(only);
  });
  const rows = await rounds({pages, progress, ...options}, async (target) => {
    const loaded = await measureLoad(browser, target);
    const [cold, ...warm] = await inContext(browser, {network: false}, (page) => typeAll(page, target));
    return {...target.sizeOf, ...loaded, cold, median: quantile(warm, 0.5), slow: quantile(warm, 0.95)};
  });
  return {rows};
}

export const report = ({rows}) =>
  table(rows, {
    columns: {
      'content, KB': 'raw',
      'brotli, KB': 'brotli',
      'KB on the wire': 'wire',
      'drawn, ms': 'all',
      'scripting, ms': 'script',
      'blocking, ms': 'blocking',
      'heap, KB': 'heap',
      'first letter, ms': 'cold',
      'p50, ms': 'median',
      'p95, ms': 'slow',
    },
    full: ['all', 'cold', 'median', 'slow'],
  });
