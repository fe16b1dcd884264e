import {expect, fixture, html} from '@open-wc/testing';
import {LitElement} from 'lit';
import {define, type ElementClasses} from '../../src/define.js';
import {elements} from '../../src/elements.js';
import type {MedleafElement} from '../../src/shared/medleaf-element.js';
import {library} from '../../stories/fixtures/library.js';
import {register} from '../../stories/fixtures/register.js';
import {isVisible, listenToConsole, shadow} from '../support/elements.js';

register();

/** The least that each element needs to draw itself. */
const sample: Readonly<Record<keyof typeof elements, Readonly<Record<string, string>>>> = {
  'medleaf-article': {article: 'vitiligo-basics', contents: '', 'article-href': '#{id}', 'link-prefix': 'read-'},
  'medleaf-article-list': {
    category: 'basics',
    sort: 'newest',
    limit: '2',
    layout: 'cards',
    tabs: '',
    'article-href': '#{id}',
  },
  'medleaf-doctor': {
    name: '示例医生',
    title: '主任医师',
    institution: '示例医院',
    department: '皮肤科',
    grade: '三级',
    href: '#a',
  },
  'medleaf-consult': {
    phone: '000',
    hours: 'Mo-Su 00:00-24:00',
    'closed-on': '2026-10-01',
    'time-zone': 'Europe/Paris',
    href: '/a',
  },
  'medleaf-drug-card': {drug: 'EX506', layout: 'full', gate: 'none', sections: 'what'},
  'medleaf-faq': {
    topic: 'example',
    items: 'Q04',
    limit: '2',
    open: 'Q01',
    'link-prefix': 'faq-',
    filterable: '',
    exclusive: '',
  },
  'medleaf-search': {
    query: '白癜风',
    limit: '3',
    category: 'faq',
    'article-href': '#{id}',
    placeholder: 'a',
    label: 'b',
  },
  'medleaf-visit-notes': {topic: 'example', clinic: '示例医院'},
};
const tags = Object.keys(elements) as (keyof typeof elements)[];

/** An element with its sample attributes, in the page and drawn. */
async function drawn(tag: string, attributes: Readonly<Record<string, string>>): Promise<MedleafElement> {
  const element = document.createElement(tag) as MedleafElement;
  element.library = library;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  (await fixture<HTMLElement>(html`<div></div>`)).append(element);
  await element.updateComplete;
  return element;
}

describe('define', () => {
  const takeConsole = listenToConsole();
  const classOf = (version: string): ElementClasses[string] =>
    class extends LitElement {
      static readonly version = version;
    } as unknown as ElementClasses[string];

  it('registers every element, and says nothing when it is called again', () => {
    register();
    define(elements);
    for (const tag of tags) expect(customElements.get(tag), tag).to.equal(elements[tag]);
  });

  it('beside another version, keeps the first and warns once, with both versions', () => {
    const [first, second] = [classOf('1.0.0'), classOf('2.0.0')];
    define({'test-one': first, 'test-two': classOf('1.0.0')});
    define({'test-one': second, 'test-two': classOf('2.0.0')});
    expect(customElements.get('test-one')).to.equal(first);
    const said = takeConsole();
    expect(said).to.have.length(1);
    for (const part of ['warn: ', '1.0.0', '2.0.0']) expect(said[0]).to.contain(part);
  });

  it('beside a stranger’s element of that name, keeps the stranger and warns', () => {
    customElements.define('test-strange', class extends HTMLElement {});
    define({'test-strange': classOf('1.0.0')});
    expect(takeConsole()).to.have.length(1);
  });

  it('adds the elements that the other version does not have', () => {
    define({'test-old': classOf('1.0.0')});
    define({'test-old': classOf('2.0.0'), 'test-new': classOf('2.0.0')});
    expect(customElements.get('test-new')).to.exist;
    takeConsole();
  });
});

