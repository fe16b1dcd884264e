import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from '../../shared/decorators.js';
import {relatedArticles} from '../../core/article-list.js';
import {blocksSources, readingMinutes, type Heading} from '../../core/blocks.js';
import {articleAddress} from '../../core/href.js';
import {findArticle, type Article} from '../../core/library.js';
import {libraryFields} from '../../core/pack.js';
import {articleJsonLd} from '../../core/structured-data.js';
import {fragmentAfter} from '../../shared/fragment.js';
import {medicalContentAppears, medicalContentGoes} from '../../shared/medical-content.js';
import {MedleafElement} from '../../shared/medleaf-element.js';
import {StructuredData} from '../../shared/structured-data.js';
import {articleLinksStyles} from '../../shared/styles/article-links.styles.js';
import {calloutStyles} from '../../shared/styles/callout.styles.js';
import {pageCodeStyles} from '../../shared/styles/page-code.styles.js';
import {proseStyles} from '../../shared/styles/prose.styles.js';
import {documentStyles} from '../../shared/styles/document.styles.js';
import {rootStyles} from '../../shared/styles/root.styles.js';
import {backButton} from '../../shared/templates/back-button.js';
import {articleItems, focusOpener, openerPlace, type ArticleOpener} from '../../shared/templates/article-links.js';
import {reviewWords} from '../../shared/templates/basis.js';
import {editorialRecord, sourceList} from '../../shared/templates/record.js';
import {renderBlocks} from '../../shared/templates/blocks.js';
import {heading} from '../../shared/templates/heading.js';
import {pageCode} from '../../shared/templates/page-code.js';
import type {View} from '../../shared/templates/view.js';
import {articleStyles} from './article.styles.js';

/** What the reader went on to, and the place of the link that led there. */
interface Step {
  readonly kind: 'article' | 'drug';
  readonly id: string;
  readonly from: number;
}

const largestSize = 2;

/**
 * One article, to read in peace: a summary first, then short sections with their tables and warnings, the sources
 * behind each line on demand, and what to read next. Medicines and other articles open in place, with a way back.
 *
 * @customElement medleaf-article
 * @slot - Fallback markup: shown before the script, without it, and when the article is not known.
 * @slot breadcrumb - Where the article stands in your site: your own links, above it.
 * @fires {ArticleOpenEvent} medleaf-article-open - The reader goes on to another article: `articleId`, `position` among
 *   the related ones, 0 in the text. Cancelable.
 * @csspart article - The whole article.
 * @csspart title - The heading with the title.
 * @csspart summary - The summary.
 * @csspart contents - The table of contents.
 * @csspart help - A box that says when to get help.
 * @csspart warning - A box with a warning.
 * @csspart note - A box with a note.
 * @csspart basis - A line that names the sources of a statement.
 * @csspart sources - The list of sources.
 * @csspart record - Author, review and dates.
 * @csspart related - The related articles.
 * @csspart item - One related article.
 * @csspart needs-editor - The mark on a statement that an editor must still check.
 */
export class MedleafArticle extends MedleafElement {
  static override styles = [
    rootStyles,
    documentStyles,
    calloutStyles,
    proseStyles,
    articleLinksStyles,
    pageCodeStyles,
    articleStyles,
  ];
  protected static override reads = libraryFields;

