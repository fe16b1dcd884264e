import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {createIndex} from '../../../src/core/search/search.js';
import {documents, glossary} from './fixtures.js';

/** Anything a text field, a paste or a broken import can hold. */
const anything = fc.oneof(
  fc.string({unit: 'binary', maxLength: 60}),
  fc
    .array(
      fc.constantFrom(
        '白',
        '癜',
        '风',
        '颠',
        'bai',
        'dian',
        'f',
        ' ',
        '他克莫司',
        '\ud800',
        '\udc00',
        '\u202e',
        '\u0000',
        '０',
        '.',
        '%',
        '怎么',
        'é',
        '𠮷',
        'ﬁ',
        'İ',
      ),
      {maxLength: 24},
    )
    .map((pieces) => pieces.join('')),
);

describe('whatever is typed and whatever is indexed', () => {
  const index = createIndex(documents, {glossary});

  it('nothing throws, scores stay in bounds and no title loses a character', () => {
    fc.assert(
      fc.property(anything, (query) => {
        for (const {id, title, excerpt, score} of index.search(query, {limit: 20})) {
          const document = documents.find((each) => each.id === id)!;
          expect(title.map(({text}) => text).join('')).to.equal(document.title);
          expect(document.body).to.include(excerpt.map(({text}) => text).join(''));
          expect(score).to.be.within(0, 1);
        }
        index.suggest(query);
      }),
      {numRuns: 300},
    );
  });

  it('the same holds for titles and bodies of any kind', () => {
    fc.assert(
      fc.property(fc.array(fc.record({title: anything, body: anything}), {maxLength: 6}), anything, (texts, query) => {
        const mine = texts.map((text, at) => ({...text, id: String(at)}));
        for (const {id, title, excerpt} of createIndex(mine, {glossary}).search(query)) {
          const {title: whole, body} = mine[Number(id)]!;
          expect(title.map(({text}) => text).join('')).to.equal(whole);
          expect(body).to.include(excerpt.map(({text}) => text).join(''));
        }
      }),
      {numRuns: 100},
    );
  });

  it('what is no text finds nothing', () => {
    for (const odd of [undefined, null, 42, {}, []]) expect(index.search(odd as string)).to.be.an('array');
  });

  it('ten megabytes take no longer than a line', () => {
    for (const unit of ['白癜风', 'baidianfeng', 'b', ' ', '\ud800', '1.']) {
      const query = unit.repeat(Math.ceil(10_000_000 / unit.length));
      const begun = performance.now();
      index.search(query);
      index.suggest(query);
      expect(performance.now() - begun, unit).to.be.lessThan(500);
    }
  });
});
