import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {root} from '../../scripts/ensure.mjs';
import {hospitalPage, startPages} from '../support/pages.mjs';

const {open, publish, url} = await startPages();
const script = '<script src="/dist/medleaf.js"></script>';
const tags = ['medleaf-search', 'medleaf-drug-card', 'medleaf-faq', 'medleaf-consult'];
const widgets = `<div style="position: absolute; width: 600px">
  <medleaf-search query="白癜风"></medleaf-search>
  <medleaf-drug-card drug="tacrolimus-ointment"></medleaf-drug-card>
  <medleaf-faq topic="tacrolimus" open="first"></medleaf-faq>
  <medleaf-consult phone="000-0000-0000" href="#booking" hours="Mo-Su 00:00-24:00"></medleaf-consult>
</div>`;
const charset = '<meta charset="utf-8">';

const allDrawn = (page) =>
  page.waitForFunction(
    (names) =>
      names.every((name) => document.querySelector(name)?.shadowRoot?.querySelector('.root')?.clientHeight > 20),
    {timeout: 5000},
    tags,
  );

/** What a reader gets of each widget: its height, and how its text is set. */
const measured = (page) =>
  page.evaluate(
    (names) =>
      names.map((name) => {
        const host = document.querySelector(name);
        const text = [...host.shadowRoot.querySelectorAll('p, li, button, dd, input, [role=option]')].map((each) => {
          const style = getComputedStyle(each);
          const {
            fontSize,
            lineHeight,
            letterSpacing,
            wordSpacing,
            textIndent,
            textTransform,
            textShadow,
            whiteSpace,
            textAlign,
          } = style;
          const {visibility, opacity, writingMode} = style;
          return {
            size: parseFloat(fontSize),
            line: parseFloat(lineHeight) / parseFloat(fontSize),
            rest: [
              letterSpacing,
              wordSpacing,
              textIndent,
              textTransform,
              textShadow,
              whiteSpace,
              textAlign,
              visibility,
              opacity,
              writingMode,
            ].join(),
          };
        });
        return {name, height: host.getBoundingClientRect().height, text};
      }),
    tags,
  );

const openWidgets = async (head, options) => {
  const opened = await open(hospitalPage({head: charset + head, body: widgets + script}), options);
  await allDrawn(opened.page);
  return {...opened, widgets: await measured(opened.page)};
};
const neutral = await openWidgets('');

describe('text and geometry stay as they are on a page whose rules are', () => {
  // factor: how much larger or smaller the text may become, because a widget follows the page between 15 and 20 px
  const pages = {
    'html {font-size: 100px}': 1.25,
    'html {font-size: 62.5%} body {font-size: 1.6rem}': 1,
    'html {font-size: 8px}': 15 / 16,
    'body {font-size: 0}': 15 / 16,
    'body {font-size: 24px}': 1.25,
    'body {line-height: 0}': 1,
    '* {letter-spacing: 1em !important; line-height: 0 !important}': 1,
    '* {text-indent: 2em; text-transform: uppercase; white-space: nowrap; word-spacing: 1em; text-align: right}': 1,
    '* {box-sizing: content-box !important; padding: 0; margin: 0; border: 0}': 1,
    'body {font: 700 italic 16px/3 fantasy; text-shadow: 0 0 9px red; color: #fff; background: #fff}': 1,
    'button, input, li, p, h2, h3, a, table, svg {display: block !important; width: 400px !important; font-size: 40px !important}': 1,
    'div {float: left; position: relative; height: 20px} ': 1,
    '.root, .card, .title, .option, .button, .hidden, .panel, .answer {display: none !important}': 1,
  };
  for (const [rules, factor] of Object.entries(pages)) {
    it(rules, async () => {
      const {widgets: here, said} = await openWidgets(`<style>${rules}</style>`);
      const [smallest, largest] = [Math.min(1, factor), Math.max(1, factor)];
      for (const [i, {name, height, text}] of here.entries()) {
        const plain = neutral.widgets[i];
        assert.equal(text.length, plain.text.length, name);
        for (const [j, each] of text.entries()) {
          const ratio = each.size / plain.text[j].size;
          assert.ok(
            smallest - 0.02 < ratio && ratio < largest + 0.02,
            `${name}: ${each.size} px for ${plain.text[j].size}`,
          );
          assert.ok(
            Math.abs(each.line - plain.text[j].line) < 0.02,
            `${name}: line height ${each.line} for ${plain.text[j].line}`,
          );
          assert.equal(each.rest, plain.text[j].rest, name);
        }
        // Larger text also breaks into more lines.
        const [least, most] = factor === 1 ? [0.99, 1.01] : [smallest ** 2 * 0.95, largest ** 2 * 1.05];
        const ratio = height / plain.height;
        assert.ok(least <= ratio && ratio <= most, `${name}: ${height} px high for ${plain.height}`);
      }
      assert.deepEqual(said, []);
    });
  }

  it('none at all, in quirks mode', async () => {
    const {page, said} = await open(
      `<html lang="zh-CN"><head>${charset}<link rel="icon" href="data:,"></head><body>${widgets}${script}</body></html>`,
    );
    await allDrawn(page);
    assert.equal(await page.evaluate(() => document.compatMode), 'BackCompat');
    for (const [i, {name, height}] of (await measured(page)).entries()) {
      assert.ok(
        Math.abs(height / neutral.widgets[i].height - 1) < 0.01,
        `${name}: ${height} px high for ${neutral.widgets[i].height}`,
      );
    }
    assert.deepEqual(said, []);
  });
});

