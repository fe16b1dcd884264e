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
const LOOK_ALIKE_BITS = 6;
const LOOK_ALIKE_DISTANCE = 1 << LOOK_ALIKE_BITS;

/** What keywords say counts less than what the title says. */
export const BESIDE_TITLE = 0.8;

/** The weight of an exact match in a chain: whole numbers are quicker where code is not compiled yet. */
export const MATCH = 10;
/** What a chain loses where the title or the query has one unit more, or both have another one. */
const EXTRA = 6;
const OTHER = 3;

/**
 * Chains that begin before a match and behind it, row by row of the query. Two rows and columns of zeros stand around, so
 * that the first and last matches find nothing beyond; everything else is zero again when a title is done.
 */
const WIDTH = TITLE_UNITS + 4;
const size = (QUERY_UNITS + 4) * WIDTH;
const before = new Int16Array(size);
const after = new Int16Array(size);

/** Where the matches of a title are in these, and how alike each is. */
const cells = new Uint16Array(QUERY_UNITS * TITLE_UNITS);
const likenesses = new Float32Array(QUERY_UNITS * TITLE_UNITS);

/**
 * Which units of the query may be like a sound, or like a character in a stretch of Unicode: one bit for each. Words, whose
 * numbers are higher, share those of sounds.
 */
const bySound = new Int32Array(FIRST_WORD);
const byStretch = new Int32Array(0x10000 >> LOOK_ALIKE_BITS);
let sieved: readonly Wanted[] | undefined;

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

/** Most units of a title are like none of a query: two numbers say so. */
function sieve(query: readonly Wanted[]): void {
  if (query === sieved) return;
  sieved = query;
  bySound.fill(0);
  byStretch.fill(0);
  query.slice(0, QUERY_UNITS).forEach(({unit: {code}, likeness: heardAs, lookAlikes}, row) => {
    const bit = 1 << row;
    for (let sound = 0; heardAs && sound < FIRST_WORD; sound++) if (heardAs[sound]) bySound[sound]! |= bit;
    const stretch = code >> LOOK_ALIKE_BITS;
    for (let near = stretch - 1; code && near <= stretch + 1; near++) byStretch[near]! |= bit;
    for (const char of lookAlikes) byStretch[char.charCodeAt(0) >> LOOK_ALIKE_BITS]! |= bit;
  });
}

/** What a match adds to its chain: sounding alike happens by chance, so it takes three where two characters do. */
const weigh = (alike: number): number => (alike > 0.9 ? MATCH : alike > 0.7 ? 6 : 1);

/** The best chain that a match can join, of those `step` units of the query and of the title away, with their signs. */
function joined(chains: Int16Array, at: number, row: number, column: number): number {
  const next = chains[at + row + column]!;
  const extra = chains[at + row + 2 * column]!;
  const missing = chains[at + 2 * row + column]!;
  const other = chains[at + 2 * row + 2 * column]!;
  let most = next;
  if (extra - EXTRA > most) most = extra - EXTRA;
  if (missing - EXTRA > most) most = missing - EXTRA;
  return other - OTHER > most ? other - OTHER : most;
}

/** A unit alone says little, two in a row say it. */
const trust = (chain: number): number => Math.min(1, Math.max(0, (chain - 6) / 13));

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
  evidence.fill(0, 0, rows);
  where.fill(-1, 0, rows);
  exactness.fill(0, 0, rows);
  alignment.longest = 0;
  sieve(query);
  let count = 0;
  for (let column = 0; column < columns; column++) {
    const sound = sounds[from + column]!;
    const code = codes[from + column]!;
    let bits = bySound[sound % FIRST_WORD]! | byStretch[code >> LOOK_ALIKE_BITS]!;
    for (; bits; bits &= bits - 1) {
      const row = 31 - Math.clz32(bits & -bits);
      const alike = likeness(query[row]!, sound, code);
      if (!alike) continue;
      const at = (row + 2) * WIDTH + column + 2;
      before[at] = weigh(alike) + joined(before, at, -WIDTH, -1);
      cells[count] = at;
      likenesses[count++] = alike;
    }
  }
  for (let match = count - 1; match >= 0; match--) {
    const at = cells[match]!;
    const alike = likenesses[match]!;
    const own = weigh(alike);
    after[at] = own + joined(after, at, WIDTH, 1);
    const chain = before[at]! + after[at] - own;
    if (chain > alignment.longest) alignment.longest = chain;
    const row = ((at / WIDTH) | 0) - 2;
    const column = (at % WIDTH) - 2;
    const whole = rows === 1 || sounds[from + column]! >= FIRST_WORD;
    const value = alike * (whole ? 1 : trust(chain)) * (from + column < titleEnd ? 1 : BESIDE_TITLE);
    // Of equal ones the first in the title.
    if (Math.fround(value) < evidence[row]!) continue;
    evidence[row] = value;
    where[row] = column;
    exactness[row] = alike;
  }
  for (let match = 0; match < count; match++) before[cells[match]!] = after[cells[match]!] = 0;
  return alignment;
}
