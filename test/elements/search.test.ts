import {aTimeout, expect, fixture, html, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {Library} from '../../src/core/library.js';
import type {MedleafDrugCard} from '../../src/elements/drug-card/drug-card.js';
import {MedleafSearch} from '../../src/elements/search/search.js';
import type {SearchResultsEvent} from '../../src/shared/events.js';
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
  shadow,
  tabSequence,
  words,
} from '../support/elements.js';

register();

const draw = (content: unknown): Promise<MedleafSearch> =>
  fixture<MedleafSearch>(content as Parameters<typeof fixture>[0]);
const empty = (): Promise<MedleafSearch> => draw(html`<medleaf-search .library=${library}></medleaf-search>`);
const searching = (query: string): Promise<MedleafSearch> =>
  draw(html`<medleaf-search query=${query} .library=${library}></medleaf-search>`);

const field = (search: MedleafSearch): HTMLInputElement => find<HTMLInputElement>(search, 'input');
const options = (search: MedleafSearch): HTMLElement[] => findAll(search, '[role=option]');
const titles = (search: MedleafSearch): string[] =>
  findAll(search, '.option-title').map((each) => words(each.cloneNode(true)));
const selected = (search: MedleafSearch): string[] => findAll(search, '[aria-selected=true]').map((each) => each.id);
/** In what was opened: the article or the card with a shadow root of its own, or the answer. */
const opened = <T extends HTMLElement>(search: MedleafSearch, selector: string): T[] => [
  ...findAll<T>(search, selector),
  ...findAll(search, 'medleaf-article, medleaf-drug-card').flatMap((each) => findAll<T>(each, selector)),
];
const reading = (search: MedleafSearch): string => words(opened(search, '#article-title')[0]);
const pointsAt = (search: MedleafSearch): string | null => field(search).getAttribute('aria-activedescendant');

/** Types with the keyboard, as a reader does. */
async function type(search: MedleafSearch, text: string): Promise<void> {
  search.focus();
  await sendKeys({type: text});
  await search.updateComplete;
}

async function press(search: MedleafSearch, ...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({press: key});
  await settled(search);
}

/** What was clicked is drawn, nested elements too, and focus is where it goes. */
async function settled(search: MedleafSearch): Promise<void> {
  await search.updateComplete;
  await aTimeout(0);
}

/** What an input method or a paste does: the text is there, and an event says so. */
async function input(search: MedleafSearch, text: string, isComposing = false): Promise<void> {
  field(search).value = text;
  field(search).dispatchEvent(new InputEvent('input', {bubbles: true, composed: true, isComposing}));
  await search.updateComplete;
}

function key(search: MedleafSearch, init: KeyboardEventInit): KeyboardEvent {
  const event = new KeyboardEvent('keydown', {bubbles: true, composed: true, cancelable: true, ...init});
  field(search).dispatchEvent(event);
  return event;
}

