/** The command as it ships: what it finds, writes, compares and prints, and its exit status. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {parse} from 'acorn';
import type {Finding} from '../../data/command/check.js';
import type {Difference} from '../../data/command/diff.js';
import {libraryFields, readPack, type Pack} from '../../src/core/pack.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const data = join(root, 'data');
const folder = mkdtempSync(join(tmpdir(), 'medleaf-command-'));
after(() => rmSync(folder, {recursive: true, force: true}));

function medleaf(...args: string[]): {status: number | null; out: string; said: string} {
  const {status, stdout, stderr} = spawnSync(process.execPath, [join(root, 'dist/cli/medleaf.mjs'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return {status, out: stdout, said: stderr};
}

let copies = 0;
/** A copy of the content, with one file changed. */
function changed(file: string, change: (text: string) => string): string {
  const copy = `copy-${++copies}`;
  const dir = join(folder, copy);
  cpSync(data, dir, {
    recursive: true,
    filter: (path) => !/^[\\/](?:compile|command|import)(?:$|[\\/])/.test(path.slice(data.length)),
  });
  const before = existsSync(join(dir, file)) ? readFileSync(join(dir, file), 'utf8') : '';
  const text = change(before);
  assert.notEqual(text, before, 'the change did not apply');
  writeFileSync(join(dir, file), text);
  return copy;
}
function findingsIn(copy: string, ...options: string[]): Finding[] {
  const {out} = medleaf('check', copy, '--json', ...options);
  return (JSON.parse(out) as {findings: Finding[]}).findings;
}
const lineOf = (copy: string, file: string, words: string): number => {
  const text = readFileSync(join(folder, copy, file), 'utf8');
  return text.slice(0, text.indexOf(words)).split('\n').length;
};

const article = 'articles/light-therapy.md';
const faq = 'faqs/disease.yaml';
const add =
  (lines: string) =>
  (text: string): string =>
    `${text}\n${lines}\n`;