for (const tag of tags) {
  describe(`every element, ${tag}`, () => {
    const takeConsole = listenToConsole();

    it('draws itself in an open shadow root, without a style in its markup, and leaves its children alone', async () => {
      const element = await drawn(tag, sample[tag]);
      expect(shadow(element).mode).to.equal('open');
      expect(shadow(element).querySelectorAll('style, [style], script')).to.have.length(0);
      expect(isVisible(shadow(element).querySelector('.root')!)).to.equal(true);
      expect(element.childNodes).to.have.length(0);
      expect(element.attributes.length).to.be.at.most(Object.keys(sample[tag]).length + 1);
    });

    it('can be created by script: it comes empty', () => {
      const element = document.createElement(tag);
      expect(element.attributes).to.have.length(0);
      expect(element.childNodes).to.have.length(0);
    });

    it('is gone with the hidden attribute, whatever the page’s own rules say', async () => {
      const box = await fixture<HTMLElement>(html`<div></div>`);
      const rules = document.createElement('style');
      rules.textContent = `${tag} {display: flex !important}`;
      box.append(rules);
      const element = await drawn(tag, {...sample[tag], hidden: ''});
      expect(getComputedStyle(element).display).to.equal('none');
      element.hidden = false;
      expect(getComputedStyle(element).display).to.equal('flex');
    });

    it('goes back to its default when any attribute is taken away', async () => {
      for (const name of [...Object.keys(sample[tag]), 'heading-level']) {
        const element = await drawn(tag, {...sample[tag], 'heading-level': '4'});
        const without = Object.fromEntries(
          Object.entries({...sample[tag], 'heading-level': '4'}).filter(([each]) => each !== name),
        );
        element.removeAttribute(name);
        const failure = await element.updateComplete.then(() => undefined, String);
        expect(failure, `after ${name} was removed`).to.equal(undefined);
        const fresh = await drawn(tag, without);
        const text = (each: Element): string => shadow(each).textContent.replace(/\s+/g, ' ');
        const levels = (each: Element): string =>
          [...shadow(each).querySelectorAll('h1,h2,h3,h4,h5,h6')].map((h) => h.localName).join();
        expect(text(element), `after ${name} was removed`).to.equal(text(fresh));
        expect(levels(element), `after ${name} was removed`).to.equal(levels(fresh));
        takeConsole();
      }
    });

    it('takes undefined and null for a property as nothing said, as frameworks set them', async () => {
      const names = [...(elements[tag] as unknown as typeof LitElement).elementProperties].flatMap(([name, {state}]) =>
        state ? [] : [name],
      );
      for (const name of names.filter((each) => each !== 'library')) {
        for (const value of [undefined, null]) {
          const element = await drawn(tag, sample[tag]);
          (element as unknown as Record<PropertyKey, unknown>)[name] = value;
          const failure = await element.updateComplete.then(() => undefined, String);
          expect(failure, `${String(name)} = ${String(value)}`).to.equal(undefined);
        }
      }
      takeConsole();
    });

    it('says nothing while it is used, moved, taken away and brought back', async () => {
      const element = await drawn(tag, sample[tag]);
      for (const button of shadow(element).querySelectorAll('button')) button.click();
      await element.updateComplete;
      const box = element.parentElement!;
      element.remove();
      box.append(element);
      element.dir = 'rtl';
      element.lang = 'en';
      element.requestUpdate();
      await element.updateComplete;
      element.remove();
    });

    it('keeps the order of Chinese on a page that reads from right to left', async () => {
      const element = await drawn(tag, sample[tag]);
      element.parentElement!.dir = 'rtl';
      const texts = document.createTreeWalker(shadow(element), NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const text = texts.currentNode as Text;
        const end = /\p{Script=Han}(?=[。？！：]\s*$)/u.exec(text.data)?.index;
        if (end === undefined) continue;
        const [last, mark] = [end, end + 1].map((at) => {
          const range = document.createRange();
          range.setStart(text, at);
          range.setEnd(text, at + 1);
          return range.getBoundingClientRect();
        });
        if (mark!.width && mark!.top === last!.top) expect(mark!.left, text.data).to.be.greaterThan(last!.left);
      }
    });

    it('without any content, shows its fallback markup or itself, and says nothing', async () => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(sample[tag])) element.setAttribute(name, value);
      element.append(Object.assign(document.createElement('p'), {textContent: '请问医生。'}));
      (await fixture<HTMLElement>(html`<div></div>`)).append(element);
      await element.updateComplete;
      const drawsItself = ['medleaf-consult', 'medleaf-visit-notes'].includes(tag);
      const seen = drawsItself ? shadow(element).querySelector('.root') : element.querySelector('p');
      expect(isVisible(seen!)).to.equal(true);
    });
  });
}
