import {FILLER, segment, type Stretch} from './segment.js';
import {CONCEPT, gram, SINGLE} from './grams.js';
import {expandInitials} from './initials.js';
import {readPinyin} from './latin.js';
import {tokenise, type Token} from './normalise.js';
import {lookAlikes} from './shapes.js';
import {FIRST_WORD, likenessTo, likenessToPrefix} from './syllables.js';
import type {Catalogue} from './catalogue.js';
import type {LatinFuzzy} from './latin-fuzzy.js';
import type {Unit} from './vocabulary.js';

/** How the reader's typing came to mean this. */
export type Way = 'exact' | 'pinyin' | 'initials' | 'fuzzy';

/** One unit of the query, with what it sounds like. */
export interface Wanted {
  readonly unit: Unit;
  /** The characters that were typed; none for pinyin. */
  readonly text: string;
  readonly likeness: Float32Array | undefined;
  /** Characters that are taken for it by eye. */
  readonly lookAlikes: string;
}

/** What belongs together in a query: a name, an everyday way of putting something, a filler or a single unit. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  readonly filler: boolean;
  /** What the query is about, not how it is put. */
  readonly subject: boolean;
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
const FILLER_WEIGHT = 0.06;
/** The share of its weight that a word keeps which every title has. */
const COMMON = 0.2;