describe('check', () => {
  test('our own content is clean', () => {
    assert.deepEqual(medleaf('check', data), {status: 0, out: '0 errors, 0 warnings, 0 notes\n', said: ''});
  });

  const kinds: [name: string, file: string, change: (text: string) => string, rule: string, words: string][] = [
    ['a promise in an article', article, add('光疗可以根治白癜风。[@MSD]'), 'CURE-01', '根治'],
    ['a promise that runs over a line break', article, add('光疗可以治\n愈白癜风。[@MSD]'), 'CURE-01', '治愈'],
    ['a promise in a callout', article, add('> [!note]\n> 光疗。\n> 可以根治白癜风。[@MSD]'), 'CURE-01', '根治'],
    [
      'a promise in an answer',
      faq,
      (text) => text.replace('zh: 不会。握手', 'zh: 我们根治它。握手'),
      'CURE-01',
      '根治',
    ],
    ['a promise in a title', article, (text) => text.replace('怎么配合"', '根治白癜风"'), 'CURE-01', '根治'],
  ];
  for (const [name, file, change, rule, words] of kinds) {
    test(`${name} is found with its line, words, basis and what to do`, () => {
      const copy = changed(file, change);
      const before = readFileSync(join(folder, copy, file), 'utf8');
      const {status} = medleaf('check', copy);
      assert.equal(status, 1);
      const [finding, ...others] = findingsIn(copy);
      assert.deepEqual(others, []);
      assert.equal(finding?.rule, rule);
      assert.equal(finding.words, words);
      assert.equal(finding.level, 'error');
      assert.equal(finding.line, lineOf(copy, file, words.charAt(0) === '治' ? '光疗可以治' : words));
      assert.ok(finding.basis && finding.mend);
      assert.equal(readFileSync(join(folder, copy, file), 'utf8'), before, 'nothing is changed');
    });
  }

  test('a denial, a quotation and a question are let be, but not on a banner', () => {
    const copy = changed(article, add('光疗不能根治白癜风。[@MSD]'));
    assert.deepEqual(findingsIn(copy), []);
    assert.ok(findingsIn(copy, '--surface', 'cta').some(({rule, words}) => rule === 'CURE-01' && words === '根治'));
  });

  const faults: [name: string, file: string, change: (text: string) => string, problem: RegExp][] = [
    ['an unknown source', article, add('一句话。[@NO-SUCH]'), /no source "NO-SUCH"/],
    ['an uncited paragraph', article, add('没有来源的一句话。'), /no source/],
    ['a misspelled key', article, (text) => text.replace('keywords:', 'keyword:'), /Unrecognized key/],
    ['a takedown of nothing', 'pack.yaml', (text) => text.replace('[]', '[nobody]'), /"nobody"/],
  ];
  for (const [name, file, change, problem] of faults) {
    test(`${name} is found in its file`, () => {
      const finding = findingsIn(changed(file, change)).find((each) => each.rule === 'CONTENT' && each.file === file);
      assert.match(finding?.problem ?? '', problem);
    });
  }

  test('a fault in a record stands on its line', () => {
    const copy = changed(faq, (text) => text.replace(/(id: Q44[\s\S]*?answer:\n\s+zh: ).*/, '$1待补充'));
    const [finding] = findingsIn(copy).filter(({problem}) => problem.includes('no answer'));
    assert.equal(finding?.line, lineOf(copy, faq, '待补充'));
  });

  test('an answer to a phrase that is gone is a warning, and no failure', () => {
    const copy = changed('answered.yaml', add('- {file: faqs/disease.yaml, rule: CURE-01, words: 根治, reason: none}'));
    assert.deepEqual(
      findingsIn(copy).map(({rule, level}) => [rule, level]),
      [['ANSWERED', 'warning']],
    );
    assert.equal(medleaf('check', copy).status, 0);
  });

  const hard: [name: string, rule: string, change: (text: string) => string][] = [
    ['a sentence that is too long', 'PLAIN-01', add(`光疗${'做了又做'.repeat(15)}。[@MSD]`)],
    ['a paragraph of too many sentences', 'PLAIN-02', add(`${'光疗要慢慢来。'.repeat(6)}[@MSD]`)],
    ['abbreviations that nobody explains', 'PLAIN-03', add('请查ABC、DEF和GHI。[@MSD]')],
    ['a title that is too long', 'PLAIN-04', (text) => text.replace('怎么配合"', `${'怎么配合'.repeat(8)}"`)],
    [
      'a summary that is too long',
      'PLAIN-05',
      (text) => text.replace(/(summary:\n +zh: ")/, `$1${'先问医生。'.repeat(30)}`),
    ],
  ];
  for (const [name, rule, change] of hard) {
    test(`${name} is a warning`, () => {
      const found = findingsIn(changed(article, change)).filter((each) => each.rule === rule);
      assert.deepEqual(
        found.map(({level, file}) => [level, file]),
        [['warning', article]],
      );
    });
  }

  test('an overdue review is found by the date that is given', () => {
    assert.ok(findingsIn(data, '--today', '2099-01-01').every(({problem}) => problem.includes('review was due')));
  });

  test('SARIF names the rule, the place and the level of each finding', () => {
    const copy = changed(article, add('光疗可以根治白癜风。[@MSD]'));
    const {status, out} = medleaf('check', copy, '--sarif');
    assert.equal(status, 1);
    const {version, runs} = JSON.parse(out) as {
      version: string;
      runs: {
        tool: {driver: {name: string; rules: {id: string}[]}};
        results: {
          ruleId: string;
          ruleIndex: number;
          level: string;
          message: {text: string};
          locations: {physicalLocation: {artifactLocation: {uri: string}; region: {startLine: number}}}[];
        }[];
      }[];
    };
    assert.equal(version, '2.1.0');
    const [{tool, results}] = runs as [(typeof runs)[0]];
    const [result] = results as [(typeof results)[0]];
    assert.equal(results.length, 1);
    assert.equal(tool.driver.rules[result.ruleIndex]?.id, 'CURE-01');
    assert.deepEqual([result.ruleId, result.level], ['CURE-01', 'error']);
    assert.match(result.message.text, /根治/);
    assert.deepEqual(result.locations[0]?.physicalLocation, {
      artifactLocation: {uri: `${copy}/${article}`},
      region: {startLine: lineOf(copy, article, '根治')},
    });
  });
});

describe('build', () => {
  const {status, out} = medleaf('build', data, '--out', 'built', '--bundle');
  const built = (name: string): string => readFileSync(join(folder, 'built', name), 'utf8');

  test('writes a pack for each language, as elements take it', () => {
    assert.equal(status, 0);
    assert.deepEqual(out.trim().split('\n'), [
      'built/zh-CN.json',
      'built/en.json',
      'built/medleaf.js',
      'built/medleaf.en.js',
      'built/integrity.json',
    ]);
    for (const language of ['zh-CN', 'en']) {
      const pack = JSON.parse(built(`${language}.json`)) as Pack;
      assert.equal(typeof readPack(pack, libraryFields), 'object');
      assert.deepEqual([pack.format, pack.language, pack.version, pack.licence], [1, language, '0.1.0', 'MIT']);
    }
  });

  test('writes bundles like ours: ASCII, ES2019, with the content inside and their hash', () => {
    for (const name of ['medleaf.js', 'medleaf.en.js']) {
      const code = built(name);
      assert.match(code, /^[\n\x20-\x7e]*$/);
      assert.ok(!code.includes('@@medleaf'));
      parse(code.replace(/\bimport\(/g, 'load('), {ecmaVersion: 2019, sourceType: 'script'});
    }
    const integrity = JSON.parse(built('integrity.json')) as Record<string, {bytes: number; integrity: string}>;
    assert.equal(integrity['medleaf.js']?.bytes, built('medleaf.js').length);
    assert.match(integrity['medleaf.js'].integrity, /^sha384-/);
  });

  test('leaves out what was taken down', () => {
    const copy = changed('pack.yaml', (text) => text.replace('[]', '[Q44, tacrolimus-ointment, light-therapy]'));
    assert.equal(medleaf('build', copy, '--out', 'less').status, 0);
    const {faqs, drugs, articles} = JSON.parse(readFileSync(join(folder, 'less/zh-CN.json'), 'utf8')) as Pack;
    const ids = [...faqs, ...drugs, ...articles].map(({id}) => id);
    for (const id of ['Q44', 'tacrolimus-ointment', 'light-therapy']) assert.ok(!ids.includes(id), id);
  });

  test('writes nothing of content with errors', () => {
    const {status, said} = medleaf('build', changed(article, add('没有来源。')), '--out', 'nothing');
    assert.equal(status, 1);
    assert.match(said, /light-therapy\.md/);
    assert.ok(!existsSync(join(folder, 'nothing')));
  });

  test('diff shows the old and the new lines of what changed', () => {
    const copy = changed(faq, (text) =>
      text.replace('zh: 不会。握手', 'zh: 不会传染。握手').replace('id: Q45', 'id: Q99'),
    );
    assert.equal(medleaf('build', copy, '--out', 'next').status, 0);
    assert.match(medleaf('diff', 'built/zh-CN.json', 'built/zh-CN.json').out, /0 changes/);
    const {changes} = JSON.parse(medleaf('diff', 'built/zh-CN.json', 'next/zh-CN.json', '--json').out) as Difference;
    const of = (id: string): Difference['changes'][number] | undefined => changes.find((each) => each.id === id);
    assert.deepEqual(
      of('Q44')?.parts.map(({part, removed, added}) => [part, removed.length, added.length]),
      [['answer', 1, 1]],
    );
    assert.match(of('Q44')?.parts[0]?.added[0] ?? '', /^不会传染。握手/);
    assert.equal(of('Q45')?.change, 'removed');
    assert.equal(of('Q99')?.change, 'added');
    assert.match(
      medleaf('diff', 'built/zh-CN.json', 'next/zh-CN.json').out,
      /changed question Q44\n {2}answer\n {2}- 不会。握手/,
    );
  });

  test('diff refuses what is no pack, with the place', () => {
    writeFileSync(join(folder, 'bad.json'), '{"format": 1}');
    const {status, said} = medleaf('diff', 'bad.json', 'built/zh-CN.json');
    assert.deepEqual([status, said], [1, 'bad.json: version must be text.\n']);
  });
});

describe('import', () => {
  const pages = join(root, 'test/data/import');
  const page = join(pages, 'page.utf-8.html');
  const draft = 'drafts/bai-ban-mian-ji-bian-da-zen-me-ban.md';

  test('writes a draft of each page, and says where all of its characters went', () => {
    writeFileSync(join(folder, 'nothing.txt'), '');
    const {status, out} = medleaf('import', page, 'nothing.txt', 'nowhere.txt', '--out', 'drafts');
    assert.equal(status, 1, 'two files are not imported');
    assert.ok(existsSync(join(folder, draft)), 'the other one is');
    const [, total, ...parts] =
      /(\d+) characters = (\d+) markup \+ (\d+) furniture \+ (\d+) flagged \+ (\d+) kept/.exec(out)!;
    assert.equal(
      parts.reduce((sum, part) => sum + Number(part), 0),
      Number(total),
    );
    assert.match(out, /nothing\.txt\n {4}not imported: the file is empty/);
    assert.match(out, /nowhere\.txt\n {4}not imported: the file cannot be read/);
    assert.match(out, /1 draft, 2 failures/);
  });

  test('writes over a draft only with --force, and gives two pages of one name two drafts', () => {
    writeFileSync(join(folder, draft), 'the work of an editor');
    const {status, out} = medleaf('import', page, '--out', 'drafts');
    assert.equal(status, 1);
    assert.match(out, /is there already.*--force/);
    assert.equal(readFileSync(join(folder, draft), 'utf8'), 'the work of an editor');
    const forced = medleaf('import', page, page, '--out', 'drafts', '--force', '--json');
    assert.equal(forced.status, 0);
    const {drafts} = JSON.parse(forced.out) as {drafts: {draft: string; flags: {rule: string}[]}[]};
    assert.deepEqual(
      drafts.map((each) => each.draft),
      [draft, draft.replace('.md', '-2.md')],
    );
    assert.ok(drafts[0]?.flags.some(({rule}) => rule === 'ART-05'));
  });

  test('check and build refuse what it wrote', () => {
    const copy = changed(article, (text) => `${text}\n`);
    assert.equal(medleaf('import', page, '--out', `${copy}/articles`).status, 0);
    const rules = new Set(findingsIn(copy).map(({rule}) => rule));
    for (const rule of ['DRAFT', 'ART-05', 'ASK-01']) assert.ok(rules.has(rule), rule);
    assert.equal(medleaf('check', copy).status, 1);
    assert.equal(medleaf('build', copy, '--out', 'refused').status, 1);
    assert.ok(!existsSync(join(folder, 'refused')));
  });
});

describe('snippet', () => {
  test('prints the tag with its text and the script with its hash', () => {
    const {status, out} = medleaf('snippet', 'faq', '--topic', 'tacrolimus', '--limit', '3', '--filterable');
    assert.equal(status, 0);
    assert.match(out, /<medleaf-faq lang="zh-CN" topic="tacrolimus" limit="3" filterable>/);
    assert.equal(out.match(/<details><summary /g)?.length, 3);
    assert.match(out, /<small [^>]*>本页为健康教育/);
    const {integrity} = (
      JSON.parse(readFileSync(join(root, 'dist/integrity.json'), 'utf8')) as Record<string, {integrity: string}>
    )['medleaf.js']!;
    assert.ok(out.includes(`integrity="${integrity}"`));
  });

  test('a medicine begins with its warnings; behind a gate neither use nor dose is written', () => {
    const {out} = medleaf('snippet', 'drug-card', '--drug', '普特彼');
    assert.match(out, /medleaf-drug-card:not\(:defined\)/);
    const headings = [...out.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, text]) => text);
    assert.equal(headings[0], '最重要的警告');
    assert.ok(headings.includes('怎么用'));
    const gated = medleaf('snippet', 'drug-card', '--drug', '普特彼', '--gate', 'prescription').out;
    assert.match(gated, /最重要的警告/);
    assert.match(gated, /谁不能用/);
    assert.doesNotMatch(gated, /怎么用|它是什么药/);
  });

  test('an article has all of its sections, and takes its text from another pack', () => {
    const {out} = medleaf('snippet', 'article', '--article', 'light-therapy', '--pack', 'built/zh-CN.json');
    assert.match(out, /<h3>两种光有什么不同<\/h3>/);
    const {integrity} = (
      JSON.parse(readFileSync(join(folder, 'built/integrity.json'), 'utf8')) as Record<string, {integrity: string}>
    )['medleaf.js']!;
    assert.ok(out.includes(integrity), 'the hash of the bundle beside the pack');
  });

  test('is nothing but ASCII on request, and escapes what it is given', () => {
    const {out} = medleaf('snippet', 'consult', '--department', '皮肤科"><b>', '--phone', '000-0000-0000', '--ascii');
    assert.match(out, /^[\n\x20-\x7e]*$/);
    assert.match(out, /department="&#x76ae;&#x80a4;&#x79d1;&quot;&gt;&lt;b&gt;"/);
    assert.match(out, /href="tel:00000000000"/);
  });

  test('is a div for editors that strip unknown tags', () => {
    const {out} = medleaf('snippet', 'faq', '--topic', 'tacrolimus', '--filterable', '--divs');
    assert.match(
      out,
      /^<script .*\n\n<div data-medleaf="faq" lang="zh-CN" data-topic="tacrolimus" data-filterable>\n {2}<div style="/,
    );
    assert.match(out, /\n<\/div>\n$/);
  });

  test('the visit notes begin with what to think of, and end with what cannot wait', () => {
    const {out} = medleaf('snippet', 'visit-notes', '--topic', 'tacrolimus', '--clinic', '示例医院皮肤科');
    const headings = [...out.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, text]) => text);
    assert.equal(headings[0], '白斑长在哪里');
    assert.equal(headings[headings.length - 1], '什么时候求助');
    assert.match(out, /<h2>就诊准备单<\/h2>\n {2}<p>示例医院皮肤科<\/p>/);
    assert.match(out, /他克莫司软膏是激素吗？/);
    assert.match(out, /立即拨打120/);
  });

  test('an id that is not known is an error', () => {
    for (const args of [
      ['faq', '--topic', 'nope'],
      ['visit-notes', '--topic', 'nope'],
      ['drug-card', '--drug', 'nope'],
      ['article', '--article', 'nope'],
      ['article-list', '--category', 'nope'],
    ]) {
      const {status, said} = medleaf('snippet', ...args);
      assert.equal(status, 1);
      assert.match(said, /"nope"/);
    }
  });
});

describe('wrong usage', () => {
  for (const args of [
    [],
    ['chekc'],
    ['check'],
    ['check', 'no-such-folder'],
    ['check', data, '--jsn'],
    ['check', data, '--json', '--sarif'],
    ['check', data, '--surface', 'poster'],
    ['check', data, '--today', 'tomorrow'],
    ['build', data],
    ['import', article],
    ['import', '--out', 'drafts'],
    ['diff', 'one.json'],
    ['snippet', 'carousel'],
    ['snippet', 'faq', '--colour', 'red'],
  ]) {
    test(`medleaf ${args.join(' ').replace(data, 'data')}`, () => {
      const {status, out, said} = medleaf(...args);
      assert.equal(status, 2);
      assert.equal(out, '');
      assert.match(said, /medleaf \w+/);
    });
  }

  test('--help and --version are no fault', () => {
    for (const args of [['--help'], ['check', '--help'], ['snippet', '--help'], ['--version']]) {
      const {status, out, said} = medleaf(...args);
      assert.deepEqual([status, said], [0, '']);
      assert.ok(out);
    }
  });
});
