import {expect} from '@open-wc/testing';
import {chooseArticles, relatedArticles, viewCount, type ArticleQuery} from '../../src/core/article-list.js';
import {readingLibrary as library} from '../../stories/fixtures/library.js';

const chosen = (query: Partial<ArticleQuery>): string[] =>
  chooseArticles(library, {relatedTo: '', categories: [], ...query}).articles.map(({id}) => id);

describe('a list of articles', () => {
  const cases: [promise: string, query: Partial<ArticleQuery>, ids: string[]][] = [
    ['is everything, the newest first', {}, ['example-news', 'daily-care', 'ask-the-doctor', 'vitiligo-basics']],
    ['keeps the order of nearness', {relatedTo: 'ask-the-doctor'}, ['vitiligo-basics', 'daily-care']],
    ['is empty for an article that is near to nothing', {relatedTo: 'example-news'}, []],
    ['joins nearness and category', {relatedTo: 'ask-the-doctor', categories: ['care']}, ['daily-care']],
    [
      'puts the most read first, and among equals the newest',
      {views: {'vitiligo-basics': 5, 'daily-care': -1}},
      ['vitiligo-basics', 'example-news', 'daily-care', 'ask-the-doctor'],
    ],
  ];
  for (const [promise, query, ids] of cases) it(promise, () => expect(chosen(query)).to.deep.equal(ids));

  it('names what it does not know', () => {
    const query = {relatedTo: 'nowhere', categories: ['care', 'nothing']};
    expect(chooseArticles(library, query)).to.deep.equal({articles: [], unknown: ['nothing', 'nowhere']});
  });

  it('does not change the library', () => {
    const before = library.articles.map(({id}) => id);
    chosen({});
    expect(library.articles.map(({id}) => id)).to.deep.equal(before);
  });

  it('leaves out related articles that the library lacks', () => {
    const article = {...library.articles[0]!, related: ['gone', 'daily-care']};
    expect(relatedArticles(library, article).map(({id}) => id)).to.deep.equal(['daily-care']);
  });

  it('counts only what is a count', () => {
    const views = {a: 0, b: 12, c: -1, d: NaN, e: Infinity, f: '9' as unknown as number};
    expect(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => viewCount(views, id))).to.deep.equal([
      0,
      12,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
