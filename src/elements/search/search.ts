import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from '../../shared/decorators.js';
import {articleAddress} from '../../core/href.js';
import {searchEntries, type EntryKind, type Library} from '../../core/library.js';
import {libraryFields, type Pack} from '../../core/pack.js';
import type {ProviderAnswer, ProviderHit, SearchProvider} from '../../core/search/provider.js';
import {hitOf, indexLibrary, type LibraryIndex} from '../../core/search/library-index.js';
import type {SearchHit, Segment} from '../../core/search/search.js';
import {announce, prepareAnnouncer} from '../../shared/announcer.js';
import {ArticleOpenEvent, SearchResultsEvent} from '../../shared/events.js';
import {MedleafElement} from '../../shared/medleaf-element.js';
import type {MessageKey} from '../../shared/messages.js';
import {proseStyles} from '../../shared/styles/prose.styles.js';
import {documentStyles} from '../../shared/styles/document.styles.js';
import {rootStyles} from '../../shared/styles/root.styles.js';
import {backButton} from '../../shared/templates/back-button.js';
import {readRecent, writeRecent} from '../../shared/recent-searches.js';
import {basisLine, needsEditorMark} from '../../shared/templates/basis.js';
import {heading} from '../../shared/templates/heading.js';
import {closeIcon, searchIcon} from '../../shared/templates/icons.js';
import type {View} from '../../shared/templates/view.js';
import {Inquiry} from './inquiry.js';
import {loadProvider, trustedAddress} from './load-provider.js';
import {searchStyles} from './search.styles.js';

const kinds: readonly {readonly kind: EntryKind; readonly name: MessageKey}[] = [
  {kind: 'drug', name: 'searchDrugs'},
  {kind: 'faq', name: 'searchFaqs'},
  {kind: 'article', name: 'searchArticles'},
];

const mostResults = 50;
const mostRecent = 5;
/** What an answer depends on: moving in the list of results does not search again. */
const searchedFor = ['typed', 'browsing', 'category', 'limit', 'library', 'provider', 'providerSrc'];
const noAnswer: ProviderAnswer = {hits: []};

/** What takes focus when something opens in place. */
const focusTargets: Readonly<Record<EntryKind, string>> = {
  drug: '.back',
  faq: '#article-title',
  article: 'medleaf-article',
};

const reasonWords: Readonly<Partial<Record<SearchHit['reason'], MessageKey>>> = {
  homophone: 'reasonHomophone',
  pinyin: 'reasonPinyin',
  initials: 'reasonInitials',
  alias: 'reasonAlias',
  fuzzy: 'reasonFuzzy',
};

const parts = {drug: 'drugs', faq: 'faqs', article: 'articles'} as const;

type Reading = {readonly kind: 'list'} | {readonly kind: EntryKind; readonly id: string};

/**
 * Finds medicines, questions and articles as the reader types, on the reader's own device: misspellings, pinyin,
 * initials and other names included. What is typed never leaves the page, unless the site owner chooses a `provider`
 * that asks a server.
 *
 * @customElement medleaf-search
 * @slot - Fallback markup: shown before the script and without it.
 * @fires {SearchResultsEvent} medleaf-search-results - Results are on screen: `count`, `elapsedMs`; never the query.
 * @fires {ArticleOpenEvent} medleaf-article-open - An article is about to open: `articleId`, `position`. Cancelable.
 * @slot no-result - Your own way to reach a person, shown when nothing was found.
 * @csspart input - The text field.
 * @csspart results - The list of results.
 * @csspart result - One result.
 * @csspart basis - The line that names the sources of an answer.
 * @csspart needs-editor - The mark on an answer that an editor must still check.
 */
export class MedleafSearch extends MedleafElement {
  static override styles = [rootStyles, documentStyles, proseStyles, searchStyles];
  protected static override reads = libraryFields;

