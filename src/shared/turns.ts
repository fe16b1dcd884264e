/**
 * Elements that a script finds on the page draw one after the other, in tasks of their own, so that the page answers its
 * reader in between. Each keeps its fallback, and its height, until its turn. What comes later draws at once.
 */
let heights: ReadonlyMap<Element, string> | undefined;
let turn: Promise<unknown> = Promise.resolve();

/** Runs what upgrades the elements on the page that `selector` finds. */
export function start(selector: string, upgrade: () => void): void {
  if (typeof document !== 'undefined')
    heights = new Map(Array.from(document.querySelectorAll(selector), (each) => [each, getComputedStyle(each).height]));
  try {
    upgrade();
  } finally {
    heights = undefined;
  }
}

/** What shows the fallback of an element that waits for its turn; nothing where it need not wait. */
export function fallbackFor(element: Element): HTMLElement | undefined {
  if (!heights) return undefined;
  const box = document.createElement('div');
  box.style.display = 'flow-root';
  box.style.minHeight = heights.get(element) ?? '';
  box.append(document.createElement('slot'));
  return box;
}

const nextTask = (): Promise<unknown> =>
  new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(0);
  });

/** Comes to pass in a task of its own, after those of all who asked before. */
export const takeTurn = (): Promise<unknown> => (turn = turn.then(nextTask));
