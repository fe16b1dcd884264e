/** The engine without a page: latency, filling and memory at growing numbers of documents, in a process of its own. */
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {markdown} from './tables.mjs';

const sizes = [100, 1_000, 10_000, 100_000];
const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

export function measure() {
  const args = ['--expose-gc', '--import', 'tsx', path('search/run.mjs'), ...sizes.map(String)];
  const {status} = spawnSync(process.execPath, args, {stdio: 'inherit'});
  if (status) throw new Error('the search bench failed');
  return JSON.parse(readFileSync(path('results/search.json'), 'utf8'));
}

const short = (value) => (value === undefined ? '–' : value.toFixed(value < 10 ? 2 : 0));

/** What speed and memory are; quality is in docs/compare/search.md. */
export const report = ({results, bytes}) =>
  sizes
    .map((count) => {
      const rows = results.filter(({size}) => size === count);
      const plain = rows.find(({engine}) => engine === 'fuse.js');
      const cells = rows.map(({engine, p50, p95, fill, memory, complete}) => [
        /^Medleaf/.test(engine) ? `**${engine}**` : engine,
        ...[p50, p95, fill, memory / 2 ** 20].map(short),
        `${short(plain.p50 / p50)}×`,
        bytes[engine] ? short(bytes[engine].brotli / 1024) : '–',
        complete ? '' : 'stopped at its time limit',
      ]);
      const head = [
        '',
        'p50, ms',
        'p95, ms',
        'filling, ms',
        'memory, MB',
        'faster than fuse.js',
        'code, KB brotli',
        '',
      ];
      return `### ${count.toLocaleString('en')} documents\n\n${markdown(head, cells)}`;
    })
    .join('\n\n');
