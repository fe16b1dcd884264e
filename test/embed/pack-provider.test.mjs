import assert from 'node:assert/strict';
import {after, describe, it} from 'node:test';
import {join} from 'node:path';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {root} from '../../scripts/ensure.mjs';
import {hospitalPage, startPages, typeInSearch} from '../support/pages.mjs';

const packs = mkdtempSync(join(tmpdir(), 'medleaf-packs-'));
after(() => rmSync(packs, {recursive: true, force: true}));
const pack = JSON.parse(readFileSync(join(root, 'dist/content/zh-CN.json'), 'utf8'));
const [article] = pack.articles;
const night = {...article, id: 'night-clinic', title: '夜间门诊几点开始', summary: '示例医院夜间门诊十八点开始。'};
writeFileSync(join(packs, 'zh-CN.json'), JSON.stringify({...pack, articles: [...pack.articles, night]}));
writeFileSync(join(packs, 'broken.json'), JSON.stringify({...pack, faqs: 'none'}));
const {open} = await startPages({mounts: {'/packs/': packs}});

const strict = (policies) => ({
  'content-security-policy': [
    "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:; require-trusted-types-for 'script'",
    `trusted-types lit-html medleaf ${policies}`,
  ].join('; '),
});
const search = (src) =>
  hospitalPage({
    body: `<medleaf-search provider="pack" provider-src="${src}" article-href="/a/{id}.html"></medleaf-search>
      <script src="/dist/medleaf-search.js"></script>`,
  });

describe('provider="pack"', () => {
  for (const src of ['/packs/zh-CN.json', '/packs/']) {
    it(`searches ${src} in a worker, by misspelling and pinyin, and leads to the site's own pages`, async () => {
      const {page, said, requested} = await open(search(src));
      const found = await typeInSearch(page, 'yejianmenzhen');
      assert.equal(found[0].href, '/a/night-clinic.html');
      assert.equal(page.workers().length, 1);
      await page.click('medleaf-search >>> .icon-button');
      assert.ok((await typeInSearch(page, '白颠风')).some(({text}) => text.includes('白癜风')));
      assert.deepEqual(said, []);
      assert.deepEqual(
        requested.filter((address) => !address.startsWith('/')),
        [],
      );
      await page.close();
    });
  }

  it('has its worker under a strict policy that names medleaf-worker', async () => {
    const {page, said} = await open(search('/packs/zh-CN.json'), {headers: strict('medleaf-worker')});
    assert.equal((await typeInSearch(page, '夜间门诊'))[0].href, '/a/night-clinic.html');
    assert.equal(page.workers().length, 1);
    assert.deepEqual(said, []);
    await page.close();
  });

  it('does the work in the page where the policy allows no worker', async () => {
    const {page} = await open(search('/packs/zh-CN.json'), {headers: strict('')});
    assert.equal((await typeInSearch(page, '夜间门诊'))[0].href, '/a/night-clinic.html');
    assert.equal(page.workers().length, 0);
    await page.close();
  });

  for (const [src, reason] of [
    ['/packs/none.json', 'answers with status 404'],
    ['/packs/broken.json', 'faqs must be a list'],
  ]) {
    it(`falls back to the page's own content and says why: ${reason}`, async () => {
      const {page, said} = await open(search(src));
      assert.ok((await typeInSearch(page, '他克莫司')).length > 0);
      assert.equal((await page.$$('medleaf-search >>> .unreachable')).length, 1);
      const [warning, ...others] = said.filter((line) => line.startsWith('warn'));
      assert.ok(warning.includes(reason), warning);
      assert.deepEqual(others, []);
      await page.close();
    });
  }
});