describe('medleaf-search', () => {
  const takeConsole = listenToConsole();

  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  describe('is accessible', () => {
    it('empty', () => expectAccessible(() => html`<medleaf-search .library=${library}></medleaf-search>`));
    it('with results, one of them active', () =>
      expectAccessible(
        () => html`<medleaf-search query="白颠风" .library=${library}></medleaf-search>`,
        (search) => key(search as MedleafSearch, {key: 'ArrowDown'}),
      ));
    it('when nothing is found', () =>
      expectAccessible(() => html`<medleaf-search query="手机壳" .library=${library}></medleaf-search>`));
    for (const [what, query] of [
      ['an article', '白癜风是怎么回事'],
      ['a question', '忘了涂怎么办'],
      ['a drug', 'exemplar'],
    ] as const) {
      it(`reading ${what}`, () =>
        expectAccessible(
          () => html`<medleaf-search query=${query} .library=${library}></medleaf-search>`,
          async (search) => {
            const wanted = options(search as MedleafSearch).find((each) =>
              words(each).includes(what === 'a drug' ? '示例软膏' : query),
            );
            wanted!.click();
            await search.updateComplete;
          },
        ));
    }
  });

  describe('the field', () => {
    it('has a visible label, a hint and an example, in the words of the page where it gives them', async () => {
      const search = await draw(
        html`<medleaf-search label="健康搜索" placeholder="输入药名" .library=${library}></medleaf-search>`,
      );
      expect(words(field(search).labels![0])).to.equal('健康搜索');
      expect(field(search).placeholder).to.equal('输入药名');
      const plain = await empty();
      expect(words(field(plain).labels![0])).to.equal('搜索药品、问题和文章');
      expect(field(plain).placeholder).to.not.equal('');
      const described = find(plain, `#${field(plain).getAttribute('aria-describedby')!}`);
      expect(words(described)).to.not.equal('');
    });

    it('takes focus at once with `autofocus`, and by focus()', async () => {
      const search = await draw(html`<medleaf-search autofocus .library=${library}></medleaf-search>`);
      expect(focused()).to.equal(field(search));
      const other = await empty();
      expect(focused()).to.not.equal(field(other));
      other.focus();
      expect(focused()).to.equal(field(other));
    });

    it('is a combobox whose list and options live in the same shadow root', async () => {
      const search = await empty();
      expect(field(search).getAttribute('role')).to.equal('combobox');
      expect(field(search).getAttribute('aria-expanded')).to.equal('false');
      expect(field(search).hasAttribute('aria-controls')).to.equal(false);
      await input(search, '白癜风');
      expect(field(search).getAttribute('aria-expanded')).to.equal('true');
      const list = shadow(search).getElementById(field(search).getAttribute('aria-controls')!)!;
      expect(list.getAttribute('role')).to.equal('listbox');
      expect(list.querySelectorAll('[role=option]')).to.have.length(options(search).length);
    });
  });

  describe('results', () => {
    it('are found by misspelling, pinyin, initials and other names, and say how', async () => {
      const found = {
        白颠风: '同音',
        baidianfeng: '拼音',
        bdf: '首字母',
        vitiligo: '别名',
        白癜风: '',
      };
      for (const [typed, reason] of Object.entries(found)) {
        const search = await searching(typed);
        expect(titles(search).join(), typed).to.contain('白癜风会传染吗？').and.to.contain('白癜风是怎么回事');
        const said = findAll(search, '.reason').map(words).join();
        if (reason) expect(said, typed).to.contain(reason);
        else expect(said, typed).to.equal('');
      }
    });

    it('stand in groups: medicines, questions, articles', async () => {
      const search = await searching('示例软膏');
      const groups = findAll(search, '[role=listbox] > [role=group]');
      const names = groups.map((each) => words(find(search, `#${each.getAttribute('aria-labelledby')!}`)));
      expect(names.length).to.be.at.least(2);
      expect(names).to.deep.equal(['药品', '问答', '文章'].slice(0, names.length));
      expect(options(search).map((each) => each.id)).to.deep.equal(options(search).map((_, i) => `option-${i}`));
    });

    it('mark what was looked for', async () => {
      const search = await searching('白癜风');
      const marks = findAll(search, '.option-title mark').map(words);
      expect(new Set(marks)).to.deep.equal(new Set(['白癜风']));
    });

    it('are at most `limit`, and no fewer than one', async () => {
      const counts: number[] = [];
      for (const limit of ['1', '2', '0', '-4', 'many']) {
        const search = await draw(
          html`<medleaf-search query="示例软膏" limit=${limit} .library=${library}></medleaf-search>`,
        );
        counts.push(options(search).length);
      }
      takeConsole();
      const all = options(await searching('示例软膏')).length;
      expect(counts).to.deep.equal([1, 2, all, 1, all]);
    });

    it('are never more than 50', async () => {
      const many: Library = {
        ...library,
        faqs: Array.from({length: 80}, (_, i) => ({
          ...library.faqs[3]!,
          id: `Q${i + 100}`,
          question: `白癜风的第${i}问`,
        })),
      };
      const search = await draw(html`<medleaf-search query="白癜风" limit="500" .library=${many}></medleaf-search>`);
      expect(options(search).length).to.be.within(10, 50);
    });

    it('of a category are only those; drug and faq are categories too', async () => {
      for (const [category, title] of [
        ['basics', '白癜风是怎么回事'],
        ['faq', '白癜风会传染吗？'],
      ] as const) {
        const search = await draw(
          html`<medleaf-search query="白癜风" category=${category} .library=${library}></medleaf-search>`,
        );
        expect(titles(search), category).to.deep.equal([title]);
      }
      const drugs = await draw(
        html`<medleaf-search query="示例软膏" category="drug" .library=${library}></medleaf-search>`,
      );
      expect(titles(drugs).join()).to.contain('示例软膏');
      expect(options(drugs)).to.have.length(1);
    });

    it('of a category that does not exist are said once, with the known ones', async () => {
      const search = await draw(
        html`<medleaf-search query="白癜风" category="nope" .library=${library}></medleaf-search>`,
      );
      search.requestUpdate();
      await search.updateComplete;
      const said = takeConsole();
      expect(said).to.have.length(1);
      for (const part of ['warn: <medleaf-search>', '"nope"', 'drug', 'faq', 'basics', 'care'])
        expect(said[0]).to.contain(part);
    });

    it('begin with the `query` of the page, and follow it when it changes', async () => {
      const search = await searching('防晒');
      expect(field(search).value).to.equal('防晒');
      expect(titles(search).join()).to.contain('日常防晒和护理');
      search.query = '激素';
      await search.updateComplete;
      expect(field(search).value).to.equal('激素');
      expect(titles(search).join()).to.contain('示例软膏是激素吗？');
    });

    it('follow a new `query` even while a category is being browsed', async () => {
      const search = await searching('手机壳');
      find(search, '.choices button').click();
      await search.updateComplete;
      search.query = '激素';
      await search.updateComplete;
      expect(titles(search).join()).to.contain('示例软膏是激素吗？');
    });

    it('come from the new library when it changes', async () => {
      const search = await searching('steroid');
      expect(options(search)).to.have.length(0);
      search.library = englishLibrary;
      await search.updateComplete;
      expect(titles(search).join()).to.contain('Is it a steroid?');
    });

    it('nothing typed finds nothing, and says nothing', async () => {
      const heard = hear('medleaf-search-results');
      const search = await empty();
      await input(search, '   ');
      expect(options(search)).to.deep.equal([]);
      expect(findAll(search, '.empty')).to.deep.equal([]);
      expect(heard).to.deep.equal([]);
    });
  });

  describe('when nothing is found', () => {
    it('says so in plain words and points to a doctor', async () => {
      const search = await searching('手机壳');
      const said = words(find(search, '.empty'));
      for (const part of ['没有找到', '手机壳', '本页不能诊断疾病', '皮肤科']) expect(said).to.contain(part);
    });

    it('offers to browse by category, with focus back in the field for the arrow keys', async () => {
      const search = await searching('手机壳');
      const choices = findAll(search, '.choices button');
      expect(choices.map(words)).to.deep.equal(['基础知识', '日常护理']);
      choices[1]!.click();
      await search.updateComplete;
      await aTimeout(0);
      expect(titles(search)).to.deep.equal(['日常防晒和护理']);
      expect(find(search, '[role=listbox]').getAttribute('aria-label')).to.equal('日常护理');
      expect(focused()).to.equal(field(search));
      await press(search, 'ArrowDown', 'Enter');
      expect(reading(search)).to.equal('日常防晒和护理');
    });

    it('a very long text is not repeated at length', async () => {
      const search = await searching('手机壳'.repeat(100));
      expect(words(find(search, '.empty strong')).length).to.be.below(60);
    });

    it('shows what was typed as text, never as markup', async () => {
      const search = await searching('<img src=x onerror=alert(1)>zzqq');
      expect(findAll(search, 'img')).to.deep.equal([]);
    });
  });

  describe('a suggestion', () => {
    it('names the term that was probably meant and searches for it', async () => {
      const search = await empty();
      await type(search, '白颠风');
      const suggestion = find(search, '.suggestion button');
      expect(words(suggestion)).to.equal('白癜风');
      suggestion.click();
      await search.updateComplete;
      expect(field(search).value).to.equal('白癜风');
      expect(findAll(search, '.suggestion')).to.deep.equal([]);
      expect(focused()).to.equal(field(search));
    });
  });

  describe('by keyboard', () => {
    it('Tab stops at the field alone while it is empty', async () => {
      const search = await empty();
      expect(await tabSequence(search)).to.deep.equal(['field']);
    });

    it('Tab goes from the field to what clears it and to the kinds, never through the options', async () => {
      const search = await searching('白癜风');
      expect(options(search).length).to.be.above(1);
      expect(await tabSequence(search)).to.deep.equal(['field', '清除', '全部', '问答', '文章']);
    });

    it('Tab reaches the suggestion, and the categories when nothing is found', async () => {
      expect(await tabSequence(await searching('白颠风'))).to.deep.equal([
        'field',
        '清除',
        '白癜风',
        '全部',
        '问答',
        '文章',
      ]);
      expect(await tabSequence(await searching('手机壳'))).to.deep.equal(['field', '清除', '基础知识', '日常护理']);
    });

    it('Tab goes from the field to the way back, then through what is open', async () => {
      const search = await searching('忘了涂怎么办');
      options(search)[0]!.click();
      await settled(search);
      expect(await tabSequence(search)).to.deep.equal(['field', '清除', '返回搜索结果']);
      const article = await draw(
        html`<medleaf-search query="白癜风" category="basics" .library=${library}></medleaf-search>`,
      );
      options(article)[0]!.click();
      await settled(article);
      const stops = await tabSequence(article);
      expect(stops.slice(0, 3)).to.deep.equal(['field', '清除', '返回搜索结果']);
      expect(stops.filter((each) => ['示例软膏', '两种情况', '日常护理'].includes(each))).to.deep.equal([
        '示例软膏',
        '两种情况',
        '日常护理',
      ]);
    });

    it('arrows walk the options round and round, while focus stays in the field', async () => {
      const search = await empty();
      await type(search, '白癜风');
      const last = options(search).length - 1;
      expect(last).to.be.above(0);
      const seen: (string | undefined)[] = [];
      for (const each of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowDown']) {
        await press(search, each);
        expect(selected(search)).to.have.length(1);
        expect(pointsAt(search)).to.equal(selected(search)[0]!);
        seen.push(selected(search)[0]);
      }
      expect(seen).to.deep.equal(['option-0', 'option-1', 'option-0', `option-${last}`, 'option-0']);
      expect(focused()).to.equal(field(search));
    });

    it('ArrowUp begins at the last option', async () => {
      const search = await empty();
      await type(search, '白癜风');
      await press(search, 'ArrowUp');
      expect(selected(search)).to.deep.equal([`option-${options(search).length - 1}`]);
    });

    it('Home and End move in the list while an option is active, and in the text otherwise', async () => {
      const search = await empty();
      await type(search, '白癜风');
      await press(search, 'Home');
      expect(field(search).selectionStart).to.equal(0);
      expect(selected(search)).to.deep.equal([]);
      await press(search, 'ArrowDown', 'End');
      expect(selected(search)).to.deep.equal([`option-${options(search).length - 1}`]);
      await press(search, 'Home');
      expect(selected(search)).to.deep.equal(['option-0']);
    });

    it('Enter opens the active option, or the first', async () => {
      const search = await empty();
      await type(search, '白癜风');
      const second = words(options(search)[1]!.querySelector('.option-title'));
      await press(search, 'ArrowDown', 'ArrowDown', 'Enter');
      expect(reading(search)).to.equal(second);
      const other = await empty();
      await type(other, '防晒');
      const first = words(options(other)[0]!.querySelector('.option-title'));
      await press(other, 'Enter');
      expect(first).to.contain(reading(other)).and.to.not.equal('');
    });

    it('Enter does nothing where there is nothing to open', async () => {
      const search = await empty();
      await type(search, 'zzqqzz');
      await press(search, 'Enter');
      expect(reading(search)).to.equal('');
      expect(words(find(search, '.empty'))).to.contain('zzqqzz');
    });

    it('Escape leaves the list first, then empties the field', async () => {
      const search = await empty();
      await type(search, '白癜风');
      await press(search, 'ArrowDown', 'Escape');
      expect(selected(search)).to.deep.equal([]);
      expect(field(search).value).to.equal('白癜风');
      await press(search, 'Escape');
      expect(field(search).value).to.equal('');
      expect(options(search)).to.deep.equal([]);
      expect(focused()).to.equal(field(search));
    });

    it('Escape goes from an article back to the results and the field', async () => {
      const search = await empty();
      await type(search, '防晒');
      const found = titles(search);
      await press(search, 'Enter');
      await aTimeout(0);
      await press(search, 'Escape');
      expect(titles(search)).to.deep.equal(found);
      expect(focused()).to.equal(field(search));
    });

    it('typing on takes the choice back', async () => {
      const search = await empty();
      await type(search, '白癜');
      await press(search, 'ArrowDown');
      await type(search, '风');
      expect(selected(search)).to.deep.equal([]);
      expect(pointsAt(search)).to.equal(null);
    });

    it('the field never points at an option that is gone', async () => {
      const search = await empty();
      await type(search, '示例软膏');
      await press(search, 'ArrowUp');
      search.query = '白癜风会传染吗';
      await search.updateComplete;
      expect(selected(search)).to.deep.equal([]);
      expect(pointsAt(search)).to.equal(null);
    });

    it('the button in the field empties it and gives focus back', async () => {
      const search = await empty();
      await type(search, '白癜风');
      await press(search, 'Tab', 'Enter');
      expect(field(search).value).to.equal('');
      expect(focused()).to.equal(field(search));
      expect(findAll(search, '[aria-label=清除]')).to.deep.equal([]);
    });
  });

  describe('an input method', () => {
    const start = (search: MedleafSearch): void =>
      void field(search).dispatchEvent(new CompositionEvent('compositionstart', {bubbles: true, composed: true}));
    const end = (search: MedleafSearch, data: string): void => {
      field(search).value = data;
      field(search).dispatchEvent(new CompositionEvent('compositionend', {bubbles: true, composed: true, data}));
    };

    it('may compose in peace: nothing is searched, fired or announced before it is done', async () => {
      const heard = hear('medleaf-search-results');
      const search = await empty();
      search.focus();
      start(search);
      for (const text of ['b', 'ba', 'bai', 'bai d']) await input(search, text, true);
      expect(options(search)).to.deep.equal([]);
      expect(field(search).value).to.equal('bai d');
      expect(heard).to.deep.equal([]);
      end(search, '白癜风');
      await search.updateComplete;
      expect(options(search).length).to.be.above(0);
      expect(heard).to.have.length(1);
    });

    it('keeps its keys: arrows and Enter choose a candidate, not a result', async () => {
      const search = await searching('白癜风');
      start(search);
      for (const each of ['ArrowDown', 'Enter', 'Escape', 'Home']) {
        expect(key(search, {key: each, isComposing: true}).defaultPrevented, each).to.equal(false);
      }
      await search.updateComplete;
      expect(selected(search)).to.deep.equal([]);
      expect(reading(search)).to.equal('');
      expect(field(search).value).to.equal('白癜风');
    });

    it('keeps the Enter that ends a composition in Safari, where it comes after compositionend', async () => {
      const search = await empty();
      search.focus();
      start(search);
      end(search, '白癜风');
      await search.updateComplete;
      key(search, {key: 'Enter', keyCode: 229});
      await search.updateComplete;
      expect(reading(search)).to.equal('');
    });

    it('that was broken off by a move in the page does not silence the field', async () => {
      const search = await empty();
      start(search);
      search.parentElement!.append(search);
      await input(search, '白癜风');
      expect(options(search).length).to.be.above(0);
    });
  });

  describe('medleaf-search-results', () => {
    it('says how many and how fast, and never what was typed', async () => {
      const heard = hear('medleaf-search-results');
      const search = await empty();
      const waiting = oneEvent(search, 'medleaf-search-results') as unknown as Promise<SearchResultsEvent>;
      await input(search, '白癜风');
      const event = await waiting;
      expect(event).to.include({bubbles: true, composed: true, cancelable: false, count: options(search).length});
      expect(event.elapsedMs).to.be.within(0, 5000);
      expect(event.detail).to.deep.equal({count: event.count, elapsedMs: event.elapsedMs});
      expect(Object.keys(event).sort()).to.deep.equal(['count', 'detail', 'elapsedMs', 'isTrusted']);
      expect(heard).to.have.length(1);
    });

    it('comes for an empty result too', async () => {
      const heard = hear('medleaf-search-results');
      const search = await empty();
      await input(search, 'zzqqzz');
      expect(heard.map(({count}) => count)).to.deep.equal([0]);
    });

    it('comes for what the reader typed, not for what the page set', async () => {
      const heard = hear('medleaf-search-results');
      const search = await searching('白癜风');
      search.query = '防晒';
      await search.updateComplete;
      expect(heard).to.deep.equal([]);
    });
  });

  describe('what was typed', () => {
    it('stands nowhere in the page outside the element, not even in the announcement', async () => {
      const search = await empty();
      const seen: string[] = [];
      const watcher = new MutationObserver(() => seen.push(document.body.textContent));
      watcher.observe(document.body, {subtree: true, childList: true, characterData: true});
      await type(search, '艾滋病检测');
      await aTimeout(600);
      await input(search, '白癜风');
      await aTimeout(600);
      watcher.disconnect();
      expect(seen.length).to.be.above(0);
      for (const text of seen) expect(text).to.not.match(/艾滋病|白癜风/);
    });

    it('puts nothing in the address, the storage or an attribute', async () => {
      const search = await empty();
      await type(search, '艾滋病');
      expect(search.outerHTML + location.href + document.cookie).to.not.contain('艾滋病');
      expect(localStorage.length + sessionStorage.length).to.equal(0);
    });
  });

  describe('the announcement', () => {
    it('says how many were found, politely, once the reader pauses', async () => {
      const search = await empty();
      await type(search, '白癜风');
      await aTimeout(600);
      const regions = [...document.body.querySelectorAll('[data-medleaf-announcer]')];
      expect(regions).to.have.length(1);
      expect(regions[0]!.getAttribute('aria-live')).to.equal('polite');
      expect(words(regions[0])).to.equal(`找到${options(search).length}条结果`);
      expect(shadow(search).querySelector('[aria-live], [role=status]')).to.equal(null);
    });
  });

  describe('an article', () => {
    const reads = async (): Promise<MedleafSearch> => {
      const search = await draw(
        html`<medleaf-search query="白癜风是怎么回事" category="basics" .library=${library}></medleaf-search>`,
      );
      options(search)[0]!.click();
      await settled(search);
      await aTimeout(0);
      return search;
    };

    it('opens in place with its text, its sources and its record, and its title takes focus', async () => {
      const search = await reads();
      expect(reading(search)).to.equal('白癜风是怎么回事');
      const text = words(opened(search, 'article')[0]);
      for (const part of [
        '皮肤失去颜色',
        '皮肤上出现白斑',
        '不传染',
        '示例指南',
        '尚未经临床医生审核',
        '不能代替医生诊疗',
        '2099-01-01',
      ]) {
        expect(text).to.contain(part);
      }
      expect(focused()).to.equal(opened(search, '#article-title')[0]!);
      expect(findAll(search, '[role=listbox]')).to.deep.equal([]);
      expect(field(search).getAttribute('aria-expanded')).to.equal('false');
    });

    it('has its headings, lists, tables and boxes as such, and marks what an editor must check', async () => {
      const search = await reads();
      expect(opened(search, 'h3').map(words)).to.include.members(['它是什么', '什么时候去看医生']);
      expect(words(opened(search, 'caption')[0])).to.equal('两种情况');
      expect(opened(search, 'th[scope=row]').map(words)).to.deep.equal(['稳定', '变大']);
      expect(opened(search, '.callout')[0]!.getAttribute('aria-label')).to.equal('尽快就医');
      const mark = opened(search, '[part=needs-editor]')[0]!;
      expect(words(mark.closest('li'))).to.equal('可以治疗。 待编辑核对');
      expect(isVisible(mark)).to.equal(true);
    });

    it('leads on to another article and to a medicine, and back to the results', async () => {
      const search = await reads();
      opened(search, '.callout .inline-link')[0]!.click();
      await settled(search);
      expect(reading(search)).to.equal('日常防晒和护理');
      const again = await reads();
      opened(again, '.inline-link')[0]!.click();
      await settled(again);
      const card = opened<MedleafDrugCard>(again, 'medleaf-drug-card')[0]!;
      await card.updateComplete;
      expect(words(find(card, '[part=name]'))).to.equal('示例软膏');
      find(again, '.back').click();
      await settled(again);
      expect(options(again)).to.have.length(1);
      expect(focused()).to.equal(field(again));
    });

    it('has its title at the level that the page asks for', async () => {
      const search = await reads();
      search.headingLevel = 4;
      await search.updateComplete;
      expect(opened(search, '#article-title')[0]!.localName).to.equal('h4');
      expect(opened(search, 'h5').length).to.be.above(0);
    });

    it('says where its text does not exist in this language', async () => {
      const bare: Library = {...library, articles: [{...library.articles[0]!, body: []}]};
      const search = await draw(
        html`<medleaf-search query="白癜风" category="basics" .library=${bare}></medleaf-search>`,
      );
      options(search)[0]!.click();
      await settled(search);
      expect(words(opened(search, 'article')[0])).to.contain('正文目前只有中文');
    });

    it('never draws a link that could run script', async () => {
      const links = [
        'javascript:alert(1)',
        ' JaVaScRiPt:alert(1)',
        'data:text/html,x',
        'vbscript:x',
        '//evil.example/',
        'https://example.test/ok',
      ];
      const content = links.map((link) => ({link, text: link}));
      const body = [{type: 'paragraph' as const, content, sources: ['EX-2']}];
      const hostile: Library = {...library, articles: [{...library.articles[0]!, body}]};
      const search = await draw(
        html`<medleaf-search query="白癜风" category="basics" .library=${hostile}></medleaf-search>`,
      );
      options(search)[0]!.click();
      await settled(search);
      const drawn = opened(search, 'a').map((each) => each.getAttribute('href'));
      expect(drawn).to.deep.equal(['https://example.test/ok']);
      expect(words(opened(search, 'article')[0])).to.contain('javascript:alert(1)');
    });
  });

  describe('a question or a medicine', () => {
    it('opens in place: the answer with its basis and its mark', async () => {
      const search = await draw(
        html`<medleaf-search query="忘了涂怎么办" category="faq" .library=${library}></medleaf-search>`,
      );
      options(search)[0]!.click();
      await settled(search);
      const text = words(find(search, 'article'));
      for (const part of ['忘了涂怎么办？', '想起来就补上。', '待编辑核对', '依据', '一般医学知识', '不能代替医生诊疗'])
        expect(text).to.contain(part);
    });

    it('fires no article event', async () => {
      const heard = hear('medleaf-article-open');
      const search = await draw(
        html`<medleaf-search query="exemplar" category="drug" .library=${library}></medleaf-search>`,
      );
      options(search)[0]!.click();
      await settled(search);
      expect(findAll(search, 'medleaf-drug-card')).to.have.length(1);
      expect(heard).to.deep.equal([]);
    });
  });

  describe('medleaf-article-open', () => {
    const list = (): Promise<MedleafSearch> =>
      draw(html`<medleaf-search query="白癜风" .library=${library}></medleaf-search>`);
    const choose = async (search: MedleafSearch): Promise<number> => {
      const position = titles(search).findIndex((title) => title.startsWith('白癜风是怎么回事'));
      options(search)[position]!.click();
      await settled(search);
      return position + 1;
    };

    it('says which article and its place in the list, typed and in detail', async () => {
      const heard = hear('medleaf-article-open');
      const position = await choose(await list());
      expect(heard).to.have.length(1);
      expect(heard[0]).to.include({
        bubbles: true,
        composed: true,
        cancelable: true,
        articleId: 'vitiligo-basics',
        position,
      });
      expect(heard[0]!.detail).to.deep.equal({articleId: 'vitiligo-basics', position});
    });

    it('leaves the list as it is when the page cancels it', async () => {
      const search = await list();
      const before = titles(search);
      search.addEventListener('medleaf-article-open', (event) => event.preventDefault());
      await choose(search);
      expect(reading(search)).to.equal('');
      expect(titles(search)).to.deep.equal(before);
    });

    it('then goes to the page’s own address, with the id in its place', async () => {
      const search = await list();
      search.articleHref = '#/read/{id}?from={id}';
      await choose(search);
      expect(location.hash).to.equal('#/read/vitiligo-basics?from=vitiligo-basics');
      expect(reading(search)).to.equal('');
    });

    it('never goes to an address that could run script: the article opens in place, with one warning', async () => {
      const search = await list();
      search.articleHref = 'javascript:document.body.setAttribute("data-ran","{id}")';
      await choose(search);
      expect(reading(search)).to.equal('白癜风是怎么回事');
      expect(document.body.hasAttribute('data-ran')).to.equal(false);
      const said = takeConsole();
      expect(said).to.have.length(1);
      expect(said[0]).to.contain('warn: <medleaf-search>').and.to.contain('article-href');
    });
  });

  describe('as a guest in the page', () => {
    it('keeps what was typed and what is open when it is moved', async () => {
      const box = await fixture<HTMLElement>(
        html`<div><div></div><medleaf-search .library=${library}></medleaf-search></div>`,
      );
      const search = box.querySelector('medleaf-search')!;
      await search.updateComplete;
      await type(search, '防晒');
      box.firstElementChild!.append(search);
      await search.updateComplete;
      expect(field(search).value).to.equal('防晒');
      expect(titles(search).join()).to.contain('日常防晒和护理');
      options(search)[0]!.click();
      box.append(search);
      await search.updateComplete;
      expect(reading(search)).to.not.equal('');
    });

    it('shows its fallback markup while it has no content', async () => {
      const search = await draw(html`<medleaf-search><a href="#drug">药品信息</a></medleaf-search>`);
      expect(isVisible(search.querySelector('a')!)).to.equal(true);
      search.library = library;
      await search.updateComplete;
      expect(isVisible(search.querySelector('a')!)).to.equal(false);
    });

    it('takes properties that were set before it was defined', async () => {
      const early = Object.assign(document.createElement('late-search') as MedleafSearch, {
        library,
        query: '防晒',
        label: '早',
      });
      const box = await fixture<HTMLElement>(html`<div></div>`);
      box.append(early);
      customElements.define('late-search', class extends MedleafSearch {});
      await early.updateComplete;
      expect(titles(early).join()).to.contain('日常防晒和护理');
      expect(words(field(early).labels![0])).to.equal('早');
    });
  });
});

