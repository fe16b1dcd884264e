// The built configurator: what a site owner does in it, and what its lines do on pages of many kinds.
import assert from 'node:assert/strict';
import {join} from 'node:path';
import {before, describe, it} from 'node:test';
import {root} from '../../scripts/ensure.mjs';
import {axeFaults} from '../support/axe.mjs';
import {startEngines} from '../support/engines.mjs';
import {hospitalPage, startPages} from '../support/pages.mjs';

const {open, url} = await startPages({mounts: {'/configure/': join(root, 'site-dist/configure')}});
const engines = await startEngines();
const utf8 = '<meta charset="utf-8">';
const widgets = ['drug-card', 'faq', 'search', 'article', 'article-list', 'consult', 'doctor', 'visit-notes'];
const at = (selector) => `widget-configurator >>> ${selector}`;

async function openConfigurator(fragment = '', options) {
  const opened = await open(`/configure/${fragment}`, options);
  await opened.page.waitForSelector(at('page-preview >>> iframe:not(.next)'));
  return opened;
}

/** The document in the preview, once it shows what is asked for. */
async function preview(page, selector) {
  await page.waitForFunction(
    (wanted) => {
      const stage = document.querySelector('widget-configurator').shadowRoot.querySelector('page-preview').shadowRoot;
      const frame = stage.querySelector('iframe:not(.next)');
      return !stage.querySelector('.next') && frame?.contentDocument.querySelector(wanted)?.shadowRoot;
    },
    {timeout: 5000},
    selector,
  );
  const frame = await page.$(at('page-preview >>> iframe'));
  return frame.contentFrame();
}

const pressWidget = (page, name) => page.$eval(at(`input[name=widget][value=${name}]`), (input) => input.click());
const codes = (page) => page.$$eval(at('pre'), (all) => all.map((each) => each.textContent));
const fragmentOf = (page) => new URL(page.url().replace('#', '?')).searchParams;

/** The lines for one widget, by their place, with the script where the tests have it. */
async function linesFor(page, widget, {target = 'html', ascii = false} = {}) {
  const other = widget === 'faq' ? 'search' : 'faq';
  const fragment = `#widget=${other}&src=/dist/medleaf.js&target=${target}${ascii ? '&ascii' : ''}`;
  await page.evaluate((hash) => {
    const taken = new Promise((resolve) => window.addEventListener('hashchange', resolve, {once: true}));
    window.location.hash = hash;
    return taken;
  }, fragment);
  await pressWidget(page, widget);
  await page.waitForFunction(() => document.querySelector('widget-configurator').updateComplete);
  return page.$$eval(at('.code'), (all) =>
    Object.fromEntries(
      all.map((each) => [each.querySelector('h3').id.replace('place-', ''), each.querySelector('pre').textContent]),
    ),
  );
}

