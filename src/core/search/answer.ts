/** An answer from outside the bundle, checked before an element draws it: what passes here is text, short, and safe to follow. */
import {safeHref} from '../href.js';
import type {EntryKind} from '../library.js';
import type {Reason} from './explain.js';
import type {Segment} from './highlight.js';
import type {ProviderAnswer, ProviderHit} from './provider.js';

/** The longest that is drawn of a title, an excerpt or a word, in characters. */
const LONGEST = 300;

type Bag = Readonly<Record<string, unknown>>;

function must(right: boolean, what: string): void {
  if (!right) throw new Error(`its answer is of the wrong shape: ${what}`);
}

function bag(value: unknown, what: string): Bag {
  must(typeof value === 'object' && value !== null, what);
  return value as Bag;
}

function list(value: unknown, what: string, most: number): readonly unknown[] {
  must(Array.isArray(value), what);
  return (value as readonly unknown[]).slice(0, most);
}

function text(value: unknown, what: string): string {
  must(typeof value === 'string', what);
  return (value as string).slice(0, LONGEST);
}

const textIf = (value: unknown, what: string): string | undefined => (value ? text(value, what) : undefined);

function segments(value: unknown, what: string): Segment[] {
  let room = LONGEST;
  return list(value, what, LONGEST).map((each) => {
    const segment = bag(each, what);
    const piece = text(segment['text'], what).slice(0, room);
    room -= piece.length;
    return {text: piece, match: segment['match'] === true};
  });
}

function hit(value: unknown): ProviderHit {
  const {id, kind, title, excerpt, href, reason, matched} = bag(value, 'hits');
  must(/^(drug|faq|article)$/.test(text(kind, 'kind')), 'kind');
  const why = textIf(reason, 'reason') || '';
  return {
    id: text(id, 'id'),
    kind: kind as EntryKind,
    title: segments(title, 'title'),
    excerpt: segments(excerpt, 'excerpt'),
    href: safeHref(textIf(href, 'href')),
    reason: /^(exact|homophone|pinyin|initials|alias|meaning|fuzzy|body)$/.test(why) ? (why as Reason) : undefined,
    matched: textIf(matched, 'matched'),
  };
}

/** The answer, cut to `most` hits. Throws an error that says what is wrong. */
export function readAnswer(value: unknown, most: number): ProviderAnswer {
  const {hits, suggestion} = bag(value, 'answer');
  return {hits: list(hits, 'hits', most).map(hit), suggestion: textIf(suggestion, 'suggestion')};
}