const want = (unit: Unit, text = ''): Wanted => ({
  unit,
  text,
  likeness: unit.sound && unit.sound < FIRST_WORD ? likenessTo(unit.sound) : undefined,
  lookAlikes: lookAlikes(text),
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
  const itself: Choice = {wanted: [want(unit, token.text)], prior: 1, way: 'exact'};
  if (token.han || unit.sound || !/^[a-z]/.test(token.text)) return [itself];

  const letters = token.text;
  const choices: Choice[] = [];
  const meaning = (text: string, prior: number, way: Way): void => {
    choices.push({wanted: tokenise(text).map((each) => want(vocabulary.find(each), each.text)), prior, way});
  };
  const syllables = readPinyin(letters);
  const partial = syllables ? syllables.filter(({sound}) => !sound).length : 0;
  const onlyInitials = !!syllables && partial === syllables.length;
  if (syllables && !(onlyInitials && syllables.length > 1) && !(alone && letters.length === 1)) {
    choices.push({
      wanted: syllables.map(({letters: typed, sound}) =>
        sound ? heard(sound) : {unit: {sound: 0, code: 0}, text: '', likeness: likenessToPrefix(typed), lookAlikes: ''},
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

/** Divides a query into names, everyday ways of putting something, fillers and the rest. */
function divide(catalogue: Catalogue, wanted: readonly Wanted[]): Part[] {
  const {phrases, terms} = catalogue;
  const sounds = wanted.map(({unit}) => unit.sound);
  const codes = wanted.map(({unit}) => unit.code);
  const parts: Part[] = [];
  let run: Stretch[] = [];
  for (const stretch of segment(phrases, terms, sounds, codes, 0, wanted.length)) {
    const {from, to} = stretch;
    const concepts = stretch.phrases.map(({concept}) => concept).filter((concept) => concept !== FILLER);
    // A small word between unknown ones may be a piece of a name: 他 in 他克木司.
    if (!concepts.length && to === from + 1) {
      run.push(stretch);
      continue;
    }
    parts.push(...divideRun(catalogue, wanted, run));
    run = [];
    if (!concepts.length) {
      parts.push(filler(from, to));
      continue;
    }
    const term = concepts.find((concept) => concept < terms);
    const weight = term === undefined ? meaningWeight(catalogue, concepts) : termWeight(catalogue, term);
    parts.push({from, to, filler: false, subject: term !== undefined, concepts, weight, confidence: 1, corrected: false});
  }
  parts.push(...divideRun(catalogue, wanted, run));
  return parts;
}

const filler = (from: number, to: number): Part => ({
  from,
  to,
  filler: true,
  subject: false,
  concepts: [],
  confidence: 1,
  corrected: false,
  weight: FILLER_WEIGHT * (to - from),
});

/** Single units that are no known phrase: perhaps a misspelled term, else each for itself. */
function divideRun(catalogue: Catalogue, wanted: readonly Wanted[], run: readonly Stretch[]): Part[] {
  const [first] = run;
  if (!first) return [];
  const start = first.from;
  const end = start + run.length;
  const found = run.some(({phrases}) => !phrases.length) && catalogue.glossary.correct(wanted.slice(start, end).map(({unit}) => unit));
  if (found) {
    const part: Part = {
      from: start + found.from,
      to: start + found.to,
      filler: false,
      subject: true,
      concepts: [found.concept],
      confidence: found.confidence,
      corrected: true,
      weight: termWeight(catalogue, found.concept),
    };
    return [...divideRun(catalogue, wanted, run.slice(0, found.from)), part, ...divideRun(catalogue, wanted, run.slice(found.to))];
  }
  const parts: Part[] = [];
  for (let at = start; at < end; ) {
    const part =
      heardPart(catalogue, wanted, at, end) ??
      (run[at - start]!.phrases.length ? filler(at, at + 1) : unitPart(catalogue, wanted, at));
    parts.push(part);
    at = part.to;
  }
  return parts;
}

/** An everyday word written with wrong characters: a pair that no title has, and that sounds like a known one. */
function heardPart(catalogue: Catalogue, wanted: readonly Wanted[], from: number, end: number): Part | undefined {
  const {phrases, terms, characters} = catalogue;
  const sounds = wanted.map(({unit}) => unit.sound);
  const codes = wanted.map(({unit}) => unit.code);
  let to = 0;
  let concepts: number[] = [];
  phrases.at(sounds, codes, from, end, ({concept, units}) => {
    if (concept < terms || units.length < 2 || characters.includes(String.fromCharCode(...codes.slice(from, from + units.length)))) return;
    if (from + units.length > to) concepts = [];
    if (from + units.length >= to) concepts.push(concept);
    to = Math.max(to, from + units.length);
  });
  return to ? {from, to, filler: false, subject: false, concepts, confidence: 0.85, corrected: false, weight: meaningWeight(catalogue, concepts)} : undefined;
}

function unitPart(catalogue: Catalogue, wanted: readonly Wanted[], at: number): Part {
  const {text, unit} = wanted[at]!;
  const seen = unit.sound && (!text || unit.sound >= FIRST_WORD || catalogue.characters.includes(text));
  const weight = UNIT_WEIGHT * rarity(catalogue, seen ? [gram(SINGLE, unit.sound)] : []);
  return {from: at, to: at + 1, filler: false, subject: true, concepts: [], confidence: 0, corrected: false, weight};
}

const termWeight = (catalogue: Catalogue, concept: number): number => TERM_WEIGHT * rarity(catalogue, [gram(CONCEPT, concept)]);
const meaningWeight = (catalogue: Catalogue, concepts: readonly number[]): number =>
  MEANING_WEIGHT * rarity(catalogue, concepts.map((concept) => gram(CONCEPT, concept)));

/** What few titles have says more. */
function rarity({postings, documents}: Catalogue, keys: readonly number[]): number {
  const having = keys.length ? Math.min(...keys.map((key) => postings.of(key).length)) : 0;
  const all = Math.log(documents.length + 2);
  return COMMON + (1 - COMMON) * (1 - Math.log(having + 1) / all);
}

/** What to look for in texts word for word: one group for each part, with the other words for it. */
export function needlesOf({glossary, terms}: Catalogue, {wanted, parts}: Reading): string[][] {
  const groups: string[][] = [];
  let run = '';
  let between = '';
  const close = (): void => {
    if (run) groups.push([run]);
    run = between = '';
  };
  for (const {from, to, filler, concepts, corrected} of parts) {
    const text = wanted.slice(from, to).map((each) => each.text).join('');
    if (filler) {
      between += text;
    } else if (!concepts.length) {
      run += run ? between + text : text;
      between = '';
    } else {
      close();
      const names = concepts.filter((concept) => concept < terms).flatMap((concept) => glossary.namesOf(concept));
      groups.push([...new Set(text && !corrected ? [text, ...names] : names)]);
    }
  }
  close();
  return groups.filter((group) => group.length);
}
