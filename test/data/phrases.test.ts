/** The phrase rules rest on known sources, and what the bundle carries breaks none of them. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {parse} from 'yaml';
import {compileAll} from '../../data/compile/index.js';
import {blocksText} from '../../src/core/blocks.js';
import {phraseFinder, type PhraseRules} from '../../src/core/phrases.js';

const dataDir = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'data');
const phrases = JSON.parse(readFileSync(join(dataDir, 'phrases.json'), 'utf8')) as PhraseRules;

test('each rule has an id of its own, a basis, something to do, and known sources', () => {
  const known = Object.keys(parse(readFileSync(join(dataDir, 'sources.yaml'), 'utf8')) as object);
  const ids = phrases.rules.map(({id}) => id);
  assert.deepEqual(ids, [...new Set(ids)]);
  for (const {id, basis, sources, mend, examples} of phrases.rules) {
    assert.ok(basis && mend && examples.length, id);
    for (const source of sources) assert.ok(known.includes(source), `${id}: ${source}`);
  }
});

test('no answer, article or medicine breaks a rule', () => {
  const find = phraseFinder(phrases);
  const {faqs, articles, drugs} = compileAll(dataDir)['zh-CN'];
  const statements = drugs.flatMap((drug) => [
    drug.summary,
    ...drug.warnings,
    drug.offLabel,
    ...drug.sections.flatMap((section) => [...section.statements, ...section.do, ...section.dont, ...section.effects]),
    ...drug.help.flatMap(({items}) => items),
  ]);
  const texts = [
    ...faqs.flatMap(({question, answer}) => [question, answer]),
    ...articles.flatMap(({summary, body}) => [summary, blocksText(body)]),
    ...statements.map(({text}) => text),
  ];
  for (const text of texts) {
    const found = find(text, 'article').filter(({severity}) => severity === 'error');
    assert.deepEqual(
      found.map(({rule, words}) => `${rule.id}: ${words} in "${text}"`),
      [],
    );
  }
});
