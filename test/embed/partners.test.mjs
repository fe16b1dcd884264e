import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {parse} from 'acorn';
import {root} from '../../scripts/ensure.mjs';
import {hospitalPage, startPages} from '../support/pages.mjs';

const {open} = await startPages();
const bundles = readdirSync(join(root, 'dist')).filter((name) => name.endsWith('.js'));
const markup = {
  'medleaf-consult': '<medleaf-consult phone="000-0000-0000" hours="Mo-Su 00:00-24:00"></medleaf-consult>',
  'medleaf-drug-card': '<medleaf-drug-card drug="tacrolimus-ointment"></medleaf-drug-card>',
  'medleaf-faq': '<medleaf-faq topic="tacrolimus" filterable></medleaf-faq>',
  'medleaf-search': '<medleaf-search query="tacrolimus"></medleaf-search>',
};
const tags = Object.keys(markup);
const draws = (page, tag) =>
  page.waitForFunction(
    (name) => document.querySelector(name)?.shadowRoot?.textContent.trim().length > 20,
    {timeout: 5000},
    tag,
  );
const defined = (page) => page.evaluate((names) => names.filter((name) => window.customElements.get(name)), tags);

describe('a file for one element works alone', () => {
  for (const [tag, element] of Object.entries(markup)) {
    it(`${tag}.js`, async () => {
      const body = `${Object.values(markup).join('')}<script src="/dist/${tag}.js"></script>`;
      const {page, said, requested, path} = await open(hospitalPage({body}));
      await draws(page, tag);
      assert.match(element, new RegExp(`^<${tag}`));
      const others = tag === 'medleaf-search' ? ['medleaf-drug-card'] : [];
      assert.deepEqual(await defined(page), [...others, tag].sort());
      assert.deepEqual(said, []);
      assert.deepEqual(requested, [path, `/dist/${tag}.js`]);
    });
  }

  it('medleaf-search.js opens a drug card with its warnings', async () => {
    const {page, said} = await open(
      hospitalPage({body: `<medleaf-search></medleaf-search><script src="/dist/medleaf-search.js"></script>`}),
    );
    await draws(page, 'medleaf-search');
    await (await page.$('medleaf-search >>> input')).focus();
    await page.keyboard.sendCharacter('\u4ed6\u514b\u83ab\u53f8');
    await (await page.$('medleaf-search >>> [aria-labelledby=group-drug] [role=option]')).click();
    const card = await page.waitForSelector('medleaf-search >>> medleaf-drug-card >>> [part=warning]');
    assert.ok((await card.boundingBox()).height > 40);
    assert.deepEqual(said, []);
  });

  it('medleaf-search.js says that it does not describe the page to search engines', async () => {
    const {page, said} = await open(
      hospitalPage({
        body: `<medleaf-drug-card drug="tacrolimus-ointment" structured-data></medleaf-drug-card><script src="/dist/medleaf-search.js"></script>`,
      }),
    );
    await draws(page, 'medleaf-drug-card');
    assert.deepEqual(said, [
      'warn: <medleaf-drug-card>: medleaf-search.js has no structured-data; load medleaf.js instead.',
    ]);
  });

  it('several of them, and the whole, share a page without a word', async () => {
    const scripts = bundles
      .filter((name) => !/\.(en|zh-TW|dev)\.|-provider-/.test(name))
      .map((name) => `<script async src="/dist/${name}"></script>`);
    const {page, said} = await open(hospitalPage({body: Object.values(markup).join('') + scripts.join('')}));
    for (const tag of tags) await draws(page, tag);
    assert.deepEqual(said, []);
  });
});

describe('medleaf.dev.js', () => {
  it('says which words of the page are ruled out; no other file carries the rules', async () => {
    const label = '\u56fd\u5185\u9996\u5bb6'; // "the first in the country"
    const body = `<medleaf-consult label="${label}"></medleaf-consult><script src="/dist/medleaf.dev.js"></script>`;
    const {page, said} = await open(hospitalPage({body}));
    await draws(page, 'medleaf-consult');
    assert.equal(said.length, 2);
    assert.match(said[0], /^info: Medleaf: development build/);
    assert.match(said[1], /^warn: <medleaf-consult>: label says .* \(ABS-02, error\)/);
    const carries = bundles.filter((name) => readFileSync(join(root, 'dist', name), 'utf8').includes('ABS-02'));
    assert.deepEqual(carries, ['medleaf.dev.js']);
  });
});

describe('medleaf.en.js', () => {
  it('speaks English on an English page, with an empty console', async () => {
    const body = `${Object.values(markup).join('')}<script src="/dist/medleaf.en.js"></script>`;
    const {page, said} = await open(hospitalPage({body, lang: 'en'}));
    for (const tag of tags) {
      await draws(page, tag);
      const text = await page.$eval(`${tag} >>> .root`, (each) => each.innerText);
      assert.match(text, /[a-z]{4,}/, tag);
      const chinese = text.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
      assert.ok(chinese / text.length < 0.1, `${tag}: ${chinese} Chinese characters in ${text.length}`);
    }
    assert.deepEqual(said, []);
  });
});

