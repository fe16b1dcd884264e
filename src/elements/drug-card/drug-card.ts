import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from '../../shared/decorators.js';
import {chooseSections, drugSources, gatedSections, type SectionChoice} from '../../core/drug-sections.js';
import {
  faqsOfDrug,
  findDrug,
  idList,
  type Approval,
  type Drug,
  type DrugSection,
  type FaqItem,
  type Library,
  type Statement,
} from '../../core/library.js';
import {drugFields} from '../../core/pack.js';
import {drugJsonLd} from '../../core/structured-data.js';
import {bySeverity} from '../../core/severity.js';
import {PrescriptionRequestEvent, SectionToggleEvent} from '../../shared/events.js';
import {medicalContentAppears, medicalContentGoes} from '../../shared/medical-content.js';
import {MedleafElement} from '../../shared/medleaf-element.js';
import {oneOf} from '../../shared/one-of.js';
import type {MessageKey} from '../../shared/messages.js';
import {StructuredData} from '../../shared/structured-data.js';
import {calloutStyles} from '../../shared/styles/callout.styles.js';
import {disclosureStyles} from '../../shared/styles/disclosure.styles.js';
import {pageCodeStyles} from '../../shared/styles/page-code.styles.js';
import {proseStyles} from '../../shared/styles/prose.styles.js';
import {documentStyles} from '../../shared/styles/document.styles.js';
import {rootStyles} from '../../shared/styles/root.styles.js';
import {basisLine, needsEditorMark, place} from '../../shared/templates/basis.js';
import {editorialRecord, sourceList} from '../../shared/templates/record.js';
import {callout} from '../../shared/templates/callout.js';
import {disclosure} from '../../shared/templates/disclosure.js';
import {heading} from '../../shared/templates/heading.js';
import {checkIcon, closeIcon} from '../../shared/templates/icons.js';
import {pageCode} from '../../shared/templates/page-code.js';
import type {View} from '../../shared/templates/view.js';
import {drugCardStyles} from './drug-card.styles.js';

const sectionWords: Readonly<Record<DrugSection['id'], MessageKey>> = {
  what: 'sectionWhat',
  'who-cannot': 'sectionWhoCannot',
  'who-can': 'sectionWhoCan',
  how: 'sectionHow',
  limits: 'sectionLimits',
  expect: 'sectionExpect',
  'side-effects': 'sectionSideEffects',
  interactions: 'sectionInteractions',
  phototherapy: 'sectionPhototherapy',
  sun: 'sectionSun',
  pregnancy: 'sectionPregnancy',
  children: 'sectionChildren',
  monitoring: 'sectionMonitoring',
  stopping: 'sectionStopping',
  missed: 'sectionMissed',
  storage: 'sectionStorage',
  supply: 'sectionSupply',
};
const frequencyWords = {
  'very-common': 'frequencyVeryCommon',
  common: 'frequencyCommon',
  uncommon: 'frequencyUncommon',
  rare: 'frequencyRare',
  unknown: 'frequencyUnknown',
} as const;
const stateWords = {approved: 'drugApproved', 'off-label': 'drugOffLabel', 'not-verified': 'drugNotVerified'} as const;
const useWords = {vitiligo: 'drugUseVitiligo', 'atopic-dermatitis': 'drugUseAtopicDermatitis'} as const;

/**
 * What a patient needs to know about one medicine, warnings first: who cannot use it, where it is approved,
 * how it is used, and when to get help. Every line can show the sources it rests on.
 *
 * @customElement medleaf-drug-card
 * @slot - Fallback markup: shown before the script, without it, and when the drug is not known.
 * @slot actions - Links of the page about this medicine, at the end of the card.
 * @slot filing-number - The site's filing number for drug information (备案号).
 * @fires {SectionToggleEvent} medleaf-section-toggle - The reader opened or closed a section: `sectionId`, `open`.
 * @fires {PrescriptionRequestEvent} medleaf-prescription-request - The reader says that they have a prescription: `drugId`.
 * @csspart name - The heading with the medicine's name.
 * @csspart warning - The box with the most important warnings.
 * @csspart help - A box that says when to get help.
 * @csspart section - The button of a folded section.
 * @csspart content - The panel of a folded section.
 * @csspart basis - A line that names the sources of a statement.
 * @csspart sources - The list of sources.
 * @csspart record - Author, review and dates.
 * @csspart needs-editor - The mark on a statement that an editor must still check.
 */
