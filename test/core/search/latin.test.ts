import {expect} from '@open-wc/testing';
import {readPinyin} from '../../../src/core/search/latin.js';

const cases: readonly (readonly [letters: string, syllables: string | undefined])[] = [
  ['baidianfeng', 'bai dian feng'],
  ['takemosi', 'ta ke mo si'],
  ['lvse', 'lv se'],
  ['nvxing', 'nv xing'],
  ['baidianf', 'bai dian f…'],
  ['baidi', 'bai di'],
  ['bdianfeng', 'b… dian feng'],
  ['bdf', 'b… d… f…'],
  ['zhsh', 'zh… sh…'],
  ['', undefined],
  ['vitiligo', undefined],
  ['308', undefined],
  ['a'.repeat(60), undefined],
];

describe('letters read as pinyin', () => {
  for (const [letters, syllables] of cases) {
    it(`${letters.slice(0, 20) || 'nothing'} → ${syllables ?? 'no pinyin'}`, () => {
      const read = readPinyin(letters)?.map((syllable) => syllable.letters + (syllable.sound ? '' : '…'));
      expect(read?.join(' ')).to.equal(syllables);
    });
  }
});
