/** What a screen reader is told: every level of urgency by its words, in the tree that the browser builds for it. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {root} from '../../scripts/ensure.mjs';
import {severities} from '../../src/core/severity.ts';
import {en} from '../../src/messages/en.ts';
import {zhCN} from '../../src/messages/zh-CN.ts';
import {zhTW} from '../../src/messages/zh-TW.ts';
import {hospitalPage, startPages} from '../support/pages.mjs';

const {open} = await startPages();
const levels = Object.keys(severities);
const allNodes = (node) => [node, ...(node.children ?? []).flatMap(allNodes)];

for (const {messages, bundle, content} of [
  {messages: zhCN, bundle: 'medleaf.js', content: 'library.zh-CN.json'},
  {messages: zhTW, bundle: 'medleaf.zh-TW.js', content: 'library.zh-CN.json'},
  {messages: en, bundle: 'medleaf.en.js', content: 'library.en.json'},
]) {
  const {drugs, articles} = JSON.parse(readFileSync(join(root, 'src/generated', content), 'utf8'));
  const words = levels.map((level) => messages[severities[level].words]);

  test(`every level of urgency has its words as its accessible name (${messages.language})`, async () => {
    const {page} = await open(
      hospitalPage({
        lang: messages.language,
        head: `<script src="/dist/${bundle}" defer></script>`,
        body: [
          ...drugs.map(({id}) => `<medleaf-drug-card drug="${id}"></medleaf-drug-card>`),
          ...articles.map(({id}) => `<medleaf-article article="${id}"></medleaf-article>`),
        ].join(''),
      }),
    );
    await page.evaluate(() => Promise.all([...document.body.children].map(({updateComplete}) => updateComplete)));
    const tree = await page.accessibility.snapshot({interestingOnly: false});
    const named = allNodes(tree)
      .filter(({role, name}) => role === 'group' && words.includes(name))
      .map(({name}) => name);
    const coloured = await page.evaluate(
      (names) =>
        [...document.querySelectorAll('medleaf-drug-card, medleaf-article')]
          .flatMap(({shadowRoot}) => [...shadowRoot.querySelectorAll('.callout')])
          .flatMap((box) => names.filter((name) => box.classList.contains(name))),
      levels,
    );
    assert.deepEqual(
      named,
      coloured.map((level) => messages[severities[level].words]),
    );
    assert.deepEqual(new Set(coloured), new Set(levels));
  });
}
