/** A fault in data/ stops the build and names the file, the place and what would be right. */
import assert from 'node:assert/strict';
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {compileAll, ContentError} from '../../data/compile/index.js';
import {disagreement, numbersIn} from '../../data/compile/numbers.js';

const dataDir = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'data');

/** Compiles a copy of the content in which one file was changed, and gives back what the build says. */
function saidOf(file: string, change: (text: string) => string, today?: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'medleaf-content-'));
  try {
    cpSync(dataDir, copy, {recursive: true, filter: (path) => !path.includes('compile')});
    const before = readFileSync(join(copy, file), 'utf8');
    const after = change(before);
    assert.notEqual(after, before, 'the change did not apply');
    writeFileSync(join(copy, file), after);
    compileAll(copy, today);
    return '';
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  } finally {
    rmSync(copy, {recursive: true, force: true});
  }
}

const article = 'articles/light-therapy.md';
const drug = 'drugs/tacrolimus-ointment.yaml';
const faq = 'faqs/disease.yaml';
const add =
  (markdown: string) =>
  (text: string): string =>
    `${text}\n${markdown}\n`;

const faults: [promise: string, file: string, change: (text: string) => string, said: RegExp][] = [
  [
    'an unknown source in a drug',
    drug,
    (text) => text.replace('sources: [FDA-PRO, NHS-VIT]', 'sources: [FDA-PRO, NHS-NOPE]'),
    /tacrolimus-ointment\.yaml · identity\.class\.sources\n.*no source "NHS-NOPE"\n.*EMA-PRO-PIL/,
  ],
  [
    'an unknown source in an article',
    article,
    add('一段话。[@NO-SUCH]'),
    /light-therapy\.md · \(citations\)\n.*no source "NO-SUCH"/,
  ],
  [
    'an uncited paragraph, by its line',
    article,
    add('没有来源的一段话。'),
    /light-therapy\.md · line \d+\n.*no source\n.*\[@EMA-PRO-PIL\]/,
  ],
  ['an uncited list', article, add('- 一条'), /the list has no source/],
  ['raw HTML', article, add('<b>粗</b> [@MSD]'), /"html" has no place in an article/],
  ['an image', article, add('![图](a.png) [@MSD]'), /"image" has no place/],
  ['an unsafe link', article, add('[点这里](javascript:alert) [@MSD]'), /the link "javascript:alert" is not allowed/],
  ['a link to an article that is not there', article, add('[看](article:nowhere)。[@MSD]'), /no article "nowhere"/],
  ['a link to a drug that is not there', article, add('[看](drug:nowhere)。[@MSD]'), /no drug "nowhere"/],
  [
    'a table without a caption',
    article,
    add('段落。[@MSD]\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |'),
    /the table has no caption/,
  ],
  [
    'a quotation that is no callout',
    article,
    add('> 一句话。[@MSD]'),
    /a quotation is not a callout\n.*\[!emergency\]/,
  ],
  ['a heading of the wrong level', article, add('### 小节\n\n一段。[@MSD]'), /a heading of level 3/],
  ['front matter that is missing', article, () => '没有', /line 1\n.*no front matter/],
  [
    'a record without its review date',
    article,
    (text) => text.replace(/ {2}nextReview:.*\n/, ''),
    /light-therapy\.md · editorial\.nextReview/,
  ],
  ['a misspelled key', article, (text) => text.replace('keywords:', 'keyword:'), /remove or rename: keyword/],
  [
    'a category that is not there',
    article,
    (text) => text.replace('category: treatment', 'category: treatments'),
    /no category "treatments"\n.*myth-check/,
  ],
  [
    'a file that is not named after its id',
    article,
    (text) => text.replace('id: light-therapy', 'id: light-therapies'),
    /the file is called "light-therapy" and its id is "light-therapies"/,
  ],
  [
    'numbers that differ between the languages',
    drug,
    (text) => text.replace('two strengths, 0.03% and 0.1%', 'two strengths, 0.3% and 0.1%'),
    /identity\.forms\n.*only in zh 0\.03%; only in en 0\.3%/,
  ],
  [
    'units that differ between the languages',
    drug,
    (text) => text.replace('a 10 g tube with 10 mg', 'a 10 g tube with 10 g'),
    /identity\.forms\n.*only in zh 10mg/,
  ],
  [
    'a question without an answer',
    faq,
    (text) => text.replace(/(id: Q44[\s\S]*?answer:\n\s+zh: ).*/, '$1待补充'),
    /Q44\.answer\n.*no answer/,
  ],
  [
    'an answer left empty',
    faq,
    (text) => text.replace(/(id: Q44[\s\S]*?answer:\n\s+zh: ).*/, "$1''"),
    /disease\.yaml · items\.\d+\.answer\.zh\n[\s\S]*must not be empty/,
  ],
  [
    'a question id used twice',
    faq,
    (text) => text.replace('id: Q44', 'id: Q03'),
    /the question id "Q03" is used twice/,
  ],
  [
    'knowledge without its mark',
    faq,
    (text) => text.replace(/(id: Q44[\s\S]*?sources: )\[.*\]/, '$1[K]'),
    /rests on general knowledge \(K\) only\n.*needsEditor: true/,
  ],
  [
    'a statement without a source or a mark',
    drug,
    (text) => text.replace('sources: [FDA-PRO, NHS-VIT]', 'sources: []'),
    /identity\.class\n.*has no source/,
  ],
  [
    'evidence that does not fit its sources',
    drug,
    (text) =>
      text.replace(
        'evidence: label\n    sources: [FDA-PRO, NHS-VIT]',
        'evidence: knowledge\n    sources: [FDA-PRO, NHS-VIT]',
      ),
    /identity\.class\.evidence/,
  ],
  [
    'a name that two drugs share',
    drug,
    (text) => text.replace('aliases: [', 'aliases: [Opzelura, '),
    /"opzelura" is also a name of ruxolitinib-cream|"Opzelura" is also a name/i,
  ],
  [
    'dates out of order',
    article,
    (text) => text.replace('nextReview: 2027-05-22', 'nextReview: 2026-11-22'),
    /dates are out of order/,
  ],
  ['text that is not YAML', 'sources.yaml', (text) => `${text}\nX: [`, /sources\.yaml · line \d+\n.*not YAML/],
];
for (const [promise, file, change, said] of faults)
  test(`it stops at ${promise}`, () => assert.match(saidOf(file, change), said));

test('it stops at a review that is overdue', () => {
  assert.match(
    saidOf(article, (text) => `${text}\n`, '2099-01-01'),
    /light-therapy\.md · editorial\.nextReview\n.*the review was due on 2027-05-22/,
  );
});

test('it names every fault at once', () => {
  assert.match(saidOf(article, add('一。\n\n二。\n\n![图](a.png)')), /^4 faults/);
});

test('numbers are read with the units that matter', () => {
  assert.deepEqual(
    [...numbersIn('每次5–6%，0.1 %、10 g、10克、1,000人，CYP3A4和FK506')],
    ['5%', '6%', '0.1%', '10g', '1000'],
  );
});

test('numbers agree when one language writes them as words', () => {
  const same = {onlyZh: [], onlyEn: []};
  assert.deepEqual(disagreement('2026年1月30日', '30 January 2026'), same);
  assert.deepEqual(disagreement('九成以上', 'at least 90%'), same);
  assert.deepEqual(disagreement('每天2次', 'twice a day'), same);
  assert.deepEqual(disagreement('两小时', '2 hours'), same);
  assert.deepEqual(disagreement('12岁', '2 years'), {onlyZh: ['12'], onlyEn: ['2']});
});
