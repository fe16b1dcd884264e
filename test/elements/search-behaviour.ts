/** How the search behaves, whoever answers: the embedded index, or a provider that finds the same. */
import {aTimeout, expect, html, oneEvent} from '@open-wc/testing';
import type {SearchProvider} from '../../src/core/search/provider.js';
import type {MedleafSearch} from '../../src/elements/search/search.js';
import type {SearchResultsEvent} from '../../src/shared/events.js';
import {library} from '../../stories/fixtures/library.js';
import {find, findAll, focused, hear, listenToConsole, shadow, tabSequence, words} from '../support/elements.js';
import {
  answered,
  draw,
  field,
  input,
  key,
  options,
  pointsAt,
  press,
  reading,
  selected,
  settled,
  titles,
  type,
} from '../support/search.js';

/** `provider` as an element takes it; nothing is the embedded index. */
export function behaves(who: string, provider: SearchProvider | ''): void {
  const empty = (): Promise<MedleafSearch> =>
    draw(html`<medleaf-search .library=${library} .provider=${provider}></medleaf-search>`);
  const searching = (query: string): Promise<MedleafSearch> =>
    draw(html`<medleaf-search query=${query} .library=${library} .provider=${provider}></medleaf-search>`);

  describe(`medleaf-search, answered by ${who}`, () => {
    const takeConsole = listenToConsole();

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
            html`<medleaf-search query="示例软膏" limit=${limit} .library=${library} .provider=${provider}></medleaf-search>`,
          );
          counts.push(options(search).length);
        }
        takeConsole();
        const all = options(await searching('示例软膏')).length;
        expect(counts).to.deep.equal([1, 2, all, 1, all]);
      });

      it('of a category are only those; drug and faq are categories too', async () => {
        for (const [category, title] of [
          ['basics', '白癜风是怎么回事'],
          ['faq', '白癜风会传染吗？'],
        ] as const) {
          const search = await draw(
            html`<medleaf-search query="白癜风" category=${category} .library=${library} .provider=${provider}></medleaf-search>`,
          );
          expect(titles(search), category).to.deep.equal([title]);
        }
        const drugs = await draw(
          html`<medleaf-search query="示例软膏" category="drug" .library=${library} .provider=${provider}></medleaf-search>`,
        );
        expect(titles(drugs).join()).to.contain('示例软膏');
        expect(options(drugs)).to.have.length(1);
      });

      it('begin with the `query` of the page, and follow it when it changes', async () => {
        const search = await searching('防晒');
        expect(field(search).value).to.equal('防晒');
        expect(titles(search).join()).to.contain('日常防晒和护理');
        search.query = '激素';
        await answered(search);
        expect(field(search).value).to.equal('激素');
        expect(titles(search).join()).to.contain('示例软膏是激素吗？');
      });

      it('follow a new `query` even while a category is being browsed', async () => {
        const search = await searching('手机壳');
        find(search, '.choices button').click();
        await answered(search);
        search.query = '激素';
        await answered(search);
        expect(titles(search).join()).to.contain('示例软膏是激素吗？');
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
        await answered(search);
        expect(field(search).value).to.equal('白癜风');
        expect(findAll(search, '.suggestion')).to.deep.equal([]);
        expect(focused()).to.equal(field(search));
      });
    });

    describe('by keyboard', () => {
      it('Tab goes from the field to what clears it and to the kinds, never through the options', async () => {
        const search = await searching('白癜风');
        expect(options(search).length).to.be.above(1);
        expect(await tabSequence(search)).to.deep.equal(['field', '清除', '全部', '问答', '文章']);
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
        await answered(search);
        expect(selected(search)).to.deep.equal([]);
        expect(pointsAt(search)).to.equal(null);
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
        await answered(search);
        expect(options(search).length).to.be.above(0);
        expect(heard).to.have.length(1);
      });

      it('keeps its keys: arrows and Enter choose a candidate, not a result', async () => {
        const search = await searching('白癜风');
        start(search);
        for (const each of ['ArrowDown', 'Enter', 'Escape', 'Home']) {
          expect(key(search, {key: each, isComposing: true}).defaultPrevented, each).to.equal(false);
        }
        await answered(search);
        expect(selected(search)).to.deep.equal([]);
        expect(reading(search)).to.equal('');
        expect(field(search).value).to.equal('白癜风');
      });

      it('keeps the Enter that ends a composition in Safari, where it comes after compositionend', async () => {
        const search = await empty();
        search.focus();
        start(search);
        end(search, '白癜风');
        await answered(search);
        key(search, {key: 'Enter', keyCode: 229});
        await answered(search);
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
        await answered(search);
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
        // Other files of tests run beside this one, and keep words of theirs.
        expect(JSON.stringify([{...localStorage}, {...sessionStorage}])).to.not.contain('艾滋病');
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

    describe('a question or a medicine', () => {
      it('opens in place: the answer with its basis and its mark', async () => {
        const search = await draw(
          html`<medleaf-search query="忘了涂怎么办" category="faq" .library=${library} .provider=${provider}></medleaf-search>`,
        );
        options(search)[0]!.click();
        await settled(search);
        const text = words(find(search, 'article'));
        for (const part of [
          '忘了涂怎么办？',
          '想起来就补上。',
          '待编辑核对',
          '依据',
          '一般医学知识',
          '不能代替医生诊疗',
        ])
          expect(text).to.contain(part);
      });

      it('fires no article event', async () => {
        const heard = hear('medleaf-article-open');
        const search = await draw(
          html`<medleaf-search query="exemplar" category="drug" .library=${library} .provider=${provider}></medleaf-search>`,
        );
        options(search)[0]!.click();
        await settled(search);
        expect(findAll(search, 'medleaf-drug-card')).to.have.length(1);
        expect(heard).to.deep.equal([]);
      });
    });

    describe('one kind of result', () => {
      const chips = (search: MedleafSearch): HTMLElement[] => findAll(search, '.kinds button');
      const click = async (search: MedleafSearch, button: HTMLElement): Promise<void> => {
        button.click();
        await answered(search);
      };

      it('offers to show one kind of result only, and all again', async () => {
        const search = await draw(html`<medleaf-search .library=${library} .provider=${provider}></medleaf-search>`);
        await type(search, '白癜风');
        expect(chips(search).map(words)).to.deep.equal(['全部', '问答', '文章']);
        await click(search, chips(search)[2]!);
        expect(titles(search).join()).to.contain('白癜风是怎么回事').and.not.contain('白癜风会传染吗');
        expect(chips(search)[2]!.getAttribute('aria-pressed')).to.equal('true');
        await click(search, chips(search)[0]!);
        expect(titles(search).join()).to.contain('白癜风会传染吗');
      });

      it('forgets the chosen kind when something else is typed', async () => {
        const search = await draw(html`<medleaf-search .library=${library} .provider=${provider}></medleaf-search>`);
        await type(search, '白癜风');
        await click(search, chips(search)[2]!);
        await type(search, '防晒');
        expect(titles(search).join()).to.contain('日常防晒和护理');
      });

      it('has no such choice where the host chose a category', async () => {
        const search = await draw(
          html`<medleaf-search category="faq" .library=${library} .provider=${provider}></medleaf-search>`,
        );
        await type(search, '白癜风');
        expect(chips(search)).to.deep.equal([]);
      });
    });
  });
}
