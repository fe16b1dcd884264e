import {html, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from '../../shared/decorators.js';
import {chooseArticles, type ViewCounts} from '../../core/article-list.js';
import {articleAddress} from '../../core/href.js';
import {idList, type Article} from '../../core/library.js';
import {libraryFields} from '../../core/pack.js';
import {MedleafElement} from '../../shared/medleaf-element.js';
import {articleLinksStyles} from '../../shared/styles/article-links.styles.js';
import {proseStyles} from '../../shared/styles/prose.styles.js';
import {documentStyles} from '../../shared/styles/document.styles.js';
import {rootStyles} from '../../shared/styles/root.styles.js';
import {backButton} from '../../shared/templates/back-button.js';
import {articleItems, focusOpener, openerPlace} from '../../shared/templates/article-links.js';
import {alertIcon, clockIcon} from '../../shared/templates/icons.js';
import type {View} from '../../shared/templates/view.js';
import {articleListStyles} from './article-list.styles.js';

type Tab = Article['tab'];
const tabWords = {news: 'tabNews', qa: 'tabQa', encyclopedia: 'tabEncyclopedia'} as const;

/**
 * Articles to choose from, with date, category and summary: those related to an article, of a category, the newest
 * first, or the most read where the page has really counted. They open in place or on pages of their own.
 *
 * @customElement medleaf-article-list
 * @slot - Fallback markup: shown before the script, without it, when nothing the tag asks for is known, and below the
 *   message when loading has failed.
 * @fires {ArticleOpenEvent} medleaf-article-open - An article is about to open: `articleId`, `position`. Cancelable.
 * @csspart tab - A tab.
 * @csspart item - One article of the list.
 * @csspart message - What is said instead of a list: empty, loading, failed.
 */
export class MedleafArticleList extends MedleafElement {
  static override styles = [rootStyles, documentStyles, proseStyles, articleLinksStyles, articleListStyles];
  protected static override reads = libraryFields;

  /** Id of an article: shows those related to it, the nearest first, never itself. */
  @property({attribute: 'related-to'}) relatedTo = '';
  /** Category ids, separated by commas; all when empty. */
  @property() category = '';
  /** Shows news, questions and encyclopedia as tabs; one without articles is left out. */
  @property({type: Boolean}) tabs = false;
  /** `newest` first, or the most read first by `views`. */
  @property() sort: 'newest' | 'views' = 'newest';
  /** The most articles to show, in each tab; 0 for all. */
  @property({type: Number}) limit = 0;
  /** Where an article lives on your site, with `{id}` in it; without it, articles open in place. */
  @property({attribute: 'article-href'}) articleHref = '';
  /** Rows, or cards beside each other. */
  @property() layout: 'list' | 'cards' = 'list';
  /** How often each article was read, by its id, as your site has measured it. Only what is given is shown. */
  @property({attribute: false}) views?: ViewCounts;
  /** Set while your page fetches its content. */
  @property({type: Boolean}) loading = false;
  /** Set when your page could not fetch its content. */
  @property({type: Boolean}) failed = false;
  /** Heading level of the titles, 1 to 6. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 3;

  @state() private tab?: Tab;
  @state() private reading?: {readonly id: string; readonly from: number} | undefined;

  private articles: readonly Article[] = [];
  private unknown: readonly string[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('relatedTo') || changed.has('category') || changed.has('library')) this.reading = undefined;
    if (this.articleHref && !articleAddress(this.articleHref, '')) {
      this.warn(`article-href="${this.articleHref}" is not a web or relative address; articles open in place.`);
    }
    const byViews = this.sort === 'views';
    if (byViews && !this.views) this.warn('sort="views" needs the `views` property; the newest come first.');
    const library = this.content;
    if (!library) return;
    const categories = idList(this.category);
    const {articles, unknown} = chooseArticles(library, {
      relatedTo: this.relatedTo,
      categories,
      views: byViews ? this.views : undefined,
    });
    this.articles = articles;
    this.unknown = unknown;
    if (unknown.length) {
      const ids = (records: readonly {readonly id: string}[]): string => records.map(({id}) => id).join(', ');
      this.warnUnknown(
        `no article or category "${unknown.join('", "')}"; known categories: ${ids(library.categories)}; known articles: ${ids(library.articles)}.`,
      );
    }
  }

  protected override render(): TemplateResult {
    const library = this.content;
    if (this.failed) return html`<div class="root">${this.renderMessage(alertIcon, 'listFailed')}</div><slot></slot>`;
    if (this.loading)
      return html`<div class="root" aria-busy="true">${this.renderMessage(clockIcon, 'listLoading')}</div>`;
    if (!library || (this.unknown.length && !this.articles.length)) return html`<slot></slot>`;
    const view: View = {library, t: (key, values) => this.t(key, values)};
    return html`<div class="root">${this.reading ? this.renderReading(view, this.reading.id) : this.renderList(view)}</div>`;
  }

  private renderMessage(icon: unknown, words: 'listEmpty' | 'listLoading' | 'listFailed'): TemplateResult {
    return html`<p class="message" part="message">${icon}<span>${this.t(words)}</span></p>`;
  }

  private renderList(view: View): TemplateResult {
    if (!this.articles.length) return this.renderMessage('', 'listEmpty');
    const tabs = this.tabsShown;
    const current = this.tab && tabs.includes(this.tab) ? this.tab : tabs[0];
    if (!this.tabs || !current) return this.renderItems(view, this.articles);
    return html`<div class="tabs no-print" role="tablist" aria-label=${this.t('listTabs')} @keydown=${this.onTabKey}>
        ${tabs.map(
          (tab) => html`<button
            id="tab-${tab}"
            class="tab"
            part="tab"
            type="button"
            role="tab"
            aria-selected=${tab === current ? 'true' : 'false'}
            aria-controls="panel"
            tabindex=${tab === current ? 0 : -1}
            @click=${() => (this.tab = tab)}
          >${this.t(tabWords[tab])}</button>`,
        )}
      </div>
      <div id="panel" role="tabpanel" aria-labelledby="tab-${current}">
        ${this.renderItems(
          view,
          this.articles.filter((article) => article.tab === current),
        )}
      </div>`;
  }

  private renderItems(view: View, articles: readonly Article[]): TemplateResult {
    return articleItems(view, this.limit > 0 ? articles.slice(0, this.limit) : articles, {
      opener: {
        host: this,
        href: this.articleHref,
        inPlace: (id, opener) => this.read(id, openerPlace(this.renderRoot, opener)),
      },
      level: this.headingLevel,
      layout: this.layout === 'cards' ? 'cards' : 'list',
      views: this.views,
    });
  }

  private renderReading({library}: View, id: string): TemplateResult {
    return html`${backButton(this.t('listBack'), () => this.back())}
      <medleaf-article article=${id} heading-level=${this.headingLevel} .library=${library}></medleaf-article>`;
  }

  private get tabsShown(): Tab[] {
    return (Object.keys(tabWords) as Tab[]).filter((tab) => this.articles.some((article) => article.tab === tab));
  }

  private read(id: string, from: number): void {
    this.reading = {id, from};
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector('medleaf-article')?.focus({preventScroll: true});
      this.renderRoot.querySelector('.back')?.scrollIntoView({block: 'nearest'});
    });
  }

  private back(): void {
    const from = this.reading?.from ?? 0;
    this.reading = undefined;
    void this.updateComplete.then(() => focusOpener(this.renderRoot, from));
  }

  private onTabKey(event: KeyboardEvent): void {
    const tabs = this.tabsShown;
    const at = tabs.findIndex((tab) => `tab-${tab}` === (event.target as Element).id);
    const forth = getComputedStyle(this).direction === 'rtl' ? -1 : 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: at + forth,
      ArrowLeft: at - forth,
      Home: 0,
      End: tabs.length - 1,
    };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.tab = tabs[(to + tabs.length) % tabs.length];
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[aria-selected=true]')?.focus());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'medleaf-article-list': MedleafArticleList;
  }
}
