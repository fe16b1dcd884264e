/**
 * Elements that a script finds on the page draw one after the other, in short tasks, so that the page answers its reader in
 * between. Each keeps its fallback, and its height, until its turn. What comes later draws at once.
 */
let heights: ReadonlyMap<Element, string> | undefined;

/** A task that has taken so many milliseconds leaves the next turn to another. */
const SLICE = 4;
const waiting: (() => void)[] = [];
let channel: MessageChannel | undefined;

/** Runs what upgrades the elements on the page that `selector` finds. */
export function start(selector: string, upgrade: () => void): void {
  if (typeof document !== 'undefined')
    heights = new Map([...document.querySelectorAll(selector)].map((each) => [each, getComputedStyle(each).height]));
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

/** Calls back after all that waited before. */
export function takeTurn(callback: () => void): void {
  if (!channel) {
    channel = new MessageChannel();
    channel.port1.onmessage = takeTurns;
  }
  if (waiting.push(callback) === 1) channel.port2.postMessage(0);
}

function takeTurns(): void {
  const end = performance.now() + SLICE;
  try {
    do waiting.shift()?.();
    while (waiting.length && performance.now() < end);
  } finally {
    if (waiting.length) channel!.port2.postMessage(0);
  }
}
