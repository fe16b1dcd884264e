import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {readAnswer} from '../../../src/core/search/answer.js';

const hit = {id: 'a', kind: 'article', title: [{text: '一', match: true}], excerpt: []};

describe('the answer of a provider', () => {
  it('is copied: what is right and known, and nothing else', () => {
    const {hits, suggestion} = readAnswer(
      {hits: [{...hit, reason: 'pinyin', more: 1}], suggestion: '白癜风', more: 2},
      5,
    );
    expect(suggestion).to.equal('白癜风');
    expect(hits).to.deep.equal([{...hit, reason: 'pinyin', href: undefined, matched: undefined}]);
  });

  it('is cut to what was asked for, and each text to what is drawn', () => {
    const long = {...hit, title: Array.from({length: 5000}, () => ({text: 'x'.repeat(5000)}))};
    const {hits} = readAnswer({hits: Array.from({length: 100}, () => long)}, 3);
    expect(hits).to.have.length(3);
    expect(hits[0]!.title.reduce((sum, {text}) => sum + text.length, 0)).to.equal(300);
  });

  it('leads to the web or a relative address only', () => {
    const hrefOf = (href: unknown): string | undefined => readAnswer({hits: [{...hit, href}]}, 1).hits[0]!.href;
    expect(hrefOf('/a.html')).to.equal('/a.html');
    for (const href of ['javascript:alert(1)', 'data:text/html,x', '//evil.test/', '', null, undefined])
      expect(hrefOf(href), String(href)).to.equal(undefined);
  });

  it('forgets a reason that is none, even one that every object has', () => {
    for (const reason of ['constructor', 'toString', '__proto__', 'unknown', null])
      expect(readAnswer({hits: [{...hit, reason}]}, 1).hits[0]!.reason).to.equal(undefined);
  });

  for (const [what, answer] of Object.entries({
    'is none': null,
    'is text': '{"hits": []}',
    'has no list of hits': {hits: {length: 1}},
    'has a hit that is none': {hits: [7]},
    'has a kind that is none': {hits: [{...hit, kind: ['drug']}]},
    'has no title': {hits: [{...hit, title: undefined}]},
    'has a title in one piece': {hits: [{...hit, title: '一'}]},
    'has a piece that is none': {hits: [{...hit, excerpt: ['一']}]},
    'has an address that is none': {hits: [{...hit, href: {}}]},
    'has a suggestion that is none': {hits: [], suggestion: ['白癜风']},
  })) {
    it(`is refused where it ${what}`, () =>
      expect(() => readAnswer(answer, 5)).to.throw('its answer is of the wrong shape'));
  }

  it('never breaks otherwise, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        try {
          readAnswer(value, 5);
          readAnswer({hits: [value, {...hit, title: value}, {...hit, href: value, reason: value}]}, 5);
        } catch (error) {
          expect((error as Error).message).to.contain('its answer is of the wrong shape');
        }
      }),
    );
  });
});
