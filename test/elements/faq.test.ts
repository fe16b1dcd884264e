import {aTimeout, expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {MedleafFaq} from '../../src/elements/faq/faq.js';
import {englishLibrary, library} from '../../stories/fixtures/library.js';
import {register} from '../../stories/fixtures/register.js';
import {
  expectAccessible,
  find,
  findAll,
  focused,
  hear,
  isVisible,
  listenToConsole,
  tabSequence,
  watchWindow,
  words,
} from '../support/elements.js';

register();

const draw = (content: unknown): Promise<MedleafFaq> => fixture<MedleafFaq>(content as Parameters<typeof fixture>[0]);
const questions = (faq: MedleafFaq): string[] => findAll(faq, '[part=question]').map(words);
const openQuestions = (faq: MedleafFaq): string[] =>
  findAll(faq, '[aria-expanded=true]').map((each) => each.id.slice('button-'.length));
const button = (faq: MedleafFaq, id: string): HTMLElement => find(faq, `#button-${id}`);
const panel = (faq: MedleafFaq, id: string): HTMLElement => find(faq, `#panel-${id}`);
const filterField = (faq: MedleafFaq): HTMLInputElement => find<HTMLInputElement>(faq, 'input');

async function click(faq: MedleafFaq, id: string): Promise<void> {
  button(faq, id).click();
  await faq.updateComplete;
}

async function filterBy(faq: MedleafFaq, text: string): Promise<void> {
  filterField(faq).value = text;
  filterField(faq).dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  await faq.updateComplete;
}

describe('medleaf-faq', () => {
  const takeConsole = listenToConsole();

  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  describe('is accessible', () => {
    it('with every answer closed', () => expectAccessible(() => html`<medleaf-faq .library=${library}></medleaf-faq>`));
    it('with open answers and the filter', () =>
      expectAccessible(
        () => html`<medleaf-faq filterable .library=${library}></medleaf-faq>`,
        (faq) => (faq as MedleafFaq).openAll(),
      ));
    it('when the filter finds nothing', () =>
      expectAccessible(
        () => html`<medleaf-faq filterable .library=${library}></medleaf-faq>`,
        (faq) => filterBy(faq as MedleafFaq, 'zzzzqqqq'),
      ));
    it('with fallback markup', async () => {
      await expectAccessible(() => html`<medleaf-faq topic="nope" .library=${library}><p>请问医生。</p></medleaf-faq>`);
      takeConsole();
    });
  });

  describe('the questions', () => {
    it('are all those of the library when nothing is asked for', async () => {
      const faq = await draw(html`<medleaf-faq .library=${library}></medleaf-faq>`);
      expect(questions(faq)).to.deep.equal(library.faqs.map((item) => item.question));
    });

    it('are those of the topics, then the items, in the order asked for, none twice', async () => {
      const faq = await draw(
        html`<medleaf-faq topic="disease" items="Q03、Q04,Q01" .library=${library}></medleaf-faq>`,
      );
      expect(questions(faq)).to.deep.equal(['白癜风会传染吗？', '忘了涂怎么办？', '示例软膏是激素吗？']);
    });

    it('are at most `limit`', async () => {
      const faq = await draw(html`<medleaf-faq limit="2" .library=${library}></medleaf-faq>`);
      expect(questions(faq)).to.have.length(2);
    });

    it('beyond `limit` are found by the filter', async () => {
      const faq = await draw(html`<medleaf-faq limit="1" filterable .library=${library}></medleaf-faq>`);
      const last = library.faqs[library.faqs.length - 1]!.question;
      filterField(faq).value = last;
      filterField(faq).dispatchEvent(new InputEvent('input'));
      await faq.updateComplete;
      expect(questions(faq)).to.include(last);
    });

    it('change when the host changes topic, items, limit or library', async () => {
      const faq = await draw(html`<medleaf-faq topic="example" .library=${library}></medleaf-faq>`);
      faq.topic = 'disease';
      await faq.updateComplete;
      expect(questions(faq)).to.deep.equal(['白癜风会传染吗？']);
      faq.items = 'Q01';
      await faq.updateComplete;
      expect(questions(faq)).to.deep.equal(['白癜风会传染吗？', '示例软膏是激素吗？']);
      faq.limit = 1;
      await faq.updateComplete;
      expect(questions(faq)).to.deep.equal(['白癜风会传染吗？']);
      Object.assign(faq, {topic: '', items: '', limit: 0, library: englishLibrary});
      await faq.updateComplete;
      expect(questions(faq)).to.deep.equal(englishLibrary.faqs.map((item) => item.question));
    });

    it('are headings of the level that the page asks for', async () => {
      for (const [asked, level] of [
        ['2', 2],
        ['6', 6],
        ['9', 6],
        ['0', 1],
        ['-3', 1],
      ] as const) {
        const faq = await draw(html`<medleaf-faq heading-level=${asked} .library=${library}></medleaf-faq>`);
        expect(findAll(faq, `h${level} > button[aria-expanded]`), `heading-level="${asked}"`).to.have.length(4);
      }
    });

    it('are headings of level 3 when the page does not say, or says no number', async () => {
      const silent = await draw(html`<medleaf-faq .library=${library}></medleaf-faq>`);
      expect(findAll(silent, 'h3 > button[aria-expanded]')).to.have.length(4);
      const wrong = await draw(html`<medleaf-faq heading-level="three" .library=${library}></medleaf-faq>`);
      expect(findAll(wrong, 'h3 > button[aria-expanded]')).to.have.length(4);
      takeConsole();
    });
  });

  describe('every answer', () => {
    it('shows the sources it rests on', async () => {
      const faq = await draw(html`<medleaf-faq .library=${library}></medleaf-faq>`);
      for (const item of library.faqs) {
        const answer = panel(faq, item.id);
        expect(words(answer)).to.contain(item.answer);
        const basis = words(answer.querySelector('[part=basis]'));
        for (const source of item.sources) expect(basis).to.contain(library.sources[source]!.title);
      }
    });

    it('says when its sources were checked, and that no clinician has reviewed it yet', async () => {
      const faq = await draw(html`<medleaf-faq items="Q01" .library=${library}></medleaf-faq>`);
      const {lastReviewed} = library.topics.find(({id}) => id === library.faqs[0]!.topic)!.editorial;
      expect(words(panel(faq, 'Q01'))).to.contain(`来源核对：${lastReviewed} · 依据所列来源起草，尚未经临床医生审核`);
    });

    it('has a link of its own, which is copied; `link-prefix=""` takes it away', async () => {
      const faq = await draw(html`<medleaf-faq items="Q01" open="Q01" .library=${library}></medleaf-faq>`);
      const link = find<HTMLAnchorElement>(faq, '[part=link]');
      expect(link.href).to.equal(`${location.href.split('#')[0]}#faq-Q01`);
      let copied = '';
      const own = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard')!;
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: {writeText: (text: string) => Promise.resolve(void (copied = text))},
      });
      link.click();
      await aTimeout(0);
      await faq.updateComplete;
      expect(copied).to.equal(link.href);
      expect(words(link)).to.equal('链接已复制');
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: {writeText: () => Promise.reject(new Error('not allowed'))},
      });
      link.click();
      await aTimeout(0);
      expect(location.hash, 'where copying is not allowed the address bar has it').to.equal('#faq-Q01');
      Object.defineProperty(navigator, 'clipboard', own);
      faq.linkPrefix = '';
      await faq.updateComplete;
      expect(link.checkVisibility()).to.equal(false);
    });

    it('asks whether it helped only when the page wants to know, and tells only the page', async () => {
      const faq = await draw(html`<medleaf-faq items="Q01" open="Q01" feedback .library=${library}></medleaf-faq>`);
      const heard = hear('medleaf-faq-feedback');
      const [, yes, no] = findAll(faq, 'button').filter((each) => !each.matches('.quiet'));
      expect([yes, no].map(words)).to.deep.equal(['有帮助', '没帮助']);
      no!.focus();
      await sendKeys({press: 'Enter'});
      await faq.updateComplete;
      expect(heard.map(({faqId, helpful, detail}) => ({faqId, helpful, detail}))).to.deep.equal([
        {faqId: 'Q01', helpful: false, detail: {faqId: 'Q01', helpful: false}},
      ]);
      expect(words(find(faq, '.feedback'))).to.equal('谢谢你的反馈');
      expect(words(focused()), 'focus is not lost with the button').to.equal('谢谢你的反馈');
      expect(findAll(await draw(html`<medleaf-faq .library=${library}></medleaf-faq>`), '.feedback')).to.deep.equal([]);
    });

    it('carries a visible mark where an editor must still check it, and only there', async () => {
      const faq = await draw(html`<medleaf-faq .library=${library}></medleaf-faq>`);
      faq.openAll();
      await faq.updateComplete;
      const marks = findAll(faq, '[part=needs-editor]');
      expect(marks.map(words)).to.deep.equal(['待编辑核对']);
      expect(panel(faq, 'Q03').contains(marks[0]!)).to.equal(true);
      expect(isVisible(marks[0]!)).to.equal(true);
    });
  });

  describe('by keyboard', () => {
    it('Tab stops at each question and never in a closed answer', async () => {
      const faq = await draw(html`<medleaf-faq topic="example" .library=${library}></medleaf-faq>`);
      expect(await tabSequence(faq)).to.deep.equal(['全部展开', 'button-Q01', 'button-Q02', 'button-Q03']);
    });

    it('Tab stops at the filter first, and at the links in open answers', async () => {
      const faq = await draw(html`<medleaf-faq topic="example" filterable .library=${library}></medleaf-faq>`);
      faq.openAll();
      const [first, ...rest] = await tabSequence(faq);
      expect(first).to.equal(stopOfFilter(faq));
      expect(rest).to.deep.equal(['全部收起', ...['Q01', 'Q02', 'Q03'].flatMap((id) => [`button-${id}`, '本题链接'])]);
    });

    it('a single question needs no button that opens all', async () => {
      const faq = await draw(html`<medleaf-faq topic="disease" .library=${library}></medleaf-faq>`);
      expect(await tabSequence(faq)).to.deep.equal(['button-Q04']);
    });

    for (const [name, key] of Object.entries({Enter: 'Enter', Space: ' '})) {
      it(`${name} opens and closes the question that has focus, which keeps it`, async () => {
        const faq = await draw(html`<medleaf-faq .library=${library}></medleaf-faq>`);
        button(faq, 'Q02').focus();
        await sendKeys({press: key});
        expect(openQuestions(faq)).to.deep.equal(['Q02']);
        await sendKeys({press: key});
        expect(openQuestions(faq)).to.deep.equal([]);
        expect(focused()).to.equal(button(faq, 'Q02'));
      });
    }
  });

  describe('opening', () => {
    it('shows the answer and says so to assistive technology', async () => {
      const faq = await draw(html`<medleaf-faq .library=${library}></medleaf-faq>`);
      expect(isVisible(panel(faq, 'Q01').firstElementChild!)).to.equal(false);
      await click(faq, 'Q01');
      expect(isVisible(panel(faq, 'Q01').firstElementChild!)).to.equal(true);
      expect(button(faq, 'Q01').getAttribute('aria-expanded')).to.equal('true');
      expect(button(faq, 'Q01').getAttribute('aria-controls')).to.equal('panel-Q01');
    });

    it('keeps the others open, unless the list is exclusive', async () => {
      const faq = await draw(html`<medleaf-faq .library=${library}></medleaf-faq>`);
      await click(faq, 'Q01');
      await click(faq, 'Q02');
      expect(openQuestions(faq)).to.deep.equal(['Q01', 'Q02']);
      faq.exclusive = true;
      await click(faq, 'Q03');
      expect(openQuestions(faq)).to.deep.equal(['Q03']);
    });

    it('an exclusive list offers no button that opens all', async () => {
      const faq = await draw(html`<medleaf-faq exclusive .library=${library}></medleaf-faq>`);
      expect(findAll(faq, 'button:not([aria-expanded])')).to.deep.equal([]);
    });

    it('starts with the question that `open` names, or the first', async () => {
      const named = await draw(html`<medleaf-faq open="Q02" .library=${library}></medleaf-faq>`);
      expect(openQuestions(named)).to.deep.equal(['Q02']);
      const first = await draw(
        html`<medleaf-faq topic="disease,example" open="first" .library=${library}></medleaf-faq>`,
      );
      expect(openQuestions(first)).to.deep.equal(['Q04']);
    });

    it('an `open` that is not among the questions opens nothing and is said once', async () => {
      const faq = await draw(html`<medleaf-faq topic="disease" open="Q01" .library=${library}></medleaf-faq>`);
      faq.requestUpdate();
      await faq.updateComplete;
      expect(openQuestions(faq)).to.deep.equal([]);
      const said = takeConsole();
      expect(said).to.have.length(1);
      for (const part of ['warn: <medleaf-faq>', 'Q01', 'Q04']) expect(said[0]).to.contain(part);
    });

    it('all at once and closing all at once goes by one button', async () => {
      const faq = await draw(html`<medleaf-faq topic="example" .library=${library}></medleaf-faq>`);
      const all = find(faq, 'button:not([aria-expanded])');
      all.click();
      await faq.updateComplete;
      expect(openQuestions(faq)).to.deep.equal(['Q01', 'Q02', 'Q03']);
      expect(words(all)).to.equal('全部收起');
      all.click();
      await faq.updateComplete;
      expect(openQuestions(faq)).to.deep.equal([]);
      expect(words(all)).to.equal('全部展开');
    });

    it('the button that opens all counts only the questions on the page', async () => {
      const faq = await draw(html`<medleaf-faq topic="example" .library=${library}></medleaf-faq>`);
      faq.openAll();
      await faq.updateComplete;
      Object.assign(faq, {topic: '', items: 'Q04,Q01,Q02'});
      await faq.updateComplete;
      expect(openQuestions(faq)).to.deep.equal(['Q01', 'Q02']);
      expect(words(find(faq, 'button:not([aria-expanded])'))).to.equal('全部展开');
    });

    it('find-in-page opens a closed answer', async () => {
      const faq = await draw(html`<medleaf-faq .library=${library}></medleaf-faq>`);
      expect(panel(faq, 'Q02').getAttribute('hidden')).to.equal('until-found');
      panel(faq, 'Q02').dispatchEvent(new Event('beforematch', {bubbles: true}));
      await faq.updateComplete;
      expect(openQuestions(faq)).to.deep.equal(['Q02']);
      expect(panel(faq, 'Q02').hasAttribute('hidden')).to.equal(false);
    });
  });

  describe('medleaf-faq-toggle', () => {
    it('bubbles out of shadow roots with the id and the state, typed and in detail', async () => {
      const heard = hear('medleaf-faq-toggle');
      const faq = await draw(html`<medleaf-faq .library=${library}></medleaf-faq>`);
      await click(faq, 'Q01');
      await click(faq, 'Q01');
      expect(heard.map(({faqId, open}) => ({faqId, open}))).to.deep.equal([
        {faqId: 'Q01', open: true},
        {faqId: 'Q01', open: false},
      ]);
      expect(heard.map(({detail}) => detail)).to.deep.equal(heard.map(({faqId, open}) => ({faqId, open})));
      expect(heard[0]).to.include({bubbles: true, composed: true, cancelable: false});
    });

    it('is not fired for what the host does', async () => {
      const heard = hear('medleaf-faq-toggle');
      const faq = await draw(html`<medleaf-faq open="first" .library=${library}></medleaf-faq>`);
      faq.open = 'Q02';
      await faq.updateComplete;
      faq.openAll();
      await faq.updateComplete;
      faq.closeAll();
      await faq.updateComplete;
      location.hash = '#faq-Q03';
      await aTimeout(20);
      expect(heard).to.deep.equal([]);
    });

    it('is fired for each question that the reader opens by the button for all', async () => {
      const heard = hear('medleaf-faq-toggle');
      const faq = await draw(html`<medleaf-faq topic="example" .library=${library}></medleaf-faq>`);
      await click(faq, 'Q02');
      find(faq, 'button:not([aria-expanded])').click();
      expect(heard.map(({faqId, open}) => `${faqId} ${String(open)}`)).to.deep.equal([
        'Q02 true',
        'Q01 true',
        'Q03 true',
      ]);
    });
  });

  describe('the filter', () => {
    const draws = (): Promise<MedleafFaq> => draw(html`<medleaf-faq filterable .library=${library}></medleaf-faq>`);

    it('finds a question by a misspelling, by pinyin and by another name', async () => {
      const faq = await draws();
      for (const typed of ['白颠风', 'baidianfeng', '白驳风']) {
        await filterBy(faq, typed);
        expect(questions(faq)[0], typed).to.equal('白癜风会传染吗？');
      }
    });

    it('works as the reader types, and gives every question back when emptied', async () => {
      const faq = await draws();
      filterField(faq).focus();
      await sendKeys({type: '激素'});
      expect(questions(faq)).to.deep.equal(['示例软膏是激素吗？']);
      await sendKeys({press: 'Backspace'});
      await sendKeys({press: 'Backspace'});
      expect(questions(faq)).to.have.length(library.faqs.length);
    });

    it('says where nothing is found', async () => {
      const faq = await draws();
      await filterBy(faq, 'zzzzqqqq');
      expect(questions(faq)).to.deep.equal([]);
      expect(words(find(faq, '.nothing'))).to.equal('没有找到相关问题');
    });

    it('waits while an input method composes', async () => {
      const faq = await draws();
      const field = filterField(faq);
      field.dispatchEvent(new CompositionEvent('compositionstart', {bubbles: true}));
      await filterBy(faq, 'ji su');
      expect(questions(faq)).to.have.length(library.faqs.length);
      field.value = '激素';
      field.dispatchEvent(new CompositionEvent('compositionend', {bubbles: true, data: '激素'}));
      await faq.updateComplete;
      expect(questions(faq)).to.deep.equal(['示例软膏是激素吗？']);
    });

    it('announces how many questions are left, in one live region of the page', async () => {
      const faq = await draws();
      await filterBy(faq, '激素');
      await aTimeout(600);
      const regions = document.body.querySelectorAll('[data-medleaf-announcer]');
      expect([...regions].map(words)).to.deep.equal(['1个问题']);
      expect(regions[0]!.getAttribute('role')).to.equal('status');
    });

    it('finds among the new questions when the topic changes', async () => {
      const faq = await draws();
      await filterBy(faq, '白颠风');
      faq.topic = 'example';
      await faq.updateComplete;
      expect(questions(faq)).to.not.contain('白癜风会传染吗？');
    });
  });

  describe('a deep link', () => {
    it('opens, shows and focuses its question when the page opens', async () => {
      location.hash = '#faq-Q03';
      const faq = await draw(html`<medleaf-faq .library=${library}></medleaf-faq>`);
      await aTimeout(0);
      expect(openQuestions(faq)).to.deep.equal(['Q03']);
      expect(focused()).to.equal(button(faq, 'Q03'));
    });

    it('is followed when the fragment changes, also in an exclusive list', async () => {
      const faq = await draw(html`<medleaf-faq exclusive open="Q01" .library=${library}></medleaf-faq>`);
      location.hash = '#faq-Q02';
      await aTimeout(20);
      expect(openQuestions(faq)).to.deep.equal(['Q02']);
      expect(focused()).to.equal(button(faq, 'Q02'));
    });

    it('begins as `link-prefix` says; an empty one turns it off', async () => {
      location.hash = '#ask-Q02';
      const own = await draw(html`<medleaf-faq link-prefix="ask-" .library=${library}></medleaf-faq>`);
      expect(openQuestions(own)).to.deep.equal(['Q02']);
      location.hash = '#Q02';
      const off = await draw(html`<medleaf-faq link-prefix="" .library=${library}></medleaf-faq>`);
      expect(openQuestions(off)).to.deep.equal([]);
    });

    it('leaves alone what is not its own: other ids, other fragments, broken ones', async () => {
      for (const hash of ['#faq-Q99', '#top', '#faq-', '#%E0%A4%A']) {
        location.hash = hash;
        const faq = await draw(html`<medleaf-faq .library=${library}></medleaf-faq>`);
        expect(openQuestions(faq), hash).to.deep.equal([]);
      }
    });
  });

  describe('fallback markup', () => {
    it('stays when no topic is known, with one warning that names tag, id and known ids', async () => {
      const faq = await draw(html`<medleaf-faq topic="nope" .library=${library}><p>请问医生。</p></medleaf-faq>`);
      expect(isVisible(faq.querySelector('p')!)).to.equal(true);
      expect(findAll(faq, '[part=question]')).to.deep.equal([]);
      faq.limit = 3;
      await faq.updateComplete;
      const said = takeConsole();
      expect(said).to.have.length(1);
      for (const part of ['warn: <medleaf-faq>', '"nope"', 'example', 'disease', 'Q01'])
        expect(said[0]).to.contain(part);
    });

    it('gives way when something is known, and the warning names only the rest', async () => {
      const faq = await draw(
        html`<medleaf-faq topic="disease,nope" items="Q77" .library=${library}><p>请问医生。</p></medleaf-faq>`,
      );
      expect(questions(faq)).to.deep.equal(['白癜风会传染吗？']);
      expect(isVisible(faq.querySelector('p')!)).to.equal(false);
      const said = takeConsole();
      expect(said).to.have.length(1);
      expect(said[0]).to.contain('"nope", "Q77"');
    });
  });

  describe('the page’s own <details>', () => {
    const own = (attributes = html``): Promise<MedleafFaq> =>
      draw(html`${attributes}<medleaf-faq filterable .library=${library}>
        <p>门诊的问题：</p>
        <details id="where"><summary>门诊在哪里？</summary><p>门诊楼<a href="#map">二层</a>。</p></details>
        <details name="group"><summary><b>要带什么？</b></summary>以前的病历，和用过的药。</details>
        <details name="group"><summary>白癜风会传染吗？</summary>不会。</details>
      </medleaf-faq>`);

    it('are the questions, opened by buttons in headings, and the rest of the children stays', async () => {
      const faq = await own();
      expect(questions(faq)).to.deep.equal(['门诊在哪里？', '要带什么？', '白癜风会传染吗？']);
      expect(findAll(faq, 'h3 > button[aria-expanded=false]')).to.have.length(3);
      expect(isVisible(faq.querySelector('p')!)).to.equal(true);
      const link = faq.querySelector('a')!;
      expect(isVisible(link)).to.equal(false);
      await click(faq, 'where');
      expect(isVisible(link)).to.equal(true);
      expect([...faq.querySelectorAll('summary')].some(isVisible)).to.equal(false);
    });

    it('keep their nodes where they were, so that those who made them can change them', async () => {
      const faq = await own();
      const details = faq.querySelectorAll('details');
      expect(details).to.have.length(3);
      details[1]!.querySelector('b')!.textContent = '第一次来要带什么？';
      details[2]!.remove();
      faq.append(Object.assign(document.createElement('details'), {innerHTML: '<summary>几点开门？</summary>八点。'}));
      await aTimeout(0);
      await faq.updateComplete;
      expect(questions(faq)).to.deep.equal(['门诊在哪里？', '第一次来要带什么？', '几点开门？']);
    });

    it('keep who they are, and stay closed, when one before them goes', async () => {
      const faq = await draw(html`<medleaf-faq .library=${library}>
        <details><summary>几点开门？</summary>八点。</details>
        <details><summary>几点关门？</summary>五点。</details>
      </medleaf-faq>`);
      faq.querySelector('details')!.remove();
      faq.append(Object.assign(document.createElement('details'), {innerHTML: '<summary>在哪里？</summary>二层。'}));
      await aTimeout(0);
      await faq.updateComplete;
      expect(questions(faq)).to.deep.equal(['几点关门？', '在哪里？']);
      expect(openQuestions(faq)).to.deep.equal([]);
      expect(new Set([...faq.querySelectorAll('details')].map(({slot}) => slot)).size).to.equal(2);
    });

    it('are read in full by the filter, and named by their own fragment', async () => {
      const faq = await own();
      await filterBy(faq, 'binli');
      expect(questions(faq)).to.deep.equal(['要带什么？']);
      location.hash = '#where';
      await aTimeout(0);
      await faq.updateComplete;
      expect(openQuestions(faq)).to.deep.equal(['where']);
      expect(focused()).to.equal(button(faq, 'where'));
    });

    it('arrive while the page is still being read', async () => {
      const faq = await draw(html`<medleaf-faq .library=${library}></medleaf-faq>`);
      faq.append(Object.assign(document.createElement('details'), {innerHTML: '<summary>几点开门？</summary>八点。'}));
      await aTimeout(0);
      await faq.updateComplete;
      expect(questions(faq)).to.deep.equal(['几点开门？']);
    });

    it('without a summary, or beside a topic, stay what they are: fallback markup', async () => {
      const bare = await draw(html`<medleaf-faq .library=${library}><details>八点开门。</details></medleaf-faq>`);
      expect(questions(bare)).to.have.length(library.faqs.length);
      const topic = await draw(html`<medleaf-faq topic="disease" .library=${library}>
        <details><summary>门诊在哪里？</summary>二层。</details>
      </medleaf-faq>`);
      expect(questions(topic)).to.deep.equal(['白癜风会传染吗？']);
      expect(isVisible(topic.querySelector('details')!)).to.equal(false);
    });

    it('pass axe, open and closed', () =>
      expectAccessible(
        () => html`<medleaf-faq .library=${library}>
          <details><summary>门诊在哪里？</summary><p>门诊楼二层。</p></details>
          <details><summary>要带什么？</summary><p>以前的病历。</p></details>
        </medleaf-faq>`,
        (faq) => (faq as MedleafFaq).openAll(),
      ));
  });

  describe('a long list', () => {
    const long = {
      ...library,
      faqs: [...Array(1000).keys()].map((at) => ({
        ...library.faqs[0]!,
        id: `L${at}`,
        question: `第${at}个问题：${at === 700 ? '白癜风会传染吗' : '怎么涂药'}？`,
      })),
    };

    it('is there in full, and its filter finds one of a thousand', async () => {
      const faq = await draw(html`<medleaf-faq filterable .library=${long}></medleaf-faq>`);
      expect(questions(faq)).to.have.length(1000);
      await filterBy(faq, 'chuanran');
      expect(questions(faq)).to.deep.equal(['第700个问题：白癜风会传染吗？']);
    });

    it('does not lay out what is far from the screen', async () => {
      const faq = await draw(html`<medleaf-faq .library=${long}></medleaf-faq>`);
      expect(getComputedStyle(findAll(faq, '.disclosure').pop()!).contentVisibility).to.equal('auto');
    });
  });

  describe('as a guest in the page', () => {
    it('keeps open answers, filter and listeners right when it is moved', async () => {
      const ledger = watchWindow();
      const box = await fixture<HTMLElement>(
        html`<div><div></div><medleaf-faq filterable .library=${library}></medleaf-faq></div>`,
      );
      const faq = box.querySelector('medleaf-faq')!;
      await faq.updateComplete;
      await click(faq, 'Q04');
      await filterBy(faq, '白癜风');
      for (let times = 0; times < 3; times += 1) {
        box.firstElementChild!.append(faq);
        box.append(faq);
      }
      await faq.updateComplete;
      expect(openQuestions(faq)).to.deep.equal(['Q04']);
      expect(questions(faq)).to.deep.equal(['白癜风会传染吗？']);
      expect(ledger.left().filter((each) => each === 'hashchange')).to.have.length(1);
    });

    it('leaves no listener behind when it goes', async () => {
      const ledger = watchWindow();
      const faq = await draw(html`<medleaf-faq filterable .library=${library}></medleaf-faq>`);
      faq.remove();
      expect(ledger.left()).to.deep.equal([]);
    });

    it('takes properties that were set before it was defined', async () => {
      const early = Object.assign(document.createElement('late-faq') as MedleafFaq, {
        library,
        topic: 'example',
        open: 'Q02',
        limit: 2,
      });
      const box = await fixture<HTMLElement>(html`<div></div>`);
      box.append(early);
      customElements.define('late-faq', class extends MedleafFaq {});
      await early.updateComplete;
      expect(questions(early)).to.deep.equal(['示例软膏是激素吗？', '一天涂几次？']);
      expect(openQuestions(early)).to.deep.equal(['Q02']);
    });

    it('speaks the language of the nearest lang', async () => {
      const box = await fixture<HTMLElement>(
        html`<div lang="en-GB"><medleaf-faq .library=${englishLibrary}></medleaf-faq></div>`,
      );
      const faq = box.querySelector('medleaf-faq')!;
      await faq.updateComplete;
      expect(words(find(faq, 'button:not([aria-expanded])'))).to.match(/^[A-Z][a-z ]+$/);
    });
  });
});

function stopOfFilter(faq: MedleafFaq): string {
  const field = filterField(faq);
  return field.id || field.getAttribute('aria-label') || words(field);
}
