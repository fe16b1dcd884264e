import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {chooseFaqs, idList, type FaqItem} from '../../core/library.js';
import {libraryFields} from '../../core/pack.js';
import {
  bodyGroups,
  emptyNotes,
  helpBeforeVisit,
  localDate,
  maxLength,
  regionName,
  steps,
  suggestedQuestions,
  summaryOf,
  summaryText,
  toggled,
  type ChoiceFieldId,
  type Field,
  type Region,
  type Summary,
  type TextFieldId,
  type VisitNotes,
} from '../../core/visit-notes.js';
import {announce} from '../../shared/announcer.js';
import {copyText} from '../../shared/clipboard.js';
import {property, state} from '../../shared/decorators.js';
import {NotesExportEvent, type NotesFormat} from '../../shared/events.js';
import {forgetNotes, keepNotes, readNotes} from '../../shared/kept-notes.js';
import {MedleafElement} from '../../shared/medleaf-element.js';
import type {MessageKey} from '../../shared/messages.js';
import {imageFile, printSheet, saveFile, textFile} from '../../shared/sheet-export.js';
import {calloutStyles} from '../../shared/styles/callout.styles.js';
import {documentStyles} from '../../shared/styles/document.styles.js';
import {rootStyles} from '../../shared/styles/root.styles.js';
import {needsEditorMark} from '../../shared/templates/basis.js';
import {bodyMap} from '../../shared/templates/body-map.js';
import {callout} from '../../shared/templates/callout.js';
import {heading} from '../../shared/templates/heading.js';
import {visitNotesStyles} from './visit-notes.styles.js';

const stepTitles: readonly MessageKey[] = [...steps.map(({title}) => title), 'notesSummary'];
const formatWords: Readonly<Record<NotesFormat, MessageKey>> = {
  print: 'notesPrint',
  copy: 'notesCopy',
  text: 'notesSaveText',
  image: 'notesSaveImage',
};
const doneWords: Readonly<Partial<Record<NotesFormat, MessageKey>>> = {
  copy: 'notesCopied',
  text: 'notesSaved',
  image: 'notesSaved',
};

/**
 * Helps a patient get ready for an appointment: a sheet to fill in step by step, and one page of it for the doctor, to
 * print, copy or save. It judges nothing. What is written stays in the page, or on the device where the patient asks.
 *
 * @customElement medleaf-visit-notes
 * @slot - Fallback markup: shown before the script and without it.
 * @fires {NotesExportEvent} medleaf-notes-export - The reader took the page with them: `format` is `print`, `copy`, `text` or `image`.
 * @csspart sheet - The box.
 * @csspart map - The body map.
 * @csspart summary - The page for the doctor.
 * @csspart help - A box that says what cannot wait for the appointment.
 * @csspart needs-editor - The mark on a statement that an editor must still check.
 */
export class MedleafVisitNotes extends MedleafElement {
  static override styles = [rootStyles, documentStyles, calloutStyles, visitNotesStyles];
  protected static override reads = libraryFields;