describe('all four widgets work', () => {
  /** Uses them as a reader does. */
  async function use(page) {
    await (await page.$('medleaf-faq >>> [aria-expanded=false]')).click();
    await (await page.$('medleaf-drug-card >>> [part=section]')).click();
    await (await page.$('medleaf-search >>> input')).click({count: 3});
    await page.keyboard.sendCharacter('他克莫斯');
    await page.keyboard.press('Enter');
    await (await page.$('medleaf-consult >>> [part=link]')).click();
    assert.equal(await page.evaluate(() => window.location.hash), '#booking');
    assert.ok(await page.$('medleaf-search >>> article, medleaf-search >>> medleaf-drug-card'));
  }

  const policy = `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'`;
  for (const [what, options, allowed] of [
    ['', '', 'lit-html'],
    [', with structured data', ' structured-data', 'lit-html medleaf'],
  ]) {
    it(`under a strict content security policy with trusted types${what}, in use, with an empty console`, async () => {
      const body =
        widgets.replace(/ style="[^"]*"/, '').replace(/(<medleaf-(?:faq|drug-card))/g, `$1${options}`) + script;
      const headers = {'content-security-policy': `${policy}; trusted-types ${allowed}`};
      const {page, said, requested, path} = await open(hospitalPage({head: charset, body}), {headers});
      await allDrawn(page);
      await use(page);
      assert.deepEqual(said, []);
      assert.deepEqual(requested, [path, '/dist/medleaf.js']);
    });
  }

  it('in a sandboxed frame, where storage is forbidden', async () => {
    const {page, said, path} = await open(hospitalPage({head: charset, body: widgets + script}));
    const frames = await open(
      hospitalPage({body: `<iframe sandbox="allow-scripts" src="${path}" width="800" height="600"></iframe>`}),
    );
    const frame = frames.page.frames()[1];
    await frame.waitForFunction(() =>
      document.querySelector('medleaf-faq')?.shadowRoot?.querySelector('[part=question]'),
    );
    assert.deepEqual(frames.said, []);
    assert.deepEqual(said, []);
    await page.close();
  });

  it('on a page whose own library has replaced Event and Array.from', async () => {
    const replaceGlobals = () => {
      // As MooTools 1.3 (whose Event wraps a native one) and Prototype 1.7 do it.
      window.Event = function Event(event) {
        this.key = event.type.toLowerCase();
      };
      Array.from = (value) => (value && value.toArray ? value.toArray() : [value]);
    };
    const {page, said} = await open(hospitalPage({head: charset, body: widgets + script}), {before: replaceGlobals});
    await allDrawn(page);
    await use(page);
    assert.deepEqual(said, []);
  });

  it('on a page that is swapped as a whole and comes back, as Turbo and PJAX do', async () => {
    const {page, said} = await open(hospitalPage({head: charset, body: widgets + script}));
    await allDrawn(page);
    await (await page.$('medleaf-faq >>> [aria-expanded=false]')).click();
    const openQuestions = () => page.$$eval('medleaf-faq >>> [aria-expanded=true]', (all) => all.length);
    const before = await openQuestions();
    await page.evaluate(() => {
      const whole = document.body.firstElementChild;
      whole.remove();
      document.body.prepend(whole);
    });
    assert.equal(await openQuestions(), before);
    await page.evaluate(() => {
      const copy = document.body.firstElementChild.cloneNode(true);
      document.body.firstElementChild.replaceWith(copy);
    });
    await allDrawn(page);
    assert.equal(await openQuestions(), 1);
    assert.deepEqual(said, []);
  });
});

