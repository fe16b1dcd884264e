import {FILLER, type Catalogue} from './catalogue.js';
import {gram, SINGLE} from './grams.js';
import {expandInitials} from './initials.js';
import {readPinyin} from './latin.js';
import {tokenise, type Token} from './normalise.js';
import {FIRST_WORD, likenessTo, likenessToPrefix} from './syllables.js';
import type {LatinFuzzy} from './latin-fuzzy.js';
import type {Phrase} from './phrases.js';
import type {Unit} from './vocabulary.js';

/** How the reader's typing came to mean this. */
export type Way = 'exact' | 'pinyin' | 'initials' | 'fuzzy';

/** One unit of the query, with what it sounds like. */
export interface Wanted {
  readonly unit: Unit;
  readonly likeness: Float32Array | undefined;
}

/** What belongs together in a query: a name, an everyday way of putting something, a filler or a single unit. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  readonly filler: boolean;
  /** What the part means; a title that says so in other words has it too. */
  readonly concepts: readonly number[];
  /** How sure that is, 0…1. */
  readonly confidence: number;
  readonly corrected: boolean;
}

/** One way to read a query. */
export interface Reading {
  readonly wanted: readonly Wanted[];
  readonly parts: readonly Part[];
  readonly prior: number;
  readonly way: Way;
}

interface Choice {
  readonly wanted: readonly Wanted[];
  readonly prior: number;
  readonly way: Way;
}

const LONGEST_QUERY = 256;
const MOST_UNITS = 32;
const MOST_READINGS = 8;

const TERM_WEIGHT = 2.4;
const MEANING_WEIGHT = 1.6;
const UNIT_WEIGHT = 0.8;
const FILLER_WEIGHT = 0.1;

const want = (unit: Unit): Wanted => ({
  unit,
  likeness: unit.sound && unit.sound < FIRST_WORD ? likenessTo(unit.sound) : undefined,
});
const heard = (sound: number): Wanted => want({sound, code: 0});

/** All sensible ways to read what was typed. */
export function readQuery(catalogue: Catalogue, fuzzy: LatinFuzzy, query: string): Reading[] {
  const tokens = tokenise(query.slice(0, LONGEST_QUERY)).slice(0, MOST_UNITS);
  let choices: Choice[] = [{wanted: [], prior: 1, way: 'exact'}];
  for (const token of tokens) {
    const more = choicesFor(catalogue, fuzzy, token, tokens.length === 1);
    choices = choices
      .flatMap((before) =>
        more.map((next) => ({
          wanted: [...before.wanted, ...next.wanted],
          prior: before.prior * next.prior,
          way: next.way === 'exact' ? before.way : next.way,
        })),
      )
      .sort((one, other) => other.prior - one.prior)
      .slice(0, MOST_READINGS);
  }
  return choices
    .map(({wanted, prior, way}) => {
      const short = wanted.slice(0, MOST_UNITS);
      return {wanted: short, prior, way, parts: divide(catalogue, short)};
    })
    .filter(({parts}) => parts.some((part) => !part.filler));
}

function choicesFor(catalogue: Catalogue, fuzzy: LatinFuzzy, token: Token, alone: boolean): Choice[] {
  const {vocabulary} = catalogue;
  const unit = vocabulary.find(token);
  const itself: Choice = {wanted: [want(unit)], prior: 1, way: 'exact'};
  if (token.han || unit.sound || !/^[a-z]/.test(token.text)) return [itself];

  const letters = token.text;
  const choices: Choice[] = [];
  const meaning = (text: string, prior: number, way: Way): void => {
    choices.push({wanted: tokenise(text).map((each) => want(vocabulary.find(each))), prior, way});
  };
  const syllables = readPinyin(letters);
  const partial = syllables ? syllables.filter(({sound}) => !sound).length : 0;
  const onlyInitials = !!syllables && partial === syllables.length;
  if (syllables && !(onlyInitials && syllables.length > 1) && !(alone && letters.length === 1)) {
    choices.push({
      wanted: syllables.map(({letters: typed, sound}) =>
        sound ? heard(sound) : {unit: {sound: 0, code: 0}, likeness: likenessToPrefix(typed)},
      ),
      prior: 1 - 0.08 * partial,
      way: 'pinyin',
    });
  }
  if (onlyInitials || partial > 1) {
    for (const {sounds, share} of expandInitials(catalogue, letters)) {
      choices.push({wanted: sounds.map(heard), prior: 0.75 + 0.2 * share, way: 'initials'});
    }
  }
  const begun = letters.length > 2 ? vocabulary.words.filter((word) => word.startsWith(letters)) : [];
  for (const word of begun.slice(0, 3)) meaning(word, 0.95, 'exact');
  const guess = begun.length ? undefined : fuzzy.guess(letters);
  if (guess) meaning(guess.text, 0.9 * guess.confidence, syllables && !partial ? 'pinyin' : 'fuzzy');
  return choices.length ? choices : [itself];
}

