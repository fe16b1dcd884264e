import {html, LitElement, nothing, render, type CSSResultGroup, type PropertyValues} from 'lit';
import {property} from './decorators.js';
import type {Library} from '../core/library.js';
import {languageFields, readLibrary, readPack, type Fields} from '../core/pack.js';
import {version} from '../core/version.js';
import {loadPack, reportPack} from './content-pack.js';
import {embeddedLibrary} from './embedded-library.js';
import {ContentErrorEvent} from './events.js';
import {fill, messagesFor, type MessageKey, type Messages} from './messages.js';
import {followPageAttributes, leavePageAttributes, nearestWith} from './page-attributes.js';
import {rootStyles} from './styles/root.styles.js';
import {fallbackFor, takeTurn} from './turns.js';

/**
 * What every Medleaf element shares: its library, its language, its reset, and how it says what is wrong.
 *
 * @fires {ContentErrorEvent} medleaf-content-error - Content given by `content-src` or `library` cannot be used, and what
 *   was there stays: `source`, `reason`.
 * @cssproperty {<color>} [--medleaf-color-text=#17292e] - Text.
 * @cssproperty {<color>} [--medleaf-color-muted=#4d6268] - Secondary text.
 * @cssproperty {<color>} [--medleaf-color-surface=#fff] - Background.
 * @cssproperty {<color>} [--medleaf-color-raised=#f1f6f6] - Tinted background.
 * @cssproperty {<color>} [--medleaf-color-border=#cfdcdc] - Hairlines.
 * @cssproperty {<color>} [--medleaf-color-accent=#0a6a66] - Links, buttons, marks.
 * @cssproperty {<color>} [--medleaf-color-on-accent=#fff] - Text on the accent colour.
 * @cssproperty {<color>} [--medleaf-color-focus=#0b57d0] - Focus ring.
 * @cssproperty {<color>} [--medleaf-color-emergency=#a8201a] - Emergency.
 * @cssproperty {<color>} [--medleaf-color-urgent=#9a4200] - Urgent, and warnings.
 * @cssproperty {<color>} [--medleaf-color-soon=#735500] - Soon, and marks for editors.
 * @cssproperty [--medleaf-font-family=system-ui, -apple-system, 'PingFang SC', 'HarmonyOS Sans SC', 'MiSans', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif] -
 *   Type; `inherit` takes the page's.
 * @cssproperty {<length>} [--medleaf-font-size=clamp(15px, 1em, 20px)] - Base text size.
 * @cssproperty {<length>} [--medleaf-radius=0.75em] - Corners.
 * @cssproperty {<length>} [--medleaf-space=1em] - Padding of boxes.
 */
export abstract class MedleafElement extends LitElement {
  /** Compared when the script is on the page twice. */
  static readonly version: string = version;
  static override styles: CSSResultGroup = rootStyles;
  /** What of a library the element reads, and so must be right in content from outside the bundle. */
  protected static reads: () => Fields = languageFields;

  /** Content to show instead of the content in the bundle. */
  @property({attribute: false}) library?: Library;
  /** Address of a content pack (JSON) to show instead of the content in the bundle. Without it nothing is requested. */
  @property({attribute: 'content-src'}) contentSrc = '';

  private given?: Library | undefined;
  private takenFrom?: Library | undefined;
  private pack?: Library | undefined;
  private packSrc = '';
  private warned = new Set<string>();
  private spoken?: Messages | undefined;
  private fallback = fallbackFor(this);
  private rest?: Promise<boolean>;

  override connectedCallback(): void {
    super.connectedCallback();
    followPageAttributes(this.pageChanged);
  }

  override disconnectedCallback(): void {
    leavePageAttributes(this.pageChanged);
    super.disconnectedCallback();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    if (this.fallback) root.append(this.fallback);
    return root;
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    if (!this.fallback) return super.scheduleUpdate();
    return new Promise<void>((resolve) => {
      takeTurn(() => {
        void super.scheduleUpdate();
        resolve();
      });
    });
  }

