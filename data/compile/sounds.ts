/**
 * Makes `src/core/search/sounds.data.ts`: how Chinese characters sound.
 *
 * The 3,755 characters of GB2312's first level stand in the standard in the order of their reading, so their readings
 * are only the places where one syllable ends and the next begins. `pinyin-pro` (MIT) says where. For all other
 * characters the engine asks the browser's pinyin collation where they stand among the first ones of each syllable.
 * Run `npm run generate:sounds`; with `--check` it writes nothing and fails when the committed file is stale.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {pinyin, polyphonic} from 'pinyin-pro';

const target = fileURLToPath(new URL('../../src/core/search/sounds.data.ts', import.meta.url));

/** The first level of GB2312: rows B0 to D7, the last one short. */
function firstLevel(): string[] {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell);
  }
  return [...new TextDecoder('gbk').decode(new Uint8Array(bytes))];
}

const spelled = (syllable: string): string => syllable.replace(/ü/g, 'v').replace(/^([nl])ue$/, '$1ve');
const commonest = (char: string): string => spelled(pinyin(char, {toneType: 'none', v: true}));
const every = (char: string): string[] =>
  (polyphonic(char, {toneType: 'none', v: true})[0] ?? '').split(' ').map(spelled);

/** The standard puts lü after lu and lüe after luan. */
const order = (syllable: string): string => syllable.replace(/^([nl])v$/, '$1u!').replace(/^([nl])ve$/, '$1uan!');

/** The assignment of syllables in rising order that agrees best with the dictionary. */
function assign(chars: readonly string[]): string[] {
  const syllables = [...new Set(chars.flatMap(every))].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  let score: number[] = syllables.map(() => 0);
  const cameFrom: number[][] = [];
  for (const char of chars) {
    const first = commonest(char);
    const any = new Set(every(char));
    const next: number[] = [];
    const from: number[] = [];
    let best = 0;
    syllables.forEach((syllable, at) => {
      if ((score[at] ?? 0) > (score[best] ?? 0)) best = at;
      from.push(best);
      next.push((score[best] ?? 0) + (syllable === first ? 3 : any.has(syllable) ? 2 : 0));
    });
    score = next;
    cameFrom.push(from);
  }
  let at = score.indexOf(Math.max(...score));
  const assigned: string[] = [];
  for (let row = chars.length - 1; row >= 0; row--) {
    assigned.unshift(syllables[at] ?? '');
    at = cameFrom[row]?.[at] ?? 0;
  }
  return assigned;
}

interface Run {
  readonly syllable: string;
  readonly chars: readonly string[];
}

function runsOf(chars: readonly string[], assigned: readonly string[]): Run[] {
  const runs: Run[] = [];
  for (let from = 0, to = 0; from < chars.length; from = to) {
    while (assigned[to] === assigned[from]) to++;
    runs.push({syllable: assigned[from] ?? '', chars: chars.slice(from, to)});
  }
  return runs;
}

/**
 * The character of each run that collation puts first. Characters with several readings may stand elsewhere, so only
 * those between the middles of the neighbouring runs are asked.
 */
function anchorsOf(runs: readonly Run[]): number[] {
  const {compare} = new Intl.Collator('zh-u-co-pinyin');
  const middles = runs.map(({chars}) => [...chars].sort(compare)[chars.length >> 1] ?? '');
  return runs.map(({chars}, at) => {
    const [before, after] = [middles[at - 1], middles[at + 1]];
    const fitting = chars
      .filter((char) => (!before || compare(before, char) < 0) && (!after || compare(char, after) < 0))
      .sort(compare);
    return Math.max(0, chars.indexOf(fitting[0] ?? ''));
  });
}

/**
 * A capital opens the syllables with that beginning (`Zh` is zh); then each rest with the number of its characters and,
 * after a point, which of them is first in collation where that is not the first.
 */
function pack(runs: readonly Run[]): string {
  const anchors = anchorsOf(runs);
  let packed = '';
  let beginning = '';
  runs.forEach(({syllable, chars}, at) => {
    const own = /^(?:[zcs]h|[a-z])/.exec(syllable)?.[0] ?? '';
    if (own !== beginning) packed += own.charAt(0).toUpperCase() + own.slice(1);
    beginning = own;
    packed += syllable.slice(own.length) + String(chars.length) + (anchors[at] ? `.${String(anchors[at])}` : '');
  });
  return packed;
}

/**
 * Exact readings, as characters by syllable, of what the engine's own table does not have: the rarer characters of a
 * site's titles and names. With them its own words need no collation, and sound the same in every browser.
 */
export function readingsFor(texts: Iterable<string>): Record<string, string> {
  const common = new Set(firstLevel());
  const bySyllable = new Map<string, Set<string>>();
  for (const text of texts) {
    for (const char of text) {
      if (char < '\u4e00' || char > '\u9fff' || common.has(char)) continue;
      const syllable = commonest(char);
      bySyllable.set(syllable, (bySyllable.get(syllable) ?? new Set()).add(char));
    }
  }
  const sorted = [...bySyllable].sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(sorted.map(([syllable, chars]) => [syllable, [...chars].sort().join('')]));
}

const chars = firstLevel();
const source = `// Generated by data/compile/sounds.ts from pinyin-pro (MIT licence). Do not edit; run \`npm run generate:sounds\`.

/** The syllables of GB2312's first level in its order: how many characters sound so, and which is first in collation. */
export const sounds =
  '${pack(runsOf(chars, assign(chars)))}';
`;

const started = process.argv[1] === fileURLToPath(import.meta.url);
if (started && process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== source) {
    console.error('src/core/search/sounds.data.ts is stale: run `npm run generate:sounds`');
    process.exitCode = 1;
  }
} else if (started) {
  writeFileSync(target, source);
}
