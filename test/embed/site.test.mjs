import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {axeFaults} from '../support/axe.mjs';
import {startPages} from '../support/pages.mjs';

const {open} = await startPages();

/** The demo hospital page, with every widget drawn. */
async function openSite(options) {
  const opened = await open('/site/index.html', options);
  const tags = ['medleaf-search', 'medleaf-drug-card', 'medleaf-faq', 'medleaf-consult'];
  await opened.page.waitForFunction(
    (names) =>
      names.every((each) => document.querySelector(each)?.shadowRoot?.querySelector('.root')?.clientHeight > 0),
    {timeout: 5000},
    tags,
  );
  return opened;
}

/** The words of an element as a reader sees them, closed panels left out. */
const seen = (page, tag) =>
  page.$eval(`${tag} >>> .root`, (root) => {
    const closed = [...root.querySelectorAll('[hidden]')].map((each) => each.textContent);
    return closed.reduce((text, part) => text.replace(part, ''), root.textContent);
  });

/** Starts before the page's own scripts and adds up what jumps without the reader's doing. */
function watchShifts() {
  window.shifted = 0;
  new window.PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
  }).observe({type: 'layout-shift', buffered: true});
}

describe('on the demo hospital page a patient can', () => {
  it('read the tacrolimus card: name, warnings, when to get help', async () => {
    const {page, said} = await openSite();
    const text = await seen(page, 'medleaf-drug-card');
    for (const part of ['他克莫司', '最重要的警告', '谁不能用', '什么时候求助', '立即拨打120', '尚未经临床医生审核']) {
      assert.ok(text.includes(part), part);
    }
    assert.deepEqual(said, []);
  });

  it('open a question by a click', async () => {
    const {page, said} = await openSite();
    const question = await page.$('medleaf-faq >>> [part=question]');
    const answer = await page.$('medleaf-faq >>> [part=answer]');
    assert.equal((await answer.boundingBox())?.height ?? 0, 0);
    await question.click();
    assert.equal(await question.evaluate((each) => each.getAttribute('aria-expanded')), 'true');
    assert.ok((await answer.boundingBox()).height > 20);
    assert.deepEqual(said, []);
  });

  it('open a question by keyboard alone, from the filter before it', async () => {
    const {page, said} = await openSite();
    await (await page.$('medleaf-faq >>> input')).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const [first, name] = await page.$eval('medleaf-faq', ({shadowRoot}) => [
      shadowRoot.querySelector('[part=question]').getAttribute('aria-expanded'),
      shadowRoot.activeElement.getAttribute('part'),
    ]);
    assert.deepEqual([first, name], ['true', 'question']);
    assert.deepEqual(said, []);
  });

  it('type 白颠风 and reach an article about 白癜风', async () => {
    const {page, said, requested} = await openSite();
    const before = requested.length;
    await (await page.$('medleaf-search >>> input')).type('白颠风');
    const options = await page.$$eval('medleaf-search >>> [role=group]', (groups) =>
      groups.map((group) => [group.firstElementChild.textContent, group.querySelectorAll('[role=option]').length]),
    );
    assert.ok(Object.fromEntries(options)['文章'] > 0, JSON.stringify(options));
    const articles = await page.$('medleaf-search >>> [aria-labelledby=group-article] [role=option]');
    assert.match(await articles.evaluate((each) => each.textContent), /白癜风/);
    await articles.click();
    await page.waitForFunction(
      () =>
        document.querySelector('medleaf-search').shadowRoot.activeElement?.shadowRoot?.activeElement?.id ===
        'article-title',
      {timeout: 5000},
    );
    const text = await page.$eval('medleaf-search >>> medleaf-article >>> article', (each) => each.textContent);
    assert.match(text, /白癜风/);
    assert.ok(text.length > 600, `the article has ${text.length} characters`);
    assert.deepEqual(requested.slice(before), [], 'what is typed asks the network for nothing');
    assert.deepEqual(said, []);
  });

  it('reach it by keyboard alone', async () => {
    const {page, said} = await openSite();
    await (await page.$('medleaf-search >>> input')).focus();
    await page.keyboard.sendCharacter('白颠风');
    for (let presses = 0; presses < 20; presses += 1) {
      await page.keyboard.press('ArrowDown');
      const group = await page.$eval('medleaf-search >>> [aria-selected=true]', (each) =>
        each.parentElement.getAttribute('aria-labelledby'),
      );
      if (group === 'group-article') break;
    }
    await page.keyboard.press('Enter');
    assert.ok(await page.waitForSelector('medleaf-search >>> medleaf-article >>> article', {timeout: 5000}));
    assert.deepEqual(said, []);
  });

  it('see how to reach the clinic: its hours, a telephone and a booking link', async () => {
    const {page} = await openSite();
    const panel = await page.$eval('medleaf-consult', ({shadowRoot}) => ({
      hours: shadowRoot.querySelector('[part=hours]').textContent,
      phone: shadowRoot.querySelector('[part=phone]').href,
      link: shadowRoot.querySelector('[part=link]').getAttribute('href'),
    }));
    assert.match(panel.hours, /正在接诊|现在休息/);
    assert.equal(panel.phone, 'tel:00000000000');
    assert.equal(panel.link, '#booking');
  });
});

