/**
 * A second way in, for editors that strip unknown tags: `<div data-medleaf="faq" data-topic="tacrolimus">`
 * becomes the element inside the same div, with the div's children as its fallback markup.
 */
function tagOf(holder: Element): string {
  return `medleaf-${holder.getAttribute('data-medleaf') ?? ''}`;
}

function upgradedIn(holder: Element): Element | undefined {
  return [...holder.children].find((child) => child.localName === tagOf(holder));
}

const unknown = new Set<string>();

/** Another script of ours may still bring the element: nothing is said before the page has loaded. */
function sayUnknown(holder: Element, known: readonly string[]): void {
  const name = holder.getAttribute('data-medleaf') ?? '';
  if (unknown.has(name)) return;
  unknown.add(name);
  const say = (): void => {
    if (customElements.get(tagOf(holder))) return;
    const names = known.map((tag) => tag.replace('medleaf-', '')).join(', ');
    console.warn(`Medleaf: data-medleaf="${name}" is not one of ${names}.`);
  };
  if (document.readyState === 'complete') say();
  else window.addEventListener('load', say);
}

function upgrade(holder: Element, known: readonly string[]): void {
  const tag = tagOf(holder);
  if (!customElements.get(tag)) return sayUnknown(holder, known);
  if (upgradedIn(holder)) return;
  const element = document.createElement(tag);
  // Only what the element itself reads is handed on: never `onclick` or `style`, whatever a CMS lets through.
  const {observedAttributes = []} = element.constructor as {observedAttributes?: readonly string[]};
  for (const name of observedAttributes) {
    const value = holder.getAttribute(`data-${name}`);
    if (value !== null) element.setAttribute(name, value);
  }
  element.append(...holder.childNodes);
  holder.append(element);
}

/** Upgrades what is on the page now and what is inserted later; for any other name, `known` says what there is. */
export function upgradeMarkup(known: readonly string[]): void {
  if (typeof document === 'undefined' || typeof customElements === 'undefined') return;
  const upgradeWithin = (root: ParentNode): void => {
    for (const holder of root.querySelectorAll('[data-medleaf]')) upgrade(holder, known);
  };
  upgradeWithin(document);
  new MutationObserver((records) => {
    for (const record of records) {
      const holder =
        record.target instanceof Element && record.target.matches('[data-medleaf]') ? record.target : undefined;
      const upgraded = holder && upgradedIn(holder);
      for (const node of record.addedNodes) {
        // The rest of a holder that arrives while the page is still being read belongs to the fallback, too.
        if (upgraded && node !== upgraded) upgraded.append(node);
        if (!(node instanceof Element)) continue;
        if (node.matches('[data-medleaf]')) upgrade(node, known);
        upgradeWithin(node);
      }
    }
  }).observe(document.documentElement, {childList: true, subtree: true});
}
