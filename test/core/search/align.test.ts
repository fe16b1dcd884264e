import {expect} from '@open-wc/testing';
import {align} from '../../../src/core/search/align.js';
import {tokenise} from '../../../src/core/search/normalise.js';
import {lookAlikes} from '../../../src/core/search/shapes.js';
import {FIRST_WORD, likenessTo} from '../../../src/core/search/syllables.js';
import {Vocabulary} from '../../../src/core/search/vocabulary.js';
import type {Wanted} from '../../../src/core/search/query.js';

const vocabulary = new Vocabulary({});

/** How much of the query the title has, 0…1. */
function found(query: string, title: string): number {
  const units = vocabulary.learn(title);
  const wanted = tokenise(query).map((token): Wanted => {
    const unit = vocabulary.find(token);
    const likeness = unit.sound && unit.sound < FIRST_WORD ? likenessTo(unit.sound) : undefined;
    return {unit, text: token.text, likeness, lookAlikes: lookAlikes(token.text)};
  });
  const sounds = new Uint16Array(units.map(({sound}) => sound));
  const codes = new Uint16Array(units.map(({code}) => code));
  const {evidence} = align(wanted, sounds, codes, 0, units.length, units.length);
  return wanted.reduce((sum, _, at) => sum + evidence[at]!, 0) / wanted.length;
}

describe('a query beside a title', () => {
  it('has everything where the characters are the same', () => expect(found('白癜风', '得了白癜风')).to.equal(1));
  it('has everything in another order too', () => expect(found('传染 牛皮癣', '牛皮癣会通过血液传染吗')).to.equal(1));
  it('has nothing where nothing is shared', () => expect(found('比特币', '白癜风会传染吗')).to.equal(0));
  it('words count alone', () => expect(found('uvb', '窄谱UVB是什么')).to.equal(1));

  for (const [title, better, worse] of [
    ['白癜风', '白癜风', '白颠风'],
    ['白癜风', '白颠风', '白跌风'],
    ['白癜风', '白跌风', '黑木耳'],
    ['白癜風', '白癜风', '白颠风'],
    ['白癜风', '白癞风', '白帽风'],
    ['牛皮癣', '午皮癣', '虎皮癣'],
    ['他克莫司', '他克司', '他司'],
    ['他克莫司', '他克克莫司', '他她它莫司'],
  ] as const) {
    it(`${title}: ${better} is nearer than ${worse}`, () =>
      expect(found(better, title)).to.be.greaterThan(found(worse, title)));
  }
});
