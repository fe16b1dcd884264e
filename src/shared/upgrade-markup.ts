/**
 * A second way in, for editors that strip unknown tags: `<div data-medleaf="faq" data-topic="tacrolimus">`
 * becomes the element inside the same div, with the div's children as its fallback markup.
 */
function upgrade(holder: Element): void {
  const tag = `medleaf-${holder.getAttribute('data-medleaf') ?? ''}`;
  if (!customElements.get(tag) || holder.querySelector(`:scope > ${tag}`)) return;
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

function upgradeWithin(root: ParentNode): void {
  for (const holder of root.querySelectorAll('[data-medleaf]')) upgrade(holder);
}

/** Upgrades what is on the page now and what is inserted later. */
export function upgradeMarkup(): void {
  if (typeof document === 'undefined' || typeof customElements === 'undefined') return;
  upgradeWithin(document);
  new MutationObserver((records) => {
    for (const record of records) {
      for (const node of record.addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches('[data-medleaf]')) upgrade(node);
        upgradeWithin(node);
      }
    }
  }).observe(document.documentElement, {childList: true, subtree: true});
}
