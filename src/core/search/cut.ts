import type {Reading} from './query.js';
import type {Scored} from './rank.js';

/** A short query is a name: most of it must be there. A long one is a sentence, of which titles say a part. */
const SHORT = 4;
const SHORT_LEAST = 0.68;
const KNOWN_LEAST = 0.5;
const LONG_LEAST = 0.58;
const LONG_KNOWN_LEAST = 0.36;
/** What is much worse than the best hit is noise beside it. */
const BESIDE_BEST = 0.4;

/** The least score at which a document answers a query rather than resembles it. */
export function leastScore({wanted, parts}: Reading): number {
  const fillers = parts.reduce((sum, part) => sum + (part.filler ? part.to - part.from : 0), 0);
  const known = parts.some(({concepts}) => concepts.length);
  if (wanted.length - fillers > SHORT) return known ? LONG_KNOWN_LEAST : LONG_LEAST;
  return known ? KNOWN_LEAST : SHORT_LEAST;
}

export function cut(scored: readonly Scored[], least: number): Scored[] {
  const best = scored.reduce((top, {score}) => Math.max(top, score), 0);
  const floor = Math.max(least, best * BESIDE_BEST);
  return scored.filter(({score}) => score >= floor);
}
