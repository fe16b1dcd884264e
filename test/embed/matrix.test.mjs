// Every page of pages/ in every engine of this machine, with the built files: what a site owner can rely on.
import assert from 'node:assert/strict';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import {root} from '../../scripts/ensure.mjs';
import {startEngines} from '../support/engines.mjs';
import {prepareHosts} from '../support/hosts.mjs';
import {wordPressMounts} from '../support/wordpress.mjs';
import {editors} from './pages/editors.mjs';
import {encodings} from './pages/encodings.mjs';
import {frameworks} from './pages/frameworks.mjs';
import {widgetNames} from './pages/page.mjs';
import {policies} from './pages/policies.mjs';
import {presence} from './pages/presence.mjs';
import {scripts} from './pages/scripts.mjs';
import {neutral, styling} from './pages/styling.mjs';
import {wordPress} from './pages/wordpress.mjs';

const libraries = await prepareHosts();
const groups = {encodings, styling, scripts, frameworks, policies, editors, wordpress: await wordPress(), presence};
const engines = await startEngines({mounts: {'/host/dojo/': libraries.get('dojo/'), ...wordPressMounts}});

/** Runs in a page: whether all widgets are drawn, what is closed included. */
const allDrawn = (path, names) => {
  const scope = path ? document.querySelector(path).shadowRoot : document;
  const roots = names.map((name) => scope.querySelector(name)?.shadowRoot?.querySelector('.root'));
  return roots.every(
    (each) =>
      each?.clientHeight > 20 &&
      [...each.querySelectorAll('.disclosure-body')].every((body) => body.childElementCount > 0),
  );
};

/** Runs in a page: how high each widget is, and how its text is set. */
function look(names) {
  const kept =
    'letterSpacing wordSpacing textIndent textTransform textShadow whiteSpace textAlign visibility opacity writingMode ' +
    'fontStyle fontVariant webkitTextFillColor pointerEvents wordBreak';
  return names.map((name) => {
    const shadow = document.querySelector(name).shadowRoot;
    const text = [...shadow.querySelectorAll('p, li, button, dd, input, [role=option]')].map((element) => {
      const style = getComputedStyle(element);
      const size = parseFloat(style.fontSize);
      const rest = kept.split(' ').map((key) => `${key}: ${style[key]}`);
      return {size, line: parseFloat(style.lineHeight) / size, rest: rest.join()};
    });
    return {name, height: shadow.querySelector('.root').getBoundingClientRect().height, text};
  });
}

function compareLooks(here, plain, scale) {
  const [smallest, largest] = [Math.min(1, scale), Math.max(1, scale)];
  // Larger text also breaks into more lines.
  const [lowest, highest] = scale === 1 ? [0.99, 1.01] : [smallest ** 2 * 0.95, largest ** 2 * 1.05];
  const near = (value, least, most, what) =>
    assert.ok(least <= value && value <= most, `${what}: × ${value.toFixed(3)}`);
  for (const [i, {name, height, text}] of here.entries()) {
    near(height / plain[i].height, lowest, highest, `${name}: height`);
    assert.equal(text.length, plain[i].text.length, name);
    for (const [j, {size, line, rest}] of text.entries()) {
      const usual = plain[i].text[j];
      near(size / usual.size, smallest - 0.02, largest + 0.02, `${name}: text size`);
      near(line / usual.line, 0.98, 1.02, `${name}: line height`);
      assert.equal(rest, usual.rest, name);
    }
  }
}

/** Runs in a page: the fallback markup that cannot be seen. */
const hiddenFallback = () =>
  [...document.querySelectorAll('.fallback')].filter((each) => each.clientHeight === 0).map((each) => each.textContent);

/** Runs in a page: the identifiers of the first two closed questions. */
const closedQuestions = ({shadowRoot}) =>
  [...shadowRoot.querySelectorAll('[part=question][aria-expanded=false]')].slice(0, 2).map(({id}) => id);

/** Runs in a page: whether the search, in the document or a shadow root, finds what was meant. */
const finds = (path, query, meant) => {
  const {shadowRoot} = (path ? document.querySelector(path).shadowRoot : document).querySelector('medleaf-search');
  const options = [...shadowRoot.querySelectorAll('[role=option]')];
  return shadowRoot.querySelector('input').value === query && options.some((each) => each.textContent.includes(meant));
};

const shown = (element) => ({
  text: element.textContent.trim(),
  href: element.href,
  height: element.getBoundingClientRect().height,
});

/** What a reader does with the four widgets. */
async function use(page, within, check) {
  const of = (path) => (within ? `${within} >>> ${path}` : path);
  const [clicked, pressed] = (await page.evaluateOn(of('medleaf-faq'), closedQuestions)).map((id) =>
    of(`medleaf-faq >>> #${id}`),
  );
  const expanded = (question) => page.evaluateOn(question, (each) => each.getAttribute('aria-expanded'));
  await check('an answer opens by a click', async () => {
    await page.click(clicked);
    assert.equal(await expanded(clicked), 'true');
    const panel = await page.evaluateOn(clicked, (each) => each.getAttribute('aria-controls'));
    const {text, height} = await page.evaluateOn(of(`medleaf-faq >>> #${panel}`), shown);
    assert.ok(height > 20 && text.length > 10, `${height} px high: ${text}`);
  });
  await check('an answer opens and closes by the keyboard', async () => {
    await page.focus(pressed);
    await page.press('Enter');
    assert.equal(await expanded(pressed), 'true');
    await page.press(' ');
    assert.equal(await expanded(pressed), 'false');
  });
  await check('the search finds 白癜风 for 白颠风', async () => {
    const input = of('medleaf-search >>> input');
    await page.focus(input);
    await page.evaluateOn(input, (each) => each.select());
    await page.type('白颠风');
    await page.waitFor(finds, within ?? '', '白颠风', '白癜风');
  });
  await check('the card shows its warnings', async () => {
    const {text, height} = await page.evaluateOn(of('medleaf-drug-card >>> [part=warning]'), shown);
    assert.ok(height > 20 && text.length > 10, `${height} px high: ${text}`);
  });
  await check('the telephone is there', async () => {
    const {href, height} = await page.evaluateOn(of('medleaf-consult >>> [part=phone]'), shown);
    assert.equal(href, 'tel:00000000000');
    assert.ok(height > 20, `${height} px high`);
  });
}