export class MedleafDrugCard extends MedleafElement {
  static override styles = [
    rootStyles,
    documentStyles,
    calloutStyles,
    disclosureStyles,
    proseStyles,
    pageCodeStyles,
    drugCardStyles,
  ];
  protected static override reads = drugFields;

  /** Id of the drug, or any exact known name of it: generic, brand or alias, Chinese or English. */
  @property() drug = '';
  /** `compact` keeps names, warnings, approval, who cannot use it and when to get help. */
  @property() layout: 'full' | 'compact' = 'full';
  /** Section ids to show, in that order, separated by commas. Warnings, who cannot use it and help always stay. */
  @property() sections = '';
  /** `prescription` hides indication and dose until `unlocked` is set, for sites that sell medicines. */
  @property() gate: 'none' | 'prescription' = 'none';
  /** Set by the host once it has seen the reader's prescription; opens the gate. */
  @property({type: Boolean}) unlocked = false;
  /** Describes the medicine to search engines (schema.org `Drug`), in the words that are on screen. */
  @property({type: Boolean, attribute: 'structured-data'}) structuredData = false;
  /** Offers a QR code of this page, for moving from desk to phone. */
  @property({type: Boolean}) qr = false;
  /** Heading level of the medicine's name, 1 to 6; sections are one below. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 2;

  @state() private openSections: ReadonlySet<string> = new Set();
  @state() private showBasis = false;
  @state() private large = false;
  @state() private codeOpen = false;

  private found?: Drug;
  private choice?: SectionChoice;
  private description = new StructuredData();

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeprint', this.onPrint);
    medicalContentAppears(this);
  }

  override disconnectedCallback(): void {
    window.removeEventListener('beforeprint', this.onPrint);
    medicalContentGoes(this);
    this.description.set(undefined);
    super.disconnectedCallback();
  }

  /** Opens the gate for the reader, once the host has seen the prescription. */
  unlock(): void {
    this.unlocked = true;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('drug')) this.openSections = new Set();
    const library = this.content;
    this.found = library && findDrug(library, this.drug);
    if (library && !this.found) {
      const known = library.drugs.map((drug) => drug.id).join(', ');
      this.warnUnknown(`no drug "${this.drug}"; known drugs: ${known}.`);
    }
    const warn = (problem: string): void => this.warn(problem);
    oneOf('gate', this.gate, ['none', 'prescription'], warn);
    const layout = oneOf('layout', this.layout, ['full', 'compact'], warn);
    this.choice = this.found && chooseSections(this.found, layout, idList(this.sections));
    if (this.choice?.unknown.length) {
      this.warn(
        `no section "${this.choice.unknown.join('", "')}"; known sections: ${Object.keys(sectionWords).join(', ')}.`,
      );
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const {content, found, choice} = this;
    const wanted = this.structuredData && this.isConnected && content && found && choice;
    const problem = this.description.set(
      wanted
        ? drugJsonLd(content, found, {
            sections: [...choice.open, ...choice.folded].filter((section) => !this.isGated(section)),
            summary: !this.gated,
          })
        : undefined,
    );
    if (problem) this.warn(problem);
  }

