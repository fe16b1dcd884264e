import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {jsonInHz} from '../../scripts/hz-plugin.mjs';
import {fromHz} from '../../src/core/hz.js';

const read = (value: unknown): unknown => JSON.parse(fromHz(...jsonInHz(value)));
const root = new URL('../../', import.meta.url);

test('every word of the content and the interface comes back as it was', () => {
  for (const file of ['src/generated/library.zh-CN.json', 'src/messages/zh-CN.ts', 'src/messages/zh-TW.ts']) {
    const text = readFileSync(new URL(file, root), 'utf8');
    assert.equal(read(text), text, file);
  }
});

test('so do tildes, line ends and characters that GB 2312 lacks', () => {
  for (const text of [
    '',
    '~',
    '~~',
    '~{',
    '~}',
    '药~膏',
    '~药~',
    '㐀膏\u{20000}药',
    '“软膏”——0.1％…',
    'a\n药\nb',
    '癜風',
    '药　膏',
  ])
    assert.equal(read(text), text);
});

test('Chinese becomes two ASCII letters a character, apart from its text, and nothing else is left', () => {
  assert.deepEqual(jsonInHz('他克莫司'), ['"~"', 'K{?KD*K>!!!!']);
  for (const part of jsonInHz('白癜风：怎么治？~癜風㐀')) assert.match(part, /^[\x20-\x7e]+$/);
});
