import {Bodies, excerptOf, needlesOf, type Needles} from './bodies.js';
import {Candidates} from './candidates.js';
import {Catalogue, type SearchDocument} from './catalogue.js';
import {cut, leastScore} from './cut.js';
import {explain, type Reason} from './explain.js';
import {highlight, type Segment} from './highlight.js';
import {LatinFuzzy, type LatinName} from './latin-fuzzy.js';
import {readQuery, type Reading} from './query.js';
import {rank} from './rank.js';
import {shownLater} from './shown.js';
import type {GlossaryEntry} from './glossary.js';

export type {GlossaryEntry} from './glossary.js';
export type {SearchDocument} from './catalogue.js';
export type {Segment} from './highlight.js';
export type {Reason} from './explain.js';

export interface IndexOptions {
  /** Terms and what else they are called: brands, English and popular names. */
  readonly glossary?: readonly GlossaryEntry[] | undefined;
  /** Groups of everyday words that mean the same, beside the built-in ones. */
  readonly lexicon?: readonly (readonly string[])[] | undefined;
  /** Exact readings of rare characters, or of those that sound otherwise here than they mostly do: `{dian: '癜癫'}`. */
  readonly readings?: Readonly<Record<string, string>> | undefined;
}

export interface SearchOptions {
  /** The most hits wanted; 10 unless said. */
  readonly limit?: number | undefined;
  /** Only documents of this category. */
  readonly category?: string | undefined;
}

export interface SearchHit {
  readonly id: string;
  /** 0…1, higher is better. */
  readonly score: number;
  readonly title: readonly Segment[];
  readonly excerpt: readonly Segment[];
  readonly reason: Reason;
  /** The term that the query was taken for, or the words of the title that sound like it. */
  readonly matched?: string | undefined;
}

export interface SearchIndex {
  /** The best documents first; none where nothing answers. */
  search(query: string, options?: SearchOptions): SearchHit[];
  /** The term that was probably meant by a query spelled otherwise. */
  suggest(query: string): string | undefined;
}

/** Words in the text under a title count less than any title that answers. */
const BODY_SCORE = 0.4;

interface Found {
  readonly index: number;
  readonly score: number;
  readonly reading: Reading;
  readonly inBody: boolean;
}

type Shown = Omit<SearchHit, 'id' | 'score'>;

/** Makes documents searchable the way Chinese patients type: wrong characters, pinyin, initials, other names. */
export function createIndex(documents: readonly SearchDocument[], options: IndexOptions = {}): SearchIndex {
  return new Index(documents, options);
}

class Index implements SearchIndex {
  private readonly catalogue: Catalogue;
  private readonly candidates: Candidates;
  private readonly bodies: Bodies;
  private readonly fuzzy: LatinFuzzy;
  private asked = '';
  private readings: readonly Reading[] = [];

  constructor(
    private readonly documents: readonly SearchDocument[],
    {glossary = [], lexicon = [], readings = {}}: IndexOptions,
  ) {
    this.catalogue = new Catalogue(documents, glossary, lexicon, readings);
    this.candidates = new Candidates(this.catalogue);
    this.bodies = new Bodies(documents);
    this.fuzzy = new LatinFuzzy(() => this.latinNames());
  }

  search(query: string, {limit = 10, category}: SearchOptions = {}): SearchHit[] {
    const {documents, catalogue} = this;
    const found = new Map<number, Found>();
    const readings = this.read(query);
    const needles = new Map(readings.map((reading) => [reading, needlesOf(catalogue, reading)]));
    const wanted = (index: number): boolean => category === undefined || documents[index]!.category === category;
    for (const reading of readings) {
      const scored = rank(catalogue, reading, this.candidates.find(reading));
      for (const {index, score} of cut(scored, leastScore(reading))) {
        const boosted = Math.min(1, score * (documents[index]!.boost ?? 1));
        if (wanted(index) && boosted > (found.get(index)?.score ?? 0))
          found.set(index, {index, score: boosted, reading, inBody: false});
      }
    }
    for (const reading of readings) {
      if (found.size >= limit) break;
      for (const index of this.bodies.find(needles.get(reading)!, limit * 4)) {
        if (wanted(index) && !found.has(index))
          found.set(index, {index, score: BODY_SCORE * reading.prior, reading, inBody: true});
      }
    }
    return [...found.values()]
      .sort((one, other) => other.score - one.score || this.compare(one.index, other.index))
      .slice(0, Math.max(0, limit))
      .map((each) => this.hit(each, needles.get(each.reading)!));
  }

  suggest(query: string): string | undefined {
    const {catalogue} = this;
    for (const {wanted, parts, way} of this.read(query)) {
      for (const {from, to, concepts, corrected} of parts) {
        const term = concepts.find((concept) => concept < catalogue.terms);
        if (term === undefined) continue;
        const typed = wanted
          .slice(from, to)
          .map(({text}) => text)
          .join('');
        const asKnown = catalogue.glossary.namesOf(term).some((name) => name.replace(/[^\p{L}\p{N}]/gu, '') === typed);
        if (corrected || way !== 'exact' || !asKnown) return catalogue.glossary.terms[term];
      }
    }
    return undefined;
  }

  /** A query is searched for and corrected: it is read once. */
  private read(query: string): readonly Reading[] {
    const asked = String(query);
    if (asked !== this.asked) {
      this.readings = readQuery(this.catalogue, this.fuzzy, asked);
      this.asked = asked;
    }
    return this.readings;
  }

  private compare(one: number, other: number): number {
    const [first, second] = [this.documents[one]!, this.documents[other]!];
    return byCode(first.title, second.title) || byCode(String(first.id), String(second.id));
  }

  private hit(found: Found, needles: Needles): SearchHit {
    const {id} = this.documents[found.index]!;
    return shownLater({id, score: found.score}, () => this.shown(found, needles));
  }

  private shown({index, reading, inBody}: Found, needles: Needles): Shown {
    const {title, body = ''} = this.documents[index]!;
    const {reason, matched, ranges} = explain(this.catalogue, reading, index);
    const excerpt = excerptOf(body, needles);
    return {
      title: highlight(title, ranges),
      excerpt: highlight(excerpt.text, excerpt.ranges),
      reason: inBody ? 'body' : reason,
      matched: inBody ? undefined : matched,
    };
  }

  private latinNames(): LatinName[] {
    const words = this.catalogue.vocabulary.words.filter((word) => /^[a-z]{4,}$/.test(word));
    return [...this.catalogue.glossary.latinNames(), ...words.map((word) => ({letters: word, text: word}))];
  }
}

const byCode = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
