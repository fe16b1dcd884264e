import {aTimeout, expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import type {MedleafVisitNotes} from '../../src/elements/visit-notes/visit-notes.js';
import {englishLibrary, visitLibrary as library} from '../../stories/fixtures/library.js';
import {register} from '../../stories/fixtures/register.js';
import {
  expectAccessible,
  find,
  findAll,
  focused,
  hear,
  isVisible,
  listenToConsole,
  narrow,
  shadow,
  tabSequence,
  words,
} from '../support/elements.js';

register();

const key = 'medleaf-visit-notes';
const draw = (content: unknown): Promise<MedleafVisitNotes> =>
  fixture<MedleafVisitNotes>(content as Parameters<typeof fixture>[0]);
const sheet = (): Promise<MedleafVisitNotes> =>
  draw(html`<medleaf-visit-notes clinic="示例医院" .library=${library}></medleaf-visit-notes>`);

/** The steps by number; the summary is the last. */
const [where, course, , , life, questions, summary] = [0, 1, 2, 3, 4, 5, 6] as const;

async function goTo(notes: MedleafVisitNotes, step: number): Promise<void> {
  findAll(notes, 'nav button')[step]!.click();
  await notes.updateComplete;
}

async function click(notes: MedleafVisitNotes, selector: string): Promise<void> {
  find(notes, selector).click();
  await notes.updateComplete;
  await aTimeout(0);
}

async function write(notes: MedleafVisitNotes, id: string, text: string): Promise<void> {
  const field = find<HTMLTextAreaElement>(notes, `#${id}`);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', {bubbles: true}));
  await notes.updateComplete;
}

async function press(notes: MedleafVisitNotes, ...keys: string[]): Promise<void> {
  for (const each of keys) {
    await sendKeys({press: each});
    await notes.updateComplete;
    await aTimeout(0);
  }
}

/** A sheet with something in it, on its last step. */
async function filled(): Promise<MedleafVisitNotes> {
  const notes = await sheet();
  await click(notes, '#patches-left-hand');
  await goTo(notes, course);
  await write(notes, 'since', '2024年春天');
  await goTo(notes, questions);
  await click(notes, '#questions-Q02');
  await goTo(notes, summary);
  return notes;
}

const boxes = (notes: MedleafVisitNotes): string[] =>
  findAll<HTMLInputElement>(notes, 'fieldset input')
    .filter(({checked}) => checked)
    .map(({id}) => id);
const onMap = (notes: MedleafVisitNotes): (string | null)[] =>
  findAll(notes, '[role=checkbox][aria-checked=true]').map((each) => each.getAttribute('aria-label'));
const atStep = (notes: MedleafVisitNotes): string => words(find(notes, '#step'));
const said = (notes: MedleafVisitNotes): string[] => findAll(notes, '.said').map(words);
const kept = (): string | null => localStorage.getItem(key);

/** Puts something else in the place of a member, until the test ends. */
const restores: (() => void)[] = [];
function replace(owner: object, name: string, value: unknown): void {
  const own = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, {value, configurable: true, writable: true});
  restores.push(() => {
    if (own) Object.defineProperty(owner, name, own);
    else delete (owner as Record<string, unknown>)[name];
  });
}