describe('in the configurator a site owner', () => {
  it('sees at once what a widget looks like, and nothing is said', async () => {
    const {page, said} = await openConfigurator();
    for (const name of widgets) {
      await pressWidget(page, name);
      const shown = await preview(page, `medleaf-${name}`);
      const height = await shown.$eval(`medleaf-${name} >>> .root`, (each) => each.clientHeight);
      assert.ok(height > 20, `${name} is ${height} px high`);
      assert.equal(fragmentOf(page).get('widget'), name);
    }
    assert.deepEqual(said, []);
  });

  it('chooses a topic by pinyin and copies the lines, by keyboard alone', async () => {
    const {page, said} = await openConfigurator('#widget=faq');
    await page.browserContext().overridePermissions(url, ['clipboard-read', 'clipboard-write']);
    const focused = () =>
      page.evaluate(() => {
        let element = document.activeElement;
        const path = [];
        for (; element; element = element.shadowRoot?.activeElement) path.push(element);
        return path.map(({localName, name, id, dataset}) => dataset.name || name || id || localName).join(' ');
      });
    const tabTo = async (wanted) => {
      // The preview has stops of its own, one for each question.
      for (let presses = 0; presses < 200; presses += 1) {
        await page.keyboard.press('Tab');
        if ((await focused()).endsWith(wanted)) return;
      }
      assert.fail(`${wanted} cannot be reached; focus is on ${await focused()}`);
    };
    await tabTo('widget');
    await tabTo('topic field');
    await page.keyboard.type('luketini');
    await page.keyboard.press('Enter');
    assert.equal(fragmentOf(page).get('topic'), 'ruxolitinib');
    assert.match(await focused(), /topic field$/, 'focus stays where it was');
    await page.$eval(at('.actions button'), (button) => (button.id = 'copy-all'));
    await tabTo('copy-all');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('[data-medleaf-announcer]')?.textContent === '已复制', {
      timeout: 3000,
    });
    const copied = await page.evaluate(() => window.navigator.clipboard.readText());
    assert.equal(copied.trim(), (await codes(page))[0]);
    assert.match(copied, /<medleaf-faq lang="zh-CN" topic="ruxolitinib">\n {2}<div style="/);
    assert.match(copied, /integrity="sha384-[\w+/]{64}"/);
    assert.deepEqual(said, []);
  });

  it('hands the address on: another page shows the same', async () => {
    const {page} = await openConfigurator('#widget=faq&items=Q31');
    await page.$$eval(at('details'), (all) => all.forEach((each) => (each.open = true)));
    await page.$eval(at('input[name=feedback]'), (input) => input.click());
    await page.$eval(at('input[name=preset][value=violet]'), (input) => input.click());
    await page.$eval(at('input[name=device][value=tablet]'), (input) => input.click());
    const before = await codes(page);
    const other = await openConfigurator(new URL(page.url()).hash);
    assert.deepEqual(await codes(other.page), before);
    assert.match(before[0], /items="Q31"[^>]* feedback/);
    assert.match(before[0], /--medleaf-color-accent: light-dark\(#6b2fa0, #d3b3f5\)/);
    assert.equal(await other.page.$$eval(at('.ignored'), (all) => all.length), 0);
  });

  it('is told what of an address cannot be used', async () => {
    const {page} = await openConfigurator('#widget=faq&topic=nope&limit=3');
    assert.match(await page.$eval(at('.ignored'), (each) => each.textContent), /topic=nope/);
    assert.match((await codes(page))[0], /<medleaf-faq lang="zh-CN" limit="3">/);
  });

  it('is warned of colours that cannot be read, and of what the widget itself says', async () => {
    const {page} = await openConfigurator('#widget=consult&hours=whenever&--color-accent=%2399ccbb');
    assert.match(await page.$eval(at('.look .alerts'), (each) => each.textContent), /主色.*对比度只有 1\.8/);
    await page.waitForSelector(at('.seen .alert'));
    assert.match(await page.$eval(at('.seen .alerts'), (each) => each.textContent), /<medleaf-consult>: .*hours/);
  });

  it('sees why a value is refused, and it gets into no line', async () => {
    const {page} = await openConfigurator('#widget=consult');
    const field = await page.$(at('#href'));
    await field.type('javascript:alert(1)');
    assert.equal(await field.evaluate((each) => each.getAttribute('aria-invalid')), 'true');
    assert.match(await page.$eval(at('#href-error'), (each) => each.innerText), /不能用/);
    assert.ok(!(await codes(page)).join('').includes('javascript:alert'));
  });

  it('asks no other place for anything', async () => {
    const {page, requested} = await openConfigurator();
    for (const name of widgets) await pressWidget(page, name);
    await preview(page, 'medleaf-visit-notes');
    assert.deepEqual(
      requested.filter((each) => !/^\/(configure|dist)\//.test(each) && !each.startsWith('about:')),
      [],
    );
  });
});

describe('the configurator', () => {
  for (const width of [320, 768, 1280]) {
    it(`needs no sideways scrolling at ${width} px, with everything open`, async () => {
      const {page} = await openConfigurator('', {width});
      for (const name of widgets) {
        await pressWidget(page, name);
        await page.$$eval(at('details'), (all) => all.forEach((each) => (each.open = true)));
        const [content, room] = await page.evaluate(() => {
          const {scrollWidth, clientWidth} = document.documentElement;
          return [scrollWidth, clientWidth];
        });
        assert.ok(content <= room, `${name}: ${content} px of content in ${room} px`);
      }
    });
  }

  for (const [scheme, ui] of [
    ['light', 'zh'],
    ['dark', 'en'],
  ]) {
    it(`has no accessibility fault that axe can see, in ${scheme} and in ${ui}`, async () => {
      const {page} = await openConfigurator(`#widget=consult&ui=${ui}&foo=bar&--color-accent=%2399ccbb`, {
        media: {'prefers-color-scheme': scheme},
      });
      await page.$$eval(at('details'), (all) => all.forEach((each) => (each.open = true)));
      assert.deepEqual(await axeFaults(page), []);
    });
  }
});

/** Pages of a site, made of the lines; each returns what to open. */
const hosts = {
  'a plain page': ({page}) => [hospitalPage({head: utf8, body: page})],
  'a page in GBK, as ASCII': ({page}) => [
    hospitalPage({body: page}),
    {headers: {'content-type': 'text/html; charset=gbk'}},
  ],
  'hostile style rules': ({page}) => [
    hospitalPage({
      head: `${utf8}<style>html {font-size: 100px}
        * {letter-spacing: 1em !important; line-height: 0 !important; visibility: hidden !important; margin: 0 !important}
      </style>`,
      body: page,
    }),
  ],
  'the strictest policy': ({head, css, markup}) => [
    hospitalPage({
      head: `${utf8}${css ? '<link rel="stylesheet" href="/own.css">' : ''}${head}`,
      body: markup.replace(/ style="[^"]*"/g, ''),
    }),
    {
      headers: {
        'content-security-policy': `default-src 'none'; img-src data:; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html`,
      },
    },
  ],
  'a page whose editor strips tags, as a div': ({divs}) => [hospitalPage({head: utf8, body: divs})],
};

/** Runs in a page: how a widget is drawn. */
function look(root) {
  const {visibility, letterSpacing, fontSize} = getComputedStyle(root);
  const {clientWidth, scrollWidth, clientHeight, textContent} = root;
  const text = textContent.replace(/\s+/g, '');
  return {
    visibility,
    letterSpacing,
    size: parseFloat(fontSize),
    sticksOut: scrollWidth - clientWidth,
    clientHeight,
    text,
  };
}

const lines = new Map();
before(async () => {
  const {page} = await openConfigurator();
  for (const widget of widgets) {
    const html = await linesFor(page, widget);
    const ascii = await linesFor(page, widget, {ascii: true});
    const {head, divs} = await linesFor(page, widget, {target: 'divs'});
    lines.set(widget, {...html, ascii: ascii.page, divs: head + divs});
  }
});

describe('the lines of the configurator', {concurrency: true}, () => {
  for (const engine of engines) {
    describe(`in ${engine.name}`, {skip: !engine.open && 'not on this machine', concurrency: 1}, () => {
      for (const widget of widgets) {
        for (const [where, build] of Object.entries(hosts)) {
          it(`draw ${widget} on ${where}`, async () => {
            const {ascii, ...made} = lines.get(widget);
            engine.publish('/own.css', made.css ?? '');
            const page = await engine.open(...build(where.includes('ASCII') ? {page: ascii} : made));
            const drawn = `medleaf-${widget} >>> .root`;
            await page.waitFor(
              (tag) => document.querySelector(tag)?.shadowRoot?.querySelector('.root')?.clientHeight > 20,
              `medleaf-${widget}`,
            );
            const {text, size, sticksOut, ...style} = await page.evaluateOn(drawn, look);
            assert.deepEqual([style.visibility, style.letterSpacing], ['visible', 'normal']);
            assert.ok(size >= 15 && size <= 20 && sticksOut <= 1, `${size} px, ${sticksOut} px too wide`);
            assert.match(text, /[\u4e00-\u9fff]{2}/);
            assert.doesNotMatch(text, /\ufffd/);
            assert.deepEqual(await page.said(), []);
            assert.deepEqual(
              page.requested().filter((each) => each !== '/own.css'),
              ['/dist/medleaf.js'],
            );
          });
        }
      }
    });
  }
});