describe('medleaf.zh-TW.js', () => {
  const number = '119';

  it('speaks as in Taiwan whatever the page says, and rings its emergency number', async () => {
    const body = `<medleaf-consult mode="emergency"></medleaf-consult><script src="/dist/medleaf.zh-TW.js"></script>`;
    const {page, said} = await open(hospitalPage({body, lang: 'zh-CN'}));
    await draws(page, 'medleaf-consult');
    const link = await page.$eval('medleaf-consult >>> [part=phone]', ({href, innerText}) => ({href, innerText}));
    assert.deepEqual(link, {href: `tel:${number}`, innerText: `\u64a5\u6253${number}`});
    assert.equal(await page.$eval('medleaf-consult >>> [part=panel]', ({lang}) => lang), 'zh-TW');
    assert.deepEqual(said, []);
  });
});

describe('old engines', () => {
  for (const file of bundles) {
    it(`can parse ${file}: its syntax is ES2019, its names are those of Chromium 73`, () => {
      // `import()` and `import.meta` are younger as a syntax, but Chromium knows them since 63 and 64.
      const code = readFileSync(join(root, 'dist', file), 'latin1').replace(/\bimport(\(|\.meta\b)/g, 'load$1');
      const sourceType = file.startsWith('medleaf-provider-') ? 'module' : 'script';
      const tree = parse(code, {ecmaVersion: 2019, sourceType});
      const younger = new Set([
        'allSettled',
        'replaceAll',
        'replaceChildren',
        'hasOwn',
        'structuredClone',
        'findLast',
        'findLastIndex',
        'toSorted',
        'toReversed',
        'toSpliced',
        'groupBy',
        'randomUUID',
        'checkVisibility',
        'WeakRef',
        'Segmenter',
        'requestIdleCallback',
        'showPopover',
        'setHTMLUnsafe',
      ]);
      const called = new Set();
      const visit = (node) => {
        if (Array.isArray(node)) return node.forEach(visit);
        if (!node || typeof node.type !== 'string') return undefined;
        const {callee} = node;
        if (callee?.type === 'MemberExpression' && !callee.computed) called.add(callee.property.name);
        if (callee?.type === 'Identifier') called.add(callee.name);
        return Object.values(node).forEach((each) => typeof each === 'object' && visit(each));
      };
      visit(tree.body);
      assert.deepEqual(
        [...called].filter((name) => younger.has(name)),
        [],
      );
    });
  }

  const fallback = `<medleaf-faq topic="tacrolimus"><p>Please call 120.</p></medleaf-faq><script src="/dist/medleaf.js"></script>`;

  it('without custom elements keep the fallback markup, in silence', async () => {
    const {page, said} = await open(hospitalPage({body: fallback}), {
      before: () => Object.defineProperty(window, 'customElements', {value: undefined}),
    });
    assert.ok((await (await page.$('medleaf-faq p')).boundingBox()).height > 0);
    assert.deepEqual(said, []);
  });

  it('without constructable style sheets keep the fallback markup or draw, in silence', async () => {
    const {page, said} = await open(hospitalPage({body: fallback}), {
      before: () => {
        delete window.Document.prototype.adoptedStyleSheets;
        delete window.ShadowRoot.prototype.adoptedStyleSheets;
        delete window.CSSStyleSheet.prototype.replace;
        delete window.CSSStyleSheet.prototype.replaceSync;
      },
    });
    const seen = await page.$eval(
      'medleaf-faq',
      (each) => each.shadowRoot?.querySelector('.root')?.clientHeight ?? each.clientHeight,
    );
    assert.ok(seen > 10);
    assert.deepEqual(said, []);
  });

  it('without until-found, light-dark() and container queries still hide closed answers', async () => {
    const {page} = await open(hospitalPage({body: fallback}));
    await draws(page, 'medleaf-faq');
    const height = await page.$eval('medleaf-faq >>> [part=answer]', (panel) => {
      panel.setAttribute('hidden', ''); // what such an engine makes of "until-found"
      return panel.getBoundingClientRect().height;
    });
    assert.equal(height, 0);
  });
});

describe('on a server', () => {
  it('importing the library does nothing and does not crash', () => {
    for (const file of [
      'embed.js',
      'define/faq.js',
      'elements/search/search.js',
      'content.js',
      'core/search/search.js',
    ]) {
      const {status, stdout, stderr} = spawnSync(
        process.execPath,
        ['-e', `import('./dist/lib/${file}').then(() => console.log('fine'))`],
        {
          cwd: root,
          encoding: 'utf8',
        },
      );
      assert.deepEqual({file, status, stdout, stderr}, {file, status: 0, stdout: 'fine\n', stderr: ''});
    }
  });
});