  protected override render(): TemplateResult {
    const library = this.content;
    const {found: drug, choice} = this;
    if (!library || !drug || !choice) return html`<slot></slot>`;
    const view: View = {library, t: (key, values) => this.t(key, values)};
    const folded = choice.folded.filter((section) => !this.isGated(section));
    const questions = this.layout === 'compact' || this.sections ? [] : faqsOfDrug(library, drug);
    return html`<div class=${this.large ? 'root large' : 'root'}>
      <article class="card" aria-labelledby="name" lang=${library.language}>
        ${this.renderHead(view, drug)}
        <div class="body">
          ${this.renderWarnings(view, drug)} ${this.renderApprovals(view, drug)}
          ${choice.open.map((section) =>
            this.isGated(section)
              ? nothing
              : this.renderSection(this.t(sectionWords[section.id]), this.renderContent(view, drug, section)),
          )}
          ${this.gated ? this.renderGate(view, drug) : nothing}
          ${
            folded.length
              ? html`<div class="folded">
                ${this.gated || this.sections ? nothing : this.renderFolded('approvals', 'drugStatusDetails', () => this.renderApprovalDetails(view, drug))}
                ${folded.map((section) => this.renderFolded(section.id, sectionWords[section.id], () => this.renderContent(view, drug, section)))}
              </div>`
              : nothing
          }
          ${this.renderHelp(view, drug)}
          ${
            questions.length && customElements.get('medleaf-faq')
              ? html`<div class="folded">${this.renderFolded('questions', 'drugQuestions', () => this.renderQuestions(library, questions))}</div>`
              : nothing
          } ${this.renderFoot(view, drug)}
        </div>
      </article>
    </div>`;
  }

  private get gated(): boolean {
    return this.gate === 'prescription' && !this.unlocked;
  }

  private isGated(section: DrugSection): boolean {
    return this.gated && gatedSections.includes(section.id);
  }

  private renderHead(view: View, drug: Drug): TemplateResult {
    const {generic, other, brands, alsoCalled} = drug.names;
    const separator = this.t('listSeparator');
    // One name can stand in several places: it is shown once, with all of them.
    const brandNames = [...new Set(brands.map((each) => each.name))];
    const brand = (name: string, position: number): TemplateResult => {
      const same = brands.filter((each) => each.name === name);
      const places = same.map((each) => place(view, each.jurisdiction)).join(separator);
      return html`${position ? separator : nothing}${name}${this.t('inParentheses', {text: places})}${needsEditorMark(
        view,
        same.some((each) => each.needsEditor),
      )}`;
    };
    const otherLanguage = view.library.language === 'en' ? 'zh-CN' : 'en';
    return html`<header class="head">
      ${heading(
        this.headingLevel,
        html`<span part="name">${generic}</span> <small lang=${otherLanguage}>${other}</small>`,
        {
          className: 'title',
          id: 'name',
        },
      )}
      <dl class="names">
        ${brands.length ? html`<div><dt>${this.t('drugBrands')}</dt><dd>${brandNames.map(brand)}</dd></div>` : nothing}
        ${alsoCalled.length ? html`<div><dt>${this.t('drugAlsoCalled')}</dt><dd>${alsoCalled.join(separator)}</dd></div>` : nothing}
      </dl>
      ${this.gated ? nothing : html`<p class="lead">${this.renderStatement(view, drug.summary)}</p>`}
    </header>`;
  }

  private renderGate(view: View, drug: Drug): TemplateResult {
    const ask = (): void => {
      this.dispatchEvent(new PrescriptionRequestEvent({drugId: drug.id}));
    };
    return html`<section class="section">
      ${callout(
        view,
        'note',
        html`<p>${this.t('drugGate')}</p>
        <p class="no-print"><button class="button" type="button" @click=${ask}>${this.t('drugGateButton')}</button></p>`,
      )}
    </section>`;
  }

  private renderQuestions(library: Library, questions: readonly FaqItem[]): TemplateResult {
    return html`<medleaf-faq
      items=${questions.map((item) => item.id).join(',')}
      heading-level=${this.headingLevel + 2}
      link-prefix=""
      .library=${library}
    ></medleaf-faq>`;
  }

  private renderSection(title: string, content: unknown): TemplateResult {
    return html`<section class="section">${heading(this.headingLevel + 1, title)}${content}</section>`;
  }

  private renderWarnings(view: View, drug: Drug): TemplateResult {
    return html`<section class="section">
      ${callout(view, 'warning', this.renderList(view, drug.warnings), this.t('drugWarnings'))}
    </section>`;
  }

