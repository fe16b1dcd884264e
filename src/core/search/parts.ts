import {CONCEPT, gram, SINGLE} from './grams.js';
import {FILLER, segment, type Stretch} from './segment.js';
import {FIRST_WORD} from './syllables.js';
import type {Catalogue} from './catalogue.js';
import type {Wanted} from './query.js';

/** What belongs together in a query: a name, an everyday way of putting something, a filler or a single unit. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  readonly filler: boolean;
  /** A term of the glossary. */
  readonly name: boolean;
  /** A name or a single unit that few titles have: a query that has it is about it. */
  readonly subject: boolean;
  /** What the part means; a title that says so in other words has it too. */
  readonly concepts: readonly number[];
  /** How sure that is, 0…1. */
  readonly confidence: number;
  /** Nobody typed this: it is the likeliest thing that was meant. */
  readonly corrected: boolean;
}

const TERM_WEIGHT = 2.4;
const MEANING_WEIGHT = 1.6;
const UNIT_WEIGHT = 0.8;
const FILLER_WEIGHT = 0.06;
/** How sure it is that a word with wrong characters means what it sounds like. */
const HEARD = 0.85;
/** The share of its weight that a word keeps which every title has. */
const COMMON = 0.2;
/** From here on something is rare. */
const RARE = 0.7;

/** Divides a query into names, everyday ways of putting something, fillers and the rest. */
export function divide(catalogue: Catalogue, wanted: readonly Wanted[]): Part[] {
  const {phrases, terms} = catalogue;
  const sounds = wanted.map(({unit}) => unit.sound);
  const codes = wanted.map(({unit}) => unit.code);
  const parts: Part[] = [];
  let run: Stretch[] = [];
  const stretches = segment(phrases, terms, sounds, codes, 0, wanted.length);
  const named = stretches.some((stretch) => stretch.phrases.some(({concept}) => concept !== FILLER && concept < terms));
  for (const stretch of stretches) {
    const {from, to} = stretch;
    const concepts = stretch.phrases.map(({concept}) => concept).filter((concept) => concept !== FILLER);
    // A small word between unknown ones may be a piece of a name: 他 in 他克木司.
    if (!concepts.length && to === from + 1) {
      run.push(stretch);
      continue;
    }
    parts.push(...divideRun(catalogue, wanted, run, named));
    run = [];
    if (!concepts.length) {
      parts.push(filler(from, to));
      continue;
    }
    parts.push(known(catalogue, from, to, concepts, 1));
  }
  parts.push(...divideRun(catalogue, wanted, run, named));
  return parts;
}

const filler = (from: number, to: number): Part => ({
  from,
  to,
  weight: FILLER_WEIGHT * (to - from),
  filler: true,
  name: false,
  subject: false,
  concepts: [],
  confidence: 1,
  corrected: false,
});

/** A part that means something; the rarest of its meanings gives it its weight. */
function known(
  catalogue: Catalogue,
  from: number,
  to: number,
  concepts: readonly number[],
  confidence: number,
  corrected = false,
): Part {
  const name = concepts.some((concept) => concept < catalogue.terms);
  const rare = rarity(
    catalogue,
    concepts.map((concept) => gram(CONCEPT, concept)),
  );
  return {
    from,
    to,
    weight: (name ? TERM_WEIGHT : MEANING_WEIGHT) * rare,
    filler: false,
    name,
    subject: name && rare >= RARE,
    concepts,
    confidence,
    corrected,
  };
}

/** Single units that are no known phrase: perhaps a misspelled term, else each for itself. */
function divideRun(catalogue: Catalogue, wanted: readonly Wanted[], run: readonly Stretch[], named: boolean): Part[] {
  const [first] = run;
  if (!first) return [];
  const start = first.from;
  const end = start + run.length;
  const found =
    run.some(({phrases}) => !phrases.length) &&
    catalogue.glossary.correct(wanted.slice(start, end).map(({unit}) => unit));
  if (found) {
    const part = known(catalogue, start + found.from, start + found.to, [found.concept], found.confidence, true);
    return [
      ...divideRun(catalogue, wanted, run.slice(0, found.from), true),
      part,
      ...divideRun(catalogue, wanted, run.slice(found.to), true),
    ];
  }
  const parts: Part[] = [];
  for (let at = start; at < end;) {
    const part =
      (named ? heardPart(catalogue, wanted, at, end) : undefined) ??
      (run[at - start]!.phrases.length && wanted[at]!.text ? filler(at, at + 1) : unitPart(catalogue, wanted, at));
    parts.push(part);
    at = part.to;
  }
  return parts;
}

/** Beside a name, an everyday word written with wrong characters: no title has it, and it sounds like a known one. */
function heardPart(catalogue: Catalogue, wanted: readonly Wanted[], from: number, end: number): Part | undefined {
  const {phrases, terms, characters} = catalogue;
  const sounds = wanted.map(({unit}) => unit.sound);
  const codes = wanted.map(({unit}) => unit.code);
  let to = 0;
  let concepts: number[] = [];
  phrases.at(sounds, codes, from, end, ({concept, units}) => {
    if (
      concept < terms ||
      units.length < 2 ||
      characters.includes(String.fromCharCode(...codes.slice(from, from + units.length)))
    )
      return;
    if (from + units.length > to) concepts = [];
    if (from + units.length >= to) concepts.push(concept);
    to = Math.max(to, from + units.length);
  });
  return to ? known(catalogue, from, to, concepts, HEARD) : undefined;
}

function unitPart(catalogue: Catalogue, wanted: readonly Wanted[], at: number): Part {
  const {text, unit} = wanted[at]!;
  const seen = unit.sound && (!text || unit.sound >= FIRST_WORD || catalogue.characters.includes(text));
  const rare = rarity(catalogue, seen ? [gram(SINGLE, unit.sound)] : []);
  const weight = UNIT_WEIGHT * rare;
  return {
    from: at,
    to: at + 1,
    filler: false,
    name: false,
    subject: rare >= RARE,
    concepts: [],
    confidence: 0,
    corrected: false,
    weight,
  };
}

/** What few titles have says more. */
function rarity({postings, documents}: Catalogue, keys: readonly number[]): number {
  const having = keys.length ? Math.min(...keys.map((key) => postings.of(key).length)) : 0;
  const all = Math.log(documents.length + 2);
  return COMMON + (1 - COMMON) * (1 - Math.log(having + 1) / all);
}
