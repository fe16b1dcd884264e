/**
 * The real content as a reader sees it: each statement names what it rests on, and search engines are told nothing that
 * is not on screen.
 */
import {expect, fixture, html} from '@open-wc/testing';
import {library} from '../../src/content.js';
import type {MedleafArticle} from '../../src/elements/article/article.js';
import type {MedleafDrugCard} from '../../src/elements/drug-card/drug-card.js';
import type {MedleafFaq} from '../../src/elements/faq/faq.js';
import {register} from '../../stories/fixtures/register.js';
import {find, findAll, listenToConsole, words} from '../support/elements.js';

register();

/** Presses a button by its words. */
async function press(element: MedleafArticle | MedleafDrugCard, name: string): Promise<void> {
  findAll(element, 'button')
    .find((each) => words(each) === name)!
    .click();
  await element.updateComplete;
}

async function article(id: string): Promise<MedleafArticle> {
  const element = await fixture<MedleafArticle>(
    html`<medleaf-article article=${id} structured-data .library=${library}></medleaf-article>`,
  );
  await press(element, '显示每条依据');
  return element;
}

/** A card with everything open. */
async function card(id: string, gate = 'none'): Promise<MedleafDrugCard> {
  const element = await fixture<MedleafDrugCard>(
    html`<medleaf-drug-card drug=${id} gate=${gate} structured-data .library=${library}></medleaf-drug-card>`,
  );
  await press(element, '显示每条依据');
  for (const each of findAll(element, '[aria-expanded=false]')) each.click();
  await element.updateComplete;
  return element;
}

/** It names a source, or carries the visible mark 待编辑核对. */
function restsOnSomething(node: Element | null | undefined): boolean {
  const basis = words(node?.querySelector('[part=basis]'));
  return node?.querySelector('[part=needs-editor]') != null || (basis !== '' && !basis.includes('无可引用来源'));
}

/**
 * The lines that say nothing clinical: they lead on to another place, or say what is not known. A line that joins them
 * is read by an editor first. Titles and summaries repeat the text below them, whose sources stand at its end.
 */
const nothingClinical = [
  '不必自责，按下面的顺序做。',
  '下面这张表就是“图”，从上往下看。',
  '“两小时”到底管什么，见三个流传很广的数字。',
  '下面几条里，有的我们还没找到原文出处，请以光疗室的评估为准。',
  '国内说明书有没有黑框，我们没有核实到。',
  '这不能说明国内能不能报销。',
  '表只帮助你描述，不能用来自己下诊断。',
  '为什么是两小时，见三个流传很广的数字。',
  '中国说明书有没有黑框，我们没有核实到。',
];

describe('the content on screen', () => {
  listenToConsole();

  it('rests on a source, or is marked, in every paragraph, list item and table of every article', async () => {
    const bare: string[] = [];
    for (const {id} of library.articles) {
      const element = await article(id);
      expect(findAll(element, '[part=sources] li'), id).not.to.have.length(0);
      for (const node of findAll(element, '.prose :is(p:not(.callout-title), li, .scroller)')) {
        // The basis of a table stands in the paragraph after it.
        const holder = node.matches('.scroller') ? node.nextElementSibling : node;
        if (!restsOnSomething(holder)) bare.push(words(node));
      }
    }
    expect(bare).to.have.members(nothingClinical);
  });

  it('rests on a source, or is marked, in every line, table and box of every medicine', async () => {
    const bare: string[] = [];
    for (const drug of library.drugs) {
      const element = await card(drug.id);
      const lines = findAll(element, '.body :is(li, dd, .callout > p:not(.callout-title)), .lead, .scroller').filter(
        (each) => !each.closest('[part=sources]'),
      );
      const said = [drug.warnings, drug.approvals, drug.notVerified, drug.sections.flatMap((each) => each.statements)];
      expect(lines.length).to.be.above(said.flat().length);
      for (const node of lines) {
        const holder = node.matches('.scroller') ? node.parentElement : node;
        if (!restsOnSomething(holder)) bare.push(words(node));
      }
      const told = findAll(element, '.approvals td').map(words);
      const explained = findAll(element, '#panel-approvals li');
      expect(told.length, 'each state of approval is explained').to.equal(explained.length);
    }
    expect(bare).to.deep.equal([]);
  });

  it('rests on a source, or is marked, in every answer', async () => {
    const faq = await fixture<MedleafFaq>(html`<medleaf-faq .library=${library}></medleaf-faq>`);
    faq.openAll();
    await faq.updateComplete;
    const panels = findAll(faq, '[part=answer]');
    expect(panels).to.have.length(library.faqs.length);
    expect(panels.filter((each) => !restsOnSomething(each)).map(words)).to.deep.equal([]);
  });

  describe('is what search engines are told, word for word,', () => {
    const close = (text: string): string => text.replace(/\s/g, '');
    /** Every text of a description; not its types, nor the addresses that schema.org has for its own terms. */
    const texts = (data: unknown): string[] =>
      typeof data === 'string'
        ? /^https:\/\/schema\.org\b/.test(data)
          ? []
          : [data]
        : Object.entries(data as object).flatMap(([name, value]) => (/^@|^inLanguage$/.test(name) ? [] : texts(value)));
    const told = (): unknown => {
      const nodes = document.head.querySelectorAll<HTMLScriptElement>('script[type="application/ld+json"]');
      expect(nodes).to.have.length(1);
      return JSON.parse(nodes[0]!.text);
    };
    const expectOnScreen = (element: HTMLElement): void => {
      const shown = close(find(element, '.root').innerText);
      for (const text of texts(told())) expect(shown).to.contain(close(text));
      element.remove();
    };

    it('in every article', async () => {
      for (const {id} of library.articles) expectOnScreen(await article(id));
    });

    it('in every medicine, whole, behind the gate and in part', async () => {
      for (const {id} of library.drugs) {
        expectOnScreen(await card(id));
        expectOnScreen(await card(id, 'prescription'));
        for (const [name, value] of [
          ['layout', 'compact'],
          ['sections', 'storage'],
        ] as const) {
          const element = await card(id);
          element.setAttribute(name, value);
          await element.updateComplete;
          expectOnScreen(element);
        }
      }
    });
  });
});
