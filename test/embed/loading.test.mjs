import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {createHash} from 'node:crypto';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {root} from '../../scripts/ensure.mjs';
import {hospitalPage, startPages} from '../support/pages.mjs';

const {open} = await startPages();
const faq = '<medleaf-faq topic="tacrolimus"></medleaf-faq>';
const bundles = readdirSync(join(root, 'dist')).filter((name) => name.endsWith('.js'));

/** Resolves when the element has drawn something a reader can see. */
const drawn = (page, tag = 'medleaf-faq') =>
  page.waitForFunction(
    (name) => document.querySelector(name)?.shadowRoot?.textContent.trim().length > 20,
    {timeout: 5000},
    tag,
  );

describe('the script loads in every way a site includes scripts', () => {
  const ways = {
    'in the head, deferred': {head: '<script defer src="/dist/medleaf.js"></script>', body: faq},
    'in the head, async': {head: '<script async src="/dist/medleaf.js"></script>', body: faq},
    'in the head, blocking': {head: '<script src="/dist/medleaf.js"></script>', body: faq},
    'at the end of the body': {body: `${faq}<script src="/dist/medleaf.js"></script>`},
    'as a module': {body: `${faq}<script type="module" src="/dist/medleaf.js"></script>`},
  };
  for (const [way, markup] of Object.entries(ways)) {
    it(way, async () => {
      const {page, said, requested, path} = await open(hospitalPage(markup));
      await drawn(page);
      assert.deepEqual(said, []);
      assert.deepEqual(requested, [path, '/dist/medleaf.js']);
    });
  }
});

describe('the script is a good guest', () => {
  const script = '<script src="/dist/medleaf.js"></script>';

  it('keeps its Chinese on a page in GBK', async () => {
    const headers = {'content-type': 'text/html; charset=gbk'};
    const {page, said} = await open(hospitalPage({body: faq + script}), {headers});
    await drawn(page);
    const [charset, text] = await page.evaluate(() => [
      document.characterSet,
      document.querySelector('medleaf-faq').shadowRoot.textContent,
    ]);
    assert.equal(charset, 'GBK');
    assert.match(text, /他克莫司/);
    assert.deepEqual(said, []);
  });

  it('may be included twice', async () => {
    const {page, said} = await open(hospitalPage({body: faq + script + script}));
    await drawn(page);
    assert.deepEqual(said, []);
  });

  it('leaves no global variable but those of its libraries', async () => {
    const names = async (page) => {
      await page.waitForFunction(() => true); // leaves puppeteer's own names in either page
      return page.evaluate(() => Object.getOwnPropertyNames(window));
    };
    const without = new Set(await names((await open(hospitalPage({body: faq}))).page));
    const {page} = await open(hospitalPage({body: faq + script}));
    await drawn(page);
    const added = (await names(page)).filter((name) => !without.has(name));
    assert.deepEqual(added.sort(), [
      'litElementVersions',
      'litHtmlVersions',
      'litPropertyMetadata',
      'reactiveElementVersions',
    ]);
  });

  it('works under a strict content security policy with trusted types', async () => {
    const policy = [
      `default-src 'none'; script-src 'self'; style-src 'self'; img-src data:`,
      `require-trusted-types-for 'script'; trusted-types lit-html`,
    ].join('; ');
    const {page, said} = await open(hospitalPage({body: faq + script}), {headers: {'content-security-policy': policy}});
    await drawn(page);
    assert.deepEqual(said, []);
  });

  it('leaves the fallback markup to a reader without scripts', async () => {
    const {page} = await open(hospitalPage({body: `<medleaf-faq><p>Please call 120.</p></medleaf-faq>${script}`}), {
      javaScript: false,
    });
    const paragraph = await page.$('medleaf-faq p');
    assert.equal((await paragraph.boundingBox()).height > 0, true);
  });
});

describe('the files of dist/', () => {
  const integrity = JSON.parse(readFileSync(join(root, 'dist/integrity.json'), 'utf8'));

  it('are listed in integrity.json with their true size and hash', () => {
    assert.deepEqual(Object.keys(integrity).sort(), bundles.sort());
    for (const file of bundles) {
      const bytes = readFileSync(join(root, 'dist', file));
      assert.equal(integrity[file].bytes, bytes.length, file);
      assert.equal(integrity[file].integrity, `sha384-${createHash('sha384').update(bytes).digest('base64')}`, file);
    }
  });

  it('load with the hash that integrity.json gives', async () => {
    const tag = `<script src="/dist/medleaf.js" integrity="${integrity['medleaf.js'].integrity}" crossorigin></script>`;
    const {page, said} = await open(hospitalPage({body: faq + tag}));
    await drawn(page);
    assert.deepEqual(said, []);
  });

  for (const file of bundles) {
    it(`${file} is pure ASCII and says its licences`, () => {
      const text = readFileSync(join(root, 'dist', file), 'latin1');
      // eslint-disable-next-line no-control-regex
      assert.doesNotMatch(text, /[^\x00-\x7f]/);
      assert.match(text, /^\/\*! medleaf \S+ \| MIT \| .*lit \(BSD-3-Clause\)/);
    });
  }
});