  /** Placeholder of the field; a built-in example when empty. */
  @property() placeholder = '';
  /** Visible label of the field; built-in words when empty. */
  @property() label = '';
  /** The most results to show, 1 to 50. */
  @property({type: Number}) limit = 8;
  /** Only this category: an article category id, `drug` or `faq`. */
  @property() category = '';
  /** Where an article lives on your site, with `{id}` in it; without it, articles open in place. */
  @property({attribute: 'article-href'}) articleHref = '';
  /** Focuses the field when the page opens. */
  @property({type: Boolean}) override autofocus = false;
  /** Lets the key `/` move focus to the field from anywhere on the page but another field. */
  @property({type: Boolean}) shortcut = false;
  /** Keeps the last five searches on the reader's device and offers them; the reader can clear them. Off by default. */
  @property({type: Boolean}) recent = false;
  /** What to search for at first; changes only when the host changes it. */
  @property() query = '';
  /**
   * What searches more than the content in use: `pack`, `pagefind` or `opensearch`; as a property also an object of your
   * own. Queries go where it sends them. Without it, where a content pack says so, or nowhere.
   */
  @property() provider: string | SearchProvider = '';
  /** Address that the provider searches, on your own site or where the script came from, such as `/pagefind/`. */
  @property({attribute: 'provider-src'}) providerSrc = '';
  /** Heading level of an article opened in place, 1 to 6. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 2;

  @state() private typed = '';
  @state() private active = -1;
  @state() private reading: Reading = {kind: 'list'};
  @state() private browsing = '';
  @state() private only: EntryKind | '' = '';
  @state() private remembered: readonly string[] = [];

  @state() private answer = noAnswer;
  /** For a provider. */
  @state() private waiting = false;
  /** The provider did not answer, so the content in use does. */
  @state() private unreachable = false;

  private index?: LibraryIndex | undefined;
  private made?: Promise<SearchProvider> | undefined;
  private inquiry = new Inquiry();
  private options: readonly ProviderHit[] = [];
  private composing = false;
  private failed = false;
  /** When the reader typed what is searched for; nothing when the page set it, or when it was reported. */
  private started?: number | undefined;

