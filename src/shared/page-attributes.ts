/**
 * Tells elements when an attribute above them changes that they read from the page: `lang`, and `elder`, the
 * page's mode for older readers. One observer for all elements, and none while there are none.
 */
const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

export function followPageAttributes(listener: () => void): void {
  listeners.add(listener);
  observer =
    observer ??
    new MutationObserver(() => {
      for (const each of [...listeners]) each();
    });
  if (listeners.size === 1) {
    observer.observe(document.documentElement, {attributes: true, attributeFilter: ['lang', 'elder'], subtree: true});
  }
}

export function leavePageAttributes(listener: () => void): void {
  listeners.delete(listener);
  if (!listeners.size) observer?.disconnect();
}

/** The nearest element at or above `start` that has the attribute, through shadow roots. */
export function nearestWith(start: Element, attribute: string): Element | undefined {
  let element: Element | null = start;
  while (element) {
    const holder: Element | null = element.closest(`[${attribute}]`);
    if (holder) return holder;
    const root: Node = element.getRootNode();
    element = root instanceof ShadowRoot ? root.host : null;
  }
  return undefined;
}
