import type {ReactiveController, ReactiveElement} from 'lit';
import {phraseFinder, type PhraseRules, type Surface} from '../core/phrases.js';

type ElementClass = typeof ReactiveElement;
type Report = (place: string, text: string, surface: Surface) => void;

/** Addresses, numbers and what a reader types; content has its own check. */
const notWords = new Set(['phone', 'href', 'photo', 'query', 'library', 'contentSrc', 'articleHref', 'linkPrefix']);

/**
 * Checks the words that a page passes to elements of these classes, in properties, attributes and slots, and says what
 * it finds in the console, once. The words themselves stay as they are. Call it before the elements are defined.
 */
export function checkHostText(classes: readonly ElementClass[], rules: PhraseRules): void {
  const find = phraseFinder(rules);
  const said = new Set<string>();
  const reportFor =
    (tag: string): Report =>
    (place, text, surface) => {
      for (const {rule, severity, words} of find(text, surface)) {
        const problem = `<${tag}>: ${place} says "${words}" (${rule.id}, ${severity}). Basis: ${rule.basis}. ${rule.mend} The text is shown as it is.`;
        if (said.has(problem)) continue;
        said.add(problem);
        console.warn(problem);
      }
    };
  for (const each of classes) {
    each.addInitializer((element) => {
      element.addController(new HostText(element, reportFor(element.localName)));
    });
  }
}

class HostText implements ReactiveController {
  private readonly children = new MutationObserver(() => this.hostUpdated());

  constructor(
    private readonly element: ReactiveElement,
    private readonly report: Report,
  ) {}

  hostConnected(): void {
    this.children.observe(this.element, {childList: true, characterData: true, subtree: true});
  }

  hostDisconnected(): void {
    this.children.disconnect();
  }

  hostUpdated(): void {
    this.checkProperties();
    this.checkSlots();
  }

  private checkProperties(): void {
    const {elementProperties} = this.element.constructor as ElementClass;
    for (const [name, {state}] of elementProperties) {
      if (!state) this.checkValue(String(name), (this.element as unknown as Record<PropertyKey, unknown>)[name]);
    }
  }

  private checkValue(place: string, value: unknown): void {
    if (notWords.has(place.replace(/^.*\./, ''))) return;
    if (typeof value === 'string') this.report(place, value, 'cta');
    else if (Array.isArray(value)) value.forEach((each, index) => this.checkValue(`${place}[${index}]`, each));
    else if (value && typeof value === 'object')
      for (const [key, each] of Object.entries(value)) this.checkValue(`${place}.${key}`, each);
  }

  /** What stands in no named slot is health education: fallback markup, a doctor's answer. The way to a clinic is not. */
  private checkSlots(): void {
    const unnamed = this.element.localName === 'medleaf-consult' ? 'cta' : 'article';
    for (const node of this.element.childNodes) {
      if (node instanceof Comment) continue;
      const slot = node instanceof Element ? node.slot : '';
      this.report(slot ? `slot="${slot}"` : 'its content', node.textContent ?? '', slot ? 'cta' : unnamed);
    }
  }
}