  private renderApprovals(view: View, drug: Drug): TemplateResult | typeof nothing {
    if (this.gated) return nothing;
    const uses = (Object.keys(useWords) as Approval['use'][]).filter((use) =>
      drug.approvals.some((each) => each.use === use),
    );
    const places = [...new Set(drug.approvals.map((each) => each.jurisdiction))];
    const cell = (jurisdiction: Approval['jurisdiction'], use: Approval['use']): unknown => {
      const approval = drug.approvals.find((each) => each.jurisdiction === jurisdiction && each.use === use);
      const state = approval?.state ?? 'not-verified';
      return html`<span class="state ${state}">${this.t(stateWords[state])}</span>${
        approval?.since ? html` <span class="muted">${approval.since}</span>` : nothing
      }${needsEditorMark(view, approval?.needsEditor)}`;
    };
    const caption = this.t('drugStatus');
    const table = html`<table class="approvals">
      <caption class="visually-hidden">${caption}</caption>
      <thead>
        <tr><th scope="col">${this.t('drugStatusWhere')}</th>${uses.map((use) => html`<th scope="col">${this.t(useWords[use])}</th>`)}</tr>
      </thead>
      <tbody>
        ${places.map(
          (each) => html`<tr>
          <th scope="row">${place(view, each)}</th>${uses.map((use) => html`<td>${cell(each, use)}</td>`)}
        </tr>`,
        )}
      </tbody>
    </table>`;
    return this.renderSection(
      caption,
      html`${table}
      ${callout(view, 'note', html`<p>${this.renderStatement(view, drug.offLabel)}</p>`, this.t('drugOffLabelTitle'))}`,
    );
  }

  private renderApprovalDetails(view: View, drug: Drug): TemplateResult {
    return html`<ul>
      ${drug.approvals.map(
        (each) => html`<li>
        <strong>${place(view, each.jurisdiction)}</strong> ${this.renderStatement(view, {...each, jurisdictions: [each.jurisdiction]})}
      </li>`,
      )}
    </ul>`;
  }

  private renderFolded(id: string, words: MessageKey, content: () => unknown): TemplateResult {
    const open = this.openSections.has(id);
    return disclosure({
      id,
      label: this.t(words),
      level: this.headingLevel + 1,
      open,
      parts: {button: 'section', panel: 'content'},
      onToggle: (asked) => this.toggleSection(id, asked),
      content: open ? content() : this.later(content),
    });
  }

