import {expect} from '@open-wc/testing';
import {articleAddress, safeHref} from '../../src/core/href.js';

describe('links', () => {
  for (const address of [
    'https://example.test/a?b#c',
    'http://example.test',
    'tel:120',
    'mailto:a@example.test',
    '/booking',
    './a.html',
    '../a',
    'a.html',
    'a/b:c',
    '#part',
    '?q=1',
    '科室/皮肤科',
    'TEL:120',
    '  /trimmed  ',
  ]) {
    it(`may go to ${address}`, () => expect(safeHref(address)).to.equal(address.trim()));
  }
  for (const address of [
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:x',
    'file:///etc/passwd',
    '//example.test',
    '/\\example.test',
    '\\\\example.test',
    'intent://x',
    'weixin:x',
    'a:b',
    '',
    ' ',
  ]) {
    it(`may not go to ${JSON.stringify(address)}`, () => expect(safeHref(address)).to.equal(undefined));
  }
  it('takes nothing for nothing', () => {
    expect(safeHref(undefined)).to.equal(undefined);
    expect(safeHref(null)).to.equal(undefined);
  });
});

describe('the address of an article', () => {
  it('has the id in every place, encoded', () => {
    expect(articleAddress('/a/{id}.html?from={id}', 'a b')).to.equal('/a/a%20b.html?from=a%20b');
  });
  it('is refused like any other', () => {
    expect(articleAddress('javascript:{id}', 'a')).to.equal(undefined);
    expect(articleAddress('', 'a')).to.equal(undefined);
  });
});
