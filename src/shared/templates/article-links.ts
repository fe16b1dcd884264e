import {html, nothing, type TemplateResult} from 'lit';
import {viewCount, type ViewCounts} from '../../core/article-list.js';
import {articleAddress} from '../../core/href.js';
import type {Article} from '../../core/library.js';
import {ArticleOpenEvent} from '../events.js';
import {heading} from './heading.js';
import type {View} from './view.js';

/** How an element opens articles. */
export interface ArticleOpener {
  readonly host: HTMLElement;
  /** Where articles live on the host's site, with `{id}` in it; empty: in place. */
  readonly href: string;
  readonly inPlace: (articleId: string, opener: EventTarget | null) => void;
}

/** A link to the article's own page, or a button that opens it in place. Either tells the page first. */
export function articleLink(
  {host, href, inPlace}: ArticleOpener,
  articleId: string,
  position: number,
  text: string,
): TemplateResult {
  const address = href && articleAddress(href, articleId);
  const open = (event: MouseEvent): void => {
    // The reader asks for a tab of their own: nothing opens here.
    if (address && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
    if (!host.dispatchEvent(new ArticleOpenEvent({articleId, position}))) event.preventDefault();
    else if (!address) inPlace(articleId, event.currentTarget);
  };
  return address
    ? html`<a class="inline-link opener" href=${address} @click=${open}>${text}</a>`
    : html`<button class="inline-link opener" type="button" @click=${open}>${text}</button>`;
}

export interface ArticleItems {
  readonly opener: ArticleOpener;
  /** Level of the titles. */
  readonly level: number;
  readonly layout?: string;
  readonly views?: ViewCounts | undefined;
}

/** Articles as rows or cards: title, summary, category, date, and how often it was read where the host knows. */
export function articleItems(view: View, articles: readonly Article[], options: ArticleItems): TemplateResult {
  const {t, library} = view;
  return html`<ul class="articles ${options.layout ?? 'list'}" lang=${library.language}>
    ${articles.map((article, index) => {
      const category = library.categories.find((each) => each.id === article.category);
      const count = options.views && viewCount(options.views, article.id);
      return html`<li class="item" part="item">
        ${heading(options.level, articleLink(options.opener, article.id, index + 1, article.title))}
        <p class="item-summary">${article.summary}</p>
        <p class="facts muted">
          ${category ? html`<span>${category.name}</span>` : nothing} <span>${article.editorial.published}</span>
          ${count === undefined ? nothing : html`<span>${t('articleViews', {count})}</span>`}
        </p>
      </li>`;
    })}
  </ul>`;
}

const openers = (root: ParentNode): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('.opener')];

/** The place of what was pressed among everything in `root` that opens something. */
export function openerPlace(root: ParentNode, opener: EventTarget | null): number {
  return openers(root).findIndex((each) => each === opener);
}

/** Back to where the reader was: what they had pressed is in view and has focus. */
export function focusOpener(root: ParentNode, place: number): void {
  const opener = openers(root)[place];
  opener?.scrollIntoView({block: 'center'});
  opener?.focus({preventScroll: true});
}
