import {expect} from '@open-wc/testing';
import {highlight, type Range} from '../../../src/core/search/highlight.js';

const cases: readonly (readonly [text: string, ranges: readonly Range[], marked: string])[] = [
  ['白癜风', [], '白癜风'],
  ['白癜风', [{start: 0, end: 3}], '[白癜风]'],
  ['得了白癜风吗', [{start: 2, end: 5}], '得了[白癜风]吗'],
  [
    'abcdef',
    [
      {start: 4, end: 5},
      {start: 0, end: 2},
    ],
    '[ab]cd[e]f',
  ],
  [
    'abcdef',
    [
      {start: 0, end: 3},
      {start: 1, end: 5},
    ],
    '[abcde]f',
  ],
  [
    'abcdef',
    [
      {start: 0, end: 2},
      {start: 2, end: 3},
    ],
    '[abc]def',
  ],
  ['abc', [{start: 2, end: 9}], 'ab[c]'],
  ['', [{start: 0, end: 1}], ''],
];

describe('marks in a text', () => {
  for (const [text, ranges, marked] of cases) {
    it(marked || 'nothing', () => {
      const segments = highlight(text, ranges);
      expect(segments.map((segment) => (segment.match ? `[${segment.text}]` : segment.text)).join('')).to.equal(marked);
      expect(segments.map((segment) => segment.text).join('')).to.equal(text);
    });
  }
});
