import {expect, fixture, html} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import type {Drug, Library, Statement} from '../../src/core/library.js';
import {MedleafDrugCard} from '../../src/elements/drug-card/drug-card.js';
import {library} from '../../stories/fixtures/library.js';
import {register} from '../../stories/fixtures/register.js';
import {
  expectAccessible,
  find,
  findAll,
  focused,
  hear,
  isVisible,
  listenToConsole,
  shadow,
  tabSequence,
  words,
} from '../support/elements.js';

register();

const ointment = library.drugs[0]!;
const draw = (content: unknown): Promise<MedleafDrugCard> =>
  fixture<MedleafDrugCard>(content as Parameters<typeof fixture>[0]);
const card = (): Promise<MedleafDrugCard> =>
  draw(html`<medleaf-drug-card drug="example-ointment" .library=${library}></medleaf-drug-card>`);
const button = (element: MedleafDrugCard, id: string): HTMLElement => find(element, `#button-${id}`);
const panel = (element: MedleafDrugCard, id: string): HTMLElement => find(element, `#panel-${id}`);
const basisButton = (element: MedleafDrugCard): HTMLElement => find(element, '.foot button');
const headings = (element: MedleafDrugCard): string[] =>
  findAll(element, 'h1, h2, h3, h4, h5, h6').map((each) => `${each.localName} ${words(each)}`);

async function click(element: MedleafDrugCard, target: HTMLElement): Promise<void> {
  target.click();
  await element.updateComplete;
}

/** The innermost nodes that say exactly this, marks and basis aside. */
function nodesThatSay(element: MedleafDrugCard, text: string): HTMLElement[] {
  const own = (node: Element): string =>
    [...node.childNodes].map((each) => (each instanceof Text ? each.data : '')).join('');
  return findAll(element, '*').filter((node) => own(node).includes(text));
}

/** Everything clinical that a card says, without the table. */
function statements(drug: Drug): Pick<Statement, 'text' | 'sources' | 'needsEditor'>[] {
  const {class: drugClass, atc, legal, forms} = drug.identity;
  return [
    drug.summary,
    drugClass,
    atc,
    legal,
    forms,
    ...drug.warnings,
    ...drug.approvals,
    drug.offLabel,
    ...drug.sections.flatMap((section) => [...section.statements, ...section.do, ...section.dont, ...section.effects]),
    ...drug.help.flatMap((level) => level.items),
    ...drug.notVerified,
  ];
}

