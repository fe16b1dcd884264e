import {expect} from '@open-wc/testing';
import {readWords} from '../../../src/core/search/engine/fields.js';
import {documentOf, pageMaker, wantedWords} from '../../../src/core/search/pagefind.js';

const options = {glossary: [{term: '白癜风', aliases: ['vitiligo']}]};
const document = {
  id: 'article:a',
  title: '白癜风会传染吗',
  body: '不会。<b>',
  keywords: ['白斑', '传染'],
  category: 'basics',
};
const pageOf = pageMaker(options);
const page = pageOf(document);
const words = page.split(' ').filter((word) => /^[a-z]{8}$/.test(word));

describe('a page for Pagefind', () => {
  it('gives its document back', () => {
    expect(documentOf('article:a', page, '/a.html')).to.deep.equal({
      id: 'article:a',
      title: document.title,
      body: document.body,
      keywords: document.keywords,
      href: '/a.html',
    });
    expect(documentOf('x', '', undefined)).to.include({title: '', body: ''});
  });

  it('is made of words that no stemmer changes and of which none begins another', () => {
    expect(words.length).to.be.above(10);
    expect(new Set(words).size).to.equal(words.length);
    for (const word of words) expect(word).to.match(/^[bcdfghjklmnpqrtvwxz]{8}$/);
  });

  it('is the same whatever was made before it', () => {
    pageOf({id: 'b', title: 'JAK 抑制剂 ruxolitinib', body: ''});
    expect(pageOf(document)).to.equal(page);
  });
});

describe('a query for Pagefind', () => {
  const known = readWords(options);
  const share = (query: string): number => {
    const wanted = [...wantedWords(known, query).words.keys()];
    return wanted.filter((word) => words.includes(word)).length / wanted.length;
  };

  it('has words in common with the page by misspelling, pinyin, initials and other names', () => {
    for (const query of ['白癜风', '白颠风', 'baidianfeng', 'bdf', 'vitiligo'])
      expect(share(query), query).to.be.above(0.05);
  });

  it('has none in common with a page about something else', () => {
    expect(share('手机壳')).to.equal(0);
  });

  it('has no words where there is nothing to look for, and not too many where there is much', () => {
    expect(wantedWords(known, ' 。').words.size).to.equal(0);
    expect(wantedWords(known, '白癜风会传染吗'.repeat(1000)).words.size).to.be.below(400);
  });

  it('knows what to look for in texts', () => {
    expect(wantedWords(known, '白颠风').texts.flat(2)).to.include.members(['白癜风', 'vitiligo']);
  });
});