const globals = (page) => page.evaluate(() => Object.getOwnPropertyNames(window));
const ours = /^warn: (Medleaf|<medleaf-)/;

/** What a page asks for, says and defines without our script. */
async function withoutUs(engine, {markup, headers, encode}) {
  const page = await engine.open(markup.replaceAll('/dist/medleaf', '/nothing.js?'), {headers, encode});
  return {requested: page.requested(), said: await page.said(), globals: await globals(page)};
}

/** Whether a page runs scripts of its own, or may be refused something. */
const actsAlone = ({markup, headers, others}) =>
  Boolean(headers || others) || markup.replace(/<script[^>]*\/dist\/medleaf/g, '').includes('<script');

/** Opens one page, checks what it promises, and returns how many checks that were. */
async function visit(engine, page, plain) {
  const {within, fallback = false, scale, says = [], reported = false, act, others = {}} = page;
  for (const [path, body] of Object.entries(others)) engine.publish(path, body);
  const own = actsAlone(page) ? await withoutUs(engine, page) : plain.own;
  const opened = await engine.open(page.markup, page);

  let checks = 0;
  const check = async (what, run) => {
    try {
      await run();
      checks += 1;
    } catch (error) {
      error.message = `${what}: ${error.message}`;
      throw error;
    }
  };
  const nothing = (values) => assert.deepEqual(values, []);

  await act?.(opened);
  if (fallback) {
    await check('the fallback markup stays', async () => nothing(await opened.evaluate(hiddenFallback)));
  } else {
    await check('all widgets are drawn', () => opened.waitFor(allDrawn, within ?? '', widgetNames));
    if (scale) {
      await check('they look as anywhere', async () =>
        compareLooks(await opened.evaluate(look, widgetNames), plain.look, scale),
      );
    }
    await use(opened, within, check);
  }
  if (page.check) {
    await check('the page is right', async () => nothing((await opened.evaluate(page.check)).filter(Boolean)));
  }
  await check('nothing is said but what was promised', async () => {
    const said = (await opened.said()).filter((each) => (reported ? ours.test(each) : !own.said.includes(each)));
    assert.equal(said.length, says.length, said.join('\n'));
    for (const [i, pattern] of says.entries()) assert.match(said[i], pattern);
  });
  await check('nothing is asked for but the script', () => {
    const known = new Set([...own.requested, ...Object.keys(others)]);
    nothing(opened.requested().filter((each) => !known.has(each) && !page.markup.includes(each)));
  });
  await check('no global is left behind', async () => {
    const known = new Set(own.globals);
    nothing((await globals(opened)).filter((each) => !known.has(each)));
  });
  return checks;
}

/** What a page needs that this machine lacks. */
const missing = ({lacks, markup}) =>
  lacks ??
  [...markup.matchAll(/\/host\/([\w-]+(?:\/|\.\w+))/g)].map(([, name]) => name).find((name) => !libraries.has(name));

function prepare(engine) {
  engine.publish('/nothing.js', '');
  for (const [name, file] of libraries) if (!name.endsWith('/')) engine.publish(`/host/${name}`, readFileSync(file));
}

const rows = [];

describe('the host matrix', {concurrency: true}, () => {
  for (const engine of engines) {
    describe(`in ${engine.name}`, {skip: !engine.open && 'not on this machine', concurrency: 1}, () => {
      let plain;
      it('neutral', async () => {
        prepare(engine);
        const page = await engine.open(neutral.markup);
        await page.waitFor(allDrawn, '', widgetNames);
        plain = {look: await page.evaluate(look, widgetNames), own: await withoutUs(engine, neutral)};
      });
      for (const [group, pages] of Object.entries(groups)) {
        describe(group, () => {
          for (const page of pages) {
            const lacks = missing(page);
            const skip = lacks ? `${lacks} is not on this machine` : page.skip?.[engine.name];
            it(page.name, {skip}, async () => {
              const row = {group, page: page.name, engine: engine.name, checks: 0};
              rows.push(row);
              const start = performance.now();
              row.checks = await visit(engine, page, plain);
              row.ms = Math.round(performance.now() - start);
            });
          }
        });
      }
    });
  }
});

const inColumns = (cells, name) => `${cells.map((cell) => String(cell).padStart(9)).join('')}  ${name}`;

/** One line a page: how long it took each engine, and how many checks it passed at most. */
after(() => {
  const versions = Object.fromEntries(engines.map(({name, version}) => [name, version ?? 'not found']));
  mkdirSync(join(root, '.cache'), {recursive: true});
  writeFileSync(join(root, '.cache/matrix.json'), `${JSON.stringify({engines: versions, rows}, null, 2)}\n`);
  const names = engines.map(({name}) => name);
  console.log(inColumns([...names, 'checks'], 'page (ms)'));
  for (const page of new Set(rows.map((row) => row.page))) {
    const of = rows.filter((row) => row.page === page);
    const times = names.map((name) => of.find(({engine}) => engine === name)?.ms ?? '-');
    console.log(inColumns([...times, Math.max(...of.map(({checks}) => checks))], page));
  }
});
