import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {chooseFaqs, idList, type FaqItem} from '../../core/library.js';
import {createIndex, type SearchIndex} from '../../core/search/search.js';
import {faqJsonLd} from '../../core/structured-data.js';
import {announce} from '../../shared/announcer.js';
import {FaqToggleEvent} from '../../shared/events.js';
import {fragmentAfter} from '../../shared/fragment.js';
import {MedleafElement} from '../../shared/medleaf-element.js';
import {StructuredData} from '../../shared/structured-data.js';
import {disclosureStyles} from '../../shared/styles/disclosure.styles.js';
import {proseStyles} from '../../shared/styles/prose.styles.js';
import {rootStyles} from '../../shared/styles/root.styles.js';
import {basisLine, needsEditorMark} from '../../shared/templates/basis.js';
import {disclosure} from '../../shared/templates/disclosure.js';
import type {View} from '../../shared/templates/view.js';
import {faqStyles} from './faq.styles.js';

/**
 * Questions that patients ask, each with a short answer and the sources behind it. Closed answers are out of
 * the tab order, yet found by find-in-page, and printed.
 *
 * @customElement medleaf-faq
 * @slot - Fallback markup: shown before the script, without it, and when nothing the tag asks for is known.
 * @fires {FaqToggleEvent} medleaf-faq-toggle - The reader opened or closed a question: `faqId`, `open`.
 * @csspart question - The button of a question.
 * @csspart answer - The panel of an answer.
 * @csspart basis - The line that names the sources of an answer.
 * @csspart needs-editor - The mark on an answer that an editor must still check.
 */
export class MedleafFaq extends MedleafElement {
  static override styles = [rootStyles, disclosureStyles, proseStyles, faqStyles];

  /** Topic ids, separated by commas: `tacrolimus`, `ruxolitinib`, `disease` … Without topics and items: all questions. */
  @property() topic = '';
  /** Ids of single questions, separated by commas, after those of the topics. */
  @property() items = '';
  /** The most questions to show; 0 for all. */
  @property({type: Number}) limit = 0;
  /** Opening a question closes the others. */
  @property({type: Boolean}) exclusive = false;
  /** Id of the question to open, or `first`. */
  @property() open = '';
  /** Shows a box that finds questions as the reader types, misspellings and pinyin included. */
  @property({type: Boolean}) filterable = false;
  /** Heading level of the questions, 1 to 6. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 3;
  /** Describes the questions on screen to search engines (schema.org `FAQPage`); only one element of a page should. */
  @property({type: Boolean, attribute: 'structured-data'}) structuredData = false;
  /** Begins the fragment that opens a question: with `faq-`, `#faq-Q31` in the page's address opens question Q31. */
  @property({attribute: 'link-prefix'}) linkPrefix = 'faq-';

  @state() private openIds: ReadonlySet<string> = new Set();
  @state() private filter = '';

