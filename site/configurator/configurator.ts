import {html, LitElement, nothing, svg, type PropertyValues, type TemplateResult} from 'lit';
import type {Attributes} from '../../data/command/fallback.js';
import {bundleNames, snippetPage} from '../../data/command/snippet.js';
import {safeHref} from '../../src/core/href.js';
import {idList, type Library} from '../../src/core/library.js';
import {announce, prepareAnnouncer} from '../../src/shared/announcer.js';
import {copyText} from '../../src/shared/clipboard.js';
import {state} from '../../src/shared/decorators.js';
import {documentStyles} from '../../src/shared/styles/document.styles.js';
import {rootStyles} from '../../src/shared/styles/root.styles.js';
import {codeFor, snippetOf} from './code.js';
import {
  devices,
  exampleOf,
  readConfiguration,
  targets,
  writeConfiguration,
  type Configuration,
  type Device,
} from './configuration.js';
import {elements, libraries, type Language} from './content.js';
import {fits, optionsOf, type Option} from './controls.js';
import {namesOf} from './names.js';
import {hostPage, pageIds} from './pages.js';
import type {PickEvent} from './picker.js';
import {configuratorStyles, fieldStyles} from './styles.js';
import {colourOf, colours, emptyTheme, lowContrasts, presets, sizes, withToken, type Scheme} from './theme.js';
import {without} from './without.js';
import {words, type Words} from './words.js';

/** Widgets in the order in which a site needs them. */
const widgets = Object.keys(words.zh.widgets).filter((name) => elements[name]);
const patience = 250;
const languageNames: Readonly<Record<Language, string>> = {'zh-CN': '中文', en: 'English'};
const presetOf = (theme: Configuration['theme']): string | undefined =>
  Object.keys(presets).find((name) => JSON.stringify(presets[name]) === JSON.stringify(theme));

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;
const isChecked = (event: Event): boolean => (event.target as HTMLInputElement).checked;

/** The whole page: what was chosen is in its address, and everything else follows from that. */
export class WidgetConfigurator extends LitElement {
  static override styles = [rootStyles, documentStyles, fieldStyles, configuratorStyles];

  @state() private chosen: Configuration = readConfiguration('').configuration;
  @state() private ignored: readonly string[] = [];
  /** What was typed and is of no use, by attribute. */
  @state() private refused: Readonly<Record<string, string>> = {};
  @state() private scheme: Scheme = 'light';
  @state() private shown = '';
  @state() private said: readonly string[] = [];
  @state() private copied = '';

  /** What was set of the other widgets. */
  private others = new Map<string, Attributes>();
  private timer?: ReturnType<typeof setTimeout>;

  override connectedCallback(): void {
    super.connectedCallback();
    prepareAnnouncer();
    this.takeAddress();
    window.addEventListener('hashchange', this.takeAddress);
    window.addEventListener('message', this.onMessage);
  }

