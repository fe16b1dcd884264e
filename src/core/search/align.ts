import {SAME_SOUND, FIRST_WORD} from './syllables.js';
import {isSimplified} from './syllables.js';
import type {Wanted} from './query.js';

/** The longest query and title that are compared; the rest of a longer one is not looked at. */
export const QUERY_UNITS = 32;
const TITLE_UNITS = 96;

/** Traditional for simplified, or the other way round. */
const VARIANT = 0.97;
/** Radicals stand together in Unicode, so characters near each other there look alike: 癜 癞 癣. */
const LOOK_ALIKE = 0.45;
const LOOK_ALIKE_DISTANCE = 64;

/** What a chain of matches loses where the title or the query has one unit more, or both have another one. */
const EXTRA = 0.3;
const OTHER = 0.15;

const WIDTH = TITLE_UNITS + 2;
const size = (QUERY_UNITS + 2) * WIDTH;
const same = new Float32Array(size);
const before = new Float32Array(size);
const after = new Float32Array(size);

/** How well each unit of a query is found in a title, and where. */
export interface Alignment {
  readonly evidence: Float32Array;
  /** Position in the title, or -1. */
  readonly where: Int16Array;
  /** How exactly that unit was matched. */
  readonly exactness: Float32Array;
}

const alignment: Alignment = {
  evidence: new Float32Array(QUERY_UNITS),
  where: new Int16Array(QUERY_UNITS),
  exactness: new Float32Array(QUERY_UNITS),
};

function likeness(wanted: Wanted, sound: number, code: number): number {
  const {unit} = wanted;
  if (!sound) return 0;
  if (unit.sound >= FIRST_WORD || sound >= FIRST_WORD) return unit.sound === sound ? 1 : 0;
  const heard = wanted.likeness ? wanted.likeness[sound]! : 0;
  if (unit.code < FIRST_WORD) return heard === SAME_SOUND ? 1 : heard;
  if (unit.code === code) return 1;
  if (heard === SAME_SOUND) return isSimplified(unit.code) && isSimplified(code) ? heard : VARIANT;
  return heard < LOOK_ALIKE && Math.abs(unit.code - code) <= LOOK_ALIKE_DISTANCE ? LOOK_ALIKE : heard;
}

/** A unit alone says little, two in a row say it. */
const trust = (chain: number): number => Math.min(1, Math.max(0, (chain - 0.55) / 1.3));

/**
 * Compares a query with a title. Matches count by the chain they stand in: next to each other, or with one unit
 * too many, too few or another one between. Order between chains is free, so a question may put things its own way.
 * The answer is overwritten by the next call.
 */
export function align(query: readonly Wanted[], sounds: Uint16Array, codes: Uint16Array, from: number, end: number): Alignment {
  const rows = Math.min(query.length, QUERY_UNITS);
  const columns = Math.min(end - from, TITLE_UNITS);
  const {evidence, where, exactness} = alignment;
  // Rows and columns are shifted by two, so that looking back from the first one finds zeros.
  for (let row = 0; row < rows; row++) {
    const wanted = query[row]!;
    const base = (row + 2) * WIDTH + 2;
    for (let column = 0; column < columns; column++) {
      const at = base + column;
      const alike = likeness(wanted, sounds[from + column]!, codes[from + column]!);
      same[at] = alike;
      before[at] = alike
        ? alike +
          Math.max(
            before[at - WIDTH - 1]!,
            before[at - WIDTH - 2]! - EXTRA,
            before[at - 2 * WIDTH - 1]! - EXTRA,
            before[at - 2 * WIDTH - 2]! - OTHER,
            0,
          )
        : 0;
    }
  }
  for (let row = rows - 1; row >= 0; row--) {
    const base = (row + 2) * WIDTH + 2;
    const down = row + 1 < rows;
    const down2 = row + 2 < rows;
    let best = 0;
    where[row] = -1;
    exactness[row] = 0;
    for (let column = columns - 1; column >= 0; column--) {
      const at = base + column;
      const alike = same[at]!;
      if (!alike) {
        after[at] = 0;
        continue;
      }
      const right = column + 1 < columns;
      const right2 = column + 2 < columns;
      after[at] =
        alike +
        Math.max(
          down && right ? after[at + WIDTH + 1]! : 0,
          down && right2 ? after[at + WIDTH + 2]! - EXTRA : 0,
          down2 && right ? after[at + 2 * WIDTH + 1]! - EXTRA : 0,
          down2 && right2 ? after[at + 2 * WIDTH + 2]! - OTHER : 0,
          0,
        );
      const chain = before[at]! + after[at]! - alike;
      const whole = rows === 1 || sounds[from + column]! >= FIRST_WORD;
      const found = alike * (whole ? 1 : trust(chain));
      if (found >= best) {
        best = found;
        where[row] = column;
        exactness[row] = alike;
      }
    }
    evidence[row] = best;
  }
  return alignment;
}
