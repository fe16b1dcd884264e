import {expect} from '@open-wc/testing';
import {LatinFuzzy} from '../../../src/core/search/latin-fuzzy.js';

const names = ['protopic', 'tacrolimus', 'opzelura', 'ruxolitinib', 'vitiligo', 'psoriasis', 'baidianfeng', 'cream'];
const fuzzy = new LatinFuzzy(() => names.map((name) => ({letters: name, text: name})));

describe('a name misspelled in Latin letters', () => {
  for (const [typed, name] of [
    ['protopik', 'protopic'],
    ['tacrolimis', 'tacrolimus'],
    ['tacrolimos', 'tacrolimus'],
    ['opzelurra', 'opzelura'],
    ['ruxolitnib', 'ruxolitinib'],
    ['vitilgo', 'vitiligo'],
    ['psorasis', 'psoriasis'],
    ['baidianfneg', 'baidianfeng'],
  ] as const) {
    it(`${typed} is meant for ${name}`, () => expect(fuzzy.guess(typed)?.text).to.equal(name));
  }
  // Other medicines and other words: the wrong drug is worse than none.
  for (const other of [
    'pimecrolimus',
    'sirolimus',
    'tofacitinib',
    'baricitinib',
    'bitcoin',
    'qwertyuiop',
    'abc',
    'protocol',
  ]) {
    it(`${other} is meant for none`, () => expect(fuzzy.guess(other)).to.equal(undefined));
  }
});
