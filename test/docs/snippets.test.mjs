// Every block of HTML, CSS, JavaScript and shell in the docs, as a reader would use it. A block that cannot be run here says
// why behind its language: ```sh not run: asks a server that is not there
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import {parse} from 'acorn';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {root} from '../../scripts/ensure.mjs';
import {hospitalPage, startPages} from '../support/pages.mjs';

const read = (file) => readFileSync(join(root, file), 'utf8');
const files = [
  'README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const {scripts} = JSON.parse(read('package.json'));
const integrity = JSON.parse(read('dist/integrity.json'));

const folder = mkdtempSync(join(tmpdir(), 'medleaf-docs-'));
after(() => rmSync(folder, {recursive: true, force: true}));

const medleaf = (cwd, ...args) =>
  spawnSync(process.execPath, [join(root, 'dist/cli/medleaf.mjs'), ...args], {cwd, encoding: 'utf8'});

/** What the docs speak of: pages of an old site, a folder of content with a topic of its own, its packs, and an older one. */
function layOut(to) {
  const own = (path) => !/[\\/](compile|command|import)$/.test(path);
  cpSync(join(root, 'test/data/import'), join(to, 'old-site'), {recursive: true});
  cpSync(join(root, 'data'), join(to, 'content'), {recursive: true, filter: own});
  const topics = join(to, 'content/faqs');
  const diet = readFileSync(join(topics, 'diet.yaml'), 'utf8');
  writeFileSync(join(topics, 'eczema.yaml'), diet.replace('topic: diet', 'topic: eczema'));
  rmSync(join(topics, 'diet.yaml'));
  const {status, stderr} = medleaf(to, 'build', 'content', '--out', 'public/medleaf');
  assert.deepEqual([status, stderr], [0, '']);
  for (const name of ['old.json', 'new.json']) cpSync(join(to, 'public/medleaf/zh-CN.json'), join(to, name));
}

/** What a shell makes of `old-site/*.html`. */
function expanded(cwd, word) {
  const [, path, ending] = /^([^*]*)\/\*(\.\w+)$/.exec(word) ?? [];
  if (!path) return [word];
  const names = readdirSync(join(cwd, path)).filter((name) => name.endsWith(ending));
  return names.map((name) => `${path}/${name}`);
}

function blocksOf(file) {
  const blocks = [];
  const collect = (node) => {
    if (node.type === 'code')
      blocks.push({lang: node.lang ?? '', meta: node.meta ?? '', text: node.value, line: node.position.start.line});
    node.children?.forEach(collect);
  };
  collect(unified().use(remarkParse).parse(read(file)));
  return blocks;
}

const laidOut = join(folder, 'laid-out');
layOut(laidOut);
const {open, publish} = await startPages();
publish('/medleaf/zh-CN.json', readFileSync(join(laidOut, 'public/medleaf/zh-CN.json')));
const examples = 'drug="tacrolimus-ointment" article="light-therapy" name="示例医师"';
const everyTag = [...read('custom-elements.json').matchAll(/"tagName": "([\w-]+)"/g)]
  .map(([, tag]) => `<${tag} ${examples}></${tag}>`)
  .join('');
const ours = '<script src="/dist/medleaf.js" defer></script>';

/** Runs in a page: our tags that are not drawn. */
const undrawn = () =>
  [...document.querySelectorAll('*')]
    .filter(({localName}) => localName.startsWith('medleaf-'))
    .filter((each) => !(each.shadowRoot?.querySelector('.root')?.clientHeight > 0))
    .map(({outerHTML}) => outerHTML.slice(0, 80));

const runners = {
  async html(text) {
    const body = text
      .replace(/ src="(?:[^"]*\/)?(medleaf[\w.-]*\.js)"/g, ' src="/dist/$1"')
      .replace('sha384-…', integrity['medleaf.js'].integrity);
    const {page, said} = await open(
      hospitalPage({head: '<meta charset="utf-8">', body: /\/dist\//.test(body) ? body : body + ours}),
    );
    await page.waitForFunction(() => window.customElements.get('medleaf-faq'), {timeout: 5000});
    await page.waitForFunction(`(${undrawn})().length === 0`, {timeout: 5000}).catch(() => {});
    assert.deepEqual(await page.evaluate(undrawn), []);
    assert.deepEqual(said, []);
  },

  async css(text) {
    const {page, said} = await open(
      hospitalPage({head: `<meta charset="utf-8"><style id="block">${text}</style>`, body: everyTag + ours}),
    );
    const wrong = await page.$eval(
      '#block',
      ({sheet}, source) => {
        const rules = [...sheet.cssRules];
        if (rules.length !== source.split('{').length - 1) return ['a rule is dropped'];
        return rules.flatMap(({selectorText, style}) => [
          ...(style.length ? [] : [`${selectorText} has no declaration`]),
          ...[...style]
            .filter((name) => name.startsWith('--') && document.querySelector(selectorText))
            .filter(
              (name) =>
                getComputedStyle(document.querySelector(selectorText)).getPropertyValue(name) !==
                style.getPropertyValue(name),
            ),
        ]);
      },
      text,
    );
    assert.deepEqual(wrong, []);
    assert.deepEqual(said, []);
  },

  async js(text) {
    const isModule = /^(import|export)\b/m.test(text);
    parse(text, {ecmaVersion: 'latest', sourceType: isModule ? 'module' : 'script'});
    if (isModule) return;
    publish('/block.js', text);
    const {said} = await open(
      hospitalPage({head: '<meta charset="utf-8">', body: `${ours}<script src="/block.js" defer></script>`}),
    );
    assert.deepEqual(said, []);
  },

  sh(text) {
    const cwd = mkdtempSync(join(folder, 'block-'));
    cpSync(laidOut, cwd, {recursive: true});
    for (const line of text.split('\n')) {
      const [program, ...words] = line.replace(/ +#.*/, '').match(/"[^"]*"|\S+/g) ?? [];
      if (!program || program.startsWith('#')) continue;
      const [command, ...args] = words.map((word) => word.replace(/^"|"$/g, ''));
      if (program === 'npx' && command === 'medleaf') {
        const {status, stderr} = medleaf(cwd, ...args.flatMap((word) => expanded(cwd, word)));
        assert.deepEqual([status, stderr], [0, ''], line);
      } else {
        const known =
          program === 'npm' && (['install', 'ci'].includes(command) || scripts[command === 'run' ? args[0] : command]);
        assert.ok(known, `${line}: nothing here can run this; say so behind the language of the block`);
      }
    }
  },
};

for (const file of files) {
  describe(file, () => {
    for (const {lang, meta, text, line} of blocksOf(file)) {
      const run = runners[lang];
      if (!run) continue;
      const [, reason] = /^not run: (.+)$/.exec(meta) ?? [];
      it(`line ${line}, ${lang}`, {skip: reason}, async () => {
        assert.equal(meta, '', 'only "not run: <reason>" may stand behind the language');
        await run(text);
      });
    }
  });
}