/** Divides a query into parts at the lowest price: known phrases rather than single units. */
function divide(catalogue: Catalogue, wanted: readonly Wanted[]): Part[] {
  const sounds = wanted.map(({unit}) => unit.sound);
  const codes = wanted.map(({unit}) => unit.code);
  const {length} = wanted;
  const terms = catalogue.glossary.terms.length;
  const price: number[] = [];
  const chosen: Phrase[][] = [];
  price[length] = 0;
  for (let at = length - 1; at >= 0; at--) {
    price[at] = price[at + 1]! + 1;
    chosen[at] = [];
    catalogue.phrases.at(sounds, codes, at, length, (phrase, byEar) => {
      const isTerm = phrase.concept >= 0 && phrase.concept < terms;
      if (byEar && !isTerm) return;
      const cost = price[at + phrase.units.length]! + (phrase.concept === FILLER ? 0.6 : isTerm ? 0.5 : 0.7);
      const others = chosen[at]!;
      if (cost < price[at]! - 1e-9) {
        price[at] = cost;
        chosen[at] = [phrase];
      } else if (Math.abs(cost - price[at]!) < 1e-9 && others[0]?.units.length === phrase.units.length) others.push(phrase);
    });
  }
  const parts: Part[] = [];
  let free = -1;
  const closeFree = (to: number): void => {
    if (free >= 0) parts.push(...divideUnknown(catalogue, wanted, free, to));
    free = -1;
  };
  for (let at = 0; at < length; ) {
    const phrases = chosen[at]!;
    if (!phrases.length) {
      if (free < 0) free = at;
      at++;
      continue;
    }
    closeFree(at);
    const to = at + phrases[0]!.units.length;
    const concepts = phrases.map(({concept}) => concept).filter((concept) => concept !== FILLER);
    const filler = !concepts.length;
    const isTerm = concepts.some((concept) => concept < terms);
    parts.push({
      from: at,
      to,
      filler,
      concepts,
      confidence: 1,
      corrected: false,
      weight: filler ? FILLER_WEIGHT * (to - at) : isTerm ? TERM_WEIGHT : MEANING_WEIGHT,
    });
    at = to;
  }
  closeFree(length);
  return parts;
}

/** Units that are no known phrase: perhaps a misspelled term, else each for itself. */
function divideUnknown(catalogue: Catalogue, wanted: readonly Wanted[], from: number, to: number): Part[] {
  if (from >= to) return [];
  const found = catalogue.glossary.correct(wanted.slice(from, to).map(({unit}) => unit));
  if (found) {
    const begin = from + found.from;
    const end = from + found.to;
    return [
      ...divideUnknown(catalogue, wanted, from, begin),
      {
        from: begin,
        to: end,
        filler: false,
        concepts: [found.concept],
        confidence: found.confidence,
        corrected: true,
        weight: TERM_WEIGHT,
      },
      ...divideUnknown(catalogue, wanted, end, to),
    ];
  }
  const parts: Part[] = [];
  for (let at = from; at < to; at++) {
    parts.push({from: at, to: at + 1, filler: false, concepts: [], confidence: 0, corrected: false, weight: weightOf(catalogue, wanted[at]!)});
  }
  return parts;
}

/** What few titles have says more. */
function weightOf(catalogue: Catalogue, {unit}: Wanted): number {
  const having = unit.sound ? catalogue.postings.of(gram(SINGLE, unit.sound)).length : 0;
  const rarity = Math.log((catalogue.documents.length + 1) / (having + 1));
  return UNIT_WEIGHT * (0.5 + 0.5 * Math.min(1, rarity / 4));
}
