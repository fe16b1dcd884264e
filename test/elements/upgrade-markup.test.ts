import {aTimeout, expect, fixture, html} from '@open-wc/testing';
import {elements} from '../../src/elements.js';
import type {MedleafElement} from '../../src/shared/medleaf-element.js';
import {upgradeMarkup} from '../../src/shared/upgrade-markup.js';
import {library} from '../../stories/fixtures/library.js';
import {register} from '../../stories/fixtures/register.js';
import {isVisible, listenToConsole, shadow, words} from '../support/elements.js';

describe('a div with data-medleaf, for editors that strip unknown tags', () => {
  const takeConsole = listenToConsole();
  const present = document.createElement('div');

  before(() => {
    present.setAttribute('data-medleaf', 'consult');
    present.setAttribute('data-phone', '000');
    document.body.append(present);
    register();
    upgradeMarkup(Object.keys(elements));
  });
  after(() => present.remove());

  /** Inserts a div as an editor would have written it, and gives it our content. */
  async function insert(attributes: Readonly<Record<string, string>>, ...children: Node[]): Promise<HTMLElement> {
    const holder = document.createElement('div');
    for (const [name, value] of Object.entries(attributes)) holder.setAttribute(name, value);
    holder.append(...children);
    (await fixture<HTMLElement>(html`<div></div>`)).append(holder);
    await aTimeout(0);
    const element = holder.firstElementChild as MedleafElement | null;
    if (element?.localName.startsWith('medleaf-')) {
      element.library = library;
      await element.updateComplete;
    }
    return holder;
  }
  const paragraph = (text: string): HTMLElement => Object.assign(document.createElement('p'), {textContent: text});

  it('that is on the page already becomes the element', () => {
    expect(present.querySelector('medleaf-consult')?.phone).to.equal('000');
  });

  it('that is inserted later becomes the element, deep inside what was inserted too', async () => {
    const holder = await insert({'data-medleaf': 'faq', 'data-topic': 'disease'});
    expect(words(shadow(holder.querySelector('medleaf-faq')!).querySelector('[part=question]'))).to.equal(
      '白癜风会传染吗？',
    );
    const outer = document.createElement('section');
    const inner = document.createElement('div');
    inner.setAttribute('data-medleaf', 'consult');
    outer.append(document.createElement('article'));
    outer.firstElementChild!.append(inner);
    holder.append(outer);
    await aTimeout(0);
    expect(inner.querySelectorAll('medleaf-consult')).to.have.length(1);
  });

  it('hands its data attributes on as the element’s own', async () => {
    const holder = await insert({
      'data-medleaf': 'faq',
      'data-items': 'Q04 Q01',
      'data-heading-level': '5',
      'data-exclusive': '',
      'data-open': 'first',
      class: 'page',
    });
    const faq = holder.querySelector('medleaf-faq')!;
    expect(faq).to.include({items: 'Q04 Q01', headingLevel: 5, exclusive: true, open: 'first', className: ''});
  });

  it('hands on nothing that could run script or restyle, whatever a CMS lets through', async () => {
    const holder = await insert({
      'data-medleaf': 'consult',
      'data-phone': '000',
      'data-onclick': 'document.body.dataset.ran = "yes"',
      'data-style': 'position:fixed',
      'data-onfocusin': 'document.body.dataset.ran = "yes"',
      'data-slot': 'x',
      'data-is': 'x',
    });
    const element = holder.firstElementChild as HTMLElement;
    element.click();
    expect(document.body.hasAttribute('data-ran')).to.equal(false);
    expect(element.getAttributeNames().filter((name) => name.startsWith('on') || name === 'style')).to.deep.equal([]);
  });

  it('keeps its children as fallback markup', async () => {
    const known = await insert({'data-medleaf': 'faq', 'data-topic': 'disease'}, paragraph('请问医生。'));
    expect(isVisible(known.querySelector('p')!)).to.equal(false);
    const unknown = await insert({'data-medleaf': 'faq', 'data-topic': 'nope'}, paragraph('请问医生。'));
    expect(isVisible(unknown.querySelector('p')!)).to.equal(true);
    expect(takeConsole()).to.have.length(1);
  });

  it('is upgraded once, however often it is moved or the script is included', async () => {
    const holder = await insert({'data-medleaf': 'faq', 'data-topic': 'disease'}, paragraph('请问医生。'));
    upgradeMarkup(Object.keys(elements));
    holder.parentElement!.append(holder);
    await aTimeout(0);
    expect(holder.querySelectorAll('medleaf-faq')).to.have.length(1);
    expect(holder.children).to.have.length(1);
  });

  it('that names no element of ours stays as it is, and one warning for a name says which there are', async () => {
    const names = ['', 'nope', 'FAQ', '../x', 'a b', '<img>'];
    for (const name of [...names, 'nope']) {
      const holder = await insert({'data-medleaf': name}, paragraph('请问医生。'));
      expect(holder.children, name).to.have.length(1);
      expect(holder.firstElementChild!.localName, name).to.equal('p');
      expect(isVisible(holder.querySelector('p')!), name).to.equal(true);
    }
    const said = takeConsole();
    expect(said).to.have.length(names.length);
    expect(said[1]).to.match(/data-medleaf="nope" is not one of .*\bfaq\b/);
  });
});