  /** Topic ids, separated by commas, whose questions are suggested: `tacrolimus`, `disease` … Without one: all questions. */
  @property() topic = '';
  /** Name of the clinic, on top of the page for the doctor. */
  @property() clinic = '';
  /** Heading level of the title, 1 to 6; steps are one below. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 2;

  @state() private notes = emptyNotes;
  @state() private step = 0;
  @state() private region = 'face';
  @state() private allQuestions = false;
  @state() private keeps = false;
  @state() private keepDenied = false;
  @state() private asksToWipe = false;
  @state() private said?: MessageKey;

  private questions: readonly FaqItem[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated) this.restore();
    if (!this.hasUpdated || changed.has('topic') || changed.has('library')) this.chooseQuestions();
  }

  protected override render(): TemplateResult {
    const {step} = this;
    const current = steps[step];
    return html`<div class="root">
      <section class="sheet" part="sheet" aria-labelledby="title" lang=${this.messages.language}>
        <header class="head">
          ${heading(this.headingLevel, this.t('notesTitle'), {className: 'title', id: 'title'})}
          ${this.clinic ? html`<p>${this.clinic}</p>` : nothing}
          <p class="muted no-print">${this.t('notesPrivacy')}</p>
        </header>
        <div class="body">
          ${heading(
            this.headingLevel + 1,
            html`<span class="muted">${this.t('notesStep', {step: step + 1, count: stepTitles.length})}</span>
              ${this.t(stepTitles[step] ?? 'notesSummary')}`,
            {className: 'step no-print', id: 'step', focusable: true},
          )}
          ${current?.fields.map((field) => this.renderField(field))} ${this.renderSummary(!current)}
          <div class="row no-print">
            ${step ? this.renderButton('notesBack', () => this.go(step - 1)) : nothing}
            ${current ? this.renderButton('notesNext', () => this.go(step + 1), 'primary') : nothing}
          </div>
          ${step && current ? nothing : this.renderHelp()}
        </div>
        ${this.renderFoot()}
      </section>
    </div>`;
  }

  private renderButton(words: MessageKey, onClick: () => void, look = ''): TemplateResult {
    return html`<button id=${words} class="button ${look}" type="button" @click=${onClick}>${this.t(words)}</button>`;
  }

  private renderField(field: Field): unknown {
    switch (field.kind) {
      case 'text': {
        const {id, label, hint, rows} = field;
        return html`<div class="no-print">
          <label class="label" for=${id}>${this.t(label)}</label>
          ${hint ? html`<p id="${id}-hint" class="muted">${this.t(hint)}</p>` : nothing}
          <textarea
            id=${id}
            rows=${rows}
            maxlength=${maxLength}
            autocomplete="off"
            aria-describedby=${hint ? `${id}-hint` : nothing}
            .value=${this.notes[id]}
            @input=${(event: InputEvent) => this.write(id, (event.target as HTMLTextAreaElement).value)}
          ></textarea>
        </div>`;
      }
      case 'regions':
        return this.renderRegions();
      case 'questions':
        return this.renderQuestions(this.t(field.label));
      case 'choices':
        return this.renderChoices(
          this.t(field.label),
          field.options.map(({id, label}) => this.renderChoice(field.id, id, this.t(label))),
        );
    }
  }

  private renderChoices(legend: string, choices: unknown): TemplateResult {
    return html`<fieldset class="no-print"><legend class="label">${legend}</legend>${choices}</fieldset>`;
  }

  private renderChoice(field: ChoiceFieldId, id: string, label: string): TemplateResult {
    return html`<label class="choice">
      <input
        id="${field}-${id}"
        type="checkbox"
        .checked=${this.notes[field].includes(id)}
        @change=${() => this.toggle(field, id)}
      /><span>${label}</span>
    </label>`;
  }

  private renderRegions(): TemplateResult {
    const t = this.t.bind(this);
    return html`<div class="regions no-print" role="group" aria-labelledby="step">
      <p id="map-help" class="muted">${t('notesMapHelp')}</p>
      <div part="map">
        ${bodyMap(
          {t},
          {
            ticked: this.notes.patches,
            current: this.region,
            onMove: (id) => (this.region = id),
            onToggle: (id) => this.toggle('patches', id),
          },
        )}
      </div>
      <div class="lists">
        ${bodyGroups.map(({title, regions}) =>
          this.renderChoices(
            t(title),
            html`<div class="pairs">
              ${regions.map((each: Region) => this.renderChoice('patches', each.id, regionName(each, t)))}
            </div>`,
          ),
        )}
      </div>
    </div>`;
  }

  private renderQuestions(legend: string): TemplateResult | typeof nothing {
    const {questions} = this;
    if (!questions.length) return nothing;
    const shown = this.allQuestions ? questions : questions.slice(0, suggestedQuestions);
    return html`${this.renderChoices(
      legend,
      html`<div lang=${this.content?.language ?? nothing}>
        ${shown.map(({id, question}) => this.renderChoice('questions', id, question))}
      </div>`,
    )}
    ${
      shown.length < questions.length
        ? html`<button class="button quiet no-print" type="button" @click=${this.showAllQuestions}>
          ${this.t('notesMore', {count: questions.length})}
        </button>`
        : nothing
    }`;
  }

  /** Always there for a print of the whole page; on screen as the last step. */
  private renderSummary(isLast: boolean): TemplateResult {
    const {sections, foot} = this.summary;
    return html`<div class="summary ${isLast ? '' : 'print-only'}" part="summary">
        <p class="muted">${localDate(new Date())}</p>
        ${
          sections.length
            ? sections.map(
                ({title, lines}) => html`${heading(this.headingLevel + 1, title)}
                  <ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`,
              )
            : html`<p>${this.t('notesEmpty')}</p>`
        }
        <p class="muted">${foot}</p>
      </div>
      ${
        isLast
          ? html`<div class="row no-print">
              ${(Object.keys(formatWords) as NotesFormat[]).map((format) =>
                this.renderButton(formatWords[format], () => void this.export(format)),
              )}
            </div>
            ${this.said ? html`<p class="said no-print">${this.t(this.said)}</p>` : nothing}`
          : nothing
      }`;
  }

  private renderHelp(): unknown {
    const library = this.content;
    const boxes = library ? helpBeforeVisit(library) : [];
    if (!library || !boxes.length) return nothing;
    const view = {library, t: this.t.bind(this)};
    return html`<section class="help no-print" aria-labelledby="help-title">
      ${heading(this.headingLevel + 1, this.t('drugHelp'), {id: 'help-title'})}
      ${boxes.map(({severity, items}) =>
        callout(
          view,
          severity,
          items.map(
            ({text, needsEditor}) => html`<p lang=${library.language}>${text}${needsEditorMark(view, needsEditor)}</p>`,
          ),
        ),
      )}
    </section>`;
  }

