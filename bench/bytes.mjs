/** What every file weighs, and what the pages of the bench send: ours from the build, the others as they are bundled here. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from '../scripts/ensure.mjs';
import {measure as weigh} from '../scripts/size.mjs';
import {filesOf} from './host.mjs';
import accordions from './pages/accordions.mjs';
import embeds from './pages/embeds.mjs';
import floors from './pages/floors.mjs';
import searches from './pages/searches.mjs';
import {markdown} from './tables.mjs';

const kilobytes = (bytes) => (bytes > 50 ? (bytes / 1024).toFixed(1) : '–');

async function weights(page) {
  try {
    const files = await filesOf(page);
    const [script, style] = ['script.js', 'style.css'].map((name) => files[name] && weigh(files[name]));
    return {name: page.name, script, style};
  } catch (error) {
    return {name: page.name, failed: error.message.split('\n')[0]};
  }
}

export async function measure({only, progress}) {
  const own = JSON.parse(readFileSync(join(root, '.cache/size.json'), 'utf8'));
  const packs = ['zh-CN', 'en'].map((language) => `content/${language}.json`);
  for (const pack of packs) own[pack] = weigh(readFileSync(join(root, 'dist', pack)));
  const others = [];
  for (const page of [...floors, ...accordions, ...searches, ...embeds].filter(only)) {
    progress(page.name);
    others.push(await weights(page));
  }
  return {own, others: others.filter(({script, style, failed}) => script || style || failed)};
}

export const report = ({own, others}) =>
  `### Ours

In KB; of the code, the search is its core, the table of sounds and fuse.js.

${markdown(
  ['dist/', 'raw', 'gzip', 'brotli', 'code, brotli', 'of it search', 'content, brotli'],
  Object.entries(own).map(([file, {bytes, gzip, brotli, code, search, content}]) => [
    file,
    ...[bytes, gzip, brotli, code, search, content].map(kilobytes),
  ]),
)}

### Others, as bundled for their pages

In KB, with the questions or documents that their script carries.

${markdown(
  ['', 'script', 'gzip', 'brotli', 'style', 'gzip', 'brotli'],
  others.map(({name, failed, script = {}, style = {}}) =>
    failed
      ? [name, failed, '', '', '', '', '']
      : [name, ...[script, style].flatMap(({bytes, gzip, brotli}) => [bytes, gzip, brotli].map(kilobytes))],
  ),
)}`;
