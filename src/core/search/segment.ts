import type {Phrase, Phrases, Units} from './phrases.js';

/** A phrase of this concept says nothing about the subject. */
export const FILLER = -1;

/** A stretch of units: known phrases that cover it, or none for a single unit nobody knows. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly phrases: readonly Phrase[];
}

const UNKNOWN_PRICE = 1;
const TERM_PRICE = 0.5;
const FILLER_PRICE = 0.6;
const MEANING_PRICE = 0.7;

/** Divides units at the lowest price: known phrases rather than single units, long ones rather than short ones. */
export function segment(
  phrases: Phrases,
  terms: number,
  sounds: Units,
  codes: Units,
  from: number,
  to: number,
): Stretch[] {
  const price: number[] = [];
  const chosen: Phrase[][] = [];
  price[to] = 0;
  for (let at = to - 1; at >= from; at--) {
    price[at] = price[at + 1]! + UNKNOWN_PRICE;
    chosen[at] = [];
    phrases.at(sounds, codes, at, to, (phrase, byEar) => {
      const isTerm = phrase.concept !== FILLER && phrase.concept < terms;
      if (byEar && !phrase.loose) return;
      const own = isTerm ? TERM_PRICE : phrase.concept === FILLER ? FILLER_PRICE : MEANING_PRICE;
      const total = price[at + phrase.units.length]! + own;
      const same = chosen[at]![0]?.units.length === phrase.units.length;
      if (same) chosen[at]!.push(phrase);
      if (total >= price[at]!) return;
      price[at] = total;
      if (!same) chosen[at] = [phrase];
    });
  }
  const stretches: Stretch[] = [];
  for (let at = from; at < to;) {
    const end = at + (chosen[at]![0]?.units.length ?? 1);
    stretches.push({from: at, to: end, phrases: chosen[at]!});
    at = end;
  }
  return stretches;
}