describe('the demo hospital page', () => {
  it('asks for itself, its style sheet and the script, and says nothing', async () => {
    const {said, requested} = await openSite();
    assert.deepEqual(requested, ['/site/index.html', '/site/hospital.css', '/site/dist/medleaf.js']);
    assert.deepEqual(said, []);
  });

  for (const width of [320, 768, 1280]) {
    it(`jumps by nothing at ${width} px while the script is 400 ms late`, async () => {
      const {page} = await openSite({width, delay: 400, before: watchShifts});
      await new Promise((resolve) => setTimeout(resolve, 500));
      assert.equal(await page.evaluate(() => window.shifted), 0);
    });

    it(`needs no sideways scrolling at ${width} px, with everything open`, async () => {
      const {page} = await openSite({width});
      await page.$$eval('medleaf-drug-card >>> [aria-expanded=false]', (all) => all.forEach((each) => each.click()));
      await page.$$eval('medleaf-faq >>> [aria-expanded=false]', (all) => all.forEach((each) => each.click()));
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
      const {scrollWidth, clientWidth} = await page.evaluate(() => {
        const {scrollWidth, clientWidth} = document.documentElement;
        return {scrollWidth, clientWidth};
      });
      assert.ok(scrollWidth <= clientWidth, `${scrollWidth} px of content in ${clientWidth} px`);
    });
  }

  for (const scheme of ['light', 'dark']) {
    it(`has no accessibility fault that axe can see, in ${scheme}`, async () => {
      const {page} = await openSite({media: {'prefers-color-scheme': scheme}});
      assert.deepEqual(await axeFaults(page), []);
    });
  }

  it('shows the fallback markup of every widget to a reader without scripts', async () => {
    const {page} = await open('/site/index.html', {javaScript: false});
    for (const tag of ['medleaf-search', 'medleaf-drug-card', 'medleaf-faq', 'medleaf-consult']) {
      const text = await page.$(`${tag} > *`);
      assert.ok((await text.boundingBox()).height > 10, tag);
    }
  });

  it('prints what is folded: every answer and every section of the card', async () => {
    const {page} = await openSite();
    const heights = () =>
      page.evaluate(() =>
        ['medleaf-faq', 'medleaf-drug-card'].flatMap((tag) =>
          [...document.querySelector(tag).shadowRoot.querySelectorAll('.disclosure-panel > *')].map((body) => {
            const {height} = body.getBoundingClientRect();
            return body.checkVisibility({contentVisibilityAuto: true}) ? Math.round(height) : 0;
          }),
        ),
      );
    const onScreen = await heights();
    assert.ok(onScreen.length > 10 && onScreen.every((height) => height === 0), onScreen.join());
    await page.emulateMediaType('print');
    const onPaper = await heights();
    assert.ok(
      onPaper.every((height) => height > 20),
      onPaper.join(),
    );
    const tools = await page.$$eval('medleaf-faq >>> .no-print', (all) => all.map((each) => each.clientHeight));
    assert.ok(tools.length > 0 && tools.every((height) => height === 0));
  });

  it('prints to as many sheets of paper folded as unfolded', async () => {
    const {page} = await openSite();
    const pages = async () => ((await page.pdf()).toString('latin1').match(/\/Type \/Page\b/g) ?? []).length;
    const folded = await pages();
    await page.$$eval('medleaf-faq >>> [aria-expanded=false]', (all) => all.forEach((each) => each.click()));
    await page.$$eval('medleaf-drug-card >>> [aria-expanded=false]', (all) => all.forEach((each) => each.click()));
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    assert.equal(folded, await pages());
  });
});