describe('a page in GBK', () => {
  it('shows its own Chinese and ours side by side', async () => {
    // 示例医院皮肤科 in GBK
    const own = Buffer.from('cabec0fdd2bdd4bac6a4b7f4bfc6', 'hex');
    const [start, end] = hospitalPage({
      head: '<meta charset="gbk">',
      body: `<h1>OWN</h1><medleaf-faq topic="tacrolimus"></medleaf-faq><medleaf-consult department="OWN"></medleaf-consult>${script}`,
    })
      .replace('OWN</h1>', '\u0000</h1>')
      .split('\u0000')
      .map((part) => Buffer.from(part, 'latin1'));
    const {page, said} = await open(Buffer.concat([start, own, end]), {headers: {'content-type': 'text/html'}});
    await page.waitForFunction(() =>
      document.querySelector('medleaf-faq')?.shadowRoot?.querySelector('[part=question]'),
    );
    const [set, title, question] = await page.evaluate(() => [
      document.characterSet,
      document.querySelector('h1').textContent,
      document.querySelector('medleaf-faq').shadowRoot.querySelector('[part=question]').textContent,
    ]);
    assert.deepEqual([set, title], ['GBK', '示例医院皮肤科']);
    assert.match(question, /^[\u4e00-\u9fff0-9，、“”？%]+/);
    assert.deepEqual(said, []);
  });

  it('shows them as a module, and with a wrong charset on the script, too', async () => {
    for (const tag of [
      '<script type="module" src="/dist/medleaf.js"></script>',
      '<script charset="big5" src="/dist/medleaf.js"></script>',
    ]) {
      const body = `<medleaf-drug-card drug="tacrolimus-ointment"></medleaf-drug-card>${tag}`;
      const {page, said} = await open(hospitalPage({body}), {headers: {'content-type': 'text/html; charset=gbk'}});
      await page.waitForFunction(() =>
        document.querySelector('medleaf-drug-card')?.shadowRoot?.querySelector('[part=name]'),
      );
      assert.match(await page.$eval('medleaf-drug-card >>> [part=name]', (each) => each.textContent), /他克莫司/);
      assert.deepEqual(said, []);
    }
  });
});

describe('two versions on one page', () => {
  const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const bundle = readFileSync(join(root, 'dist/medleaf.js'), 'utf8');
  const other = bundle.replaceAll(version, '99.0.0');
  publish('/other/medleaf.js', other);
  const otherScript = '<script src="/other/medleaf.js"></script>';

  for (const [order, scripts] of [
    ['this one first', script + otherScript],
    ['the other one first', otherScript + script],
  ]) {
    it(`${order}: the first one stays, everything works, one warning names both`, async () => {
      assert.notEqual(other, bundle);
      const {page, said} = await open(hospitalPage({head: charset, body: widgets + scripts}));
      await allDrawn(page);
      assert.equal(said.length, 1);
      assert.match(said[0], /^warn/);
      for (const each of [version, '99.0.0']) assert.ok(said[0].includes(each), said[0]);
      const first = await page.evaluate(() => window.customElements.get('medleaf-faq').version);
      assert.equal(first, order === 'this one first' ? version : '99.0.0');
    });
  }

  it('still give one warning when the other one is included twice', async () => {
    const {page, said} = await open(hospitalPage({head: charset, body: widgets + script + otherScript + otherScript}));
    await allDrawn(page);
    assert.equal(said.length, 1, said.join('\n'));
  });
});

describe('an editor that strips unknown tags', () => {
  const words = (page, selector) =>
    page.$eval(selector, (each) => each.shadowRoot.querySelector('[part=question]').textContent);

  it('may write a div instead; one that is inserted later is upgraded too', async () => {
    const body = `<div data-medleaf="faq" data-topic="tacrolimus"><p>fallback</p></div>${script}`;
    const {page, said} = await open(hospitalPage({head: charset, body}));
    await page.waitForSelector('div > medleaf-faq >>> [part=question]');
    const first = await words(page, 'medleaf-faq');
    await page.evaluate(() => {
      const later = Object.assign(document.createElement('div'), {id: 'later'});
      later.dataset.medleaf = 'faq';
      later.dataset.topic = 'tacrolimus';
      document.body.append(later);
    });
    await page.waitForSelector('#later > medleaf-faq >>> [part=question]');
    assert.equal(await words(page, '#later > medleaf-faq'), first);
    assert.equal(await page.$eval('div > medleaf-faq > p', (each) => each.getBoundingClientRect().height), 0);
    assert.deepEqual(said, []);
  });

  it('gets its fallback replaced even when the page arrives in pieces after the script', async () => {
    const pieces = [
      `<!doctype html><html lang="zh-CN"><head>${charset}<link rel="icon" href="data:,"><script src="${url}/dist/medleaf.js"></script></head><body>`,
      '<div data-medleaf="faq" data-topic="tacrolimus"><p>one</p>',
      '<p>two</p></div></body></html>',
    ];
    const server = createServer(async (request, response) => {
      response.writeHead(200, {'content-type': 'text/html; charset=utf-8'});
      for (const piece of pieces) {
        response.write(piece);
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
      response.end();
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const {page, said} = await open(hospitalPage());
      await page.goto(`http://127.0.0.1:${server.address().port}/`);
      await page.waitForSelector('medleaf-faq >>> [part=question]');
      const heights = await page.$$eval('p', (all) =>
        all.map((each) => [each.textContent, each.getBoundingClientRect().height]),
      );
      assert.deepEqual(heights, [
        ['one', 0],
        ['two', 0],
      ]);
      assert.deepEqual(said, []);
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });
});
