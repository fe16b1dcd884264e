import {lastUpTo} from './sorted.js';
import type {Catalogue, SearchDocument} from './catalogue.js';
import type {Range} from './highlight.js';
import type {Reading} from './query.js';

/** Each group holds different words for the same; a body must have one of every group. */
export type Needles = readonly (readonly string[])[];

/** How much of a body stands before and after the first thing found, in characters. */
const BEFORE = 16;
const LENGTH = 96;

/** A letter alone is in every text. */
const tooShort = /^[ -~]?$/;

const sentenceEnd = /[。！？!?\n]/;
const closing = /[\s、，。；：！？）”,.;:!?)]/;

/** Lower case of the same length, so that positions stay true. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

/** The texts under the titles: looked through, not indexed, and only where titles do not say enough. */
export class Bodies {
  private text = '';
  private starts: Uint32Array | undefined;

  constructor(private readonly documents: readonly SearchDocument[]) {}

  /** Documents that have every group word for word, in their own order. */
  find(needles: Needles, most: number): number[] {
    const [first, ...others] = needles.map((group) => group.filter((needle) => !tooShort.test(needle)));
    if (!first) return [];
    this.join();
    const found = new Set<number>();
    for (const needle of first) {
      for (let at = this.text.indexOf(needle); at >= 0 && found.size < most;) {
        const index = lastUpTo(this.starts!, at);
        const end = this.starts![index + 1]!;
        const body = this.text.slice(this.starts![index], end);
        if (others.every((group) => group.some((other) => body.includes(other)))) found.add(index);
        at = this.text.indexOf(needle, end);
      }
    }
    return [...found];
  }

  private join(): void {
    if (this.starts) return;
    const starts = new Uint32Array(this.documents.length + 1);
    const texts = this.documents.map(({body = ''}, index) => {
      const text = `${lowered(body)}\n`;
      starts[index + 1] = starts[index]! + text.length;
      return text;
    });
    this.text = texts.join('');
    this.starts = starts;
  }
}

/** What to look for in texts word for word: one group for each part, with the other words for it. */
export function needlesOf({glossary, terms}: Catalogue, {wanted, parts}: Reading): Needles {
  const groups: string[][] = [];
  let run = '';
  let between = '';
  const close = (): void => {
    if (run) groups.push([run]);
    run = between = '';
  };
  for (const {from, to, filler, concepts, corrected} of parts) {
    const text = wanted
      .slice(from, to)
      .map((each) => each.text)
      .join('');
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

export interface Excerpt {
  readonly text: string;
  readonly ranges: readonly Range[];
}

/** The piece of a body that shows most of what was searched for, or its beginning. */
export function excerptOf(body: string, needles: Needles): Excerpt {
  const text = lowered(body);
  const ranges: Range[] = [];
  for (const group of needles) {
    for (const needle of group) {
      for (
        let at = text.indexOf(needle), count = 0;
        at >= 0 && count < 20;
        at = text.indexOf(needle, at + needle.length), count++
      ) {
        ranges.push({start: at, end: at + needle.length});
      }
    }
  }
  const first = ranges.length ? ranges.reduce((least, {start}) => Math.min(least, start), body.length) : 0;
  let from = Math.max(0, first - BEFORE);
  for (let at = first - 1; at > from; at--) {
    if (sentenceEnd.test(text.charAt(at))) from = at + 1;
  }
  // A mark that closes what is left out says nothing.
  while (from < first && closing.test(body.charAt(from))) from++;
  let to = Math.min(body.length, from + LENGTH);
  // Never between the halves of a character.
  if (isLowHalf(body.charCodeAt(from))) from++;
  if (isLowHalf(body.charCodeAt(to))) to++;
  return {
    text: body.slice(from, to),
    ranges: ranges
      .filter(({start, end}) => end > from && start < to)
      .map(({start, end}) => ({start: Math.max(0, start - from), end: Math.min(to, end) - from})),
  };
}

const isLowHalf = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;
