/** The content that the bundle carries: what it holds, and that nothing of the fact base was lost. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {compileAll} from '../../data/compile/index.js';
import {readRecords} from '../../data/compile/read.js';
import {blocksSources, blocksText, type Block} from '../../src/core/blocks.js';
import {findDrug} from '../../src/core/library.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const dataDir = join(root, 'data');
const {'zh-CN': library, en: english} = compileAll(dataDir);
const hanzi = (text: string): number => (text.match(/\p{Script=Han}/gu) ?? []).length;

test('there are two drugs, 68 questions and at least 18 articles, in both languages', () => {
  for (const each of [library, english]) {
    assert.deepEqual(
      each.drugs.map((drug) => drug.id),
      ['ruxolitinib-cream', 'tacrolimus-ointment'],
    );
    assert.equal(each.faqs.length, 68);
    assert.ok(each.articles.length >= 18);
  }
});

test('each article is written out: 600 to 1,500 characters, sections, a summary', () => {
  for (const {id, body, summary} of library.articles) {
    const count = hanzi(blocksText(body));
    assert.ok(count >= 600 && count <= 1500, `${id} has ${count} characters`);
    assert.ok(body.filter((block) => block.type === 'heading').length >= 4, `${id} has few sections`);
    assert.ok(hanzi(summary) <= 120, `the summary of ${id} has ${hanzi(summary)} characters`);
    assert.ok(!blocksText(body).startsWith(summary.slice(0, 20)), `the summary of ${id} is the beginning of its body`);
  }
});

test('at least two articles have a real table, and most say when to get help', () => {
  const having = (wanted: (block: Block) => boolean): number =>
    library.articles.filter(({body}) => body.some(wanted)).length;
  assert.ok(having((block) => block.type === 'table') >= 2);
  assert.ok(having((block) => block.type === 'callout' && ['emergency', 'urgent', 'soon'].includes(block.kind)) >= 10);
});

test('every article cites sources, and no record claims a reviewer it does not have', () => {
  for (const {id, body} of library.articles) assert.ok(blocksSources(body).length > 0, id);
  for (const {editorial} of [...library.articles, ...library.drugs, ...library.topics]) {
    assert.equal(editorial.reviewer, null);
    assert.match(editorial.author, /依据所列来源起草/);
  }
});

test('what needs an editor keeps its mark', () => {
  assert.equal(library.faqs.filter((item) => item.needsEditor).length, 17);
  assert.ok(library.drugs.every((drug) => drug.notVerified.some((each) => each.needsEditor)));
});

test('oral products never lead to the ointment or the cream', () => {
  for (const name of ['普乐可复', 'Prograf', 'Jakavi', '捷恪卫', 'FK506胶囊'])
    assert.equal(findDrug(library, name), undefined, name);
});

test('the names patients know lead to the right drug', () => {
  for (const name of ['普特彼', 'Protopic', '他克莫司', 'FK-506', 'tacrolimus ointment'])
    assert.equal(findDrug(library, name)?.id, 'tacrolimus-ointment', name);
  for (const name of ['鲁索替尼', 'Opzelura', '芦可替尼乳膏', '蘆可替尼', 'ruxolitinib cream'])
    assert.equal(findDrug(library, name)?.id, 'ruxolitinib-cream', name);
});

const shared = join(root, '..', 'shared', 'content');
const withFactBase = {skip: existsSync(shared) ? false : 'the fact base is not beside this checkout'};
const facts = <T>(name: string): T => JSON.parse(readFileSync(join(shared, name), 'utf8')) as T;

test('every field of the monographs is carried', withFactBase, () => {
  const {records} = readRecords(dataDir);
  const monographs = facts<Record<string, {field: string}[]>>('monographs.json');
  for (const {record} of records?.drugs ?? []) {
    const text = JSON.stringify(record);
    for (const {field} of monographs[record.id] ?? []) {
      assert.ok(field.startsWith('names.') || text.includes(`"field":"${field}"`), `${record.id} lacks ${field}`);
    }
  }
});

test('every question of the fact base is there with its sources and its mark', withFactBase, () => {
  for (const {id, group, sources, needsEditorReference} of facts<
    {id: string; group: string; sources: string[]; needsEditorReference: boolean}[]
  >('faq.json')) {
    const item = library.faqs.find((each) => each.id === id);
    assert.ok(item, id);
    assert.equal(item.topic, group, id);
    assert.deepEqual(item.sources, sources, id);
    assert.equal(item.needsEditor ?? false, needsEditorReference, id);
  }
});
