import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import {root} from '../../scripts/ensure.mjs';
import {hospitalPage, startPages, typeInSearch} from '../support/pages.mjs';

const out = mkdtempSync(join(tmpdir(), 'medleaf-pagefind-'));
after(() => rmSync(out, {recursive: true, force: true}));
const pages = [
  {
    id: 'night-clinic',
    title: '夜间门诊几点开始',
    body: '示例医院夜间门诊十八点开始。',
    category: 'visit',
    href: '/visit/night.html',
  },
];
writeFileSync(join(out, 'pages.jsonl'), pages.map((page) => `${JSON.stringify(page)}\n`).join(''));
const built = spawnSync(
  process.execPath,
  [
    ...[join(root, 'dist/cli/medleaf.mjs'), 'build', join(root, 'data'), '--out', out, '--pagefind'],
    ...['--article-href', '/articles/{id}.html', '--documents', join(out, 'pages.jsonl')],
  ],
  {encoding: 'utf8'},
);
const skip =
  !existsSync(join(root, `node_modules/@pagefind/${process.platform}-${process.arch}`)) &&
  'Pagefind has no binary for this machine here';
const {open, url} = await startPages({mounts: {'/content/': out}});

const strict = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "connect-src 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html medleaf',
    'img-src data:',
  ].join('; '),
};
const script = '<script src="/dist/medleaf-search.js"></script>';
const search = (attributes) => `<medleaf-search ${attributes}></medleaf-search>${script}`;
const beside = search('provider="pagefind" provider-src="/content/pagefind/"');

const unreachable = (page) => page.$$eval('medleaf-search >>> .unreachable', (found) => found.length);

describe('medleaf build --pagefind', {skip}, () => {
  it('writes an index for each language, without interfaces that nobody asks for', () => {
    assert.equal(built.status, 0, built.stderr);
    assert.match(built.stdout, /pagefind\/zh-CN\/\n.*pagefind\/en\//);
    for (const language of ['zh-CN', 'en']) {
      const files = readdirSync(join(out, 'pagefind', language));
      assert.ok(files.includes('pagefind.js') && files.includes('medleaf-words.json'), files.join());
      assert.deepEqual(
        files.filter((name) => /ui|highlight/.test(name)),
        [],
      );
    }
  });
});

describe('provider="pagefind"', {skip}, () => {
  it('finds by misspelling, pinyin, initials and other names under a strict policy, and asks no other host', async () => {
    const {page, said, requested} = await open(hospitalPage({body: beside}), {headers: strict});
    const [found] = await typeInSearch(page, '白颠风会传染吗');
    assert.match(found.text, /白癜风.*传染/);
    for (const typed of ['baidianfeng', 'bdf', 'vitiligo']) {
      await page.click('medleaf-search >>> .icon-button');
      const options = await typeInSearch(page, typed);
      assert.ok(
        options.some(({text}) => text.includes('白癜风')),
        `${typed}: ${options.map(({text}) => text).join('; ')}`,
      );
    }
    assert.deepEqual(said, []);
    assert.equal(await unreachable(page), 0);
    assert.deepEqual(
      requested.filter((address) => !address.startsWith('/')),
      [],
    );
    await page.close();
  });

  it('leads to the pages it knows, and opens in place what the page has', async () => {
    const {page} = await open(hospitalPage({body: beside}));
    assert.equal((await typeInSearch(page, '夜间门诊'))[0].href, '/visit/night.html');
    await page.click('medleaf-search >>> .icon-button');
    const options = await typeInSearch(page, '他克莫司');
    assert.equal(options.find(({text}) => text.startsWith('他克莫司软膏'))?.href, null);
    assert.ok(options.some(({href}) => /^\/articles\/[a-z-]+\.html$/.test(href ?? '')));
    await page.close();
  });

  it('finds words that stand in a text only, and says nothing where there is nothing', async () => {
    const {page} = await open(hospitalPage({body: beside}));
    assert.equal((await typeInSearch(page, '十八点'))[0]?.href, '/visit/night.html');
    await page.click('medleaf-search >>> .icon-button');
    assert.deepEqual(await typeInSearch(page, '手机壳'), []);
    assert.equal(await unreachable(page), 0);
    await page.close();
  });

  it('keeps to a category', async () => {
    const {page} = await open(
      hospitalPage({body: search('category="drug" provider="pagefind" provider-src="/content/pagefind/"')}),
    );
    const options = await typeInSearch(page, '他克莫司');
    assert.equal(options.length, 1);
    await page.close();
  });

  it('may be chosen by the pack, beside which its index lies', async () => {
    const pack = JSON.parse(readFileSync(join(out, 'zh-CN.json'), 'utf8'));
    writeFileSync(
      join(out, 'searching.json'),
      JSON.stringify({...pack, search: {provider: 'pagefind', src: 'pagefind/'}}),
    );
    const {page, said, requested} = await open(hospitalPage({body: search('content-src="/content/searching.json"')}), {
      headers: strict,
    });
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({name}) => name.endsWith('/content/searching.json')),
    );
    assert.equal((await typeInSearch(page, '夜间门诊'))[0]?.href, '/visit/night.html');
    assert.ok(requested.includes('/content/pagefind/zh-CN/pagefind.js'));
    assert.deepEqual(said, []);
    await page.close();
  });

  it('is loaded from where the bundle is, on a page of another origin, too', async () => {
    const other = url.replace('127.0.0.1', 'localhost');
    const {page, requested} = await open(hospitalPage({body: beside.replace('/dist/', `${other}/dist/`)}));
    await typeInSearch(page, '白癜风');
    assert.ok(requested.includes(`${other}/dist/medleaf-provider-pagefind.js`), requested.join());
    await page.close();
  });

  it('leaves the embedded content where there is no index, and says so', async () => {
    const {page, said} = await open(hospitalPage({body: search('provider="pagefind" provider-src="/nowhere/"')}));
    const options = await typeInSearch(page, '白癜风');
    assert.ok(options.length);
    assert.equal(await unreachable(page), 1);
    assert.equal(said.filter((each) => each.includes('<medleaf-search>: the provider cannot be used')).length, 1);
    await page.close();
  });
});