describe('medleaf-drug-card', () => {
  const takeConsole = listenToConsole();

  describe('is accessible', () => {
    const full = (): unknown =>
      html`<medleaf-drug-card drug="example-ointment" .library=${library}></medleaf-drug-card>`;
    it('as it first appears', () => expectAccessible(full));
    it('with every section open and every basis shown', () =>
      expectAccessible(full, (element) => {
        for (const each of findAll(element, '[aria-expanded]')) each.click();
        basisButton(element as MedleafDrugCard).click();
      }));
    it('compact', () =>
      expectAccessible(
        () => html`<medleaf-drug-card layout="compact" drug="EX506" .library=${library}></medleaf-drug-card>`,
      ));
    it('behind the gate', () =>
      expectAccessible(
        () => html`<medleaf-drug-card gate="prescription" drug="EX506" .library=${library}></medleaf-drug-card>`,
      ));
  });

  describe('the drug', () => {
    it('is found by its id and by every exact name, whatever the case, width and spaces', async () => {
      for (const name of [
        'example-ointment',
        '示例软膏',
        ' 示例 软膏 ',
        'Example ointment',
        'EXEMPLAR',
        'ＥＸ５０６',
        '示利软膏',
      ]) {
        const element = await draw(html`<medleaf-drug-card drug=${name} .library=${library}></medleaf-drug-card>`);
        expect(words(find(element, '[part=name]')), name).to.equal('示例软膏');
      }
    });

    it('is never guessed from something similar', async () => {
      for (const name of ['示例软', '示例软膏2', 'Exampler', 'exampel-ointment', '软膏']) {
        const element = await draw(html`<medleaf-drug-card drug=${name} .library=${library}></medleaf-drug-card>`);
        expect(findAll(element, '.card'), name).to.deep.equal([]);
        expect(takeConsole()).to.have.length(1);
      }
    });

    it('changes when the host changes it, and its sections start closed again', async () => {
      const other: Library = {
        ...library,
        drugs: [ointment, {...ointment, id: 'other', names: {...ointment.names, generic: '另一种药'}}],
      };
      const element = await draw(
        html`<medleaf-drug-card drug="example-ointment" .library=${other}></medleaf-drug-card>`,
      );
      await click(element, button(element, 'storage'));
      element.drug = '另一种药';
      await element.updateComplete;
      expect(words(find(element, '[part=name]'))).to.equal('另一种药');
      expect(findAll(element, '[aria-expanded=true]')).to.deep.equal([]);
    });
  });

  describe('its headings', () => {
    it('begin at the level that the page asks for and never skip one', async () => {
      for (const [asked, level] of [
        [null, 2],
        ['1', 1],
        ['3', 3],
        ['4', 4],
      ] as const) {
        const element = await card();
        if (asked) element.setAttribute('heading-level', asked);
        await element.updateComplete;
        const levels = headings(element).map((each) => Number(each[1]));
        expect(levels[0], `heading-level=${String(asked)}`).to.equal(level);
        levels.forEach((each, i) =>
          expect(each, headings(element)[i]).to.be.within(level, (levels[i - 1] ?? level) + 1),
        );
        expect(levels.filter((each) => each === level)).to.have.length(1);
      }
    });

    it('stay within h6', async () => {
      const element = await card();
      element.headingLevel = 6;
      await element.updateComplete;
      expect(new Set(headings(element).map((each) => each.slice(0, 2)))).to.deep.equal(new Set(['h6']));
    });

    it('keep name and sections apart when the level is no number', async () => {
      const element = await draw(
        html`<medleaf-drug-card heading-level="big" drug="example-ointment" .library=${library}></medleaf-drug-card>`,
      );
      expect(headings(element).filter((each) => each.startsWith('h2'))).to.have.length(1);
      takeConsole();
    });
  });

  describe('warnings, who cannot use it and when to get help', () => {
    const layouts = ['full', 'compact'];
    const gates = ['none', 'prescription'];
    const choices = ['', 'storage', 'who-cannot', 'what,how', 'none-of-these'];
    for (const layout of layouts) {
      for (const gate of gates) {
        for (const sections of choices) {
          it(`are there with layout="${layout}" gate="${gate}" sections="${sections}"`, async () => {
            const element = await draw(html`<medleaf-drug-card
              drug="example-ointment" layout=${layout} gate=${gate} sections=${sections} .library=${library}
            ></medleaf-drug-card>`);
            const always = [
              ...ointment.warnings,
              ...ointment.sections.find((section) => section.id === 'who-cannot')!.statements,
              ...ointment.help.flatMap((level) => level.items),
            ];
            for (const {text} of always) {
              const [node] = nodesThatSay(element, text);
              expect(node, text).to.exist;
              expect(isVisible(node!), text).to.equal(true);
              expect(node!.closest('[role=group], .section'), text).to.exist;
            }
            takeConsole();
          });
        }
      }
    }

    it('come before everything that can be folded, the warnings first of all', async () => {
      const element = await card();
      const order = [find(element, '.warning'), find(element, '.folded')];
      expect(order[0]!.compareDocumentPosition(order[1]!)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
      expect(find(element, '.body').querySelector('h3, .callout')).to.equal(order[0]);
    });
  });

  describe('urgency', () => {
    it('is said in words, in the accessible name as on the screen, the most urgent first', async () => {
      const element = await card();
      const boxes = findAll(element, '[part=help]');
      const names = ['紧急：立即拨打120或去急诊', '当天就医', '尽快就医', '下次复诊时告诉医生'];
      expect(boxes.map((box) => box.getAttribute('aria-label'))).to.deep.equal(names);
      expect(boxes.map((box) => words(box.querySelector('.callout-title')))).to.deep.equal(names);
      expect(boxes.map((box) => box.getAttribute('role'))).to.deep.equal(['group', 'group', 'group', 'group']);
      expect(boxes.map((box) => box.className)).to.deep.equal(
        ['emergency', 'urgent', 'soon', 'routine'].map((each) => `callout ${each}`),
      );
    });

    it('the warnings are a named group of their own', async () => {
      const element = await card();
      const box = find(element, '[part=warning]');
      expect([box.getAttribute('role'), box.getAttribute('aria-label')]).to.deep.equal(['group', '最重要的警告']);
    });

    it('is said in English where the page is English', async () => {
      const box = await fixture<HTMLElement>(
        html`<div lang="en"><medleaf-drug-card drug="EX506" .library=${library}></medleaf-drug-card></div>`,
      );
      const element = box.querySelector('medleaf-drug-card')!;
      await element.updateComplete;
      const names = findAll(element, '[part=help]').map((each) => each.getAttribute('aria-label') ?? '');
      for (const [i, start] of ['Emergency', 'See a doctor today', 'See a doctor soon', 'Tell the doctor'].entries()) {
        expect(names[i]).to.match(new RegExp(`^${start}`));
      }
    });
  });

  describe('what it rests on', () => {
    it('is shown beside every clinical statement when asked, with kind, places and sources', async () => {
      const element = await card();
      expect(findAll(element, '[part=basis]')).to.deep.equal([]);
      await click(element, basisButton(element));
      for (const statement of statements(ointment)) {
        for (const node of nodesThatSay(element, statement.text)) {
          const basis = words(node.querySelector('[part=basis]'));
          expect(basis, statement.text).to.match(/^依据/);
          for (const id of statement.sources) expect(basis, statement.text).to.contain(library.sources[id]!.title);
          if (!statement.sources.length) expect(basis, statement.text).to.contain('无可引用来源');
        }
        expect(nodesThatSay(element, statement.text), statement.text).to.not.have.length(0);
      }
      const [label] = findAll(element, '.warning [part=basis]').map(words);
      expect(label).to.equal('依据：说明书 · 中国、欧盟 · 示例说明书');
    });

    it('is shown for the table too', async () => {
      const element = await card();
      await click(element, basisButton(element));
      const basis = [...panel(element, 'side-effects').querySelectorAll('[part=basis]')].map(words);
      expect(basis.some((each) => each.includes('示例指南') && each.includes('研究'))).to.equal(true);
    });

    it('ends in a list of every source the card cites, and goes again at the second press', async () => {
      const element = await card();
      const toggle = basisButton(element);
      expect(toggle.getAttribute('aria-pressed')).to.equal('false');
      await click(element, toggle);
      expect(toggle.getAttribute('aria-pressed')).to.equal('true');
      const list = words(find(element, '[part=sources]'));
      for (const {title} of Object.values(library.sources)) expect(list).to.contain(title);
      await click(element, toggle);
      expect(findAll(element, '[part=basis], [part=sources]').filter(isVisible)).to.deep.equal([]);
    });

    it('says who wrote it, that no clinician has reviewed it yet, and the dates', async () => {
      const record = words(find(await card(), '[part=record]'));
      for (const part of ['示例编辑', '尚未经临床医生审核', '2026-01-01', '2026-01-02', '2099-01-01'])
        expect(record).to.contain(part);
    });

    it('names the reviewer once there is one', async () => {
      const reviewer = {name: '示例医生', title: '主任医师', institution: '示例医院'};
      const reviewed: Library = {...library, drugs: [{...ointment, editorial: {...ointment.editorial, reviewer}}]};
      const element = await draw(html`<medleaf-drug-card drug="EX506" .library=${reviewed}></medleaf-drug-card>`);
      const record = words(find(element, '[part=record]'));
      for (const part of Object.values(reviewer)) expect(record).to.contain(part);
      expect(record).to.not.contain('尚未经临床医生审核');
    });

    it('says which label texts it was written from, and that it replaces no doctor', async () => {
      const foot = words(find(await card(), '.foot'));
      expect(foot).to.contain('欧盟 2025');
      expect(foot).to.contain('不能代替医生诊疗');
    });
  });

  describe('the mark 待编辑核对', () => {
    it('stands visibly on everything that an editor must still check', async () => {
      const element = await card();
      for (const each of findAll(element, '[aria-expanded]')) each.click();
      await element.updateComplete;
      for (const {text} of statements(ointment).filter((each) => each.needsEditor)) {
        for (const node of nodesThatSay(element, text)) {
          const mark = node.querySelector('[part=needs-editor]');
          expect(words(mark), text).to.equal('待编辑核对');
          expect(isVisible(mark!), text).to.equal(true);
        }
      }
      const brand = nodesThatSay(element, 'Exemplar').find((node) => node.localName === 'dd');
      expect(words(brand)).to.equal('Exemplar（欧盟） 待编辑核对');
      const unverified = findAll(element, '.approvals tr').find((row) => words(row).startsWith('欧盟'));
      expect(words(unverified)).to.contain('未核实 待编辑核对');
    });

    it('stands nowhere else', async () => {
      const element = await card();
      const marked = findAll(element, '[part=needs-editor]').map((mark) =>
        words(mark.parentElement).replace(/ ?待编辑核对.*/, ''),
      );
      expect(marked).to.deep.equal([
        'Exemplar（欧盟）',
        '长期安全性还没有确立。',
        '未核实',
        '欧盟 欧盟：未核实。',
        '国内价格未核实。',
      ]);
    });
  });

  describe('the state of approval', () => {
    it('is a table of places and uses, in words', async () => {
      const rows = findAll(await card(), '.approvals tr').map((row) => [...row.children].map(words));
      expect(rows).to.deep.equal([
        ['地区', '用于白癜风', '用于特应性皮炎'],
        ['中国', '超说明书', '未核实'],
        ['美国', '已批准 2020-01', '未核实'],
        ['欧盟', '未核实', '未核实 待编辑核对'],
      ]);
    });
  });

  describe('sections', () => {
    it('are those asked for, in that order, beside what always stays', async () => {
      const element = await draw(
        html`<medleaf-drug-card drug="EX506" sections="storage,side-effects,what" .library=${library}></medleaf-drug-card>`,
      );
      const shown = headings(element).map((each) => each.slice(3));
      expect(shown).to.include.members(['它是什么药', '谁不能用、谁先别用', '什么时候求助']);
      expect(shown).to.not.include('怎么用');
      expect(findAll(element, '[part=section]').map((each) => each.id)).to.deep.equal([
        'button-storage',
        'button-side-effects',
      ]);
    });

    it('that do not exist are said once, with the known ones', async () => {
      const element = await draw(
        html`<medleaf-drug-card drug="EX506" sections="storage,dose" .library=${library}></medleaf-drug-card>`,
      );
      element.requestUpdate();
      await element.updateComplete;
      const said = takeConsole();
      expect(said).to.have.length(1);
      for (const part of ['warn: <medleaf-drug-card>', '"dose"', 'who-cannot', 'side-effects'])
        expect(said[0]).to.contain(part);
    });

    it('of a compact card are none but who cannot use it', async () => {
      const element = await draw(
        html`<medleaf-drug-card drug="EX506" layout="compact" .library=${library}></medleaf-drug-card>`,
      );
      const shown = headings(element).map((each) => each.slice(3));
      for (const title of ['它是什么药', '怎么用', '不良反应', '怎么保存']) expect(shown).to.not.include(title);
      for (const title of ['各国批准情况', '谁不能用、谁先别用', '什么时候求助']) expect(shown).to.include(title);
    });

    it('open and close with their state told, and the reader’s doing is an event', async () => {
      const heard = hear('medleaf-section-toggle');
      const element = await card();
      expect(isVisible(panel(element, 'storage').firstElementChild!)).to.equal(false);
      await click(element, button(element, 'storage'));
      expect(isVisible(panel(element, 'storage').firstElementChild!)).to.equal(true);
      expect(button(element, 'storage').getAttribute('aria-expanded')).to.equal('true');
      await click(element, button(element, 'storage'));
      expect(heard.map(({sectionId, open}) => ({sectionId, open}))).to.deep.equal([
        {sectionId: 'storage', open: true},
        {sectionId: 'storage', open: false},
      ]);
      expect(heard.map(({detail}) => detail)).to.deep.equal(heard.map(({sectionId, open}) => ({sectionId, open})));
      expect(heard[0]).to.include({bubbles: true, composed: true, cancelable: false});
    });

    it('are found by find-in-page while closed', async () => {
      const element = await card();
      expect(panel(element, 'storage').getAttribute('hidden')).to.equal('until-found');
      panel(element, 'storage').dispatchEvent(new Event('beforematch', {bubbles: true}));
      await element.updateComplete;
      expect(button(element, 'storage').getAttribute('aria-expanded')).to.equal('true');
    });

    it('show a table with a caption and headers for columns and rows', async () => {
      const element = await card();
      const table = panel(element, 'side-effects').querySelector('table')!;
      expect(words(table.caption)).to.equal('示例研究中的反应');
      expect([...table.querySelectorAll('th[scope=col]')].map(words)).to.deep.equal(['反应', '用药', '对照']);
      expect([...table.querySelectorAll('th[scope=row]')].map(words)).to.deep.equal(['灼热', '瘙痒']);
      const bands = [...panel(element, 'side-effects').querySelectorAll('h4')].map(words);
      expect(bands).to.deep.equal(['很常见', '偶见']);
    });
  });

  describe('the gate', () => {
    const gated = (): Promise<MedleafDrugCard> =>
      draw(html`<medleaf-drug-card drug="EX506" gate="prescription" .library=${library}></medleaf-drug-card>`);

    it('hides indication and dose, and says why', async () => {
      const element = await gated();
      const text = words(shadow(element));
      for (const hidden of ['薄薄涂一层。', '超说明书', '2020-01', '中国：超说明书。'])
        expect(text, hidden).to.not.contain(hidden);
      expect(text).to.contain('需凭处方查看');
    });

    it('opens once the host says that there is a prescription', async () => {
      const element = await gated();
      element.unlocked = true;
      await element.updateComplete;
      expect(words(shadow(element))).to.contain('薄薄涂一层。');
      expect(words(shadow(element))).to.not.contain('需凭处方查看');
      element.unlocked = false;
      await element.updateComplete;
      expect(words(shadow(element))).to.not.contain('薄薄涂一层。');
    });

    it('is not got round by asking for a section or for the basis', async () => {
      const element = await draw(
        html`<medleaf-drug-card drug="EX506" gate="prescription" sections="how,what" .library=${library}></medleaf-drug-card>`,
      );
      await click(element, basisButton(element));
      expect(words(shadow(element))).to.not.contain('薄薄涂一层。');
    });
  });

  describe('by keyboard', () => {
    it('Tab stops at each folded section and the basis, and never in closed content', async () => {
      expect(await tabSequence(await card())).to.deep.equal([
        'button-approvals',
        'button-side-effects',
        'button-storage',
        'button-questions',
        '显示每条依据',
        '大字',
      ]);
    });

    it('Tab reaches the table of an open section, so that it can be scrolled', async () => {
      const element = await card();
      await click(element, button(element, 'side-effects'));
      expect(await tabSequence(element)).to.deep.equal([
        'button-approvals',
        'button-side-effects',
        '示例研究中的反应',
        'button-storage',
        'button-questions',
        '显示每条依据',
        '大字',
      ]);
    });

    it('a compact card has nothing to unfold', async () => {
      const element = await draw(
        html`<medleaf-drug-card drug="EX506" layout="compact" .library=${library}></medleaf-drug-card>`,
      );
      expect(await tabSequence(element)).to.deep.equal(['显示每条依据', '大字']);
    });

    it('the code for a phone comes after the links of the page, where the page asks for it', async () => {
      const element = await draw(
        html`<medleaf-drug-card drug="EX506" layout="compact" qr .library=${library}
          ><a slot="actions" href="#x">门诊信息</a></medleaf-drug-card
        >`,
      );
      expect(await tabSequence(element)).to.deep.equal(['显示每条依据', '大字', '门诊信息', '在手机上打开']);
      await click(element, find(element, '[aria-controls=page-code]'));
      expect(isVisible(find(element, '#page-code [role=img]'))).to.equal(true);
    });

    it('behind the gate, saying that there is a prescription comes first', async () => {
      const element = await draw(
        html`<medleaf-drug-card drug="EX506" gate="prescription" .library=${library}></medleaf-drug-card>`,
      );
      expect(await tabSequence(element)).to.deep.equal([
        '我有处方',
        'button-side-effects',
        'button-storage',
        'button-questions',
        '显示每条依据',
        '大字',
      ]);
      const heard = hear('medleaf-prescription-request');
      find(element, '.callout button').focus();
      await sendKeys({press: 'Enter'});
      expect(heard).to.have.length(1);
    });

    it('the basis and the large text are switched where focus is, and back', async () => {
      const element = await card();
      for (const toggle of findAll(element, '.foot button')) {
        toggle.focus();
        for (const [key, pressed] of [
          ['Enter', 'true'],
          [' ', 'false'],
        ] as const) {
          await sendKeys({press: key});
          await element.updateComplete;
          expect(toggle.getAttribute('aria-pressed'), words(toggle)).to.equal(pressed);
          expect(focused()).to.equal(toggle);
        }
      }
    });

    it('an unknown medicine leaves the stops of the page’s own words', async () => {
      const element = await draw(
        html`<medleaf-drug-card drug="nope" .library=${library}><a href="#leaflet">说明书</a></medleaf-drug-card>`,
      );
      expect(await tabSequence(element)).to.deep.equal(['说明书']);
      takeConsole();
    });

    for (const [name, key] of Object.entries({Enter: 'Enter', Space: ' '})) {
      it(`${name} opens the section that has focus`, async () => {
        const element = await card();
        button(element, 'storage').focus();
        await sendKeys({press: key});
        expect(button(element, 'storage').getAttribute('aria-expanded')).to.equal('true');
        expect(focused()).to.equal(button(element, 'storage'));
      });
    }
  });

  describe('the page’s own words', () => {
    it('stay when the drug is not known, with one warning that names tag, id and known ids', async () => {
      const element = await draw(
        html`<medleaf-drug-card drug="nope" .library=${library}><p>请看说明书。</p></medleaf-drug-card>`,
      );
      expect(isVisible(element.querySelector('p')!)).to.equal(true);
      element.layout = 'compact';
      await element.updateComplete;
      const said = takeConsole();
      expect(said).to.have.length(1);
      for (const part of ['warn: <medleaf-drug-card>', '"nope"', 'example-ointment']) expect(said[0]).to.contain(part);
    });

    it('give way when it is known', async () => {
      const element = await draw(
        html`<medleaf-drug-card drug="EX506" .library=${library}><p>请看说明书。</p></medleaf-drug-card>`,
      );
      expect(isVisible(element.querySelector('p')!)).to.equal(false);
    });

    it('stand at the end of the card in the slots for links and the filing number', async () => {
      const element = await draw(html`<medleaf-drug-card drug="EX506" .library=${library}>
        <a slot="actions" href="#leaflet">说明书</a><p slot="filing-number">示例备案号</p>
      </medleaf-drug-card>`);
      for (const each of element.children) expect(isVisible(each), words(each)).to.equal(true);
      expect(await tabSequence(element)).to.deep.equal([
        'button-approvals',
        'button-side-effects',
        'button-storage',
        'button-questions',
        '显示每条依据',
        '大字',
        '说明书',
      ]);
    });
  });

  describe('as a guest in the page', () => {
    it('keeps open sections and the basis when it is moved', async () => {
      const box = await fixture<HTMLElement>(
        html`<div><div></div><medleaf-drug-card drug="EX506" .library=${library}></medleaf-drug-card></div>`,
      );
      const element = box.querySelector('medleaf-drug-card')!;
      await element.updateComplete;
      await click(element, button(element, 'storage'));
      await click(element, basisButton(element));
      box.firstElementChild!.append(element);
      await element.updateComplete;
      expect(button(element, 'storage').getAttribute('aria-expanded')).to.equal('true');
      expect(isVisible(find(element, '[part=sources]'))).to.equal(true);
    });

    it('takes properties that were set before it was defined', async () => {
      const early = Object.assign(document.createElement('late-drug-card') as MedleafDrugCard, {
        library,
        drug: 'EX506',
        layout: 'compact',
        headingLevel: 4,
      });
      const box = await fixture<HTMLElement>(html`<div></div>`);
      box.append(early);
      customElements.define('late-drug-card', class extends MedleafDrugCard {});
      await early.updateComplete;
      expect(headings(early)[0]).to.match(/^h4 示例软膏/);
      expect(findAll(early, '[part=section]')).to.deep.equal([]);
    });
  });
});

describe('medleaf-drug-card, for sites and readers that need more', () => {
  const takeConsole = listenToConsole();
  const foot = (element: MedleafDrugCard, text: string): HTMLElement =>
    findAll(element, '.foot button').find((each) => words(each) === text)!;
  const size = (element: MedleafDrugCard): number => parseFloat(getComputedStyle(find(element, '.root')).fontSize);

  it('opens its gate by the method, after telling the host that the reader has a prescription', async () => {
    const element = await draw(
      html`<medleaf-drug-card drug="example-ointment" gate="prescription" .library=${library}></medleaf-drug-card>`,
    );
    const heard = hear('medleaf-prescription-request');
    expect(words(shadow(element))).to.not.contain(ointment.summary.text);
    expect(words(shadow(element)))
      .to.contain('不要用于2岁以下的孩子。')
      .and.contain('对它过敏的人不能用。');
    await click(element, findAll(element, '.callout button')[0]!);
    expect(heard.map((event) => event.drugId)).to.deep.equal(['example-ointment']);
    expect(words(shadow(element))).to.not.contain('薄薄涂一层');
    element.unlock();
    await element.updateComplete;
    expect(words(shadow(element)))
      .to.contain(ointment.summary.text)
      .and.contain('薄薄涂一层');
  });

  it('becomes larger with one tap, and smaller with the next', async () => {
    const element = await card();
    const before = size(element);
    await click(element, foot(element, '大字'));
    expect(size(element)).to.be.above(before * 1.2);
    await click(element, foot(element, '大字'));
    expect(size(element)).to.equal(before);
  });

  it("is large in a page's mode for older readers, as soon as the page turns it on", async () => {
    const box = await fixture<HTMLElement>(
      html`<div><medleaf-drug-card drug="example-ointment" .library=${library}></medleaf-drug-card></div>`,
    );
    const element = box.querySelector('medleaf-drug-card')!;
    await element.updateComplete;
    box.setAttribute('elder', '');
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
    expect(size(element)).to.be.at.least(20);
    box.removeAttribute('elder');
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
    expect(size(element)).to.equal(16);
  });

  it('describes itself to search engines only when asked, and leaves nothing behind', async () => {
    const described = (): HTMLScriptElement[] => [
      ...document.head.querySelectorAll<HTMLScriptElement>('script[type="application/ld+json"]'),
    ];
    expect(described()).to.deep.equal([]);
    const element = await draw(
      html`<medleaf-drug-card drug="example-ointment" structured-data .library=${library}></medleaf-drug-card>`,
    );
    const data = JSON.parse(described()[0]!.text) as {name: string; warning: string[]};
    expect(data.name).to.equal('示例软膏');
    for (const text of data.warning) expect(words(shadow(element))).to.contain(text);
    element.remove();
    expect(described()).to.deep.equal([]);
  });

  it('is printed with everything open, at once, and without what only a screen needs', async function () {
    // No other engine's driver emulates paper.
    if (!navigator.userAgent.includes('Chrome/')) this.skip();
    const element = await card();
    await emulateMedia({media: 'print'});
    for (const body of findAll(element, '.disclosure-body')) {
      const {opacity, animationName} = getComputedStyle(body);
      expect([isVisible(body), opacity, animationName], words(body)).to.deep.equal([true, '1', 'none']);
    }
    expect(isVisible(find(element, '[part=sources]'))).to.equal(true);
    expect(words(find(element, '.print-only.muted'))).to.contain(location.href);
    expect(findAll(element, '.actions').filter(isVisible)).to.deep.equal([]);
    await emulateMedia({media: 'screen'});
  });

  it('shows the questions that belong to it, folded', async () => {
    const element = await card();
    expect(isVisible(panel(element, 'questions'))).to.equal(false);
    await click(element, button(element, 'questions'));
    expect(words(find(element, 'medleaf-faq').shadowRoot)).to.contain('示例软膏是激素吗？');
  });

  it('says a layout or a gate that it does not know, once', async () => {
    await draw(
      html`<medleaf-drug-card drug="example-ointment" layout="wide" gate="door" .library=${library}></medleaf-drug-card>`,
    );
    expect(takeConsole().join('\n')).to.contain('layout="wide" is not one of full, compact').and.contain('gate="door"');
  });
});
