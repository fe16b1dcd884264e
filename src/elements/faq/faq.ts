import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from '../../shared/decorators.js';
import {chooseFaqs, idList, type FaqItem} from '../../core/library.js';
import {faqFields} from '../../core/pack.js';
import {createFilter} from '../../core/search/filter.js';
import {faqJsonLd} from '../../core/structured-data.js';
import {announce} from '../../shared/announcer.js';
import {copyText} from '../../shared/clipboard.js';
import {FaqFeedbackEvent, FaqToggleEvent} from '../../shared/events.js';
import {pageFragment} from '../../shared/fragment.js';
import {MedleafElement} from '../../shared/medleaf-element.js';
import {StructuredData} from '../../shared/structured-data.js';
import {basisStyles} from '../../shared/styles/basis.styles.js';
import {disclosureStyles} from '../../shared/styles/disclosure.styles.js';
import {rootStyles} from '../../shared/styles/root.styles.js';
import {basisWords, needsEditorMark, reviewWords} from '../../shared/templates/basis.js';
import {disclosure} from '../../shared/templates/disclosure.js';
import type {View} from '../../shared/templates/view.js';
import {faqStyles} from './faq.styles.js';
import {takeOwnQuestions, type OwnQuestion} from './own-questions.js';

/** So many questions are too many to lay out at once. */
const MANY = 50;

/**
 * Questions that patients ask, each with a short answer and the sources behind it. Closed answers are out of
 * the tab order, yet found by find-in-page, and printed. Without `topic` and `items`, the page's own `<details>`
 * inside the tag become the questions.
 *
 * @customElement medleaf-faq
 * @slot - Fallback markup: shown before the script, without it, and when nothing the tag asks for is known. `<details>` in it are questions of the page's own.
 * @fires {FaqToggleEvent} medleaf-faq-toggle - The reader opened or closed a question: `faqId`, `open`.
 * @fires {FaqFeedbackEvent} medleaf-faq-feedback - The reader said whether an answer helped: `faqId`, `helpful`. Nothing is sent.
 * @csspart question - The button of a question.
 * @csspart answer - The panel of an answer.
 * @csspart basis - The line that names the sources of an answer.
 * @csspart link - The link to one question.
 * @csspart needs-editor - The mark on an answer that an editor must still check.
 */
export class MedleafFaq extends MedleafElement {
  static override styles = [rootStyles, disclosureStyles, basisStyles, faqStyles];
  protected static override reads = faqFields;

  /** Topic ids, separated by commas: `tacrolimus`, `ruxolitinib`, `disease` … Without topics and items: all questions. */
  @property() topic = '';
  /** Ids of single questions, separated by commas, after those of the topics. */
  @property() items = '';
  /** The most questions to show, 0 for all; the filter searches those beyond it, too. */
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
  /** Asks under each answer whether it helped, and fires an event; nothing is sent or stored. */
  @property({type: Boolean}) feedback = false;
  /** Begins the fragment that opens a question: with `faq-`, `#faq-Q31` in the page's address opens question Q31. Empty: no links. */
  @property({attribute: 'link-prefix'}) linkPrefix = 'faq-';

  @state() private openIds: ReadonlySet<string> = new Set();
  @state() private filter = '';
  @state() private copied = '';
  @state() private rated: ReadonlySet<string> = new Set();

