import {expect} from '@open-wc/testing';
import {telephoneHref} from '../../src/core/phone.js';

describe('telephone', () => {
  for (const [text, href] of [
    ['000-0000-0000', 'tel:00000000000'],
    ['(000) 0000 0000', 'tel:00000000000'],
    ['+00 000 0000', 'tel:+000000000'],
    ['电话：000-00000000', 'tel:00000000000'],
    ['０００－００００', 'tel:0000000'],
    ['000-00000000 转 801', 'tel:00000000000,801'],
    ['000-00000000 ext. 801', 'tel:00000000000,801'],
    ['000-00000000、000-11111111', 'tel:00000000000'],
    ['000-00000000 / 000-11111111', 'tel:00000000000'],
    ['120', 'tel:120'],
  ] as const) {
    it(`${text} → ${href}`, () => expect(telephoneHref(text)).to.equal(href));
  }
  for (const text of ['', '请到门诊', '-'])
    it(`dials nothing for "${text}"`, () => expect(telephoneHref(text)).to.equal(undefined));
});