  private renderFoot(): TemplateResult {
    return html`<footer class="foot no-print">
      <nav aria-labelledby="steps">
        <p id="steps" class="label">${this.t('notesSteps')}</p>
        <ol class="row">
          ${stepTitles.map(
            (title, index) => html`<li>
              <button
                class="button"
                type="button"
                aria-current=${index === this.step ? 'step' : nothing}
                @click=${() => this.go(index)}
              >${index + 1} ${this.t(title)}</button>
            </li>`,
          )}
        </ol>
      </nav>
      <div>
        <label class="choice">
          <input id="keep" type="checkbox" aria-describedby="keep-hint" .checked=${this.keeps} @change=${this.onKeep} />
          <span>${this.t('notesKeep')}</span>
        </label>
        <p id="keep-hint" class="muted">${this.t(this.keepDenied ? 'notesKeepDenied' : 'notesKeepHint')}</p>
      </div>
      ${
        this.asksToWipe
          ? html`<div class="row" role="group" aria-labelledby="wipe-ask">
              <p id="wipe-ask">${this.t('notesWipeAsk')}</p>
              ${this.renderButton('notesWipeNo', () => this.askToWipe(false))}
              ${this.renderButton('notesWipeYes', () => this.wipe())}
            </div>`
          : html`<div>${this.renderButton('notesWipe', () => this.askToWipe(true))}</div>`
      }
    </footer>`;
  }

  private get summary(): Summary {
    return {
      title: this.t('notesTitle'),
      about: [this.clinic, localDate(new Date())].filter(Boolean).join(' · '),
      sections: summaryOf(this.notes, this.t.bind(this), this.questions),
      foot: this.t('notesNotDiagnosis'),
    };
  }

  private restore(): void {
    const stored = readNotes();
    if (!stored) return;
    this.keeps = true;
    this.notes = stored.notes;
    this.step = stored.step;
    this.allQuestions = stored.notes.questions.length > 0;
  }

  private chooseQuestions(): void {
    const library = this.content;
    this.questions = [];
    if (!library) return;
    const {items, unknown} = chooseFaqs(library, idList(this.topic), []);
    this.questions = items;
    if (unknown.length) {
      const known = library.topics.map(({id}) => id).join(', ');
      this.warnUnknown(`no topic "${unknown.join('", "')}"; known topics: ${known}.`);
    }
  }

  private toggle(field: ChoiceFieldId, id: string): void {
    this.change({...this.notes, [field]: toggled(this.notes[field], id)});
  }

  private write(field: TextFieldId, text: string): void {
    this.change({...this.notes, [field]: text});
  }

  private change(notes: VisitNotes): void {
    this.notes = notes;
    this.keep();
  }

  private go(step: number): void {
    this.step = step;
    this.said = undefined;
    this.keep();
    this.focusOn('#step');
  }

  private keep(): void {
    if (!this.keeps) return;
    this.keeps = keepNotes({notes: this.notes, step: this.step});
    this.keepDenied = !this.keeps;
    if (this.keepDenied) announce(this.t('notesKeepDenied'));
  }

  private onKeep(event: Event): void {
    const box = event.target as HTMLInputElement;
    this.keeps = box.checked;
    if (this.keeps) this.keep();
    else forgetNotes();
    // Refused in the same breath, nothing has changed for lit.
    box.checked = this.keeps;
  }

  private askToWipe(asks: boolean): void {
    this.asksToWipe = asks;
    this.focusOn(asks ? '#notesWipeNo' : '#notesWipe');
  }

  private wipe(): void {
    forgetNotes();
    this.notes = emptyNotes;
    this.keeps = false;
    this.asksToWipe = false;
    this.allQuestions = false;
    announce(this.t('notesWiped'));
    this.go(0);
  }

  private showAllQuestions(): void {
    this.allQuestions = true;
    this.focusOn(`#questions-${this.questions[suggestedQuestions]?.id ?? ''}`);
  }

  private focusOn(selector: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }

  private async export(format: NotesFormat): Promise<void> {
    const {summary, renderRoot} = this;
    const {fontFamily} = getComputedStyle(renderRoot.querySelector('.root') ?? this);
    const ways: Readonly<Record<NotesFormat, () => unknown>> = {
      print: () => printSheet(renderRoot, summary, this.messages.language, fontFamily),
      copy: () => copyText(summaryText(summary), renderRoot),
      text: () => saveFile(textFile(summaryText(summary)), `${summary.title}.txt`),
      image: async () => saveFile(await imageFile(summary, fontFamily), `${summary.title}.png`),
    };
    let done = false;
    try {
      done = (await ways[format]()) !== false;
    } catch {
      // A sandboxed frame, a strict policy or an old browser.
    }
    if (done) this.dispatchEvent(new NotesExportEvent({format}));
    this.said = done ? doneWords[format] : 'notesFailed';
    if (this.said) announce(this.t(this.said));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'medleaf-visit-notes': MedleafVisitNotes;
  }
}
