import {expect, fixture, html} from '@open-wc/testing';
import type {Library} from '../../src/core/library.js';
import {elements} from '../../src/elements.js';
import type {MedleafElement} from '../../src/shared/medleaf-element.js';
import {library} from '../../stories/fixtures/library.js';
import {register} from '../../stories/fixtures/register.js';
import {isVisible, listenToConsole, shadow} from '../support/elements.js';

register();

/** A function that fails as the content of a broken pack, or a fault of our own, would make it fail. */
const fail = (): never => {
  throw new Error('broken');
};

describe('a fault', () => {
  const takeConsole = listenToConsole();

  /** Two of a tag, with fallback markup inside; the first one is broken before it is drawn. */
  async function pair(tag: string, spoil: (element: MedleafElement) => void): Promise<MedleafElement[]> {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const both = [0, 1].map(() => {
      const element = document.createElement(tag) as MedleafElement;
      element.append(document.createElement('p'));
      element.firstElementChild!.textContent = '请致电 000-0000-0000。';
      element.library = library;
      return element;
    });
    spoil(both[0]!);
    box.append(...both);
    await Promise.all(both.map((element) => element.updateComplete));
    return both;
  }

  for (const tag of Object.keys(elements)) {
    it(`of one <${tag}> ends in its fallback markup and one warning`, async () => {
      const [broken, sound] = await pair(tag, (element) => Object.assign(element, {render: fail}));
      expect(isVisible(broken!.querySelector('p')!)).to.equal(true);
      expect(takeConsole().filter((words) => words.includes('broken'))).to.deep.equal([
        `warn: <${tag}>: Error: broken; the fallback is shown.`,
      ]);
      expect(shadow(sound!).childElementCount).to.be.greaterThan(0);
    });

    it(`in what a <${tag}> is given takes nothing else down`, async () => {
      const faulty = Object.defineProperties({}, {drugs: {get: fail}, faqs: {get: fail}, articles: {get: fail}});
      for (const given of [faulty, {faqs: [null], drugs: 'none', articles: {}, topics: 1}, [], 'nothing', 7]) {
        const [broken] = await pair(tag, (element) => (element.library = given as Library));
        const shown = [broken!.querySelector('p')!, shadow(broken!).querySelector('.root')];
        expect(shown.some((each) => each && isVisible(each))).to.equal(true);
      }
      takeConsole();
    });
  }

  it('ends when the cause does', async () => {
    const [element] = await pair('medleaf-faq', (each) => Object.assign(each, {render: fail, topic: 'example'}));
    expect(takeConsole()).to.have.length.greaterThan(0);
    delete (element as unknown as {render?: unknown}).render;
    element!.requestUpdate();
    await element!.updateComplete;
    expect(isVisible(shadow(element!).querySelector('[part=question]')!)).to.equal(true);
    expect(isVisible(element!.querySelector('p')!)).to.equal(false);
    takeConsole();
  });
});
