import {expect} from '@open-wc/testing';
import {
  foldedSound,
  isSimplified,
  likenessTo,
  SAME_SOUND,
  soundOf,
  syllableId,
  syllableName,
} from '../../../src/core/search/syllables.js';

const nameOf = (char: string): string => syllableName(soundOf(char.codePointAt(0)!));

describe('how characters sound', () => {
  for (const [char, sound] of Object.entries({
    白: 'bai',
    风: 'feng',
    莫: 'mo',
    啊: 'a',
    做: 'zuo',
    女: 'nv',
    吕: 'lv',
    略: 'lve',
    这: 'zhe',
    二: 'er',
  })) {
    it(`${char} is ${sound}, by the table`, () => expect(nameOf(char)).to.equal(sound));
  }
  for (const [char, sound] of Object.entries({癜: 'dian', 癣: 'xuan', 風: 'feng', 療: 'liao', 壂: 'dian'})) {
    it(`${char} is ${sound}, by collation`, () => expect(nameOf(char)).to.equal(sound));
  }
  it('what is no Chinese character has no sound', () => {
    expect(soundOf('a'.charCodeAt(0))).to.equal(0);
    expect(soundOf(0xd800)).to.equal(0);
    expect(soundOf(0x20000)).to.equal(0);
  });
  for (const [one, other] of [
    ['zhi', 'zi'],
    ['nan', 'lan'],
    ['feng', 'fen'],
    ['ying', 'yin'],
    ['shang', 'san'],
  ] as const) {
    it(`${one} and ${other} are taken for each other`, () => {
      expect(foldedSound(syllableId(one))).to.equal(foldedSound(syllableId(other)));
    });
  }
  it('the same sound is likelier than a near one, and a near one than none', () => {
    const likeness = likenessTo(syllableId('dian'));
    expect(likeness[syllableId('dian')]).to.equal(SAME_SOUND);
    expect(likeness[syllableId('die')]!).to.be.greaterThan(0).and.lessThan(SAME_SOUND);
    expect(likeness[syllableId('ku')]).to.equal(0);
  });
  it('knows simplified from traditional', () => {
    expect(isSimplified('风'.charCodeAt(0))).to.equal(true);
    expect(isSimplified('癜'.charCodeAt(0))).to.equal(true);
    expect(isSimplified('風'.charCodeAt(0))).to.equal(false);
  });
});
