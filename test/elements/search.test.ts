import {aTimeout, expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {Library} from '../../src/core/library.js';
import type {MedleafDrugCard} from '../../src/elements/drug-card/drug-card.js';
import {MedleafSearch} from '../../src/elements/search/search.js';
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
import {
  draw,
  field,
  input,
  key,
  opened,
  options,
  press,
  reading,
  selected,
  settled,
  titles,
  type,
} from '../support/search.js';
import {behaves} from './search-behaviour.js';

register();

const empty = (): Promise<MedleafSearch> => draw(html`<medleaf-search .library=${library}></medleaf-search>`);
const searching = (query: string): Promise<MedleafSearch> =>
  draw(html`<medleaf-search query=${query} .library=${library}></medleaf-search>`);

behaves('the embedded index', '');

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

    it('come from the new library when it changes', async () => {
      const search = await searching('steroid');
      expect(options(search)).to.have.length(0);
      search.library = englishLibrary;
      await search.updateComplete;
      expect(titles(search).join()).to.contain('Is it a steroid?');
    });
  });

  describe('when nothing is found', () => {
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
  });

  describe('by keyboard', () => {
    it('Tab stops at the field alone while it is empty', async () => {
      const search = await empty();
      expect(await tabSequence(search)).to.deep.equal(['field']);
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

    it('the button in the field empties it and gives focus back', async () => {
      const search = await empty();
      await type(search, '白癜风');
      await press(search, 'Tab', 'Enter');
      expect(field(search).value).to.equal('');
      expect(focused()).to.equal(field(search));
      expect(findAll(search, '[aria-label=清除]')).to.deep.equal([]);
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
      await search.updateComplete;
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
  const press = async (search: MedleafSearch, button: HTMLElement): Promise<void> => {
    button.click();
    await search.updateComplete;
  };

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
