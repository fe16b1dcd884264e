import {aTimeout, expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {Library} from '../../src/core/library.js';
import {MedleafArticleList} from '../../src/elements/article-list/article-list.js';
import {englishLibrary, readingLibrary as library} from '../../stories/fixtures/library.js';
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

const draw = (content: unknown): Promise<MedleafArticleList> =>
  fixture<MedleafArticleList>(content as Parameters<typeof fixture>[0]);
const all = (): Promise<MedleafArticleList> =>
  draw(html`<medleaf-article-list .library=${library}></medleaf-article-list>`);
const inTabs = (): Promise<MedleafArticleList> =>
  draw(html`<medleaf-article-list tabs .library=${library}></medleaf-article-list>`);
const titles = (list: MedleafArticleList): string[] => findAll(list, '.opener').map(words);
const selected = (list: MedleafArticleList): string[] => findAll(list, '[aria-selected=true]').map(words);
const views = {'vitiligo-basics': 120, 'daily-care': 300};

const newest = ['示例资讯', '日常防晒和护理', '看医生时问什么', '白癜风是怎么回事'];

async function open(list: MedleafArticleList, title: string): Promise<void> {
  findAll(list, '.opener')
    .find((each) => words(each) === title)!
    .click();
  await list.updateComplete;
  await aTimeout(0);
}

async function press(list: MedleafArticleList, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await sendKeys({press: key});
    await list.updateComplete;
    await aTimeout(0);
  }
}