  private questions: readonly FaqItem[] = [];
  private index?: SearchIndex;
  private composing = false;
  private description = new StructuredData();

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.followFragment);
  }

  override disconnectedCallback(): void {
    this.composing = false;
    window.removeEventListener('hashchange', this.followFragment);
    this.description.set(undefined);
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const first = !this.hasUpdated;
    if (first || changed.has('topic') || changed.has('items') || changed.has('limit') || changed.has('library'))
      this.choose();
    if (first || changed.has('open')) this.openIds = new Set(this.openedByHost());
    if (first) this.followFragment();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const wanted = this.structuredData && this.isConnected && this.questions.length > 0;
    const problem = this.description.set(wanted ? faqJsonLd(this.questions) : undefined);
    if (problem) this.warn(problem);
  }

  /** Opens every question. */
  openAll(): void {
    this.openIds = new Set(this.questions.map((item) => item.id));
  }

  /** Closes every question. */
  closeAll(): void {
    this.openIds = new Set();
  }

  protected override render(): TemplateResult {
    const library = this.content;
    if (!library || !this.questions.length) return html`<slot></slot>`;
    const view: View = {library, t: (key, values) => this.t(key, values)};
    const shown = this.shown();
    return html`<div class="root">
      ${this.renderBar()}
      <div class="list" lang=${library.language}>
        ${
          shown.length
            ? shown.map((item) => this.renderItem(view, item))
            : html`<p class="nothing">${this.t('faqNothing')}</p>`
        }
      </div>
    </div>`;
  }

  private renderBar(): TemplateResult | typeof nothing {
    const several = this.questions.length > 1 && !this.exclusive;
    if (!this.filterable && !several) return nothing;
    const allOpen = this.questions.every((item) => this.openIds.has(item.id));
    return html`<div class="bar no-print">
      ${
        this.filterable
          ? html`<label class="filter"
            >${this.t('faqFilter')}
            <input
              type="search"
              autocomplete="off"
              @input=${this.onFilter}
              @compositionstart=${() => (this.composing = true)}
              @compositionend=${this.onCompositionEnd}
            />
          </label>`
          : nothing
      }
      ${
        several
          ? html`<button class="button quiet" type="button" @click=${() => this.toggleAll(!allOpen)}>
            ${this.t(allOpen ? 'closeAll' : 'openAll')}
          </button>`
          : nothing
      }
    </div>`;
  }

  private renderItem(view: View, item: FaqItem): TemplateResult {
    return disclosure({
      id: item.id,
      label: item.question,
      level: this.headingLevel,
      open: this.openIds.has(item.id),
      parts: {button: 'question', panel: 'answer'},
      onToggle: (open) => this.toggle(item.id, open),
      content: html`<div class="answer">
        <p>${item.answer}${needsEditorMark(view, item.needsEditor)}</p>
        ${basisLine(view, item)}
      </div>`,
    });
  }

  private toggle(id: string, open: boolean): void {
    if (this.openIds.has(id) === open) return;
    const next = new Set(this.exclusive ? [] : this.openIds);
    if (open) next.add(id);
    else next.delete(id);
    this.openIds = next;
    this.dispatchEvent(new FaqToggleEvent({faqId: id, open}));
  }

  private toggleAll(open: boolean): void {
    const changed = this.questions.filter((item) => this.openIds.has(item.id) !== open);
    if (open) this.openAll();
    else this.closeAll();
    for (const item of changed) this.dispatchEvent(new FaqToggleEvent({faqId: item.id, open}));
  }

  private onFilter(event: InputEvent): void {
    if (!this.composing) this.applyFilter((event.target as HTMLInputElement).value);
  }

  private onCompositionEnd(event: CompositionEvent): void {
    this.composing = false;
    this.applyFilter((event.target as HTMLInputElement).value);
  }

  private applyFilter(text: string): void {
    this.filter = text.trim();
    if (this.filter) announce(this.t('faqShown', {count: this.shown().length}));
  }

  private shown(): readonly FaqItem[] {
    if (!this.filter) return this.questions;
    const library = this.content;
    this.index ??= createIndex(
      this.questions.map((item) => ({id: item.id, title: item.question, body: item.answer})),
      library,
    );
    const found = this.index.search(this.filter, {limit: this.questions.length});
    return found.flatMap((hit) => this.questions.find((item) => item.id === hit.id) ?? []);
  }

  private choose(): void {
    const library = this.content;
    this.index = undefined;
    this.questions = [];
    if (!library) return;
    const topics = idList(this.topic);
    const ids = idList(this.items);
    if (!topics.length && !ids.length && this.querySelector('details')) return;
    const {items, unknown} = chooseFaqs(library, topics, ids);
    this.questions = this.limit > 0 ? items.slice(0, this.limit) : items;
    if (unknown.length) {
      const known = library.topics.map((topic) => topic.id).join(', ');
      this.warn(
        `no topic or question "${unknown.join('", "')}"; known topics: ${known}; question ids look like ${library.faqs[0]?.id ?? 'Q01'}.`,
      );
    }
  }

  private openedByHost(): string[] {
    if (this.open === 'first') return this.questions.slice(0, 1).map((item) => item.id);
    if (this.open && this.questions.length && !this.questions.some((item) => item.id === this.open)) {
      this.warn(`open="${this.open}" is not among its questions: ${this.questions.map((item) => item.id).join(', ')}.`);
    }
    return this.open ? [this.open] : [];
  }

  /** Opens, scrolls to and focuses the question that the page's address names. */
  private followFragment = (): void => {
    const id = fragmentAfter(this.linkPrefix);
    if (!this.questions.some((item) => item.id === id)) return;
    this.openIds = new Set([...(this.exclusive ? [] : this.openIds), id]);
    void this.updateComplete.then(() => {
      const button = this.renderRoot.querySelector<HTMLElement>(`[aria-controls="panel-${id}"]`);
      button?.scrollIntoView({block: 'start'});
      button?.focus({preventScroll: true});
    });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'medleaf-faq': MedleafFaq;
  }
}