describe('medleaf-search, when the host asks for more', () => {
  const takeConsole = listenToConsole();
  const chips = (search: MedleafSearch): HTMLElement[] => findAll(search, '.kinds button');
  const press = async (search: MedleafSearch, button: HTMLElement): Promise<void> => {
    button.click();
    await search.updateComplete;
  };

  it('offers to show one kind of result only, and all again', async () => {
    const search = await draw(html`<medleaf-search .library=${library}></medleaf-search>`);
    await type(search, '白癜风');
    expect(chips(search).map(words)).to.deep.equal(['全部', '问答', '文章']);
    await press(search, chips(search)[2]!);
    expect(titles(search).join()).to.contain('白癜风是怎么回事').and.not.contain('白癜风会传染吗');
    expect(chips(search)[2]!.getAttribute('aria-pressed')).to.equal('true');
    await press(search, chips(search)[0]!);
    expect(titles(search).join()).to.contain('白癜风会传染吗');
  });

  it('forgets the chosen kind when something else is typed', async () => {
    const search = await draw(html`<medleaf-search .library=${library}></medleaf-search>`);
    await type(search, '白癜风');
    await press(search, chips(search)[2]!);
    await type(search, '防晒');
    expect(titles(search).join()).to.contain('日常防晒和护理');
  });

  it('has no such choice where the host chose a category', async () => {
    const search = await draw(html`<medleaf-search category="faq" .library=${library}></medleaf-search>`);
    await type(search, '白癜风');
    expect(chips(search)).to.deep.equal([]);
  });

  it('moves to the field with "/" only where the host asks for it, and never out of another field', async () => {
    const box = await fixture<HTMLElement>(
      html`<div><input aria-label="other" /><medleaf-search .library=${library}></medleaf-search></div>`,
    );
    const search = box.querySelector('medleaf-search')!;
    const other = box.querySelector('input')!;
    await search.updateComplete;
    await sendKeys({press: '/'});
    expect(focused()).to.not.equal(field(search));
    search.shortcut = true;
    await search.updateComplete;
    other.focus();
    await sendKeys({press: '/'});
    expect(focused()).to.equal(other);
    other.blur();
    await sendKeys({press: '/'});
    expect(focused()).to.equal(field(search));
    expect(field(search).value).to.equal('');
  });

  describe('recent searches', () => {
    const key = 'medleaf-recent-searches';
    beforeEach(() => localStorage.removeItem(key));
    after(() => localStorage.removeItem(key));

    it('are not kept unless the host asks for it', async () => {
      const search = await draw(html`<medleaf-search .library=${library}></medleaf-search>`);
      await type(search, '防晒');
      options(search)[0]!.click();
      await search.updateComplete;
      expect(localStorage.getItem(key)).to.equal(null);
    });

    it('are offered again, and wiped when the reader says so', async () => {
      const search = await draw(html`<medleaf-search recent .library=${library}></medleaf-search>`);
      await type(search, '防晒');
      options(search)[0]!.click();
      await search.updateComplete;
      const later = await draw(html`<medleaf-search recent .library=${library}></medleaf-search>`);
      const offered = (): HTMLElement[] => findAll(later, '.choices button');
      expect(offered().map(words)).to.deep.equal(['防晒', '清除记录']);
      await press(later, offered()[0]!);
      expect(titles(later).join()).to.contain('日常防晒和护理');
      await press(later, find(later, '.icon-button'));
      await press(later, offered()[1]!);
      expect(offered()).to.deep.equal([]);
      expect(localStorage.getItem(key)).to.equal(null);
    });

    it('do without storage that the page denies or garbles', async () => {
      localStorage.setItem(key, '{"not": "a list"');
      const search = await draw(html`<medleaf-search recent .library=${library}></medleaf-search>`);
      expect(findAll(search, '.choices button')).to.deep.equal([]);
      localStorage.setItem(key, '[1, "防晒", null]');
      const other = await draw(html`<medleaf-search recent .library=${library}></medleaf-search>`);
      expect(findAll(other, '.choices button').map(words)[0]).to.equal('防晒');
    });
  });

  it("shows the host's own way to reach a person when nothing is found", async () => {
    const search = await draw(
      html`<medleaf-search .library=${library}><a slot="no-result" href="#clinic">皮肤科门诊</a></medleaf-search>`,
    );
    expect(isVisible(search.querySelector('a')!)).to.equal(false);
    await type(search, '手机壳');
    expect(isVisible(search.querySelector('a')!)).to.equal(true);
  });

  it('says so when the search itself fails, and still lets the reader browse', async () => {
    const glossary = [...library.glossary];
    const search = await draw(html`<medleaf-search .library=${{...library, glossary}}></medleaf-search>`);
    glossary.push(null as never); // broken after it was checked
    await type(search, '白癜风');
    expect(words(shadow(search))).to.contain('搜索暂时用不了');
    await press(search, find(search, '.choices button'));
    expect(titles(search).join()).to.contain('白癜风是怎么回事');
    expect(takeConsole().join()).to.contain('<medleaf-search>: the search failed');
  });
});