describe('medleaf-visit-notes', () => {
  const takeConsole = listenToConsole();

  afterEach(() => {
    for (const restore of restores.splice(0).reverse()) restore();
    localStorage.removeItem(key);
  });

  describe('is accessible', () => {
    const drawn = (): unknown =>
      html`<medleaf-visit-notes clinic="示例医院" .library=${library}></medleaf-visit-notes>`;
    for (let step = 0; step <= summary; step += 1) {
      it(`at step ${step + 1}`, () =>
        expectAccessible(drawn, async (element) => {
          const notes = element as MedleafVisitNotes;
          await click(notes, '#patches-left-hand');
          await goTo(notes, step);
        }));
    }
    it('when it asks before it clears', () =>
      expectAccessible(drawn, (element) => click(element as MedleafVisitNotes, '#notesWipe')));
    it('without a library', () => expectAccessible(() => html`<medleaf-visit-notes></medleaf-visit-notes>`));
  });

  describe('step by step', () => {
    it('is a named region that begins with where the patches are, and promises to stay on the device', async () => {
      const notes = await sheet();
      const region = find(notes, 'section');
      expect(words(find(notes, `#${region.getAttribute('aria-labelledby')!}`))).to.equal('就诊准备单');
      expect(words(find(notes, 'header')))
        .to.contain('示例医院')
        .and.to.contain('只留在这台设备上');
      expect(atStep(notes)).to.equal('第1步，共7步 白斑长在哪里');
    });

    it('goes forth and back by its buttons, and moves focus to the heading that says where it is', async () => {
      const notes = await sheet();
      expect(findAll(notes, '#notesBack')).to.deep.equal([]);
      await click(notes, '#notesNext');
      expect(atStep(notes)).to.equal('第2步，共7步 什么时候开始，怎么变化');
      expect(focused()).to.equal(find(notes, '#step'));
      await click(notes, '#notesBack');
      expect(atStep(notes)).to.contain('第1步');
      await goTo(notes, summary);
      expect(findAll(notes, '#notesNext')).to.deep.equal([]);
    });

    it('goes to any step from the list, which marks the one it is at', async () => {
      const notes = await sheet();
      await goTo(notes, life);
      expect(atStep(notes)).to.contain('第5步');
      expect(findAll(notes, '[aria-current=step]').map(words)).to.deep.equal(['5 生活和担心的事']);
      expect(focused()).to.equal(find(notes, '#step'));
    });

    it('never moves on by itself, and takes no focus when it appears', async () => {
      const before = document.activeElement;
      const notes = await sheet();
      expect(document.activeElement).to.equal(before);
      await goTo(notes, course);
      find(notes, '#since').focus();
      await press(notes, 'Enter');
      await click(notes, '#changes-new');
      expect(atStep(notes)).to.contain('第2步');
    });

    it('keeps what was answered on the way', async () => {
      const notes = await filled();
      await goTo(notes, course);
      expect(find<HTMLTextAreaElement>(notes, '#since').value).to.equal('2024年春天');
      await goTo(notes, where);
      expect(boxes(notes)).to.deep.equal(['patches-left-hand']);
    });

    it('has its headings at the levels that the page asks for', async () => {
      const notes = await draw(html`<medleaf-visit-notes heading-level="3" .library=${library}></medleaf-visit-notes>`);
      expect(find(notes, '#title').localName).to.equal('h3');
      expect(find(notes, '#step').localName).to.equal('h4');
    });

    it('on paper, has no level between its title and what was answered', async () => {
      const notes = await filled();
      await goTo(notes, summary);
      const levels = findAll(notes, '[part=summary] :is(h2, h3, h4)').map(({localName}) => localName);
      expect([...new Set(levels)]).to.deep.equal(['h3']);
    });

    it('labels every field, and ties each hint to its field', async () => {
      const notes = await sheet();
      for (let step = 0; step < summary; step += 1) {
        await goTo(notes, step);
        for (const field of findAll<HTMLTextAreaElement>(notes, 'textarea')) {
          expect(words(field.labels[0]), field.id).to.not.equal('');
          const hint = field.getAttribute('aria-describedby');
          if (hint) expect(words(find(notes, `#${hint}`)), field.id).to.not.equal('');
        }
        for (const group of findAll(notes, 'fieldset')) expect(words(group.querySelector('legend'))).to.not.equal('');
      }
    });

    it('composes Chinese without losing a letter', async () => {
      const notes = await sheet();
      await goTo(notes, life);
      const field = find<HTMLTextAreaElement>(notes, '#worries');
      field.focus();
      field.dispatchEvent(new CompositionEvent('compositionstart', {bubbles: true}));
      await write(notes, 'worries', 'hui');
      await write(notes, 'worries', '会');
      field.dispatchEvent(new CompositionEvent('compositionend', {bubbles: true}));
      await write(notes, 'worries', '会传染吗');
      expect(find(notes, '#worries')).to.equal(field);
      expect(field.value).to.equal('会传染吗');
    });
  });

  describe('the body map', () => {
    it('and the list show the same', async () => {
      const notes = await sheet();
      await click(notes, '#patches-face');
      expect(onMap(notes)).to.deep.equal(['面部']);
      find(notes, '[data-region=right-foot]').dispatchEvent(new MouseEvent('click', {bubbles: true}));
      await notes.updateComplete;
      expect(onMap(notes)).to.deep.equal(['面部', '右脚']);
      expect(boxes(notes)).to.deep.equal(['patches-face', 'patches-right-foot']);
      find(notes, '[data-region=face]').dispatchEvent(new MouseEvent('click', {bubbles: true}));
      await notes.updateComplete;
      expect(boxes(notes)).to.deep.equal(['patches-right-foot']);
    });

    it('has every region of the list, by the same name', async () => {
      const notes = await sheet();
      const names = findAll(notes, '[role=checkbox]').map((each) => each.getAttribute('aria-label'));
      expect(names).to.deep.equal(findAll(notes, 'fieldset .choice').map(words));
    });

    it('has the reader’s left on the left of both figures', async () => {
      const notes = await sheet();
      const places = (id: string): number[] =>
        findAll(notes, `[data-region=${id}] path`).map((path) => path.getBoundingClientRect().left);
      const left = places('left-hand');
      const right = places('right-hand');
      expect(left).to.have.length(2);
      expect(left[0]).to.be.below(right[0]!);
      expect(left[1]).to.be.below(right[1]!);
      expect(words(find(notes, 'text'))).to.equal('左');
    });

    it('is one Tab stop; the arrow keys move, Space and Enter choose', async () => {
      const notes = await sheet();
      find(notes, '[data-region=face]').focus();
      await press(notes, ' ', 'ArrowRight', 'ArrowDown', 'Enter');
      expect(onMap(notes)).to.deep.equal(['面部', '颈部']);
      await press(notes, 'Enter', 'ArrowLeft', 'ArrowUp', 'ArrowUp', ' ');
      expect(onMap(notes)).to.deep.equal(['面部', '右脚']);
      expect(focused()?.getAttribute('aria-label')).to.equal('右脚');
      expect(findAll(notes, '[role=checkbox][tabindex="0"]')).to.deep.equal([focused()]);
    });

    it('shows where focus is', async () => {
      const notes = await sheet();
      const region = find(notes, '[data-region=face]');
      const before = getComputedStyle(region).strokeWidth;
      region.focus();
      await press(notes, 'ArrowRight');
      expect(getComputedStyle(focused()!).strokeWidth).to.not.equal(before);
    });
  });

  describe('by keyboard', () => {
    const foot = [...['1 白斑长在哪里', '2 什么时候开始，怎么变化', '3 用过的药和治疗', '4 身体情况']]
      .concat(['5 生活和担心的事', '6 想问医生的问题', '7 带给医生的一页纸'])
      .concat(['keep', 'notesWipe']);

    it('Tab stops at the map, the list, the field, the way on and the foot', async () => {
      const notes = await sheet();
      const list = findAll(notes, 'fieldset input').map(({id}) => id);
      expect(list).to.have.length(20);
      expect(await tabSequence(notes)).to.deep.equal(['面部', ...list, 'patchDetails', 'notesNext', ...foot]);
    });

    it('Tab stops at each field of a step', async () => {
      const notes = await sheet();
      await goTo(notes, course);
      expect(await tabSequence(notes)).to.deep.equal([
        'since',
        ...['new', 'larger', 'same', 'smaller'].map((id) => `changes-${id}`),
        'course',
        'notesBack',
        'notesNext',
        ...foot,
      ]);
    });

    it('Tab stops at the four ways to take the page along', async () => {
      const notes = await filled();
      expect(await tabSequence(notes)).to.deep.equal([
        'notesPrint',
        'notesCopy',
        'notesSaveText',
        'notesSaveImage',
        'notesBack',
        ...foot,
      ]);
    });

    it('fills in the sheet, goes on and reads the page', async () => {
      const notes = await sheet();
      find(notes, '#patches-face').focus();
      await press(notes, ' ');
      find(notes, '#notesNext').focus();
      await press(notes, 'Enter', 'Tab');
      expect(focused()?.id).to.equal('since');
      await sendKeys({type: '2024'});
      find(notes, 'nav li:last-child button').focus();
      await press(notes, 'Enter');
      expect(focused()).to.equal(find(notes, '#step'));
      expect(words(find(notes, '[part=summary]')))
        .to.contain('面部')
        .and.to.contain('2024');
    });
  });

  describe('the questions', () => {
    it('are those of the topics, in the words of the library', async () => {
      const notes = await draw(html`<medleaf-visit-notes topic="example" .library=${library}></medleaf-visit-notes>`);
      await goTo(notes, questions);
      expect(findAll(notes, 'fieldset .choice').map(words)).to.deep.equal([
        '示例软膏是激素吗？',
        '一天涂几次？',
        '忘了涂怎么办？',
      ]);
      expect(find(notes, 'fieldset [lang]').lang).to.equal('zh-CN');
    });

    it('are eight at first, and all when the reader asks for them; focus goes to the first new one', async () => {
      const notes = await sheet();
      await goTo(notes, questions);
      expect(findAll(notes, 'fieldset input')).to.have.length(8);
      const more = find(notes, '.quiet');
      expect(words(more)).to.equal('显示全部10个问题');
      more.focus();
      await press(notes, 'Enter');
      expect(findAll(notes, 'fieldset input')).to.have.length(10);
      expect(focused()?.id).to.equal('questions-Q09');
    });

    it('of a topic that is not known are left out, with one warning', async () => {
      const notes = await draw(html`<medleaf-visit-notes topic="no-such" .library=${library}></medleaf-visit-notes>`);
      notes.requestUpdate();
      await notes.updateComplete;
      await goTo(notes, questions);
      expect(findAll(notes, 'fieldset')).to.deep.equal([]);
      const warnings = takeConsole();
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.contain('warn: <medleaf-visit-notes>').and.to.contain('no-such').and.to.contain('example');
    });

    it('without a library are the reader’s own', async () => {
      const notes = await draw(html`<medleaf-visit-notes></medleaf-visit-notes>`);
      await goTo(notes, questions);
      expect(findAll(notes, 'fieldset')).to.deep.equal([]);
      await write(notes, 'ownQuestions', '要查什么？');
      await goTo(notes, summary);
      expect(words(find(notes, '[part=summary]'))).to.contain('要查什么？');
    });

    it('can be changed by another topic while the sheet is filled in', async () => {
      const notes = await filled();
      notes.topic = 'disease';
      await notes.updateComplete;
      expect(words(find(notes, '[part=summary]'))).to.not.contain('一天涂几次？');
      notes.topic = '';
      await notes.updateComplete;
      expect(words(find(notes, '[part=summary]'))).to.contain('一天涂几次？');
    });
  });

  describe('when to get help', () => {
    const help = (notes: MedleafVisitNotes): string[] => findAll(notes, '[part=help]').map(words);

    it('is said at the first and the last step, the most urgent first, in the words of the library', async () => {
      const notes = await sheet();
      expect(help(notes)).to.deep.equal([
        '紧急：立即拨打120或去急诊 呼吸困难：立即拨打120。 待编辑核对',
        '尽快就医 几周内有多处新斑。',
      ]);
      await goTo(notes, course);
      expect(help(notes)).to.deep.equal([]);
      await goTo(notes, summary);
      expect(help(notes)).to.have.length(2);
    });

    it('is not made up where the library says nothing', async () => {
      const notes = await draw(html`<medleaf-visit-notes .library=${englishLibrary}></medleaf-visit-notes>`);
      expect(findAll(notes, '.help')).to.deep.equal([]);
    });
  });

  describe('the page for the doctor', () => {
    it('has what was answered and nothing else', async () => {
      const page = words(find(await filled(), '[part=summary]'));
      for (const part of ['左手', '2024年春天', '一天涂几次？', '不是诊断']) expect(page).to.contain(part);
      expect(page).to.not.contain('对什么过敏');
    });

    it('says that nothing is filled in yet', async () => {
      const notes = await sheet();
      await goTo(notes, summary);
      expect(words(find(notes, '[part=summary]'))).to.contain('还没有填写内容');
    });

    it('is what a print of the whole page shows, at every step', async () => {
      const notes = await sheet();
      const page = find(notes, '[part=summary]');
      expect(isVisible(page)).to.equal(false);
      expect(page.classList.contains('print-only')).to.equal(true);
      for (const each of findAll(notes, 'button, textarea, input, svg'))
        expect(each.closest('.no-print'), each.id).to.not.equal(null);
    });
  });

  describe('taking the page along', () => {
    /** Hears what is handed over to be saved. */
    function saves(): {readonly names: string[]; readonly files: Blob[]} {
      const names: string[] = [];
      const files: Blob[] = [];
      replace(URL, 'createObjectURL', (file: Blob) => {
        files.push(file);
        return 'blob:example';
      });
      replace(HTMLAnchorElement.prototype, 'click', function (this: HTMLAnchorElement) {
        names.push(this.download);
      });
      return {names, files};
    }

    it('prints the page alone, from a frame that goes afterwards', async () => {
      const printed: string[] = [];
      const contentWindow = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')!;
      Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
        configurable: true,
        get(this: HTMLIFrameElement) {
          const view = contentWindow.get!.call(this) as Window;
          view.print = () => printed.push(words(view.document.body));
          return view;
        },
      });
      restores.push(() => Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', contentWindow));
      const heard = hear('medleaf-notes-export');
      const notes = await filled();
      await click(notes, '#notesPrint');
      expect(printed).to.have.length(1);
      for (const part of ['就诊准备单', '示例医院', '左手', '2024年春天']) expect(printed[0]).to.contain(part);
      expect(printed[0]).to.not.contain('下一步');
      expect(heard.map(({format}) => format)).to.deep.equal(['print']);
      const frame = find<HTMLIFrameElement>(notes, 'iframe');
      expect(frame.contentDocument!.documentElement.lang).to.equal('zh-CN');
      frame.contentWindow!.dispatchEvent(new UIEvent('afterprint'));
      expect(findAll(notes, 'iframe')).to.deep.equal([]);
    });

    it('copies it', async () => {
      const copied: string[] = [];
      replace(navigator.clipboard, 'writeText', (text: string) => Promise.resolve(copied.push(text)));
      const notes = await filled();
      await click(notes, '#notesCopy');
      expect(copied).to.have.length(1);
      expect(copied[0]).to.match(/^就诊准备单\n示例医院 · \d{4}-\d\d-\d\d\n\n白斑长在哪里\n- 左手\n/);
      expect(said(notes)).to.deep.equal(['已复制']);
    });

    it('saves a text that old Windows reads', async () => {
      const {names, files} = saves();
      const notes = await filled();
      await click(notes, '#notesSaveText');
      expect(names).to.deep.equal(['就诊准备单.txt']);
      const bytes = new Uint8Array(await files[0]!.arrayBuffer());
      expect([...bytes.slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
      expect(await files[0]!.text()).to.contain('白斑长在哪里\r\n- 左手\r\n');
    });

    it('saves a picture', async () => {
      const {names, files} = saves();
      const notes = await filled();
      await click(notes, '#notesSaveImage');
      await waitUntil(() => files.length);
      expect(names).to.deep.equal(['就诊准备单.png']);
      expect(files[0]!.type).to.equal('image/png');
      const picture = await createImageBitmap(files[0]!);
      expect(picture.width).to.equal(1280);
      const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!;
      canvas.drawImage(picture, 0, 0);
      const {data} = canvas.getImageData(0, 0, picture.width, picture.height);
      expect([...data.slice(0, 4)]).to.deep.equal([255, 255, 255, 255]);
      expect(data.some((value, at) => at % 4 === 0 && value < 32)).to.equal(true);
    });

    it('says so where the browser refuses, and does not throw', async () => {
      const heard = hear('medleaf-notes-export');
      const refuse = (): never => {
        throw new DOMException('refused', 'SecurityError');
      };
      replace(navigator.clipboard, 'writeText', refuse);
      replace(document, 'execCommand', () => false);
      replace(URL, 'createObjectURL', refuse);
      replace(HTMLCanvasElement.prototype, 'getContext', () => null);
      replace(window, 'print', undefined);
      const notes = await filled();
      for (const way of ['#notesPrint', '#notesCopy', '#notesSaveText', '#notesSaveImage']) {
        await click(notes, way);
        expect(said(notes), way).to.deep.equal(['这里用不了这个功能。请换一种方式，或截屏。']);
        await goTo(notes, summary);
        expect(said(notes), way).to.deep.equal([]);
      }
      expect(heard).to.deep.equal([]);
    });

    it('fires medleaf-notes-export, typed and in detail, without a word of what was written', async () => {
      saves();
      replace(navigator.clipboard, 'writeText', () => Promise.resolve());
      const heard = hear('medleaf-notes-export');
      const notes = await filled();
      await click(notes, '#notesCopy');
      await click(notes, '#notesSaveText');
      await click(notes, '#notesSaveImage');
      await waitUntil(() => heard.length === 3);
      expect(heard.map(({detail}) => detail)).to.deep.equal([{format: 'copy'}, {format: 'text'}, {format: 'image'}]);
      expect(heard[0]).to.include({bubbles: true, composed: true, cancelable: false, format: 'copy'});
    });
  });

  describe('keeping', () => {
    it('is off: nothing is stored, and a new sheet is empty', async () => {
      await filled();
      expect(kept()).to.equal(null);
      expect(find<HTMLInputElement>(await sheet(), '#keep').checked).to.equal(false);
    });

    it('once on, brings everything back after a reload, the step too', async () => {
      const notes = await sheet();
      await click(notes, '#keep');
      await click(notes, '#patches-left-hand');
      await goTo(notes, questions);
      await click(notes, '.quiet');
      await click(notes, '#questions-Q10');
      await write(notes, 'ownQuestions', '要查什么？');
      notes.remove();
      const again = await sheet();
      expect(atStep(again)).to.contain('第6步');
      expect(find<HTMLInputElement>(again, '#keep').checked).to.equal(true);
      expect(boxes(again)).to.deep.equal(['questions-Q10']);
      expect(find<HTMLTextAreaElement>(again, '#ownQuestions').value).to.equal('要查什么？');
      await goTo(again, where);
      expect(boxes(again)).to.deep.equal(['patches-left-hand']);
    });

    it('turned off, leaves nothing on the device and everything on the sheet', async () => {
      const notes = await filled();
      await click(notes, '#keep');
      expect(kept()).to.contain('2024年春天');
      await click(notes, '#keep');
      expect(kept()).to.equal(null);
      expect(words(find(notes, '[part=summary]'))).to.contain('2024年春天');
      await goTo(notes, course);
      expect(kept()).to.equal(null);
    });

    it('denied, says so beside the box, which stays off', async () => {
      replace(Storage.prototype, 'setItem', () => {
        throw new DOMException('denied', 'SecurityError');
      });
      const notes = await filled();
      await click(notes, '#keep');
      expect(find<HTMLInputElement>(notes, '#keep').checked).to.equal(false);
      expect(words(find(notes, '#keep-hint'))).to.contain('浏览器不允许保留');
      expect(words(find(notes, '[part=summary]'))).to.contain('2024年春天');
    });

    it('that fails later, says so then, and leaves nothing older behind', async () => {
      const notes = await sheet();
      await click(notes, '#keep');
      replace(Storage.prototype, 'setItem', () => {
        throw new DOMException('full', 'QuotaExceededError');
      });
      await write(notes, 'patchDetails', '眼角');
      expect(find<HTMLInputElement>(notes, '#keep').checked).to.equal(false);
      expect(words(find(notes, '#keep-hint'))).to.contain('浏览器不允许保留');
      expect(kept()).to.equal(null);
    });

    it('where storage cannot even be touched, fills in all the same', async () => {
      replace(window, 'localStorage', undefined);
      const notes = await filled();
      await click(notes, '#keep');
      expect(find<HTMLInputElement>(notes, '#keep').checked).to.equal(false);
      await click(notes, '#notesWipe');
      await click(notes, '#notesWipeYes');
      expect(atStep(notes)).to.contain('第1步');
    });

    it('passes over what somebody else has written there', async () => {
      for (const broken of ['{', '[]', '{"notes": 1}', '{"__proto__": {"notes": {}}}']) {
        localStorage.setItem(key, broken);
        const notes = await sheet();
        expect(atStep(notes), broken).to.contain('第1步');
        expect(find<HTMLInputElement>(notes, '#keep').checked, broken).to.equal(false);
      }
    });
  });

  describe('clearing', () => {
    it('asks first, and keeps everything when the reader says no', async () => {
      const notes = await filled();
      await click(notes, '#notesWipe');
      expect(focused()?.id).to.equal('notesWipeNo');
      await press(notes, 'Enter');
      expect(focused()?.id).to.equal('notesWipe');
      expect(words(find(notes, '[part=summary]'))).to.contain('2024年春天');
    });

    it('empties the sheet and the device, and begins anew', async () => {
      const notes = await filled();
      await click(notes, '#keep');
      await click(notes, '#notesWipe');
      await click(notes, '#notesWipeYes');
      expect(kept()).to.equal(null);
      expect(atStep(notes)).to.contain('第1步');
      expect(focused()).to.equal(find(notes, '#step'));
      expect(boxes(notes)).to.deep.equal([]);
      expect(find<HTMLInputElement>(notes, '#keep').checked).to.equal(false);
      await goTo(notes, course);
      expect(find<HTMLTextAreaElement>(notes, '#since').value).to.equal('');
    });

    it('takes what is on screen along', async () => {
      const notes = await sheet();
      await click(notes, '#patches-face');
      await write(notes, 'patchDetails', '眼角');
      await click(notes, '#notesWipe');
      await click(notes, '#notesWipeYes');
      expect(boxes(notes)).to.deep.equal([]);
      expect(onMap(notes)).to.deep.equal([]);
      expect(find<HTMLTextAreaElement>(notes, '#patchDetails').value).to.equal('');
    });
  });

  describe('as a guest in the page', () => {
    it('speaks the language of the page', async () => {
      const box = await fixture(
        html`<div lang="en"><medleaf-visit-notes .library=${englishLibrary}></medleaf-visit-notes></div>`,
      );
      const notes = box.querySelector('medleaf-visit-notes')!;
      expect(atStep(notes)).to.equal('Step 1 of 7 Where the patches are');
      expect(findAll(notes, '.choice').map(words)).to.include('Left upper arm');
      expect(find(notes, 'section').lang).to.equal('en');
    });

    it('keeps what was filled in when it is moved', async () => {
      const notes = await filled();
      notes.parentElement!.append(notes);
      await notes.updateComplete;
      expect(words(find(notes, '[part=summary]'))).to.contain('2024年春天');
    });

    for (const size of ['16px', '64px']) {
      it(`is no wider than 320 px with text of ${size}, at any step`, async function () {
        try {
          await narrow(this);
          const box = await fixture(
            html`<div style="font-size: ${size}"><medleaf-visit-notes .library=${library}></medleaf-visit-notes></div>`,
          );
          const notes = box.querySelector('medleaf-visit-notes')!;
          for (let step = 0; step <= summary; step += 1) {
            await goTo(notes, step);
            for (const node of shadow(notes).querySelectorAll('.root *'))
              expect(
                node.scrollWidth - node.clientWidth <= 1 || !node.clientWidth,
                node.outerHTML.slice(0, 80),
              ).to.equal(true);
            expect(document.documentElement.scrollWidth).to.be.at.most(320);
          }
        } finally {
          await setViewport({width: 800, height: 600});
        }
      });
    }

    it('has targets of 44 px, and regions of 24 px at 320 px', async function () {
      try {
        await narrow(this);
        const notes = await sheet();
        for (const target of findAll(notes, 'button, .choice'))
          expect(target.getBoundingClientRect().height, words(target)).to.be.at.least(44);
        for (const path of findAll(notes, '[role=checkbox] path')) {
          const {width, height} = path.getBoundingClientRect();
          expect(Math.min(width, height), path.parentElement!.dataset.region).to.be.at.least(24);
        }
      } finally {
        await setViewport({width: 800, height: 600});
      }
    });
  });
});