  override disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.takeAddress);
    window.removeEventListener('message', this.onMessage);
    clearTimeout(this.timer);
    super.disconnectedCallback();
  }

  private get words(): Words {
    return words[this.chosen.ui];
  }

  private get library(): Library {
    return libraries[this.chosen.language];
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('chosen')) return;
    clearTimeout(this.timer);
    if (!this.shown) return this.show();
    this.timer = setTimeout(() => this.show(), patience);
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('chosen')) return;
    document.documentElement.lang = this.words.language;
    document.title = `${this.words.title} – Medleaf`;
  }

  private takeAddress = (): void => {
    const {configuration, ignored} = readConfiguration(location.hash);
    this.chosen = configuration;
    this.ignored = ignored;
    this.refused = {};
  };

  private onMessage = ({data}: MessageEvent<{readonly medleafWarning?: string} | undefined>): void => {
    if (typeof data?.medleafWarning === 'string') this.said = [...this.said, data.medleafWarning];
  };

  private choose(change: Partial<Configuration>): void {
    this.chosen = {...this.chosen, ...change};
    this.copied = '';
    history.replaceState(null, '', writeConfiguration(this.chosen));
  }

  private chooseWidget(widget: string): void {
    this.others.set(this.chosen.widget, this.chosen.attributes);
    this.refused = {};
    this.choose({widget, attributes: this.others.get(widget) ?? exampleOf(widget)});
  }

  /** Those that pass, in the order of the manifest. */
  private only(given: Attributes, passes: (option: Option) => boolean): Attributes {
    const kept = optionsOf(this.chosen.widget).filter((option) => option.name in given && passes(option));
    return Object.fromEntries(kept.map(({name}) => [name, given[name]!]));
  }

  /** Ids of one language are those of the other; what the other has not got goes. */
  private chooseLanguage(language: Language): void {
    const {attributes} = this.chosen;
    const known = (option: Option): boolean => fits(option, attributes[option.name]!, libraries[language]);
    this.choose({language, attributes: this.only(attributes, known)});
  }

  private setAttributeOf(option: Option, value: string | true): void {
    const {name, initial} = option;
    const refused = without(this.refused, name);
    const isInitial = value === '' || value === initial;
    const isRefused = !isInitial && !fits(option, value, this.library);
    this.refused = isRefused ? {...refused, [name]: String(value)} : refused;
    const given = {...this.chosen.attributes, [name]: value};
    this.choose({attributes: this.only(given, (each) => each.name !== name || (!isInitial && !isRefused))});
  }

  private show(): void {
    const {language, page} = this.chosen;
    const {css, markup} = snippetOf(this.chosen);
    this.said = [];
    this.shown = hostPage(page, {
      title: this.words.preview,
      language,
      css,
      markup,
      script: `../dist/${bundleNames[language]}`,
    });
  }

  private async copy(id: string, text: string): Promise<void> {
    const done = await copyText(text, this.renderRoot.querySelector('.root')!);
    this.copied = done ? id : '';
    announce(done ? this.words.copied : this.words.notCopied);
  }

  protected override render(): TemplateResult {
    const {words: say, ignored, chosen} = this;
    return html`<div class="root" lang=${say.language}>
      <header class="top">
        <div class="wide">
          <p class="brand">Medleaf</p>
          <nav aria-label="Medleaf">
            <a href="../index.html">${say.demo}</a>
            <a href="../docs/index.html">${say.docs}</a>
          </nav>
          <button class="button quiet" type="button" lang=${chosen.ui === 'zh' ? 'en' : 'zh-CN'}
            @click=${() => this.choose({ui: chosen.ui === 'zh' ? 'en' : 'zh'})}>${say.other}</button>
        </div>
      </header>
      <main class="wide">
        <div class="intro"><h1>${say.title}</h1><p>${say.lead}</p></div>
        <div class="columns">
          ${
            ignored.length
              ? html`<div class="alert ignored" role="status">
                  <p>${say.ignored(ignored.join(say.language === 'en' ? ', ' : '、'))}</p>
                  <button class="button quiet" type="button" @click=${() => (this.ignored = [])}>${say.dismiss}</button>
                </div>`
              : nothing
          }
          ${this.renderWidgets()} ${this.renderSettings()} ${this.renderPreview()} ${this.renderLook()}
          ${this.renderSite()} ${this.renderCode()}
        </div>
      </main>
    </div>`;
  }

  private renderWidgets(): TemplateResult {
    const {words: say, chosen} = this;
    return html`<fieldset class="box widget">
      <legend class="visually-hidden">${say.widget}</legend>
      <h2 aria-hidden="true">${say.widget}</h2>
      <div class="cards">
        ${widgets.map((name) => {
          const [title, what] = say.widgets[name]!;
          return html`<label class="card">
            <input type="radio" name="widget" .value=${name} .checked=${name === chosen.widget} @change=${() => this.chooseWidget(name)} />
            <strong>${title}</strong><span class="muted">${what}</span>
          </label>`;
        })}
      </div>
    </fieldset>`;
  }

  private renderSettings(): TemplateResult {
    const options = optionsOf(this.chosen.widget);
    const rare = options.filter((option) => option.rare);
    return html`<section class="box settings" aria-labelledby="settings">
      <h2 id="settings">${this.words.settings}</h2>
      <div class="stack">
        ${options.filter((option) => !option.rare).map((option) => this.renderOption(option))}
        ${
          rare.length
            ? html`<details>
                <summary>${this.words.more}</summary>
                <div class="stack">${rare.map((option) => this.renderOption(option))}</div>
              </details>`
            : nothing
        }
      </div>
    </section>`;
  }

  private describe({name, description}: Option): readonly [label: string, hint: string] {
    const {attributes} = this.words;
    const [label, hint = ''] = attributes[`${this.chosen.widget}.${name}`] ??
      attributes[name] ?? [name.charAt(0).toUpperCase() + name.slice(1).replace(/-/g, ' '), description];
    return [label, hint.replace(/`/g, '')];
  }

  private renderOption(option: Option): TemplateResult {
    const {name, control, initial} = option;
    const [label, hint] = this.describe(option);
    const given = this.chosen.attributes[name];
    switch (control.kind) {
      case 'check':
        return html`<label class="check">
          <input type="checkbox" name=${name} .checked=${given === true}
            @change=${(event: Event) => this.setAttributeOf(option, isChecked(event) || '')} />
          <span>${label}${hint ? html`<span class="muted">${hint}</span>` : nothing}</span>
        </label>`;
      case 'choice':
        return this.renderChoices(
          name,
          label,
          control.values.map((value) => [value, this.words.values[value] ?? value]),
          String(given ?? initial),
          (value) => this.setAttributeOf(option, value),
        );
      case 'names':
        return html`<name-picker
          data-name=${name}
          .words=${this.words}
          .library=${this.library}
          .names=${namesOf(control.of, this.library)}
          .ids=${control.many ? idList(String(given ?? '')) : given ? [String(given)] : []}
          .many=${control.many}
          .label=${label}
          .hint=${hint}
          @pick=${({ids}: PickEvent) => this.setAttributeOf(option, ids.join(','))}
        ></name-picker>`;
      default:
        return this.renderField(name, label, hint, this.refused[name] ?? String(given ?? ''), {
          onInput: (value) => this.setAttributeOf(option, value),
          isRefused: name in this.refused,
          ...(control.kind === 'number' ? {limits: control, placeholder: initial} : {}),
        });
    }
  }

  private renderField(
    name: string,
    label: string,
    hint: string,
    value: string,
    {
      onInput,
      isRefused,
      limits,
      placeholder = '',
    }: {
      onInput: (value: string) => void;
      isRefused: boolean;
      limits?: {readonly least: number; readonly most: number};
      placeholder?: string;
    },
  ): TemplateResult {
    return html`<div>
      <label class="label" for=${name}>${label}</label>
      ${hint ? html`<p id="${name}-hint" class="muted">${hint}</p>` : nothing}
      <input
        id=${name}
        class="input ${limits ? 'number' : ''}"
        type=${limits ? 'number' : 'text'}
        min=${limits ? limits.least : nothing}
        max=${limits ? limits.most : nothing}
        placeholder=${placeholder}
        autocomplete="off"
        aria-invalid=${isRefused ? 'true' : 'false'}
        aria-describedby="${hint ? `${name}-hint ` : ''}${name}-error"
        .value=${value}
        @input=${(event: Event) => onInput(valueOf(event))}
      />
      <p id="${name}-error" class="error" ?hidden=${!isRefused}>${this.words.bad}</p>
    </div>`;
  }

  private renderChoices<Value extends string>(
    name: string,
    label: string,
    values: readonly (readonly [value: Value, words: string])[],
    chosen: string,
    onChange: (value: Value) => void,
  ): TemplateResult {
    return html`<fieldset>
      <legend class="label">${label}</legend>
      <div class="choices">
        ${values.map(
          ([value, text]) => html`<label class="choice">
            <input type="radio" name=${name} .value=${value} .checked=${value === chosen} @change=${() => onChange(value)} />${text}
          </label>`,
        )}
      </div>
    </fieldset>`;
  }

  private renderLook(): TemplateResult {
    const {words: say, scheme} = this;
    const {theme} = this.chosen;
    const changed = Object.keys({...theme.light, ...theme.dark}).length > 0;
    return html`<section class="box look" aria-labelledby="look">
      <h2 id="look">${say.look}</h2>
      <div class="stack">
        <div>
          <fieldset>
          <legend class="label">${say.colour}</legend>
          <div class="choices">
            ${Object.entries(presets).map(
              ([name, preset]) => html`<label class="swatch">
                <input type="radio" name="preset" .value=${name} .checked=${name === presetOf(theme)}
                  @change=${() => this.choose({theme: preset})} />
                ${this.renderSwatch(colourOf(preset, 'light', 'color-accent'))} ${say.presets[name]}
              </label>`,
            )}
          </div>
        </fieldset>
        <div class="alerts" role="status">
          ${lowContrasts(theme).map(
            (each) => html`<p class="alert">
              ${say.lowContrast(say.tokens[each.front]!, say.tokens[each.back]!, each.ratio.toFixed(1), each.least, say.schemes[each.scheme])}
            </p>`,
          )}
        </div>
        </div>
        <details>
          <summary>${say.details}</summary>
          <div class="stack">
            ${this.renderChoices(
              'scheme',
              say.colours,
              (['light', 'dark'] as const).map((each) => [each, say.schemes[each]]),
              scheme,
              (value) => (this.scheme = value),
            )}
            <div class="colours">
              ${colours.map(
                (name) => html`<label class="colour">
                  <input type="color" name=${name} .value=${colourOf(theme, scheme, name)}
                    @input=${(event: Event) => this.choose({theme: withToken(theme, scheme, name, valueOf(event))})} />
                  <span>${say.tokens[name]}<span class="muted">${colourOf(theme, scheme, name)}</span></span>
                </label>`,
              )}
            </div>
            ${Object.entries(sizes).map(([name, values]) =>
              this.renderChoices(
                name,
                say.tokens[name]!,
                values.map((value) => [value, say.values[value] ?? value]),
                theme.light[name] ?? '',
                (value) => this.choose({theme: withToken(theme, 'light', name, value)}),
              ),
            )}
          </div>
        </details>
        ${
          changed
            ? html`<div>
                <button class="button" type="button" @click=${() => this.choose({theme: emptyTheme})}>${say.backToDefault}</button>
              </div>`
            : nothing
        }
      </div>
    </section>`;
  }

  private renderSwatch(colour: string): TemplateResult {
    return html`<svg viewBox="0 0 24 24" aria-hidden="true">${svg`<circle cx="12" cy="12" r="11" fill=${colour}></circle>`}</svg>`;
  }

  private renderSite(): TemplateResult {
    const {words: say, chosen} = this;
    return html`<section class="box site" aria-labelledby="site">
      <h2 id="site">${say.site}</h2>
      <div class="stack">
        ${this.renderChoices(
          'language',
          say.contentLanguage,
          (Object.keys(libraries) as Language[]).map((each) => [each, languageNames[each]]),
          chosen.language,
          (language) => this.chooseLanguage(language),
        )}
        ${this.renderField('src', say.src, say.srcHint, this.refused['src'] ?? chosen.src, {
          onInput: (value) => this.setSrc(value),
          isRefused: 'src' in this.refused,
        })}
        <label class="check">
          <input type="checkbox" name="ascii" .checked=${chosen.ascii}
            @change=${(event: Event) => this.choose({ascii: isChecked(event)})} />
          <span>${say.ascii}</span>
        </label>
      </div>
    </section>`;
  }

  private setSrc(value: string): void {
    const refused = without(this.refused, 'src');
    const isRefused = value !== '' && !safeHref(value);
    this.refused = isRefused ? {...refused, src: value} : refused;
    this.choose({src: isRefused ? '' : value});
  }

  private renderPreview(): TemplateResult {
    const {words: say, chosen} = this;
    return html`<section class="box seen" aria-labelledby="preview">
      <h2 id="preview">${say.preview}</h2>
      <div class="tools">
        ${this.renderChoices(
          'device',
          say.device,
          (Object.keys(devices) as Device[]).map((each) => [each, say.devices[each]]),
          chosen.device,
          (device) => this.choose({device}),
        )}
        ${this.renderChoices(
          'page',
          say.page,
          pageIds.map((each) => [each, say.pages[each]]),
          chosen.page,
          (page) => this.choose({page}),
        )}
      </div>
      <page-preview .markup=${this.shown} .width=${devices[chosen.device]} .label=${say.preview}></page-preview>
      <div class="alerts" role="status">
        ${this.said.map((each) => html`<p class="alert">${say.warns}<span lang="en">${each}</span></p>`)}
      </div>
      <div class="actions">
        <button class="button primary" type="button" @click=${() => this.copy('all', snippetPage(snippetOf({...chosen, target: 'html'})))}>
          ${this.copied === 'all' ? say.copied : say.copyAll}
        </button>
        <button class="button" type="button" @click=${() => this.copy('link', location.href)}>
          ${this.copied === 'link' ? say.copied : say.copyLink}
        </button>
      </div>
    </section>`;
  }

  private renderCode(): TemplateResult {
    const {words: say, chosen} = this;
    return html`<section class="box copy" aria-labelledby="code">
      <h2 id="code">${say.code}</h2>
      <div class="stack">
        ${this.renderChoices(
          'target',
          say.target,
          targets.map((each) => [each, say.targets[each]]),
          chosen.target,
          (target) => this.choose({target}),
        )}
        <p class="muted">${say.notes[chosen.target]}</p>
        ${codeFor(chosen).map(
          ({place, text}) => html`<div class="code">
            <header>
              <h3 id="place-${place}">${say.places[place]}</h3>
              <button class="button" type="button" aria-describedby="place-${place}" @click=${() => this.copy(place, text)}>
                ${this.copied === place ? say.copied : say.copy}
              </button>
            </header>
            <pre tabindex="0" role="region" aria-labelledby="place-${place}" dir="ltr"><code>${text}</code></pre>
          </div>`,
        )}
      </div>
    </section>`;
  }
}
