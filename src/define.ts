/** The only file that touches `customElements`. */
import type {MedleafElement} from './shared/medleaf-element.js';

/** Element classes by tag. */
export type ElementClasses = Readonly<Record<string, (new () => MedleafElement) & {readonly version: string}>>;

/**
 * Registers elements by tag. Safe to call twice, beside another version (the first one stays, and one
 * warning says so), in an engine without custom elements, and on a server.
 */
export function define(elements: ElementClasses): void {
  if (typeof customElements === 'undefined') return;
  let other: string | undefined;
  let mine = '';
  for (const tag of Object.keys(elements)) {
    const element = elements[tag];
    if (!element) continue;
    mine = element.version;
    const present = customElements.get(tag) as {readonly version?: string; saidOther?: boolean} | undefined;
    if (!present) customElements.define(tag, element);
    else if (present.version !== element.version && !present.saidOther) {
      present.saidOther = true;
      other = present.version ?? 'unknown';
    }
  }
  if (other) {
    console.warn(
      `Medleaf ${mine}: version ${other} is already on this page and stays in use; load only one of the two scripts.`,
    );
  }
}