  /** Id of the article. */
  @property() article = '';
  /** Shows a table of contents. */
  @property({type: Boolean}) contents = false;
  /** Where articles live on your site, with `{id}` in it; without it, other articles open in place. */
  @property({attribute: 'article-href'}) articleHref = '';
  /** Begins the fragments that lead to sections: without one, `#light-therapy-s2` in the page's address goes to section `s2` of `light-therapy`. */
  @property({attribute: 'link-prefix'}) linkPrefix = '';
  /** Offers a QR code of this page, for moving from desk to phone. */
  @property({type: Boolean}) qr = false;
  /** Describes the article to search engines (schema.org `MedicalWebPage`), in the words that are on screen. */
  @property({type: Boolean, attribute: 'structured-data'}) structuredData = false;
  /** Heading level of the title, 1 to 6; sections are one below. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 2;

  @state() private trail: readonly Step[] = [];
  @state() private showBasis = false;
  @state() private textSize = 0;
  @state() private codeOpen = false;

  private shown?: Article;
  private description = new StructuredData();

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.followFragment);
    window.addEventListener('beforeprint', this.onPrint);
    medicalContentAppears(this);
  }

  override disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.followFragment);
    window.removeEventListener('beforeprint', this.onPrint);
    medicalContentGoes(this);
    this.description.set(undefined);
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('article')) this.trail = [];
    if (this.articleHref && !articleAddress(this.articleHref, '')) {
      this.warn(`article-href="${this.articleHref}" is not a web or relative address; articles open in place.`);
    }
    const library = this.content;
    const read = [this.article, ...this.trail.filter(({kind}) => kind === 'article').map(({id}) => id)].pop() ?? '';
    this.shown = library && findArticle(library, read);
    if (library && !this.shown) {
      this.warnUnknown(`no article "${read}"; known articles: ${library.articles.map(({id}) => id).join(', ')}.`);
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('article') || changed.has('library')) this.followFragment();
    const {content, shown, trail} = this;
    // A medicine that was opened in place is not this page.
    const wanted =
      this.structuredData && this.isConnected && content && shown && trail[trail.length - 1]?.kind !== 'drug';
    const problem = this.description.set(wanted ? articleJsonLd(content, shown) : undefined);
    if (problem) this.warn(problem);
  }

  /** Moves focus to the title. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#article-title')?.focus(options));
  }

  /** Scrolls to a section and moves focus to its heading: `s1` is the first. */
  scrollToSection(id: string): void {
    void this.updateComplete.then(() => {
      const section = (this.renderRoot as ShadowRoot).getElementById(id);
      section?.scrollIntoView({block: 'start'});
      section?.focus({preventScroll: true});
    });
  }

  protected override render(): TemplateResult {
    const library = this.content;
    const {shown: article, trail} = this;
    if (!library || !article) return html`<slot></slot>`;
    const view: View = {library, t: (key, values) => this.t(key, values)};
    const step = trail[trail.length - 1];
    return html`<div class="root">
      <slot name="breadcrumb"></slot>
      <div class="size-${this.textSize}">
        ${step ? backButton(this.t('articleBack'), () => this.back()) : nothing}
        ${
          step?.kind === 'drug'
            ? html`<medleaf-drug-card drug=${step.id} heading-level=${this.headingLevel} .library=${library}></medleaf-drug-card>`
            : this.renderArticle(view, article)
        }
      </div>
    </div>`;
  }

  private renderArticle(view: View, article: Article): TemplateResult {
    const {body, editorial} = article;
    const category = view.library.categories.find((each) => each.id === article.category);
    const minutes = readingMinutes(body);
    const level = this.headingLevel + 1;
    return html`<article class="reader" part="article" aria-labelledby="article-title" lang=${view.library.language}>
      <header class="head">
        ${category ? html`<p class="category">${category.name}</p>` : nothing}
        ${heading(this.headingLevel, html`<span part="title">${article.title}</span>`, {
          className: 'title',
          id: 'article-title',
          focusable: true,
        })}
        <p class="facts muted">
          <span>${this.t('published', {date: editorial.published})}</span>
          <span>${this.t('checked', {date: editorial.lastReviewed})}</span>
          ${minutes ? html`<span>${this.t('articleMinutes', {count: minutes})}</span>` : nothing}
          <span>${reviewWords(view, editorial)}</span>
        </p>
        <p class="lead" part="summary">${article.summary}</p>
      </header>
      <div class="main">
        ${body.length ? this.renderBody(view, article) : html`<p>${this.t('articleOnlyChinese')}</p>`}
        <p class="muted"><strong>${this.t('disclaimer')}</strong></p>
        ${this.renderFoot(view, article, level)}
      </div>
    </article>`;
  }

