/** Puts the tables of a part between its two marks in docs/performance.md. */
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from '../scripts/ensure.mjs';

const file = join(root, 'docs/performance.md');

export function writeReport(name, {date, command, machine, browser, node, runs}, tables) {
  const text = readFileSync(file, 'utf8');
  const [from, to] = [`<!-- ${name}, written by npm run bench -->`, `<!-- end of ${name} -->`];
  const [start, end] = [text.indexOf(from), text.indexOf(to)];
  if (start < 0 || end < start) throw new Error(`docs/performance.md has no place for ${name}`);
  const origin = `${date} · \`${command}\` · ${machine} · ${browser} · Node ${node}${runs ? ` · ${runs} runs` : ''}`;
  writeFileSync(file, `${text.slice(0, start + from.length)}\n\n${origin}\n\n${tables}\n\n${text.slice(end)}`);
}
