import {css, html, LitElement, nothing, type TemplateResult} from 'lit';
import {createIndex, type SearchDocument} from '../../src/core/search/search.js';
import type {Library} from '../../src/core/library.js';
import {announce} from '../../src/shared/announcer.js';
import {property, state} from '../../src/shared/decorators.js';
import {rootStyles} from '../../src/shared/styles/root.styles.js';
import {closeIcon} from '../../src/shared/templates/icons.js';
import {fieldStyles} from './styles.js';
import type {Words} from './words.js';

/** Says which ids are chosen now, in their order. */
export class PickEvent extends Event {
  constructor(readonly ids: readonly string[]) {
    super('pick');
  }
}

const mostFound = 30;

/** Chooses one or several things by name, with our own search: misspellings and pinyin find them. */
export class NamePicker extends LitElement {
  static override styles = [
    rootStyles,
    fieldStyles,
    css`
      .root {
        position: relative;
        background: none;
      }
      .chips {
        display: flex;
        flex-wrap: wrap;
        gap: 0.375em;
        padding: 0;
        margin-block-end: 0.375em;
        list-style: none;
      }
      .chip {
        display: inline-flex;
        align-items: center;
        gap: 0.375em;
        min-block-size: 2.75em;
        padding: 0.25em 0.75em;
        border: 1px solid var(--_border);
        border-radius: 1.5em;
        background-color: var(--_raised);
        font-size: 0.9375em;
        line-height: 1.35;
      }
      .chip svg {
        inline-size: 1em;
        block-size: 1em;
        color: var(--_muted);
      }
      .list {
        position: absolute;
        inset-inline: 0;
        z-index: 2;
        max-block-size: 19em;
        margin-block-start: 0.25em;
        overflow: auto;
        border: 1px solid var(--_edge);
        border-radius: calc(var(--_radius) * 0.67);
        background-color: var(--_surface);
        box-shadow: 0 0.5em 1.5em rgb(0 0 0 / 18%);
      }
      .option {
        padding: 0.5em 0.75em;
        min-block-size: 2.75em;
        line-height: 1.5;
        cursor: pointer;
      }
      .option + .option {
        border-block-start: 1px solid var(--_border);
      }
      .option[aria-selected='true'] {
        background-color: var(--_raised);
        box-shadow: inset 0.1875em 0 var(--_accent);
      }
      .none {
        padding: 0.5em 0.75em;
      }
    `,
  ];

  @property({attribute: false}) words!: Words;
  @property({attribute: false}) library!: Library;
  @property({attribute: false}) names: readonly SearchDocument[] = [];
  @property({attribute: false}) ids: readonly string[] = [];
  @property({type: Boolean}) many = false;
  @property() label = '';
  @property() hint = '';

  @state() private typed = '';
  @state() private open = false;
  @state() private active = -1;

  private get options(): readonly SearchDocument[] {
    const {names, typed, library, ids} = this;
    const left = names.filter(({id}) => !ids.includes(id));
    if (!typed.trim()) return left;
    const {glossary, lexicon, readings} = library;
    const found = createIndex(left, {glossary, lexicon, readings}).search(typed, {limit: mostFound});
    return found.flatMap(({id}) => left.find((each) => each.id === id) ?? []);
  }

  protected override render(): TemplateResult {
    const {words, ids, label, hint, open, active} = this;
    const options = open ? this.options : [];
    return html`<div class="root" @focusout=${this.onFocusOut}>
      <label class="label" for="field">${label}</label>
      ${hint ? html`<p id="hint" class="muted">${hint}</p>` : nothing}
      ${
        ids.length
          ? html`<ul class="chips" role="list">
              ${ids.map(
                (id) => html`<li>
                  <button class="chip" type="button" aria-label=${words.remove(this.titleOf(id))} @click=${() => this.drop(id)}>
                    ${this.titleOf(id)} ${closeIcon}
                  </button>
                </li>`,
              )}
            </ul>`
          : nothing
      }
      <input
        id="field"
        class="input"
        role="combobox"
        type="text"
        autocomplete="off"
        spellcheck="false"
        aria-autocomplete="list"
        aria-describedby=${hint ? 'hint' : nothing}
        aria-expanded=${options.length ? 'true' : 'false'}
        aria-controls=${options.length ? 'list' : nothing}
        aria-activedescendant=${options.length && active >= 0 ? `option-${active}` : nothing}
        placeholder=${words.find}
        .value=${this.typed}
        @input=${this.onInput}
        @click=${() => (this.open = true)}
        @keydown=${this.onKey}
      />
      ${
        options.length
          ? html`<div id="list" class="list" role="listbox" aria-label=${label}>
              ${options.map(
                ({id, title}, at) => html`<div
                  id="option-${at}"
                  class="option"
                  role="option"
                  aria-selected=${at === active ? 'true' : 'false'}
                  @pointerdown=${(event: Event) => event.preventDefault()}
                  @click=${() => this.choose(id)}
                >${title}</div>`,
              )}
            </div>`
          : open && this.typed.trim()
            ? html`<p class="list none muted">${words.nothing}</p>`
            : nothing
      }
    </div>`;
  }

  protected override updated(): void {
    this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({block: 'nearest'});
  }

  private titleOf(id: string): string {
    return this.names.find((each) => each.id === id)?.title ?? id;
  }

  private pick(ids: readonly string[]): void {
    this.typed = '';
    this.open = false;
    this.active = -1;
    this.dispatchEvent(new PickEvent(ids));
  }

  private choose(id: string): void {
    announce(this.words.chosen(this.titleOf(id)));
    this.pick(this.many ? [...this.ids, id] : [id]);
  }

  private drop(id: string): void {
    this.pick(this.ids.filter((each) => each !== id));
    this.renderRoot.querySelector('input')?.focus();
    this.open = false;
  }

  private onInput = (event: Event): void => {
    this.typed = (event.target as HTMLInputElement).value;
    this.open = true;
    this.active = this.typed.trim() ? 0 : -1;
  };

  private onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const {options} = this;
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    const option = this.open ? options[this.active] : undefined;
    if (step) {
      this.active = this.open ? (this.active + step + options.length) % options.length : 0;
      this.open = true;
    } else if (event.key === 'Enter' && option) this.choose(option.id);
    else if (event.key === 'Escape' && this.open) this.open = false;
    else if (event.key === 'Backspace' && !this.typed && this.ids.length) this.pick(this.ids.slice(0, -1));
    else return;
    event.preventDefault();
  };

  private onFocusOut = (event: FocusEvent): void => {
    if (!this.renderRoot.contains(event.relatedTarget as Node | null)) this.open = false;
  };
}
