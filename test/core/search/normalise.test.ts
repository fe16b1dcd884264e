import {expect} from '@open-wc/testing';
import {tokenise} from '../../../src/core/search/normalise.js';

const cases: readonly (readonly [text: string, tokens: string])[] = [
  ['', ''],
  ['白癜风', '白 癜 风'],
  ['白癜风，会传染吗？', '白 癜 风 会 传 染 吗'],
  ['Protopic 0.1%', 'protopic 0.1'],
  ['０．１％他克莫司', '0.1 他 克 莫 司'],
  ['NB-UVB', 'nb uvb'],
  ['FK506', 'fk 506'],
  ['bái diàn fēng', 'bai dian feng'],
  ['JAK抑制剂', 'jak 抑 制 剂'],
  ['1.2.3.', '1.2.3'],
  ['Ⅳ型', 'iv 型'],
  ['㎎', 'mg'],
  ['豈', '豈'],
  ['𠮷', '𠮷'],
  ['\ud800白\udc00', '白'],
  ['\u202e风\u0000', '风'],
  ['👨‍👩‍👧', ''],
];

describe('text is split into what is compared', () => {
  for (const [text, tokens] of cases) {
    it(`${JSON.stringify(text)} → ${tokens || 'nothing'}`, () => {
      expect(
        tokenise(text)
          .map((token) => token.text)
          .join(' '),
      ).to.equal(tokens);
    });
  }

  it('every token says where it stands', () => {
    const text = '得了（ＦＫ-506）e\u0301t';
    expect(tokenise(text).map(({start, end}) => text.slice(start, end))).to.deep.equal([
      '得',
      '了',
      'ＦＫ',
      '506',
      'e\u0301t',
    ]);
  });
});
