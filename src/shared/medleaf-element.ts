import {LitElement, type CSSResultGroup, type PropertyValues} from 'lit';
import {property} from 'lit/decorators.js';
import type {Library} from '../core/library.js';
import {version} from '../core/version.js';
import {embeddedLibrary} from './embedded-library.js';
import {fill, messagesFor, type MessageKey, type Messages} from './messages.js';
import {zhCN} from '../messages/zh-CN.js';
import {followPageAttributes, leavePageAttributes, nearestWith} from './page-attributes.js';
import {rootStyles} from './styles/root.styles.js';

/**
 * What every Medleaf element shares: its library, its language, its reset, and how it says what is wrong.
 *
 * @cssproperty [--medleaf-color-text=#17292e] - Text.
 * @cssproperty [--medleaf-color-muted=#4d6268] - Secondary text.
 * @cssproperty [--medleaf-color-surface=#fff] - Background.
 * @cssproperty [--medleaf-color-raised=#f1f6f6] - Tinted background.
 * @cssproperty [--medleaf-color-border=#cfdcdc] - Hairlines.
 * @cssproperty [--medleaf-color-accent=#0a6a66] - Links, buttons, marks.
 * @cssproperty [--medleaf-color-on-accent=#fff] - Text on the accent colour.
 * @cssproperty [--medleaf-color-focus=#0b57d0] - Focus ring.
 * @cssproperty [--medleaf-color-emergency=#a8201a] - Emergency.
 * @cssproperty [--medleaf-color-urgent=#9a4200] - Urgent, and warnings.
 * @cssproperty [--medleaf-color-soon=#735500] - Soon, and marks for editors.
 * @cssproperty [--medleaf-font-family] - Type; the system's Chinese sans-serif by default, `inherit` takes the page's.
 * @cssproperty [--medleaf-font-size=clamp(15px, 1em, 20px)] - Base text size.
 * @cssproperty [--medleaf-radius=0.75em] - Corners.
 * @cssproperty [--medleaf-space=1em] - Padding of boxes.
 */
export abstract class MedleafElement extends LitElement {
  /** Compared when the script is on the page twice. */
  static readonly version: string = version;
  static override styles: CSSResultGroup = rootStyles;

  /** Content to show instead of the content in the bundle. */
  @property({attribute: false}) library?: Library;

  private warned = new Set<string>();

  override connectedCallback(): void {
    super.connectedCallback();
    followPageAttributes(this.pageChanged);
  }

  override disconnectedCallback(): void {
    leavePageAttributes(this.pageChanged);
    super.disconnectedCallback();
  }

  /** Large type in a page's mode for older readers: the attribute `elder` on the element or anywhere above it. */
  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.renderRoot.querySelector('.root')?.classList.toggle('elder', Boolean(nearestWith(this, 'elder')));
  }

  /** The library in use: the property, or what the bundle brought. */
  protected get content(): Library | undefined {
    return this.library ?? embeddedLibrary();
  }

  /** Interface words in the language of the nearest `lang`, or of the content where the interface does not speak that. */
  protected get messages(): Messages {
    return (
      messagesFor(nearestWith(this, 'lang')?.getAttribute('lang') ?? '') ??
      messagesFor(this.content?.language ?? '') ??
      zhCN
    );
  }

  /** The value of an attribute that takes a few words only; the first one, and a warning, for any other. */
  protected oneOf<Word extends string>(attribute: string, value: string, words: readonly [Word, ...Word[]]): Word {
    const known = words.find((word) => word === value);
    if (!known) this.warn(`${attribute}="${value}" is not one of ${words.join(', ')}; ${words[0]} is used.`);
    return known ?? words[0];
  }

  /** An attribute taken away, a framework's `null` or a number that is none mean the default, never a broken element. */
  protected override performUpdate(): void {
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
    super.performUpdate();
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
