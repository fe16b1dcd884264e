import {expect} from '@open-wc/testing';
import {Postings} from '../../../src/core/search/postings.js';
import {includesSorted, lastUpTo} from '../../../src/core/search/sorted.js';

describe('inverted lists', () => {
  const size = 10;
  const postings = new Postings(
    new Float64Array([7 * size + 3, 2 * size + 1, 7 * size, 2 * size + 1, 2 ** 40 * size + 9]),
    size,
  );

  it('say which documents have a gram, each once and in order', () => {
    expect([...postings.of(7)]).to.deep.equal([0, 3]);
    expect([...postings.of(2)]).to.deep.equal([1]);
    expect([...postings.of(2 ** 40)]).to.deep.equal([9]);
  });
  it('are empty for what nobody has', () => {
    for (const key of [0, 3, 8, 2 ** 41]) expect([...postings.of(key)]).to.deep.equal([]);
    expect([...new Postings(new Float64Array(0), 1).of(1)]).to.deep.equal([]);
  });
});

describe('sorted numbers', () => {
  for (const [wanted, at] of [
    [0, -1],
    [1, 0],
    [2, 0],
    [5, 2],
    [9, 2],
  ] as const) {
    it(`the last up to ${String(wanted)} is at ${String(at)}`, () => expect(lastUpTo([1, 3, 5], wanted)).to.equal(at));
  }
  it('know what they include', () => {
    expect(includesSorted([1, 3, 5], 3)).to.equal(true);
    expect(includesSorted([1, 3, 5], 4)).to.equal(false);
    expect(includesSorted([], 4)).to.equal(false);
  });
});
