/** The lists of the house agree: each element has its folder, story, test, tag, description and page in the docs. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {fallbackMarkup} from '../../data/command/fallback.js';
import {messagesUsedFrom} from '../../scripts/messages-plugin.mjs';
import type {Library} from '../../src/core/library.js';
import {version} from '../../src/core/version.js';
import {en} from '../../src/messages/en.js';
import {messagesFor} from '../../src/messages/index.js';
import {zhCN} from '../../src/messages/zh-CN.js';
import {zhTW} from '../../src/messages/zh-TW.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const names = readdirSync(join(root, 'src/elements')).sort();

for (const name of names) {
  test(`${name} has its class, story and test, and is registered, described and documented`, () => {
    for (const file of [
      `src/elements/${name}/${name}.ts`,
      `src/elements/${name}/${name}.styles.ts`,
      `stories/${name}.stories.ts`,
      `test/elements/${name}.test.ts`,
    ]) {
      assert.ok(existsSync(join(root, file)), `${file} is missing`);
    }
    assert.ok(read('src/elements.ts').includes(`'medleaf-${name}'`), 'not in src/elements.ts');
    assert.ok(read('custom-elements.json').includes(`"tagName": "medleaf-${name}"`), 'not in custom-elements.json');
    assert.ok(read('docs/elements.md').includes(`## \`medleaf-${name}\``), 'not in docs/elements.md');
  });
}

test('the version is the one of the package', () =>
  assert.equal(version, (JSON.parse(read('package.json')) as {version: string}).version));

for (const messages of [en, zhTW]) {
  test(`${messages.language} has the messages of zh-CN, with the same places to fill`, () => {
    assert.deepEqual(Object.keys(messages), Object.keys(zhCN));
    const places = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const key of Object.keys(zhCN) as (keyof typeof zhCN)[])
      assert.deepEqual(places(messages[key]), places(zhCN[key]), key);
  });
}

test('zh-TW is written in the characters of Taiwan (Big5), and in its words', () => {
  const big5 = new TextDecoder('big5');
  const characters = new Set<string>();
  for (let lead = 0xa1; lead <= 0xf9; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) characters.add(big5.decode(Uint8Array.of(lead, trail)));
  const text = Object.values(zhTW).join('\n');
  assert.deepEqual(
    [...text].filter((character) => character > '\x7f' && !characters.has(character)),
    [],
  );
  const mainland = /搜索|鏈接|質量|信息|視頻|打印|屏幕|默認|說明書|適應證|特應性|醫保|復診/g;
  assert.deepEqual(text.match(mainland) ?? [], []);
});

test('the language of a page decides, then that of the content; Hong Kong does not get the number of Taiwan', () => {
  const spoken = (...tags: (string | undefined)[]): string => messagesFor(...tags).language;
  for (const tag of ['zh-TW', 'zh-tw', 'zh-Hant', 'zh-Hant-TW']) assert.equal(spoken(tag), 'zh-TW', tag);
  for (const tag of ['zh', 'zh-CN', 'zh-Hans', 'zh-HK', 'zh-Hant-HK']) assert.equal(spoken(tag), 'zh-CN', tag);
  assert.equal(spoken('en-GB'), 'en');
  assert.equal(spoken('fr', 'en'), 'en');
  assert.equal(spoken(undefined, 'fr'), 'zh-CN');
});

test('every message is used somewhere', () => {
  const used = messagesUsedFrom(join(root, 'src/embed.ts'));
  assert.deepEqual(
    Object.keys(zhCN).filter((key) => !used(key)),
    [],
  );
});

test('the snippet of the README is the one of the demo page', () => {
  const lines = /<style>[\s\S]*?<\/style>/.exec(read('README.md'))?.[0].match(/medleaf-[^\n]*/g) ?? [];
  assert.equal(lines.length, 3);
  for (const line of lines) assert.ok(read('site/index.html').includes(line), line);
});

for (const [file, limit] of Object.entries({'site/index.html': '8', 'examples/html/index.html': '5'}))
  test(`the questions of ${file} are as \`medleaf snippet faq\` prints them`, () => {
    const library = JSON.parse(read('src/generated/library.zh-CN.json')) as Library;
    const lines = fallbackMarkup(library, 'faq', {topic: 'tacrolimus', limit, filterable: true});
    for (const line of lines) assert.ok(read(file).includes(`  ${line}\n`), line);
  });

test('llms.txt names what is there', () => {
  for (const [, file] of read('llms.txt').matchAll(/\]\(([^)]+)\)/g))
    assert.ok(existsSync(join(root, file!)), `${file} is missing`);
});

test('a tag can name every provider of ours', () => {
  const [, names] = /const ours[^=]*= (\[[^\]]*\])/.exec(read('src/elements/search/load-provider.ts'))!;
  const files = readdirSync(join(root, 'src/providers')).map((name) => name.replace(/\.ts$/, ''));
  assert.deepEqual(JSON.parse(names!.replace(/'/g, '"')), files.sort());
});
