// What the bundles weigh, and `npm run size`, which fails when one is over its budget (size-budget.json).
import {createHash} from 'node:crypto';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import {ensureInstalled, root} from './ensure.mjs';
import {buildIfStale} from './fresh.mjs';

const report = join(root, '.cache/size.json');
const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;

/** One entry of dist/integrity.json. */
export function measure(code) {
  const bytes = Buffer.from(code);
  const brotli = {params: {[constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length}};
  return {
    bytes: bytes.length,
    gzip: gzipSync(bytes, {level: 9}).length,
    brotli: brotliCompressSync(bytes, brotli).length,
    integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}`,
  };
}

/**
 * `code` is `widgets` (lit, the elements, their words) and `search` (its core, the table of sounds, fuse.js).
 * @param {Record<string, {bytes: number, gzip: number, brotli: number, code: number, widgets: number, search: number, content: number}>} sizes
 */
export function reportSizes(sizes) {
  mkdirSync(join(root, '.cache'), {recursive: true});
  writeFileSync(report, JSON.stringify(sizes));
  printSizes(sizes);
}

function printSizes(sizes) {
  const rows = Object.entries(sizes).map(([file, {bytes, gzip, brotli, widgets, search, code, content}]) =>
    [file, ...[bytes, gzip, brotli, widgets, search, code, content].map(kilobytes)].map((cell, i) =>
      i ? cell.padStart(14) : cell.padEnd(26),
    ),
  );
  const head = ['', 'bytes', 'gzip', 'brotli', 'widgets, br', 'search, br', 'code, br', 'content, br'].map((cell, i) =>
    i ? cell.padStart(14) : cell.padEnd(26),
  );
  console.log([head, ...rows].map((row) => row.join('')).join('\n'));
}

function overBudget(sizes) {
  const budgets = JSON.parse(readFileSync(join(root, 'size-budget.json'), 'utf8'));
  return Object.entries(budgets).flatMap(([file, budget]) =>
    Object.entries(budget)
      .filter(([part, limit]) => !(sizes[file]?.[part] <= limit))
      .map(
        ([part, limit]) =>
          `${file}: ${part} is ${sizes[file]?.[part] ?? 'not built'}; the budget is ${limit} bytes brotli`,
      ),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureInstalled();
  if (!buildIfStale()) process.exit(1);
  const sizes = JSON.parse(readFileSync(report, 'utf8'));
  printSizes(sizes);
  const problems = overBudget(sizes);
  for (const problem of problems) console.error(problem);
  if (problems.length) process.exit(1);
  console.log('Every bundle is within its budget.');
}