  /** What `topic` and `items` choose; `limit` shows the first of them, and the filter searches all. */
  private chosen: readonly (FaqItem | OwnQuestion)[] = [];
  private questions: readonly (FaqItem | OwnQuestion)[] = [];
  private shown: readonly (FaqItem | OwnQuestion)[] = [];
  private sieve?: (query: string) => number[];
  private composing = false;
  private description = new StructuredData();
  private childrenObserver = new MutationObserver(() => {
    if (!this.asksForNothing) return;
    this.choose();
    this.requestUpdate();
  });

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.followFragment);
    this.childrenObserver.observe(this, {childList: true, subtree: true, characterData: true});
  }

  override disconnectedCallback(): void {
    this.composing = false;
    window.removeEventListener('hashchange', this.followFragment);
    this.childrenObserver.disconnect();
    this.description.set(undefined);
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const first = !this.hasUpdated;
    if (first || changed.has('topic') || changed.has('items') || changed.has('limit') || changed.has('library'))
      this.choose();
    if (first || changed.has('open')) this.openIds = new Set([...(first ? this.openIds : []), ...this.openedByHost()]);
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
    if (!this.questions.length) return html`<slot></slot>`;
    const library = this.content;
    const own = this.questions.some(isOwn);
    const {shown} = this;
    const reviews = new Map<string, string>();
    return html`<div class="root">
      ${own ? html`<slot></slot>` : nothing}
      ${this.renderBar()}
      <div class="list ${shown.length > MANY ? 'long' : ''}" lang=${(!own && library?.language) || nothing}>
        ${
          shown.length
            ? shown.map((item) => this.renderItem(item, reviews))
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
              .value=${this.filter}
              @input=${this.onFilter}
              @compositionstart=${() => (this.composing = true)}
              @compositionend=${this.onCompositionEnd}
            />
          </label>`
          : nothing
      }
      <button class="button quiet" type="button" ?hidden=${!several} @click=${() => this.toggleAll(!allOpen)}>
        ${this.t(allOpen ? 'closeAll' : 'openAll')}
      </button>
    </div>`;
  }

  private renderItem(item: FaqItem | OwnQuestion, reviews: Map<string, string>): TemplateResult {
    const {id, question} = item;
    return disclosure({
      id,
      label: question,
      level: this.headingLevel,
      open: this.openIds.has(id),
      parts: {button: 'question', panel: 'answer'},
      onToggle: (open) => this.toggle(id, open),
      content: isOwn(item)
        ? html`<div class="answer"><slot name=${id}></slot>${this.renderAbout(id)}</div>`
        : this.renderAnswer(item, reviews),
    });
  }

  private renderAnswer(item: FaqItem, reviews: Map<string, string>): TemplateResult | typeof nothing {
    const library = this.content;
    if (!library) return nothing;
    const view: View = {library, t: (key, values) => this.t(key, values)};
    const {topic} = item;
    const review = reviews.get(topic) ?? this.reviewOf(view, topic);
    reviews.set(topic, review);
    return html`<div class="answer">
      <p>${item.answer}${needsEditorMark(view, item.needsEditor)}</p>
      <small class="basis" part="basis">${basisWords(view, item)}</small>
      <small class="basis" ?hidden=${!review}>${review}</small>
      ${this.renderAbout(item.id)}
    </div>`;
  }

  /** When the answers of a topic were checked, and by whom. */
  private reviewOf(view: View, topic: string): string {
    const editorial = view.library.topics.find(({id}) => id === topic)?.editorial;
    return editorial ? `${view.t('checked', {date: editorial.lastReviewed})} · ${reviewWords(view, editorial)}` : '';
  }

  private renderAbout(id: string): TemplateResult {
    const href = this.linkPrefix ? this.addressOf(id) : nothing;
    return html`<div class="about no-print">
      <a
        class="muted"
        part="link"
        href=${href}
        ?hidden=${href === nothing}
        @click=${(event: Event) => this.copyLink(event, id)}
        >${this.t(this.copied === id ? 'linkCopied' : 'faqLink')}</a
      >
      ${this.feedback ? this.renderFeedback(id) : nothing}
    </div>`;
  }

  private renderFeedback(id: string): TemplateResult {
    const answer = (helpful: boolean): TemplateResult =>
      html`<button class="button" type="button" @click=${() => this.rate(id, helpful)}>
        ${this.t(helpful ? 'faqHelpful' : 'faqNotHelpful')}
      </button>`;
    return html`<div class="feedback" role="group" aria-label=${this.t('faqFeedback')}>
      ${
        this.rated.has(id)
          ? html`<span tabindex="-1">${this.t('faqThanks')}</span>`
          : html`<span>${this.t('faqFeedback')}</span>
              <span class="choices">${answer(true)} ${answer(false)}</span>`
      }
    </div>`;
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
    this.filter = text;
    this.select();
    if (text.trim()) announce(this.t('faqShown', {count: this.shown.length}));
  }

  /** The questions that the filter lets through; found once for what was typed. */
  private select(): void {
    this.shown = this.questions;
    if (!this.filter.trim()) return;
    this.sieve =
      this.sieve ??
      createFilter(
        this.chosen.map(({question, answer}) => ({title: question, body: answer})),
        this.content,
      );
    this.shown = this.sieve(this.filter).flatMap((at) => this.chosen[at] ?? []);
  }

  private rate(id: string, helpful: boolean): void {
    this.rated = new Set([...this.rated, id]);
    this.dispatchEvent(new FaqFeedbackEvent({faqId: id, helpful}));
    void this.updateComplete.then(() =>
      this.node(`panel-${id}`)?.querySelector<HTMLElement>('.feedback span')?.focus(),
    );
    announce(this.t('faqThanks'));
  }

  private addressOf(id: string): string {
    return `${location.href.split('#')[0]}#${encodeURIComponent(this.linkPrefix + id)}`;
  }

  /** The link is copied where that is allowed; elsewhere it is followed, and stands in the address bar. */
  private async copyLink(event: Event, id: string): Promise<void> {
    if (!('clipboard' in navigator)) return;
    event.preventDefault();
    if (await copyText(this.addressOf(id))) {
      this.copied = id;
      announce(this.t('linkCopied'));
    } else location.href = this.addressOf(id);
  }

  private node(id: string): HTMLElement | null {
    return (this.renderRoot as ShadowRoot).getElementById(id);
  }

  /** Nothing of the library is asked for: questions that the page brings come first. */
  private get asksForNothing(): boolean {
    return !idList(this.topic).length && !idList(this.items).length;
  }

  private choose(): void {
    const library = this.content;
    const own = this.asksForNothing ? takeOwnQuestions(this) : [];
    const opened = own.filter(({wasOpen}) => wasOpen);
    if (opened.length) this.openIds = new Set([...this.openIds, ...opened.map(({id}) => id)]);
    const {items, unknown} =
      library && !own.length ? chooseFaqs(library, idList(this.topic), idList(this.items)) : {items: own, unknown: []};
    this.sieve = undefined;
    this.chosen = items;
    this.questions = this.limit > 0 ? items.slice(0, this.limit) : items;
    this.select();
    if (unknown.length && library) {
      const known = library.topics.map((topic) => topic.id).join(', ');
      this.warnUnknown(
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
    const fragment = pageFragment();
    const item = this.questions.find(
      (each) =>
        (this.linkPrefix && fragment === this.linkPrefix + each.id) || (isOwn(each) && fragment === each.details.id),
    );
    if (!fragment || !item) return;
    if (!this.shown.includes(item)) this.applyFilter('');
    this.openIds = new Set([...(this.exclusive ? [] : this.openIds), item.id]);
    void this.updateComplete.then(() => {
      const button = this.node(`button-${item.id}`);
      button?.scrollIntoView({block: 'start'});
      button?.focus({preventScroll: true});
    });
  };
}

const isOwn = (item: FaqItem): item is OwnQuestion => 'details' in item;

declare global {
  interface HTMLElementTagNameMap {
    'medleaf-faq': MedleafFaq;
  }
}
