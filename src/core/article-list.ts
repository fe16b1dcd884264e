/** Which articles a list shows, and in which order. */
import {findArticle, type Article, type Library} from './library.js';

/** How often each article was read, by its id, as the host has measured it. */
export type ViewCounts = Readonly<Record<string, number>>;

export interface ArticleQuery {
  /** Id of an article: only those related to it, the nearest first. */
  readonly relatedTo: string;
  /** Category ids; none for all. */
  readonly categories: readonly string[];
  /** Where given, the most read come first; otherwise the newest. */
  readonly views?: ViewCounts | undefined;
}

export interface ArticleChoice {
  readonly articles: readonly Article[];
  /** Articles or categories that the library does not have. */
  readonly unknown: readonly string[];
}

export function chooseArticles(library: Library, {relatedTo, categories, views}: ArticleQuery): ArticleChoice {
  const unknown = categories.filter((id) => !library.categories.some((each) => each.id === id));
  let {articles} = library;
  if (relatedTo) {
    const from = findArticle(library, relatedTo);
    if (!from) unknown.push(relatedTo);
    articles = from ? relatedArticles(library, from) : [];
  }
  if (categories.length) articles = articles.filter((each) => categories.includes(each.category));
  if (views) {
    const count = (article: Article): number => viewCount(views, article.id) ?? -1;
    articles = [...articles].sort((a, b) => count(b) - count(a) || newestFirst(a, b));
  } else if (!relatedTo) articles = [...articles].sort(newestFirst);
  return {articles, unknown};
}

export function relatedArticles(library: Library, article: Article): Article[] {
  return article.related.flatMap((id) => findArticle(library, id) ?? []);
}

/** The count of one article, where there is a real one. */
export function viewCount(views: ViewCounts, id: string): number | undefined {
  const count = views[id];
  return typeof count === 'number' && count >= 0 && count < Infinity ? count : undefined;
}

function newestFirst(a: Article, b: Article): number {
  const [first, second] = [a.editorial.published, b.editorial.published];
  return first === second ? 0 : first < second ? 1 : -1;
}
