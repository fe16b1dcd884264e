import {aTimeout, expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {Library} from '../../src/core/library.js';
import {MedleafArticle} from '../../src/elements/article/article.js';
import type {MedleafDrugCard} from '../../src/elements/drug-card/drug-card.js';
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

const draw = (content: unknown): Promise<MedleafArticle> =>
  fixture<MedleafArticle>(content as Parameters<typeof fixture>[0]);
const basics = (): Promise<MedleafArticle> =>
  draw(html`<medleaf-article article="vitiligo-basics" .library=${library}></medleaf-article>`);
const title = (article: MedleafArticle): string => words(findAll(article, '#article-title')[0]);
const named = (article: MedleafArticle, name: string): HTMLElement => {
  const found = findAll(article, 'button, a').find((each) => words(each) === name || each.ariaLabel === name);
  if (!found) throw new Error(`nothing is called ${name}`);
  return found;
};

/** Presses and waits until what it opens is drawn and has focus. */
async function press(article: MedleafArticle, name: string): Promise<void> {
  named(article, name).click();
  await settled(article);
}
async function settled(article: MedleafArticle): Promise<void> {
  await article.updateComplete;
  await aTimeout(0);
}

describe('medleaf-article', () => {
  const takeConsole = listenToConsole();

  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  describe('is accessible', () => {
    const drawn = (): unknown =>
      html`<medleaf-article article="vitiligo-basics" contents .library=${library}></medleaf-article>`;
    it('with its contents', () => expectAccessible(drawn));
    it('with the basis of each line and the largest text', () =>
      expectAccessible(drawn, async (article) => {
        for (const name of ['显示每条依据', '放大文字', '放大文字']) await press(article as MedleafArticle, name);
      }));
    it('with a medicine opened in place', () =>
      expectAccessible(drawn, (article) => press(article as MedleafArticle, '示例软膏')));
    it('with fallback markup', async () => {
      await expectAccessible(
        () => html`<medleaf-article article="nope" .library=${library}><p>请问医生。</p></medleaf-article>`,
      );
      takeConsole();
    });
  });

  describe('a reader sees', () => {
    it('category, title, dates, review, reading time and summary before the text', async () => {
      const head = words(find(await basics(), 'header'));
      for (const part of ['基础知识', '白癜风是怎么回事', '2026-01-01', '2026-01-02', '约1分钟', '尚未经临床医生审核'])
        expect(head).to.contain(part);
      expect(words(find(await basics(), '[part=summary]'))).to.equal('皮肤失去颜色的一种病，不传染。');
    });

    it('who reviewed it, where somebody has', async () => {
      const article = await draw(
        html`<medleaf-article article="ask-the-doctor" .library=${library}></medleaf-article>`,
      );
      expect(words(find(article, 'header'))).to.contain('审核：示例医生，主任医师，示例医院');
      expect(words(find(article, '[part=record]'))).to.contain('审核：示例医生');
    });

    it('the disclaimer after the text, then its sources, its record and what to read next', async () => {
      const text = words(find(await basics(), 'article'));
      const order = ['尽快就医', '不能代替医生诊疗', '示例指南', '下次复核', '相关文章', '日常防晒和护理'];
      const places = order.map((part) => text.lastIndexOf(part));
      expect(places).to.deep.equal([...places].sort((a, b) => a - b));
      expect(places[0]).to.be.above(-1);
    });

    it('the basis of every paragraph, list item and table once they ask for it', async () => {
      const article = await basics();
      expect(findAll(article, '[part=basis]')).to.deep.equal([]);
      await press(article, '显示每条依据');
      expect(findAll(article, '[part=basis]')).to.have.length(5);
      expect(named(article, '显示每条依据').getAttribute('aria-pressed')).to.equal('true');
    });

    it('larger text in two steps, and smaller again', async () => {
      const article = await basics();
      const size = (): number => parseFloat(getComputedStyle(find(article, '.prose p')).fontSize);
      const normal = size();
      await press(article, '放大文字');
      expect(size()).to.be.closeTo(normal * 1.2, 0.1);
      await press(article, '放大文字');
      await press(article, '放大文字');
      expect(size()).to.be.closeTo(normal * 1.4, 0.1);
      expect(named(article, '放大文字').getAttribute('aria-disabled')).to.equal('true');
      await press(article, '缩小文字');
      await press(article, '缩小文字');
      expect(size()).to.equal(normal);
    });

    it('where the text does not exist in this language, and no tools for it', async () => {
      const article = await draw(html`<medleaf-article article="example-news" .library=${library}></medleaf-article>`);
      expect(words(find(article, 'article'))).to.contain('正文目前只有中文');
      expect(findAll(article, '.tools, [part=sources], [part=related]')).to.deep.equal([]);
    });

    it('the links of the page above it', async () => {
      const article = await draw(
        html`<medleaf-article article="daily-care" .library=${library}
          ><nav slot="breadcrumb"><a href="#home">首页</a></nav></medleaf-article
        >`,
      );
      const crumbs = article.querySelector('nav')!;
      expect(isVisible(crumbs)).to.equal(true);
      expect(crumbs.getBoundingClientRect().bottom).to.be.at.most(find(article, 'article').getBoundingClientRect().top);
    });

    it('headings of the levels that the page asks for', async () => {
      const article = await draw(
        html`<medleaf-article article="vitiligo-basics" heading-level="3" .library=${library}></medleaf-article>`,
      );
      expect(find(article, '#article-title').localName).to.equal('h3');
      expect(find(article, '#s1').localName).to.equal('h4');
      expect(find(article, '[part=item] :is(h5)').localName).to.equal('h5');
    });

    it('words instead of a link where the library lacks what the text names', async () => {
      const poor: Library = {...library, drugs: [], articles: library.articles.slice(0, 1)};
      const article = await draw(html`<medleaf-article article="vitiligo-basics" .library=${poor}></medleaf-article>`);
      expect(words(find(article, '.prose')))
        .to.contain('示例软膏')
        .and.to.contain('日常护理');
      expect(findAll(article, '.opener')).to.deep.equal([]);
    });
  });

  describe('the table of contents', () => {
    const drawn = (): Promise<MedleafArticle> =>
      draw(html`<medleaf-article article="vitiligo-basics" contents .library=${library}></medleaf-article>`);

    it('is shown only where the page asks for it', async () => {
      expect(findAll(await basics(), '[part=contents]')).to.deep.equal([]);
      expect(findAll(await drawn(), '[part=contents] a').map(words)).to.deep.equal(['它是什么', '什么时候去看医生']);
    });

    it('leads to the heading, which takes focus, and leaves the page’s address alone', async () => {
      const article = await drawn();
      await press(article, '什么时候去看医生');
      expect(focused()).to.equal(find(article, '#s2'));
      expect(location.hash).to.equal('');
    });

    it('has links that can be copied and opened anew', async () => {
      const article = await drawn();
      const links = findAll(article, '[part=contents] a');
      expect(links.map((each) => each.getAttribute('href'))).to.deep.equal([
        '#vitiligo-basics-s1',
        '#vitiligo-basics-s2',
      ]);
      let taken: boolean | undefined;
      const box = article.parentElement!;
      box.addEventListener('click', (event) => {
        taken = event.defaultPrevented;
        event.preventDefault();
      });
      links[1]!.dispatchEvent(
        new MouseEvent('click', {ctrlKey: true, bubbles: true, composed: true, cancelable: true}),
      );
      expect(taken).to.equal(false);
    });
  });

  describe('a link to a section', () => {
    it('is followed when the page opens', async () => {
      history.replaceState(null, '', '#vitiligo-basics-s2');
      const article = await basics();
      await settled(article);
      expect(focused()).to.equal(find(article, '#s2'));
    });

    it('is followed when the fragment changes, with the page’s own prefix', async () => {
      const article = await draw(
        html`<medleaf-article article="vitiligo-basics" link-prefix="read-" .library=${library}></medleaf-article>`,
      );
      history.replaceState(null, '', '#read-vitiligo-basics-s1');
      window.dispatchEvent(new HashChangeEvent('hashchange'));
      await settled(article);
      expect(focused()).to.equal(find(article, '#s1'));
    });

    it('to another article, or one that is cut, moves nothing', async () => {
      const article = await basics();
      for (const hash of ['#daily-care-s1', '#vitiligo-basics-s9', '#%E4%', '#s1']) {
        history.replaceState(null, '', hash);
        window.dispatchEvent(new HashChangeEvent('hashchange'));
        await settled(article);
        expect(focused(), hash).to.equal(document.body);
      }
    });

    it('can be followed by the page’s script', async () => {
      const article = await basics();
      article.scrollToSection('s2');
      await settled(article);
      expect(focused()).to.equal(find(article, '#s2'));
      article.focus();
      await settled(article);
      expect(focused()).to.equal(find(article, '#article-title'));
    });
  });

  describe('by keyboard', () => {
    it('Tab walks tools, contents, links in the text, its table, what to read next', async () => {
      const article = await draw(
        html`<medleaf-article article="vitiligo-basics" contents .library=${library}></medleaf-article>`,
      );
      expect(await tabSequence(article)).to.deep.equal([
        '显示每条依据',
        '缩小文字',
        '放大文字',
        '它是什么',
        '什么时候去看医生',
        '示例软膏',
        '两种情况',
        '日常护理',
        '日常防晒和护理',
        '看医生时问什么',
        '示例资讯',
      ]);
    });

    it('Tab stops at what opens the code for a phone, where the page asks for it', async () => {
      const article = await draw(
        html`<medleaf-article qr article="vitiligo-basics" .library=${library}></medleaf-article>`,
      );
      expect((await tabSequence(article)).slice(2, 4)).to.deep.equal(['放大文字', '在手机上打开']);
      await press(article, '在手机上打开');
      expect(isVisible(find(article, '#page-code [role=img]'))).to.equal(true);
      await press(article, '在手机上打开');
      expect(isVisible(find(article, '#page-code'))).to.equal(false);
    });

    it('Tab walks the same stops without contents, with the basis shown, and where articles are links', async () => {
      const article = await basics();
      const stops = [
        '显示每条依据',
        '缩小文字',
        '放大文字',
        '示例软膏',
        '两种情况',
        '日常护理',
        '日常防晒和护理',
        '看医生时问什么',
        '示例资讯',
      ];
      expect(await tabSequence(article)).to.deep.equal(stops);
      await press(article, '显示每条依据');
      article.articleHref = '#/read/{id}';
      expect(await tabSequence(article)).to.deep.equal(stops);
    });

    it('Tab walks the way back first in a medicine and in another article that opened in place', async () => {
      const article = await basics();
      await press(article, '示例软膏');
      expect(await tabSequence(article)).to.deep.equal([
        '返回刚才的文章',
        'button-approvals',
        'button-side-effects',
        'button-storage',
        'button-questions',
        '显示每条依据',
        '大字',
      ]);
      await press(article, '返回刚才的文章');
      await press(article, '日常护理');
      expect(await tabSequence(article)).to.deep.equal([
        '返回刚才的文章',
        '显示每条依据',
        '缩小文字',
        '放大文字',
        '白癜风是怎么回事',
      ]);
    });

    it('Tab finds what the page put there: breadcrumb links, and the links of an unknown article', async () => {
      const article = await draw(
        html`<medleaf-article article="example-news" .library=${library}
          ><nav slot="breadcrumb"><a href="#home">首页</a></nav><a href="#ask">问医生</a></medleaf-article
        >`,
      );
      expect(await tabSequence(article)).to.deep.equal(['首页']);
      article.article = 'nope';
      expect(await tabSequence(article)).to.deep.equal(['问医生']);
      takeConsole();
    });

    it('Enter in the contents goes to the section, and Tab goes on from there', async () => {
      const article = await draw(
        html`<medleaf-article article="vitiligo-basics" contents .library=${library}></medleaf-article>`,
      );
      named(article, '什么时候去看医生').focus();
      await sendKeys({press: 'Enter'});
      await settled(article);
      expect(focused()).to.equal(find(article, '#s2'));
      await sendKeys({press: 'Tab'});
      expect(words(focused())).to.equal('日常护理');
    });

    it('Enter opens a medicine in place; the way back has focus and leads to the same link', async () => {
      const article = await basics();
      named(article, '示例软膏').focus();
      await sendKeys({press: 'Enter'});
      await settled(article);
      const card = find<MedleafDrugCard>(article, 'medleaf-drug-card');
      await card.updateComplete;
      expect(words(find(card, '[part=name]'))).to.equal('示例软膏');
      expect(words(focused())).to.equal('返回刚才的文章');
      await sendKeys({press: 'Enter'});
      await settled(article);
      expect(focused()).to.equal(named(article, '示例软膏'));
      expect(title(article)).to.equal('白癜风是怎么回事');
    });

    it('the size buttons keep focus at their ends', async () => {
      const article = await basics();
      named(article, '放大文字').focus();
      for (let times = 0; times < 3; times += 1) await sendKeys({press: 'Enter'});
      expect(focused()).to.equal(named(article, '放大文字'));
    });
  });

  describe('another article', () => {
    it('opens in place from the text and from the end, its title has focus, and back goes step by step', async () => {
      const article = await basics();
      await press(article, '日常护理');
      expect(title(article)).to.equal('日常防晒和护理');
      expect(focused()).to.equal(find(article, '#article-title'));
      await press(article, '白癜风是怎么回事');
      await press(article, '看医生时问什么');
      expect(title(article)).to.equal('看医生时问什么');
      await press(article, '返回刚才的文章');
      expect(focused()).to.equal(named(article, '看医生时问什么'));
      await press(article, '返回刚才的文章');
      await press(article, '返回刚才的文章');
      expect(title(article)).to.equal('白癜风是怎么回事');
      expect(focused()).to.equal(named(article, '日常护理'));
      expect(findAll(article, '.back')).to.deep.equal([]);
    });

    it('is announced to the page: which one, and its place at the end, 0 in the text', async () => {
      const heard = hear('medleaf-article-open');
      const article = await basics();
      await press(article, '日常护理');
      await press(article, '返回刚才的文章');
      await press(article, '看医生时问什么');
      expect(heard.map(({detail}) => detail)).to.deep.equal([
        {articleId: 'daily-care', position: 0},
        {articleId: 'ask-the-doctor', position: 2},
      ]);
      expect(heard[0]).to.include({bubbles: true, composed: true, cancelable: true});
    });

    it('stays closed when the page cancels it', async () => {
      const article = await basics();
      article.addEventListener('medleaf-article-open', (event) => event.preventDefault());
      await press(article, '日常护理');
      expect(title(article)).to.equal('白癜风是怎么回事');
    });

    it('is a link where it has a page of its own', async () => {
      const article = await draw(
        html`<medleaf-article article="vitiligo-basics" article-href="#/read/{id}" .library=${library}></medleaf-article>`,
      );
      expect(named(article, '日常护理').getAttribute('href')).to.equal('#/read/daily-care');
      await press(article, '日常护理');
      expect(location.hash).to.equal('#/read/daily-care');
      expect(title(article)).to.equal('白癜风是怎么回事');
    });

    it('never leads to an address that could run script: it opens in place, with one warning', async () => {
      const article = await draw(
        html`<medleaf-article article="vitiligo-basics" article-href="javascript:alert('{id}')" .library=${library}></medleaf-article>`,
      );
      await press(article, '日常护理');
      expect(title(article)).to.equal('日常防晒和护理');
      expect(takeConsole().join()).to.match(/^warn: <medleaf-article>: article-href=.*not a web or relative address/);
    });

    it('given by the page replaces what the reader went on to', async () => {
      const article = await basics();
      await press(article, '日常护理');
      article.article = 'ask-the-doctor';
      await settled(article);
      expect(title(article)).to.equal('看医生时问什么');
      expect(findAll(article, '.back')).to.deep.equal([]);
    });
  });

  describe('fallback markup', () => {
    it('is shown for an unknown id, with one warning that names the known ones', async () => {
      const article = await draw(
        html`<medleaf-article article="nope" .library=${library}><p>请问医生。</p></medleaf-article>`,
      );
      article.requestUpdate();
      await article.updateComplete;
      expect(isVisible(article.querySelector('p')!)).to.equal(true);
      const said = takeConsole();
      expect(said).to.have.length(1);
      expect(said[0]).to.contain('<medleaf-article>: no article "nope"').and.to.contain('vitiligo-basics, daily-care');
    });

    it('is shown while there is no content', async () => {
      const article = await draw(html`<medleaf-article article="daily-care"><p>请稍候。</p></medleaf-article>`);
      expect(isVisible(article.querySelector('p')!)).to.equal(true);
      article.library = library;
      await article.updateComplete;
      expect(isVisible(article.querySelector('p')!)).to.equal(false);
      expect(title(article)).to.equal('日常防晒和护理');
    });
  });

  describe('as a guest in the page', () => {
    it('keeps what is open and how large it is when it is moved', async () => {
      const ledger = watchWindow();
      const box = await fixture<HTMLElement>(
        html`<div><div></div><medleaf-article article="vitiligo-basics" .library=${library}></medleaf-article></div>`,
      );
      const article = box.querySelector('medleaf-article')!;
      await article.updateComplete;
      await press(article, '放大文字');
      await press(article, '日常护理');
      box.firstElementChild!.append(article);
      await article.updateComplete;
      expect(title(article)).to.equal('日常防晒和护理');
      expect(findAll(article, '.size-1')).to.have.length(1);
      expect(ledger.left().sort()).to.deep.equal(['beforeprint', 'hashchange']);
    });

    it('leaves no listener behind when it goes', async () => {
      const ledger = watchWindow();
      (await basics()).remove();
      expect(ledger.left()).to.deep.equal([]);
    });

    it('takes properties that were set before it was defined', async () => {
      const early = Object.assign(document.createElement('late-article') as MedleafArticle, {
        library,
        article: 'daily-care',
        contents: true,
      });
      const box = await fixture<HTMLElement>(html`<div></div>`);
      box.append(early);
      customElements.define('late-article', class extends MedleafArticle {});
      await early.updateComplete;
      expect(title(early)).to.equal('日常防晒和护理');
      expect(findAll(early, '[part=contents]')).to.have.length(1);
    });

    it('speaks the language of the nearest lang', async () => {
      const box = await fixture<HTMLElement>(
        html`<div lang="en"><medleaf-article article="daily-care" .library=${englishLibrary}></medleaf-article></div>`,
      );
      const article = box.querySelector('medleaf-article')!;
      await article.updateComplete;
      expect(words(find(article, '.tools button'))).to.equal('Show the basis of each line');
    });

    it('has touch targets of 44 px, links in running text aside', async () => {
      const article = await draw(
        html`<medleaf-article article="vitiligo-basics" contents .library=${library}></medleaf-article>`,
      );
      for (const each of findAll(article, '.tools button, [part=contents] a, [part=item]')) {
        expect(each.getBoundingClientRect().height, words(each)).to.be.at.least(44);
      }
    });
  });
});