describe('medleaf-article-list', () => {
  const takeConsole = listenToConsole();

  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  describe('is accessible', () => {
    const drawn = (more: object) => (): unknown =>
      html`<medleaf-article-list
        .library=${library}
        .tabs=${'tabs' in more}
        .layout=${'cards' in more ? 'cards' : 'list'}
        .loading=${'loading' in more}
        .failed=${'failed' in more}
        .views=${views}
      ></medleaf-article-list>`;
    it('as a list', () => expectAccessible(drawn({})));
    it('as cards', () => expectAccessible(drawn({cards: true})));
    it('with tabs', () => expectAccessible(drawn({tabs: true})));
    it('while loading', () => expectAccessible(drawn({loading: true})));
    it('when loading failed', () => expectAccessible(drawn({failed: true})));
    it('with an article opened in place', () =>
      expectAccessible(drawn({}), (list) => open(list as MedleafArticleList, '日常防晒和护理')));
  });

  describe('the articles', () => {
    it('are all, the newest first, each with date, category and summary', async () => {
      const list = await all();
      expect(titles(list)).to.deep.equal(newest);
      const first = words(findAll(list, '[part=item]')[1]);
      for (const part of ['外出遮挡，少摩擦。', '日常护理', '2026-03-01']) expect(first).to.contain(part);
    });

    it('are those related to an article, the nearest first, never itself', async () => {
      const list = await draw(
        html`<medleaf-article-list related-to="vitiligo-basics" .library=${library}></medleaf-article-list>`,
      );
      expect(titles(list)).to.deep.equal(['日常防晒和护理', '看医生时问什么', '示例资讯']);
    });

    it('are those of the categories', async () => {
      const list = await draw(
        html`<medleaf-article-list category="basics" .library=${library}></medleaf-article-list>`,
      );
      expect(titles(list)).to.deep.equal(['看医生时问什么', '白癜风是怎么回事']);
      list.category = 'basics、care';
      await list.updateComplete;
      expect(titles(list)).to.deep.equal(newest);
    });

    it('are at most `limit`', async () => {
      const list = await draw(html`<medleaf-article-list limit="2" .library=${library}></medleaf-article-list>`);
      expect(titles(list)).to.deep.equal(newest.slice(0, 2));
    });

    it('are the most read first where the page has counted, uncounted ones last', async () => {
      const list = await draw(
        html`<medleaf-article-list sort="views" .views=${views} .library=${library}></medleaf-article-list>`,
      );
      expect(titles(list)).to.deep.equal(['日常防晒和护理', '白癜风是怎么回事', '示例资讯', '看医生时问什么']);
    });

    it('never show a count that the page did not give', async () => {
      const odd = {'daily-care': 7, 'vitiligo-basics': NaN, 'ask-the-doctor': -3, 'example-news': 0};
      const list = await draw(html`<medleaf-article-list .views=${odd} .library=${library}></medleaf-article-list>`);
      expect(findAll(list, '[part=item]').map((each) => /(\d+)次阅读/.exec(words(each))?.[1])).to.deep.equal([
        '0',
        '7',
        undefined,
        undefined,
      ]);
      expect(words(find(await all(), 'ul'))).not.to.contain('次阅读');
    });

    it('come newest first, with one warning, where the page asks for views and gives none', async () => {
      const list = await draw(html`<medleaf-article-list sort="views" .library=${library}></medleaf-article-list>`);
      list.requestUpdate();
      await list.updateComplete;
      expect(titles(list)).to.deep.equal(newest);
      expect(takeConsole()).to.deep.equal([
        'warn: <medleaf-article-list>: sort="views" needs the `views` property; the newest come first.',
      ]);
    });
  });

  describe('the tabs', () => {
    it('are news, questions and encyclopedia, the first of them open', async () => {
      const list = await inTabs();
      expect(findAll(list, '[role=tab]').map(words)).to.deep.equal(['资讯', '问答', '百科']);
      expect(selected(list)).to.deep.equal(['资讯']);
      expect(titles(list)).to.deep.equal(['示例资讯', '日常防晒和护理']);
    });

    it('name their panel', async () => {
      const list = await inTabs();
      const panel = find(list, '[role=tabpanel]');
      expect(panel.getAttribute('aria-labelledby')).to.equal(find(list, '[aria-selected=true]').id);
      for (const tab of findAll(list, '[role=tab]')) expect(tab.getAttribute('aria-controls')).to.equal(panel.id);
    });

    it('leave out one without articles', async () => {
      const list = await draw(
        html`<medleaf-article-list tabs category="basics" .library=${library}></medleaf-article-list>`,
      );
      expect(findAll(list, '[role=tab]').map(words)).to.deep.equal(['问答', '百科']);
    });

    it('count the limit in each tab', async () => {
      const list = await draw(html`<medleaf-article-list tabs limit="1" .library=${library}></medleaf-article-list>`);
      expect(titles(list)).to.deep.equal(['示例资讯']);
      find(list, '#tab-qa').click();
      await list.updateComplete;
      expect(titles(list)).to.deep.equal(['看医生时问什么']);
    });

    it('are one stop of the Tab key; then come the articles of the tab', async () => {
      expect(await tabSequence(await inTabs())).to.deep.equal(['tab-news', '示例资讯', '日常防晒和护理']);
    });

    it('follow the arrows round and round, Home and End', async () => {
      const list = await inTabs();
      find(list, '#tab-news').focus();
      const seen: string[] = [];
      for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'Home', 'End']) {
        await press(list, key);
        seen.push(...selected(list));
        expect(focused()).to.equal(find(list, '[aria-selected=true]'));
      }
      expect(seen).to.deep.equal(['问答', '百科', '资讯', '百科', '资讯', '百科']);
    });

    it('follow the arrows the other way where the page runs from right to left', async () => {
      const box = await fixture(
        html`<div dir="rtl"><medleaf-article-list tabs .library=${library}></medleaf-article-list></div>`,
      );
      const list = box.querySelector('medleaf-article-list')!;
      await list.updateComplete;
      find(list, '#tab-news').focus();
      await press(list, 'ArrowLeft');
      expect(selected(list)).to.deep.equal(['问答']);
    });
  });

  describe('an article', () => {
    it('opens in place and its title takes focus; the way back leads to its place in the list', async () => {
      const list = await inTabs();
      await open(list, '日常防晒和护理');
      const article = find(list, 'medleaf-article');
      expect(words(find(article, '#article-title'))).to.equal('日常防晒和护理');
      expect(focused()).to.equal(find(article, '#article-title'));
      expect(findAll(list, '[role=tab]')).to.deep.equal([]);
      find(list, '.back').click();
      await list.updateComplete;
      await aTimeout(0);
      expect(words(focused())).to.equal('日常防晒和护理');
      expect(selected(list)).to.deep.equal(['资讯']);
    });

    it('opens by Enter', async () => {
      const list = await all();
      findAll(list, '.opener')[0]!.focus();
      await press(list, 'Enter');
      expect(findAll(list, 'medleaf-article')).to.have.length(1);
    });

    it('is announced to the page with its place in the list', async () => {
      const heard = hear('medleaf-article-open');
      await open(await all(), '看医生时问什么');
      expect(heard.map(({detail}) => detail)).to.deep.equal([{articleId: 'ask-the-doctor', position: 3}]);
      expect(heard[0]).to.include({bubbles: true, composed: true, cancelable: true});
    });

    it('stays closed when the page cancels it', async () => {
      const list = await all();
      list.addEventListener('medleaf-article-open', (event) => event.preventDefault());
      await open(list, '看医生时问什么');
      expect(findAll(list, 'medleaf-article')).to.deep.equal([]);
    });

    it('is a real link where it has a page of its own', async () => {
      const list = await draw(
        html`<medleaf-article-list article-href="#/read/{id}" .library=${library}></medleaf-article-list>`,
      );
      expect(findAll(list, 'a.opener').map((each) => each.getAttribute('href'))[1]).to.equal('#/read/daily-care');
      await open(list, '日常防晒和护理');
      expect(location.hash).to.equal('#/read/daily-care');
      expect(findAll(list, 'medleaf-article')).to.deep.equal([]);
    });

    it('is no link where the page cancels it, nor where the address could run script', async () => {
      const list = await draw(
        html`<medleaf-article-list article-href="#/read/{id}" .library=${library}></medleaf-article-list>`,
      );
      list.addEventListener('medleaf-article-open', (event) => event.preventDefault());
      await open(list, '日常防晒和护理');
      expect(location.hash).to.equal('');
      list.articleHref = 'javascript:alert(1)';
      await list.updateComplete;
      expect(findAll(list, 'a')).to.deep.equal([]);
      expect(takeConsole().join()).to.contain('warn: <medleaf-article-list>: article-href=');
    });
  });

  describe('by keyboard', () => {
    it('Tab walks the articles, as rows, as cards and as links', async () => {
      const list = await all();
      expect(await tabSequence(list)).to.deep.equal(newest);
      list.layout = 'cards';
      list.articleHref = '#/read/{id}';
      expect(await tabSequence(list)).to.deep.equal(newest);
    });

    it('Tab walks the way back first in an article that opened in place; Enter goes back', async () => {
      const list = await all();
      await open(list, '日常防晒和护理');
      expect(await tabSequence(list)).to.deep.equal([
        '返回文章列表',
        '显示每条依据',
        '缩小文字',
        '放大文字',
        '白癜风是怎么回事',
      ]);
      find(list, '.back').focus();
      await press(list, 'Enter');
      expect(words(focused())).to.equal('日常防晒和护理');
    });

    it('there is no stop while it loads or is empty; the page’s own links stand when loading failed', async () => {
      const list = await draw(html`<medleaf-article-list loading><a href="#all">全部文章</a></medleaf-article-list>`);
      expect(await tabSequence(list)).to.deep.equal([]);
      list.loading = false;
      list.library = {...library, articles: []};
      expect(await tabSequence(list)).to.deep.equal([]);
      list.failed = true;
      expect(await tabSequence(list)).to.deep.equal(['全部文章']);
    });
  });

  describe('instead of a list it says', () => {
    const message = (list: MedleafArticleList): string => words(find(list, '[part=message]'));

    it('that there is nothing yet', async () => {
      const nothing: Library = {...library, articles: []};
      const list = await draw(html`<medleaf-article-list tabs .library=${nothing}></medleaf-article-list>`);
      expect(message(list)).to.equal('这里还没有文章。');
    });

    it('that it is loading, as long as the page says so', async () => {
      const list = await draw(html`<medleaf-article-list loading .library=${library}></medleaf-article-list>`);
      expect(message(list)).to.equal('正在载入文章…');
      expect(find(list, '.root').getAttribute('aria-busy')).to.equal('true');
      list.loading = false;
      await list.updateComplete;
      expect(titles(list)).to.deep.equal(newest);
    });

    it('that loading failed, with the fallback markup below', async () => {
      const list = await draw(html`<medleaf-article-list failed><a href="#all">全部文章</a></medleaf-article-list>`);
      expect(message(list)).to.equal('文章没有载入，请稍后再试。');
      expect(isVisible(list.querySelector('a')!)).to.equal(true);
    });

    it('nothing of its own for an unknown category or article: fallback markup and one warning', async () => {
      for (const [attribute, id] of [
        ['category', 'no-such'],
        ['relatedTo', 'nowhere'],
      ] as const) {
        const list = await draw(
          html`<medleaf-article-list
            .library=${library}
            .category=${attribute === 'category' ? id : ''}
            .relatedTo=${attribute === 'relatedTo' ? id : ''}
            ><a href="#all">全部文章</a></medleaf-article-list
          >`,
        );
        expect(isVisible(list.querySelector('a')!)).to.equal(true);
        const said = takeConsole();
        expect(said).to.have.length(1);
        expect(said[0]).to.contain(`"${id}"`).and.to.contain('basics, care').and.to.contain('daily-care');
      }
    });
  });

  describe('as a guest in the page', () => {
    it('keeps its tab and the open article when it is moved, and leaves nothing behind', async () => {
      const ledger = watchWindow();
      const box = await fixture<HTMLElement>(
        html`<div><div></div><medleaf-article-list tabs .library=${library}></medleaf-article-list></div>`,
      );
      const list = box.querySelector('medleaf-article-list')!;
      await list.updateComplete;
      find(list, '#tab-qa').click();
      await list.updateComplete;
      await open(list, '看医生时问什么');
      box.firstElementChild!.append(list);
      await list.updateComplete;
      expect(findAll(list, 'medleaf-article')).to.have.length(1);
      find(list, '.back').click();
      await list.updateComplete;
      expect(selected(list)).to.deep.equal(['问答']);
      list.remove();
      expect(ledger.left()).to.deep.equal([]);
    });

    it('takes properties that were set before it was defined', async () => {
      const early = Object.assign(document.createElement('late-list') as MedleafArticleList, {
        library,
        limit: 1,
        views,
      });
      const box = await fixture<HTMLElement>(html`<div></div>`);
      box.append(early);
      customElements.define('late-list', class extends MedleafArticleList {});
      await early.updateComplete;
      expect(titles(early)).to.deep.equal(newest.slice(0, 1));
    });

    it('speaks the language of the nearest lang', async () => {
      const box = await fixture<HTMLElement>(
        html`<div lang="en"><medleaf-article-list tabs .library=${englishLibrary}></medleaf-article-list></div>`,
      );
      const list = box.querySelector('medleaf-article-list')!;
      await list.updateComplete;
      expect(findAll(list, '[role=tab]').map(words)).to.deep.equal(['News', 'Encyclopedia']);
    });

    it('has touch targets of 44 px', async () => {
      for (const each of findAll(await inTabs(), '[role=tab], [part=item]'))
        expect(each.getBoundingClientRect().height, words(each)).to.be.at.least(44);
    });
  });
});
