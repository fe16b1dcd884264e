/** What the tests of the search share: what a reader does, and what is on screen then. */
import {aTimeout, fixture, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {MedleafSearch} from '../../src/elements/search/search.js';
import {find, findAll, shadow, words} from './elements.js';

/** Draws a search and waits for its first answer. */
export async function draw(content: unknown): Promise<MedleafSearch> {
  const search = await fixture<MedleafSearch>(content as Parameters<typeof fixture>[0]);
  await answered(search);
  return search;
}

/** Drawn, and nothing is waited for any more. */
export async function answered(search: MedleafSearch): Promise<void> {
  await search.updateComplete;
  await waitUntil(() => !isWaiting(search), 'no answer');
  await search.updateComplete;
}

export const isWaiting = (search: MedleafSearch): boolean =>
  words(shadow(search).querySelector('#hint')) === '正在搜索…';

export const field = (search: MedleafSearch): HTMLInputElement => find<HTMLInputElement>(search, 'input');
export const options = (search: MedleafSearch): HTMLElement[] => findAll(search, '[role=option]');
export const titles = (search: MedleafSearch): string[] =>
  findAll(search, '.option-title').map((each) => words(each.cloneNode(true)));
export const selected = (search: MedleafSearch): string[] =>
  findAll(search, '[aria-selected=true]').map((each) => each.id);
/** In what was opened: the article or the card with a shadow root of its own, or the answer. */
export const opened = <T extends HTMLElement>(search: MedleafSearch, selector: string): T[] => [
  ...findAll<T>(search, selector),
  ...findAll(search, 'medleaf-article, medleaf-drug-card').flatMap((each) => findAll<T>(each, selector)),
];
export const reading = (search: MedleafSearch): string => words(opened(search, '#article-title')[0]);
export const pointsAt = (search: MedleafSearch): string | null => field(search).getAttribute('aria-activedescendant');

/** Types with the keyboard, as a reader does. */
export async function type(search: MedleafSearch, text: string): Promise<void> {
  search.focus();
  await sendKeys({type: text});
  await answered(search);
}

export async function press(search: MedleafSearch, ...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({press: key});
  await settled(search);
}

/** What was clicked is drawn, nested elements too, and focus is where it goes. */
export async function settled(search: MedleafSearch): Promise<void> {
  await answered(search);
  await aTimeout(0);
}

/** What an input method or a paste does: the text is there, and an event says so. */
export async function input(search: MedleafSearch, text: string, isComposing = false): Promise<void> {
  field(search).value = text;
  field(search).dispatchEvent(new InputEvent('input', {bubbles: true, composed: true, isComposing}));
  await answered(search);
}

export function key(search: MedleafSearch, init: KeyboardEventInit): KeyboardEvent {
  const event = new KeyboardEvent('keydown', {bubbles: true, composed: true, cancelable: true, ...init});
  field(search).dispatchEvent(event);
  return event;
}
