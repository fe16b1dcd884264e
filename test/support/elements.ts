/** What the element tests share: an ear on the console, the Tab sequence, a fixed clock, and what stays behind. */
import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import type {LitElement} from 'lit';

const methods = ['log', 'info', 'debug', 'warn', 'error'] as const;

/**
 * Hears the console in every test of the suite. What a test does not take by calling the returned function
 * fails the suite at its end: an element says nothing unless something is wrong.
 */
export function listenToConsole(): () => string[] {
  const said: string[] = [];
  const unexpected: string[] = [];
  const own = new Map(methods.map((method) => [method, console[method]]));
  beforeEach(() => {
    for (const method of methods) console[method] = (...words: unknown[]) => said.push(`${method}: ${words.join(' ')}`);
  });
  afterEach(function () {
    for (const [method, original] of own) console[method] = original;
    for (const words of said.splice(0)) unexpected.push(`"${this.currentTest?.title ?? ''}": ${words}`);
  });
  after(() => expect(unexpected.join('\n'), 'said in the console').to.equal(''));
  return () => said.splice(0);
}

export function shadow(element: Element): ShadowRoot {
  if (!element.shadowRoot) throw new Error(`<${element.localName}> has no shadow root`);
  return element.shadowRoot;
}

/** The one node of the element's shadow tree that fits; fails where there is none. */
export function find<T extends HTMLElement = HTMLElement>(element: Element, selector: string): T {
  const found = shadow(element).querySelector<T>(selector);
  if (!found) throw new Error(`<${element.localName}> has no ${selector}`);
  return found;
}

export function findAll<T extends HTMLElement = HTMLElement>(element: Element, selector: string): T[] {
  return [...shadow(element).querySelectorAll<T>(selector)];
}

/** The words of a node, with single spaces. */
export function words(node: Node | null | undefined): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Whether a reader sees it: it has a size, and stands in no closed panel. */
export function isVisible(node: Element): boolean {
  const {width, height} = node.getBoundingClientRect();
  return width > 0 && height > 0 && node.checkVisibility({contentVisibilityAuto: true, visibilityProperty: true});
}

/** What has focus, through open shadow roots. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

const stopName = (stop: Element | null): string => stop?.id || stop?.getAttribute('aria-label') || words(stop);

/** Every stop of the Tab key in the element, in order: by id, or by name where it has none. */
export async function tabSequence(element: LitElement): Promise<string[]> {
  await element.updateComplete;
  const [before, after] = ['before', 'after'].map((id) => Object.assign(document.createElement('button'), {id}));
  element.before(before!);
  element.after(after!);
  const walk = async (from: HTMLElement, to: HTMLElement, back: boolean): Promise<string[]> => {
    const stops: string[] = [];
    from.focus();
    while (stops.length < 50) {
      if (back) await sendKeys({down: 'Shift'});
      await sendKeys({press: 'Tab'});
      if (back) await sendKeys({up: 'Shift'});
      if (focused() === to) break;
      stops.push(stopName(focused()));
    }
    return stops;
  };
  const forth = await walk(before!, after!, false);
  const back = await walk(after!, before!, true);
  before!.remove();
  after!.remove();
  expect(back.reverse(), 'Shift+Tab goes the same way back').to.deep.equal(forth);
  return forth;
}

/** Runs axe on what `draw` returns: left to right and right to left, light and dark. */
export async function expectAccessible(draw: () => unknown, prepare?: (element: LitElement) => unknown): Promise<void> {
  for (const dir of ['ltr', 'rtl']) {
    for (const scheme of ['light', 'dark']) {
      const box = await fixture(
        html`<div dir=${dir} style="color-scheme: ${scheme}; background: Canvas; color: CanvasText">${draw()}</div>`,
      );
      const element = box.firstElementChild as LitElement;
      await element.updateComplete;
      await prepare?.(element);
      await element.updateComplete;
      for (const animation of shadow(element).getAnimations()) animation.finish();
      await expect(element, `${dir}, ${scheme}`).to.be.accessible();
    }
  }
}

/** Makes the window a phone's; skips the test where an engine's window does not go there: WebKitGTK's ends at 447 px. */
export async function narrow(test: Mocha.Context): Promise<void> {
  const width = 320;
  await setViewport({width, height: 640});
  if (innerWidth !== width) test.skip();
}

/** Every event of these types that reaches the document, until the test ends. */
export function hear<T extends keyof HTMLElementEventMap>(...types: T[]): HTMLElementEventMap[T][] {
  const heard: HTMLElementEventMap[T][] = [];
  for (const type of types) {
    const listener = (event: Event): void => void heard.push(event as HTMLElementEventMap[T]);
    document.addEventListener(type, listener);
    cleanups.push(() => document.removeEventListener(type, listener));
  }
  return heard;
}

/** Makes it that moment for everybody who asks, until the test ends. */
export function setClock(moment: string): void {
  const Real = globalThis.Date;
  const now = new Real(moment).getTime();
  class FixedDate extends Real {
    constructor(...given: [] | [string | number | Date]) {
      super(given.length ? given[0] : now);
    }
    static override now(): number {
      return now;
    }
  }
  globalThis.Date = FixedDate as DateConstructor;
  cleanups.push(() => (globalThis.Date = Real));
}

/** Listeners on `window` and intervals that were made since and are still there. */
export function watchWindow(): {readonly left: () => string[]; readonly ticks: () => void} {
  const {addEventListener, removeEventListener, setInterval, clearInterval} = window;
  const listeners: [string, unknown][] = [];
  const intervals = new Map<unknown, () => void>();
  Object.assign(window, {
    addEventListener(type: string, listener: EventListener, options?: boolean) {
      listeners.push([type, listener]);
      addEventListener.call(window, type, listener, options);
    },
    removeEventListener(type: string, listener: EventListener, options?: boolean) {
      const position = listeners.findIndex(([name, each]) => name === type && each === listener);
      if (position >= 0) listeners.splice(position, 1);
      removeEventListener.call(window, type, listener, options);
    },
    setInterval(run: () => void, pause: number) {
      const id = setInterval(run, pause);
      intervals.set(id, run);
      return id;
    },
    clearInterval(id: number) {
      intervals.delete(id);
      clearInterval(id);
    },
  });
  cleanups.push(() => Object.assign(window, {addEventListener, removeEventListener, setInterval, clearInterval}));
  return {
    left: () => [...listeners.map(([type]) => type), ...[...intervals].map(() => 'interval')],
    ticks: () => intervals.forEach((run) => run()),
  };
}

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0).reverse()) cleanup();
});
