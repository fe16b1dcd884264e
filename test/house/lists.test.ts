/** The lists of the house agree: each element has its folder, story, test, tag, description and page in the docs. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {messagesUsedFrom} from '../../scripts/messages-plugin.mjs';
import {version} from '../../src/core/version.js';
import {en} from '../../src/messages/en.js';
import {zhCN} from '../../src/messages/zh-CN.js';

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

test('both languages have the same messages with the same places to fill', () => {
  assert.deepEqual(Object.keys(en).sort(), Object.keys(zhCN).sort());
  const places = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
  for (const key of Object.keys(zhCN) as (keyof typeof zhCN)[])
    assert.deepEqual(places(en[key]), places(zhCN[key]), key);
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
  assert.equal(lines.length, 4);
  for (const line of lines) assert.ok(read('site/index.html').includes(line), line);
});
