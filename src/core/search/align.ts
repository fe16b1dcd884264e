import {FIRST_WORD, isSimplified, SAME_SOUND} from './syllables.js';
import type {Wanted} from './query.js';

/** The longest query and title that are compared; the rest of a longer one is not looked at. */
export const QUERY_UNITS = 32;
const TITLE_UNITS = 240;

/** Traditional for simplified, or the other way round. */
const VARIANT = 0.97;
const LOOKS_THE_SAME = 0.8;
/** Radicals stand together in Unicode, so characters near each other there look alike: 癜 癞 癣. */
const LOOK_ALIKE = 0.45;
const LOOK_ALIKE_DISTANCE = 64;

/** What keywords say counts less than what the title says. */
export const BESIDE_TITLE = 0.8;

/** What a chain of matches loses where the title or the query has one unit more, or both have another one. */
const EXTRA = 0.6;
const OTHER = 0.3;

const WIDTH = TITLE_UNITS + 4;
const size = (QUERY_UNITS + 4) * WIDTH;
const same = new Float32Array(size);
const weight = new Float32Array(size);
const before = new Float32Array(size);
const after = new Float32Array(size);

/** How well each unit of a query is found in a title, and where. */
export interface Alignment {
  readonly evidence: Float32Array;
  /** Position in the title, or -1. */
  readonly where: Int16Array;
  /** How exactly that unit was matched. */
  readonly exactness: Float32Array;
  /** The weight of the longest chain. */
  longest: number;
}

const alignment: Alignment = {
  evidence: new Float32Array(QUERY_UNITS),
  where: new Int16Array(QUERY_UNITS),
  exactness: new Float32Array(QUERY_UNITS),
  longest: 0,
};

/** How alike a wanted unit and a unit of a title are. */
function likeness({unit, likeness: heardAs, lookAlikes}: Wanted, sound: number, code: number): number {
  if (unit.sound >= FIRST_WORD || sound >= FIRST_WORD) return unit.sound === sound ? 1 : 0;
  const heard = heardAs ? heardAs[sound]! : 0;
  if (!unit.code) return heard === SAME_SOUND ? 1 : heard;
  if (unit.code === code) return 1;
  if (heard === SAME_SOUND) return isSimplified(unit.code) && isSimplified(code) ? heard : VARIANT;
  if (lookAlikes && lookAlikes.includes(String.fromCharCode(code))) return Math.max(heard, LOOKS_THE_SAME);
  return heard < LOOK_ALIKE && Math.abs(unit.code - code) <= LOOK_ALIKE_DISTANCE ? LOOK_ALIKE : heard;
}

/** What a match adds to its chain: sounding alike happens by chance, so it takes three where two characters do. */
const weigh = (alike: number): number => (alike > 0.9 ? 1 : alike > 0.7 ? 0.6 : 0.1);
/** The best of the chains a match can join. */
function best(next: number, extra: number, missing: number, other: number): number {
  let most = next;
  if (extra - EXTRA > most) most = extra - EXTRA;
  if (missing - EXTRA > most) most = missing - EXTRA;
  return other - OTHER > most ? other - OTHER : most;
}

/** A unit alone says little, two in a row say it. */
const trust = (chain: number): number => Math.min(1, Math.max(0, (chain - 0.6) / 1.3));

/**
 * Compares a query with a title. Matches count by the chain they stand in: next to each other, or with one unit
 * too many, too few or another one between. Order between chains is free, so a question may put things its own way.
 * The answer is overwritten by the next call.
 */
export function align(
  query: readonly Wanted[],
  sounds: Uint16Array,
  codes: Uint16Array,
  from: number,
  titleEnd: number,
  end: number,
): Alignment {
  const rows = Math.min(query.length, QUERY_UNITS);
  const columns = Math.min(end - from, TITLE_UNITS);
  const {evidence, where, exactness} = alignment;
  alignment.longest = 0;
  // Two rows and columns of zeros stand around, so that the first and last ones find nothing beyond.
  for (let row = rows + 2; row < rows + 4; row++) after.fill(0, row * WIDTH, row * WIDTH + columns + 4);
  for (let row = 0; row < rows; row++) {
    const wanted = query[row]!;
    const base = (row + 2) * WIDTH + 2;
    after[base + columns] = after[base + columns + 1] = 0;
    for (let column = 0; column < columns; column++) {
      const at = base + column;
      const sound = sounds[from + column]!;
      const alike = sound ? likeness(wanted, sound, codes[from + column]!) : 0;
      same[at] = alike;
      if (!alike) {
        before[at] = 0;
        continue;
      }
      const own = weigh(alike);
      weight[at] = own;
      before[at] =
        own +
        best(
          before[at - WIDTH - 1]!,
          before[at - WIDTH - 2]!,
          before[at - 2 * WIDTH - 1]!,
          before[at - 2 * WIDTH - 2]!,
        );
    }
  }
  for (let row = rows - 1; row >= 0; row--) {
    const base = (row + 2) * WIDTH + 2;
    let found = 0;
    where[row] = -1;
    exactness[row] = 0;
    for (let column = columns - 1; column >= 0; column--) {
      const at = base + column;
      const alike = same[at]!;
      if (!alike) {
        after[at] = 0;
        continue;
      }
      const own = weight[at]!;
      after[at] =
        own +
        best(after[at + WIDTH + 1]!, after[at + WIDTH + 2]!, after[at + 2 * WIDTH + 1]!, after[at + 2 * WIDTH + 2]!);
      const chain = before[at]! + after[at] - own;
      if (chain > alignment.longest) alignment.longest = chain;
      const whole = rows === 1 || sounds[from + column]! >= FIRST_WORD;
      const value = alike * (whole ? 1 : trust(chain)) * (from + column < titleEnd ? 1 : BESIDE_TITLE);
      if (value >= found) {
        found = value;
        where[row] = column;
        exactness[row] = alike;
      }
    }
    evidence[row] = found;
  }
  return alignment;
}