  private renderContent(view: View, drug: Drug, section: DrugSection): TemplateResult {
    const {table} = section;
    return html`${section.id === 'what' ? this.renderIdentity(view, drug) : nothing}
      ${section.statements.length ? this.renderList(view, section.statements) : nothing}
      ${
        section.do.length || section.dont.length
          ? html`<div class="lists">
            ${this.renderDoList(view, 'drugDo', 'do', checkIcon, section.do)}
            ${this.renderDoList(view, 'drugDont', 'dont', closeIcon, section.dont)}
          </div>`
          : nothing
      }
      ${this.renderEffects(view, section)}
      ${
        table
          ? html`<div class="scroller" role="region" aria-label=${table.caption} tabindex="0">
              <table>
                <caption>${table.caption}</caption>
                <thead><tr>${table.columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
                <tbody>
                  ${table.rows.map(
                    (row) =>
                      html`<tr>${row.map((cell, column) =>
                        column ? html`<td>${cell}</td>` : html`<th scope="row">${cell}</th>`,
                      )}</tr>`,
                  )}
                </tbody>
              </table>
            </div>
            ${needsEditorMark(view, table.needsEditor)}${this.showBasis ? basisLine(view, table) : nothing}`
          : nothing
      }`;
  }

  private renderIdentity(view: View, drug: Drug): TemplateResult {
    const {class: drugClass, legal, forms, atc, excipients} = drug.identity;
    const row = (key: MessageKey, statement: Statement | undefined): unknown =>
      statement ? html`<div><dt>${this.t(key)}</dt><dd>${this.renderStatement(view, statement)}</dd></div>` : nothing;
    return html`<dl class="facts">
      ${row('drugClass', drugClass)} ${row('drugLegal', legal)} ${row('drugForms', forms)} ${row('drugExcipients', excipients)}
      ${row('drugAtc', atc)}
    </dl>`;
  }

  private renderDoList(
    view: View,
    key: MessageKey,
    name: string,
    icon: unknown,
    statements: readonly Statement[],
  ): unknown {
    if (!statements.length) return nothing;
    return html`<div class=${name}>
      ${heading(this.headingLevel + 2, this.t(key))}
      <ul>
        ${statements.map((each) => html`<li>${icon}<span>${this.renderStatement(view, each)}</span></li>`)}
      </ul>
    </div>`;
  }

  private renderEffects(view: View, section: DrugSection): unknown {
    const bands = (Object.keys(frequencyWords) as (keyof typeof frequencyWords)[])
      .map((frequency) => ({frequency, effects: section.effects.filter((each) => each.frequency === frequency)}))
      .filter(({effects}) => effects.length);
    return bands.map(
      ({frequency, effects}) => html`<div>
      ${heading(this.headingLevel + 2, this.t(frequencyWords[frequency]), {className: 'sub'})}
      ${this.renderList(view, effects)}
    </div>`,
    );
  }

  private renderHelp(view: View, drug: Drug): TemplateResult {
    const levels = bySeverity(drug.help).map((level) =>
      callout(view, level.severity, this.renderList(view, level.items)),
    );
    return this.renderSection(this.t('drugHelp'), levels);
  }

  private renderFoot(view: View, drug: Drug): TemplateResult {
    const labels = drug.labelDate
      .map((each) => `${place(view, each.jurisdiction)} ${each.date}`)
      .join(this.t('listSeparator'));
    return html`${
      drug.notVerified.length
        ? this.renderSection(this.t('drugNotVerifiedTitle'), this.renderList(view, drug.notVerified))
        : nothing
    }
      <footer class="foot">
        <div class="actions no-print">
          <button class="button" type="button" aria-pressed=${this.showBasis ? 'true' : 'false'} @click=${this.onBasis}>
            ${this.t('showBasis')}
          </button>
          <button class="button" type="button" aria-pressed=${this.large ? 'true' : 'false'} @click=${this.onLarge}>
            ${this.t('largeText')}
          </button>
          <slot name="actions"></slot>
          ${this.qr ? pageCode(view.t, this.codeOpen, () => (this.codeOpen = !this.codeOpen)) : nothing}
        </div>
        <section class=${this.showBasis ? '' : 'print-only'}>
          ${heading(this.headingLevel + 1, this.t('sources'))}${sourceList(view, drugSources(drug))}
        </section>
        ${editorialRecord(view, drug.editorial)}
        ${labels ? html`<p class="muted">${this.t('drugLabelDate', {list: labels})}</p>` : nothing}
        <p class="muted"><strong>${this.t('disclaimer')}</strong></p>
        <slot name="filing-number"></slot>
        <p class="print-only muted">
          ${this.t('printedFrom', {url: location.href, date: new Date().toISOString().slice(0, 10)})}
        </p>
      </footer>`;
  }

  private renderList(view: View, statements: readonly Statement[]): TemplateResult {
    return html`<ul>${statements.map((each) => html`<li>${this.renderStatement(view, each)}</li>`)}</ul>`;
  }

  private renderStatement(
    view: View,
    statement: Pick<Statement, 'text' | 'jurisdictions' | 'sources' | 'needsEditor'>,
  ): unknown {
    return html`${statement.text}${needsEditorMark(view, statement.needsEditor)}${this.showBasis ? basisLine(view, statement) : nothing}`;
  }

  private toggleSection(sectionId: string, open: boolean): void {
    if (this.openSections.has(sectionId) === open) return;
    const next = new Set(this.openSections);
    if (open) next.add(sectionId);
    else next.delete(sectionId);
    this.openSections = next;
    this.dispatchEvent(new SectionToggleEvent({sectionId, open}));
  }

  private onBasis(): void {
    this.showBasis = !this.showBasis;
  }

  private onLarge(): void {
    this.large = !this.large;
  }

  /** The date of the print stands on the leaflet. */
  private onPrint = (): void => this.requestUpdate();
}

declare global {
  interface HTMLElementTagNameMap {
    'medleaf-drug-card': MedleafDrugCard;
  }
}