  private get field(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.onPageKey);
    if (this.waiting) this.requestUpdate('typed');
  }

  override disconnectedCallback(): void {
    window.removeEventListener('keydown', this.onPageKey);
    // A composition that a move in the page broke off never ends.
    this.composing = false;
    this.inquiry.stop();
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const hasChanged = (name: PropertyKey): boolean => (changed as ReadonlyMap<PropertyKey, unknown>).has(name);
    if (changed.has('library')) this.index = undefined;
    if (['library', 'provider', 'providerSrc'].some(hasChanged)) {
      this.made = undefined;
      this.unreachable = false;
      this.answer = noAnswer;
    }
    if (changed.has('query')) {
      this.typed = this.query;
      this.browsing = '';
      this.reading = {kind: 'list'};
    }
    if (changed.has('recent')) this.remembered = this.recent ? readRecent() : [];
    if (changed.has('category') && this.category) this.checkCategory();
    if (searchedFor.some(hasChanged)) this.find();
    this.options = this.arranged();
    if (this.active >= this.options.length) this.active = -1;
  }

  protected override firstUpdated(): void {
    if (this.autofocus) this.field?.focus();
  }

  /** Moves focus to the field. */
  override focus(options?: FocusOptions): void {
    this.field?.focus(options);
  }

  protected override render(): TemplateResult {
    const library = this.content;
    if (!library) return html`<slot></slot>`;
    const view: View = {library, t: (key, values) => this.t(key, values)};
    return html`<div class="root" @keydown=${this.onKey}>
      <div role="search" class="no-print">${this.renderField()}</div>
      ${this.reading.kind === 'list' ? this.renderList(view) : this.renderReading(view, this.reading)}
    </div>`;
  }

  private renderField(): TemplateResult {
    const open = this.reading.kind === 'list' && this.options.length > 0;
    return html`<label class="label" for="field">${this.label || this.t('searchLabel')}</label>
      <div class="field">
        ${searchIcon}
        <input
          id="field"
          part="input"
          role="combobox"
          type="text"
          inputmode="search"
          .enterKeyHint=${'search'}
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          aria-autocomplete="list"
          aria-expanded=${open ? 'true' : 'false'}
          aria-controls=${open ? 'results' : nothing}
          aria-activedescendant=${open && this.active >= 0 ? `option-${this.active}` : nothing}
          aria-describedby="hint"
          placeholder=${this.placeholder || this.t('searchPlaceholder')}
          .value=${this.typed}
          @focus=${this.onFocus}
          @input=${this.onInput}
          @compositionstart=${() => (this.composing = true)}
          @compositionend=${this.onCompositionEnd}
        />
        ${
          this.typed
            ? html`<button class="icon-button" type="button" aria-label=${this.t('searchClear')} @click=${this.clear}>${closeIcon}</button>`
            : nothing
        }
      </div>
      <p id="hint" class="hint muted">${this.t(this.waiting ? 'searchWaiting' : 'searchHint')}</p>`;
  }

  private renderList(view: View): TemplateResult {
    const {library} = view;
    const {suggestion} = this.answer;
    const browsed = library.categories.find((each) => each.id === this.browsing);
    return html`${this.renderRecent()} ${
      this.unreachable && this.typed.trim() ? html`<p class="unreachable">${this.t('searchUnreachable')}</p>` : nothing
    } ${
      suggestion && suggestion !== this.typed.trim()
        ? html`<p class="suggestion">
            ${this.t('searchSuggest')}
            <button class="inline-link" type="button" lang=${library.language} @click=${() => this.searchFor(suggestion)}>${suggestion}</button>？
          </p>`
        : nothing
    }
      ${this.renderKinds()} ${
        this.options.length
          ? html`<div id="results" class="results" part="results" role="listbox" lang=${library.language}
            aria-busy=${this.waiting ? 'true' : nothing}
            aria-label=${browsed ? browsed.name : this.t('searchCount', {count: this.options.length})}
          >${this.renderGroups()}</div>`
          : nothing
      }
      ${
        this.typed.trim() && !this.options.length && !this.browsing && (!this.waiting || this.unreachable)
          ? this.renderNothing(view)
          : nothing
      }`;
  }

  private renderRecent(): TemplateResult | typeof nothing {
    if (this.typed.trim() || this.browsing || !this.remembered.length) return nothing;
    return html`<div class="empty">
      <p id="recent" class="muted">${this.t('searchRecent')}</p>
      <div class="choices" role="group" aria-labelledby="recent">
        ${this.remembered.map(
          (text) => html`<button class="button" type="button" @click=${() => this.searchFor(text)}>${text}</button>`,
        )}
        <button class="button quiet" type="button" @click=${this.forget}>${this.t('searchForget')}</button>
      </div>
    </div>`;
  }

  private renderKinds(): TemplateResult | typeof nothing {
    const found = kinds.filter(({kind}) => this.answer.hits.some((hit) => hit.kind === kind));
    if (this.category || this.browsing || (found.length < 2 && !this.only)) return nothing;
    const choice = (kind: EntryKind | '', name: MessageKey): TemplateResult =>
      html`<button
        class="button"
        type="button"
        aria-pressed=${this.only === kind ? 'true' : 'false'}
        @click=${() => this.show(kind)}
      >
        ${this.t(name)}
      </button>`;
    return html`<div class="choices kinds" role="group" aria-label=${this.t('searchShow')}>
      ${choice('', 'searchAll')}
      ${found.map(({kind, name}) => choice(kind, name))}
    </div>`;
  }

  private renderGroups(): unknown {
    return kinds.map(({kind, name}) => {
      const members = this.options.filter((option) => option.kind === kind);
      if (!members.length) return nothing;
      return html`<div role="group" aria-labelledby="group-${kind}">
        <div id="group-${kind}" class="group-name">${this.t(name)}</div>
        ${members.map((option) => this.renderOption(option))}
      </div>`;
    });
  }

  private renderOption(hit: ProviderHit): TemplateResult {
    const position = this.options.indexOf(hit);
    const key = hit.reason && reasonWords[hit.reason];
    const reason = key && hit.matched ? this.t(key, {term: hit.matched}) : '';
    const inside = html`<div class="option-title">
        ${marked(hit.title)}${reason ? html`<small class="reason">${reason}</small>` : nothing}
      </div>
      ${hit.excerpt.length ? html`<div class="excerpt">${marked(hit.excerpt)}</div>` : nothing}`;
    const href = this.addressOf(hit);
    const selected = position === this.active ? 'true' : 'false';
    const choose = (event: Event): void => this.choose(event, position);
    return href
      ? html`<a
          id="option-${position}"
          class="option"
          part="result"
          role="option"
          tabindex="-1"
          href=${href}
          aria-selected=${selected}
          @click=${choose}
          >${inside}</a
        >`
      : html`<div
          id="option-${position}"
          class="option"
          part="result"
          role="option"
          aria-selected=${selected}
          @click=${choose}
        >
          ${inside}
        </div>`;
  }

  private renderNothing(view: View): TemplateResult {
    return html`<div class="empty">
      ${
        this.failed
          ? html`<p><strong>${this.t('searchFailed')}</strong></p>`
          : html`<p><strong>${this.t('searchNothing', {query: shortened(this.typed.trim())})}</strong></p>
              <p>${this.t('searchNothingHelp')}</p>`
      }
      <slot name="no-result"></slot>
      <p id="browse" class="muted">${this.t('searchBrowse')}</p>
      <div class="choices" role="group" aria-labelledby="browse">
        ${view.library.categories.map(
          (category) => html`<button
          class="button" type="button" lang=${view.library.language} @click=${() => this.browseIn(category.id)}
        >${category.name}</button>`,
        )}
      </div>
    </div>`;
  }

  private renderReading(view: View, reading: Exclude<Reading, {kind: 'list'}>): TemplateResult {
    return html`${backButton(this.t('searchBack'), () => this.back())}
      ${this.renderEntry(view, reading)}`;
  }

  private renderEntry(view: View, {kind, id}: Exclude<Reading, {kind: 'list'}>): unknown {
    const {library} = view;
    if (kind === 'drug') {
      return html`<medleaf-drug-card drug=${id} heading-level=${this.headingLevel} .library=${library}></medleaf-drug-card>`;
    }
    if (kind === 'article') {
      return html`<medleaf-article article=${id} heading-level=${this.headingLevel} .library=${library}></medleaf-article>`;
    }
    const item = library.faqs.find((each) => each.id === id);
    return (
      item &&
      html`<article class="reader" aria-labelledby="article-title" lang=${library.language}>
      ${heading(this.headingLevel, item.question, {className: 'title', id: 'article-title', focusable: true})}
      <p>${item.answer}${needsEditorMark(view, item.needsEditor)}</p>
      <p>${basisLine(view, item)}</p>
      <p class="muted"><strong>${this.t('disclaimer')}</strong></p>
    </article>`
    );
  }

  private find(): void {
    this.inquiry.stop();
    this.failed = this.waiting = false;
    const library = this.content;
    const text = this.typed.trim();
    if (!library || (!text && !this.browsing)) this.answer = noAnswer;
    else if (this.browsing) this.answer = this.browse(library);
    else if (!this.provides) this.answer = this.embedded(library, text);
    else this.ask(library, text);
  }

  private browse(library: Library): ProviderAnswer {
    const entries = searchEntries(library).filter((entry) => entry.category === this.browsing);
    return {hits: entries.map((entry) => hitOf({...entry, title: [{text: entry.title, match: false}], excerpt: []}))};
  }

  /** Made once, when the reader comes to the field or, at the latest, with the first letter. */
  private indexOf(library: Library): LibraryIndex {
    return (this.index ??= indexLibrary(library));
  }

  /** Makes the index and asks it once, for something misspelled: the first answer takes far longer than later ones. */
  private warmUp(library: Library): void {
    const [entry] = library.glossary;
    const {hits} = this.indexOf(library)(entry ? entry.term.slice(1) : '');
    // What is shown of a hit is made when it is read.
    hits.slice(0, this.most).forEach(({title}) => title);
  }

  private embedded(library: Library, text: string): ProviderAnswer {
    try {
      return this.indexOf(library)(text, {limit: mostResults, category: this.category || undefined});
    } catch (error) {
      this.failed = true;
      this.warn(`the search failed: ${messageOf(error)}; please report this.`);
      return noAnswer;
    }
  }

  /** Whether somebody else than the embedded index answers: the page's own word before the pack's. */
  private get provides(): boolean {
    return Boolean(this.provider || this.packSearch);
  }

  private get packSearch(): Pack['search'] {
    return this.contentAddress === undefined ? undefined : (this.content as Pack | undefined)?.search;
  }

  /** Made when the reader comes to the field, too, and again where that failed. */
  private providerOf(library: Library): Promise<SearchProvider> {
    const made = (this.made ??= this.makeProvider(library));
    made.catch(() => {
      if (this.made === made) this.made = undefined;
    });
    return made;
  }

  private async makeProvider(library: Library): Promise<SearchProvider> {
    const {provider, providerSrc, packSearch} = this;
    if (typeof provider === 'object') return provider;
    const src = provider
      ? providerSrc && trustedAddress(providerSrc, '')
      : trustedAddress(packSearch!.src, this.contentAddress!);
    const create = await loadProvider(provider || packSearch!.provider);
    return create(src, library);
  }

  private ask(library: Library, text: string): void {
    // What was found before stays until there is something better.
    this.answer = this.unreachable ? this.embedded(library, text) : {hits: this.answer.hits};
    this.waiting = true;
    const options = {
      limit: Math.min(mostResults, kinds.length * this.most),
      category: this.category || undefined,
      language: library.language,
    };
    const take = (answer: ProviderAnswer, unreachable: boolean): void => {
      this.answer = answer;
      this.unreachable = unreachable;
      this.waiting = false;
      this.active = -1;
      void this.updateComplete.then(() => this.report());
    };
    void this.inquiry
      .ask(() => this.providerOf(library), text, options)
      .then(
        (answer) => answer && take({...answer, hits: this.usable(answer.hits, library)}, false),
        (error: unknown) => {
          this.warn(`the provider cannot be used: ${messageOf(error)}; the content of the page is searched instead.`);
          take(this.embedded(library, text), true);
        },
      );
  }

  /** Hits that lead somewhere and were not taken down since the provider learnt of them. */
  private usable(hits: readonly ProviderHit[], library: Library): ProviderHit[] {
    const {takedown = []} = library as Partial<Pack>;
    return hits.filter((hit) => {
      const {kind, id} = hit;
      if (takedown.includes(id)) return false;
      const here: readonly {readonly id: string}[] = library[parts[kind]];
      const usable = this.addressOf(hit) !== undefined || here.some((each) => each.id === id);
      if (!usable) this.warn('hits of the provider that have no href and are not in the content are left out.');
      return usable;
    });
  }

  private get most(): number {
    return Math.min(mostResults, Math.max(1, this.limit || 8));
  }

  /** The hits to draw, group by group, so that the keyboard follows that order, too. */
  private arranged(): ProviderHit[] {
    const {hits} = this.answer;
    const ofKind = (wanted: EntryKind): readonly ProviderHit[] => hits.filter(({kind}) => kind === wanted);
    const shown = this.browsing ? hits : this.only ? ofKind(this.only).slice(0, this.most) : shareOut(hits, this.most);
    return kinds.flatMap(({kind}) => shown.filter((hit) => hit.kind === kind));
  }

  private onFocus(): void {
    prepareAnnouncer();
    setTimeout(() => {
      try {
        if (!this.content) return;
        if (this.provides) void this.providerOf(this.content);
        else this.warmUp(this.content);
      } catch {
        // The first letter typed meets the same fault, and says it.
      }
    });
  }

  private onInput(event: InputEvent): void {
    if (!this.composing && !event.isComposing) this.type((event.target as HTMLInputElement).value);
  }

  private onCompositionEnd(event: CompositionEvent): void {
    this.composing = false;
    this.type((event.target as HTMLInputElement).value);
  }

  private type(text: string): void {
    this.started = text.trim() ? performance.now() : undefined;
    this.typed = text;
    this.active = -1;
    this.only = '';
    this.browsing = '';
    this.reading = {kind: 'list'};
    const {waiting} = this;
    void this.updateComplete.then(() => {
      if (!this.waiting) this.report();
      else if (!waiting) announce(this.t('searchWaiting'));
    });
  }

  /** Says what came of the reader's typing, once. */
  private report(): void {
    const {started} = this;
    if (started === undefined) return;
    this.started = undefined;
    const count = this.options.length;
    const said = count ? this.t('searchCount', {count}) : this.t('searchNoResult');
    announce(this.unreachable ? `${this.t('searchUnreachable')} ${said}` : said);
    this.dispatchEvent(new SearchResultsEvent({count, elapsedMs: performance.now() - started}));
  }

  private onKey(event: KeyboardEvent): void {
    // Safari ends a composition before the Enter that ends it, and marks that key with 229.
    if (event.isComposing || this.composing || event.keyCode === 229) return;
    if (this.reading.kind !== 'list') {
      if (event.key === 'Escape') this.back();
      return;
    }
    if (event.target !== this.field) return;
    const last = this.options.length - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: this.active >= last ? 0 : this.active + 1,
      ArrowUp: this.active <= 0 ? last : this.active - 1,
    };
    // Home and End move in the list only while an option is active; otherwise they belong to the text.
    if (this.active >= 0) Object.assign(moves, {Home: 0, End: last});
    const target = moves[event.key];
    if (target !== undefined && last >= 0) {
      event.preventDefault();
      this.active = target;
      void this.updateComplete.then(() => {
        this.renderRoot.querySelector(`#option-${this.active}`)?.scrollIntoView({block: 'nearest'});
      });
    } else if (event.key === 'Enter' && last >= 0) {
      event.preventDefault();
      // What is on screen still answers what was typed before.
      if (this.waiting && !this.unreachable) return;
      this.renderRoot.querySelector<HTMLElement>(`#option-${Math.max(0, this.active)}`)?.click();
    } else if (event.key === 'Escape' && this.typed) {
      event.preventDefault();
      if (this.active >= 0) this.active = -1;
      else this.clear();
    }
  }

  private choose(event: Event, position: number): void {
    const hit = this.options[position];
    if (!hit) return;
    const {kind, id} = hit;
    if (!this.browsing) this.remember();
    if (kind === 'article' && !this.dispatchEvent(new ArticleOpenEvent({articleId: id, position: position + 1})))
      return event.preventDefault();
    // The browser follows a link.
    if (this.addressOf(hit)) return;
    if (kind === 'article' && this.articleHref)
      this.warn(`article-href="${this.articleHref}" is not a web or relative address; the article opens in place.`);
    this.read({kind, id});
  }

  private addressOf({kind, id, href}: ProviderHit): string | undefined {
    return href ?? (kind === 'article' && this.articleHref ? articleAddress(this.articleHref, id) : undefined);
  }

  private read(reading: Exclude<Reading, {kind: 'list'}>): void {
    this.reading = reading;
    void this.updateComplete.then(() => {
      const target = this.renderRoot.querySelector<HTMLElement>(focusTargets[reading.kind]);
      target?.focus({preventScroll: true});
      this.renderRoot.querySelector('.back')?.scrollIntoView({block: 'nearest'});
    });
  }

  private back(): void {
    this.reading = {kind: 'list'};
    void this.updateComplete.then(() => this.field?.focus());
  }

  private browseIn(category: string): void {
    this.browsing = category;
    this.active = -1;
    void this.updateComplete.then(() => {
      announce(this.t('searchCount', {count: this.options.length}));
      this.field?.focus();
    });
  }

  private searchFor(text: string): void {
    this.type(text);
    this.field?.focus();
  }

  private show(kind: EntryKind | ''): void {
    this.only = kind;
    this.active = -1;
    void this.updateComplete.then(() => announce(this.t('searchCount', {count: this.options.length})));
  }

  private remember(): void {
    if (!this.recent) return;
    const text = this.typed.trim();
    this.remembered = [text, ...this.remembered.filter((each) => each !== text)].slice(0, mostRecent);
    writeRecent(this.remembered);
  }

  private forget(): void {
    this.remembered = [];
    writeRecent([]);
    this.field?.focus();
  }

  private onPageKey = (event: KeyboardEvent): void => {
    if (!this.shortcut || event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    const [target] = event.composedPath();
    if (target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select')))
      return;
    event.preventDefault();
    this.field?.focus();
  };

  private clear(): void {
    this.type('');
    this.field?.focus();
  }

  private checkCategory(): void {
    const library = this.content;
    if (!library) return;
    const known = ['drug', 'faq', ...library.categories.map((each) => each.id)];
    if (!known.includes(this.category))
      this.warn(`no category "${this.category}"; known categories: ${known.join(', ')}.`);
  }
}

/** The best `limit`, but no kind crowds out another: each keeps a third for its own best. */
function shareOut(found: readonly ProviderHit[], limit: number): ProviderHit[] {
  const share = Math.ceil(limit / kinds.length);
  const kept = new Set(kinds.flatMap(({kind}) => found.filter((hit) => hit.kind === kind).slice(0, share)));
  const ranked = [...found.filter((hit) => kept.has(hit)), ...found.filter((hit) => !kept.has(hit))];
  return ranked.slice(0, limit);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function marked(segments: readonly Segment[]): unknown {
  return segments.map((segment) => (segment.match ? html`<mark>${segment.text}</mark>` : segment.text));
}

function shortened(text: string): string {
  const characters = [...text.slice(0, 60)];
  return characters.length > 30 ? `${characters.slice(0, 30).join('')}…` : text;
}

declare global {
  interface HTMLElementTagNameMap {
    'medleaf-search': MedleafSearch;
  }
}
