import {expect} from '@open-wc/testing';
import rules from '../../data/phrases.json';
import {phraseFinder, type PhraseRules, type Surface} from '../../src/core/phrases.js';

const find = phraseFinder(rules as PhraseRules);
const ids = (text: string, surface: Surface): string[] => find(text, surface).map(({rule}) => rule.id);

describe('phrases', () => {
  for (const {id, examples} of rules.rules) {
    it(`${id} finds its examples, in an article and in a banner`, () => {
      for (const example of examples) {
        expect(ids(example, 'article'), example).to.include(id);
        expect(ids(example, 'cta'), example).to.include(id);
      }
    });
  }

  it('says which words, where, and how bad it is there', () => {
    const [finding, ...others] = find('皮肤科：三个月根治白癜风', 'article');
    expect(others).to.deep.equal([]);
    expect(finding).to.include({words: '根治', index: 7, severity: 'error'});
    expect(find('治疗的首选', 'article')[0]!.severity).to.equal('warn');
    expect(find('治疗的首选', 'cta')[0]!.severity).to.equal('error');
  });

  it('finds every phrase of a text, in the order of the text', () => {
    expect(ids('限时优惠，最好的医院，包治白癜风', 'cta')).to.deep.equal(['IND-01', 'IND-01', 'ABS-01', 'CURE-01']);
    expect(ids('限时优惠，最好的医院，包治白癜风', 'cta'), 'the second time, too').to.have.length(4);
  });

  describe('in an article', () => {
    for (const text of [
      '目前不能保证治好。',
      '没有哪种药能根治白癜风。',
      '警惕“百分之百”的说法。',
      '他们说“三个月根治”，这没有依据。',
      '广告里的「祖传秘方」没有证据。',
      '白癜风能根治吗？',
      '吃药能断根吗',
      '激光是不是最好的办法？先问医生。',
    ]) {
      it(`lets "${text}" be`, () => expect(ids(text, 'article')).to.deep.equal([]));
      it(`finds "${text}" in a banner`, () => expect(ids(text, 'cta')).to.not.deep.equal([]));
    }

    for (const [text, why] of [
      ['没有副作用', 'the negation is part of the promise'],
      ['治疗不能停。我们根治白癜风', 'the negation stands in another sentence'],
      ['不能随便停药，请按疗程坚持来院治疗，一定根治', 'the negation is too far away'],
      ['“规范”治疗可以根治白癜风', 'other words are quoted'],
      ['“三个月根治', 'the quotation never ends'],
      ['想好了吗？我们根治白癜风', 'another sentence asks'],
    ] as const) {
      it(`finds "${text}": ${why}`, () => expect(ids(text, 'article')).to.not.deep.equal([]));
    }
  });

  it('lets plain words of the way to a clinic be', () => {
    for (const text of [
      '皮肤科门诊，门诊楼二层',
      '周一至周五 8:00–17:30',
      '预约挂号',
      '白斑变大、变多，或用药后不舒服，请来门诊。',
      '就诊时带上用过的药。',
      '第一次来院请带身份证',
      '窄谱UVB光疗仪',
      'Dermatology, building 2',
      '',
    ])
      expect(ids(text, 'cta'), text).to.deep.equal([]);
  });
});