  private renderBody(view: View, article: Article): TemplateResult {
    return html`<div class="tools no-print">
        <button class="button" type="button" aria-pressed=${this.showBasis ? 'true' : 'false'} @click=${this.onBasis}>
          ${this.t('showBasis')}
        </button>
        <div class="sizes">
          ${this.renderSize('textSmaller', Math.max(0, this.textSize - 1))}
          ${this.renderSize('textLarger', Math.min(largestSize, this.textSize + 1))}
        </div>
        ${this.qr ? pageCode(view.t, this.codeOpen, () => (this.codeOpen = !this.codeOpen)) : nothing}
      </div>
      ${this.contents ? this.renderContents(article) : nothing}
      <div class="prose">
        ${renderBlocks(view, article.body, {
          level: this.headingLevel + 1,
          showBasis: this.showBasis,
          opener: this.opener,
          onDrug: (id, opener) => this.go('drug', id, opener),
        })}
      </div>`;
  }

  private renderSize(words: 'textSmaller' | 'textLarger', size: number): TemplateResult {
    return html`<button
      class="button"
      type="button"
      aria-disabled=${size === this.textSize ? 'true' : 'false'}
      @click=${() => (this.textSize = size)}
    >${this.t(words)}</button>`;
  }

  private renderContents(article: Article): TemplateResult {
    const sections = article.body.filter((block): block is Heading => block.type === 'heading');
    return html`<nav class="contents no-print" part="contents" aria-labelledby="contents">
      <p id="contents">${this.t('articleContents')}</p>
      <ul>
        ${sections.map(
          ({id, text}) =>
            html`<li><a href="#${this.fragmentPrefix}${id}" @click=${(event: MouseEvent) => this.onContents(event, id)}>${text}</a></li>`,
        )}
      </ul>
    </nav>`;
  }

  private renderFoot(view: View, article: Article, level: number): TemplateResult {
    const sources = blocksSources(article.body);
    const related = relatedArticles(view.library, article);
    return html`<footer class="foot">
      ${
        sources.length
          ? html`<section>${heading(level, this.t('articleSources'))}${sourceList(view, sources)}</section>`
          : nothing
      }
      ${editorialRecord(view, article.editorial)}
      ${
        related.length
          ? html`<section class="no-print" part="related">
            ${heading(level, this.t('articleRelated'))}
            ${articleItems(view, related, {opener: this.opener, level: level + 1})}
          </section>`
          : nothing
      }
      <p class="print-only muted">
        ${this.t('printedFrom', {url: location.href, date: new Date().toISOString().slice(0, 10)})}
      </p>
    </footer>`;
  }

  private get opener(): ArticleOpener {
    return {
      host: this,
      href: this.articleHref,
      inPlace: (id, opener) => this.go('article', id, opener),
    };
  }

  private get fragmentPrefix(): string {
    return `${this.linkPrefix}${this.shown?.id ?? ''}-`;
  }

  private go(kind: Step['kind'], id: string, opener: EventTarget | null): void {
    this.trail = [...this.trail, {kind, id, from: openerPlace(this.renderRoot, opener)}];
    void this.updateComplete.then(() => {
      const back = this.renderRoot.querySelector<HTMLElement>('.back');
      if (kind === 'drug') back?.focus({preventScroll: true});
      else this.focus({preventScroll: true});
      back?.scrollIntoView({block: 'nearest'});
    });
  }

  private back(): void {
    const {from} = this.trail[this.trail.length - 1] ?? {from: 0};
    this.trail = this.trail.slice(0, -1);
    void this.updateComplete.then(() => focusOpener(this.renderRoot, from));
  }

  private onBasis(): void {
    this.showBasis = !this.showBasis;
  }

  /** Goes there without touching the page's address: a page may route by its fragment. The link can be copied. */
  private onContents(event: MouseEvent, id: string): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.scrollToSection(id);
  }

  /** Goes to the section that the page's address names. */
  private followFragment = (): void => {
    const id = fragmentAfter(this.fragmentPrefix);
    if (id) this.scrollToSection(id);
  };

  /** The address and the date of the print stand on the sheet. */
  private onPrint = (): void => this.requestUpdate();
}

declare global {
  interface HTMLElementTagNameMap {
    'medleaf-article': MedleafArticle;
  }
}
