import {expandInitials} from './initials.js';
import {readPinyin} from './latin.js';
import {tokenise, type Token} from './normalise.js';
import {divide, type Part} from './parts.js';
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
  if (token.han || !/^[a-z]/.test(token.text)) return [itself];

  const letters = token.text;
  const known = unit.sound > 0;
  const choices: Choice[] = known ? [itself] : [];
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
  const begun = letters.length > 2 && !known ? vocabulary.words.filter((word) => word.startsWith(letters)) : [];
  for (const word of begun.slice(0, 3)) meaning(word, 0.95, 'exact');
  const guess = begun.length || known ? undefined : fuzzy.guess(letters);
  if (guess) meaning(guess.text, 0.9 * guess.confidence, syllables && !partial ? 'pinyin' : 'fuzzy');
  return choices.length ? choices : [itself];
}
