import {expect} from '@open-wc/testing';
import {Glossary} from '../../../src/core/search/glossary.js';
import {tokenise} from '../../../src/core/search/normalise.js';
import {Phrases} from '../../../src/core/search/phrases.js';
import {Vocabulary} from '../../../src/core/search/vocabulary.js';
import {glossary as entries} from './fixtures.js';

const vocabulary = new Vocabulary({});
const glossary = new Glossary(entries, vocabulary, new Phrases());
const meant = (text: string): string | undefined => {
  const found = glossary.correct(tokenise(text).map((token) => vocabulary.find(token)));
  return found && glossary.terms[found.concept];
};

describe('a misspelled term', () => {
  for (const [typed, term] of [
    ['白点风', '白癜风'],
    ['百点疯', '白癜风'],
    ['白点癫风', '白癜风'],
    ['白连风', '白癜风'],
    ['午皮癣', '银屑病'],
    ['他克木司', '他克莫司软膏'],
    ['克莫司', '他克莫司软膏'],
    ['他莫克司', '他克莫司软膏'],
    ['努索替尼', '芦可替尼乳膏'],
  ] as const) {
    it(`${typed} is meant for ${term}`, () => expect(meant(typed)).to.equal(term));
  }
  for (const other of ['', '白', '天气预报', '白皮书', '牛肉面', '手机壳', '比特币行情', '公司']) {
    it(`${other || 'nothing'} is meant for none`, () => expect(meant(other)).to.equal(undefined));
  }
  it('takes its wrong first and last syllable with it', () => {
    const found = glossary.correct(tokenise('午皮癣').map((token) => vocabulary.find(token)));
    expect([found?.from, found?.to]).to.deep.equal([0, 3]);
  });
});

describe('names in Latin letters', () => {
  const letters = glossary.latinNames().map((name) => name.letters);
  for (const name of ['protopic', 'baidianfeng', 'takemosi', 'lighttherapy', 'nbuvb']) {
    it(`have ${name}`, () => expect(letters).to.include(name));
  }
});