  /** Large type in a page's mode for older readers: the attribute `elder` on the element or anywhere above it. */
  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.renderRoot.querySelector('.root')?.classList.toggle('elder', Boolean(nearestWith(this, 'elder')));
  }

  /** The library in use: the property, the pack of `content-src`, or what the bundle brought. */
  protected get content(): Library | undefined {
    return this.given ?? this.pack ?? embeddedLibrary();
  }

  /** Where the content in use came from: `content-src`, or nothing for the bundle; undefined for what the page handed over. */
  protected get contentAddress(): string | undefined {
    return this.given ? undefined : this.pack ? this.packSrc : '';
  }

  /** Interface words in the language of the nearest `lang`, or of the content where the interface does not speak that. */
  protected get messages(): Messages {
    this.spoken = this.spoken ?? messagesFor(nearestWith(this, 'lang')?.getAttribute('lang'), this.content?.language);
    return this.spoken;
  }

  /** A fault of one element, or of what it was given, stays its own: it ends in the fallback markup. */
  protected override performUpdate(): void {
    this.spoken = undefined;
    this.fallback?.remove();
    try {
      this.restoreDefaults();
      super.performUpdate();
    } catch (error) {
      this.warn(`${String(error)}; the fallback is shown.`);
      render(html`<slot></slot>`, this.renderRoot, this.renderOptions);
    }
    this.fallback = undefined;
  }

  /** Everything is drawn, what is closed included. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    return this.rest ? this.rest : complete;
  }

  /** What is closed: an element that draws in its turn draws it in another, once all have drawn. */
  protected later(content: () => unknown): unknown {
    if (!this.fallback) return content();
    this.rest =
      this.rest ??
      new Promise((resolve) => {
        takeTurn(() => {
          this.requestUpdate();
          resolve(super.getUpdateComplete());
        });
      });
    return nothing;
  }

  /** An attribute taken away, a framework's `null` or a number that is none mean the default. */
  private restoreDefaults(): void {
    const element = this as unknown as Record<PropertyKey, unknown>;
    const {elementProperties} = this.constructor as typeof MedleafElement;
    for (const [name, {attribute}] of elementProperties) {
      const value = element[name];
      const wrong = Number.isNaN(value);
      if (attribute === false || (value !== null && value !== undefined && !wrong)) continue;
      element[name] = defaultsOf(this)[name];
      if (wrong)
        this.warn(
          `${typeof attribute === 'string' ? attribute : String(name)} is not a number; ${String(element[name])} is used.`,
        );
    }
  }

  /** Which content is in use is known before anything is derived from it. */
  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    this.takeLibrary();
    this.takeContentSrc();
    return super.shouldUpdate(changed);
  }

  protected t(key: MessageKey, values?: Readonly<Record<string, string | number>>): string {
    const message = this.messages[key];
    return values ? fill(message, values) : message;
  }

  /** Says once, to the site owner, what is wrong and how to mend it. A guest on somebody's page never throws. */
  protected warn(problem: string): void {
    if (this.warned.has(problem)) return;
    this.warned.add(problem);
    console.warn(`<${this.localName}>: ${problem}`);
  }

  /** The same for an id that is not known: content that is still on its way may have it. */
  protected warnUnknown(problem: string): void {
    if (this.pack || !this.contentSrc) this.warn(problem);
  }

  private get reads(): () => Fields {
    return (this.constructor as typeof MedleafElement).reads;
  }

  private takeLibrary(): void {
    const {library} = this;
    if (library === this.takenFrom) return;
    this.takenFrom = library;
    // The bundle's own content was checked when it was compiled.
    const taken = library && library !== embeddedLibrary() ? readLibrary(library, this.reads) : library;
    this.given = typeof taken === 'string' ? undefined : taken;
    if (typeof taken !== 'string') return;
    this.warn(`library: ${taken}; it is not used.`);
    this.dispatchEvent(new ContentErrorEvent({source: 'library', reason: taken}));
  }

  private takeContentSrc(): void {
    const source = this.contentSrc;
    if (source === this.packSrc) return;
    this.packSrc = source;
    const take = (pack?: Library): void => {
      if (pack === this.pack) return;
      this.pack = pack;
      this.requestUpdate('library', null); // what elements derive from `library` is made anew
    };
    if (!source) return take();
    void loadPack(source)
      .then((value) => readPack(value, this.reads))
      .catch((error: Error) => error.message)
      .then((pack) => {
        // The answer to an older address comes too late.
        if (source !== this.packSrc) return;
        if (typeof pack !== 'string') return take(pack);
        take();
        reportPack(source, pack);
        this.dispatchEvent(new ContentErrorEvent({source, reason: pack}));
      });
  }

  private pageChanged = (): void => this.requestUpdate();
}

const defaults = new WeakMap<object, Record<PropertyKey, unknown>>();

/** A fresh element of the same class, made once, knows the defaults. */
function defaultsOf(element: MedleafElement): Record<PropertyKey, unknown> {
  const make = element.constructor as new () => MedleafElement;
  const known = defaults.get(make) ?? (new make() as unknown as Record<PropertyKey, unknown>);
  defaults.set(make, known);
  return known;
}
