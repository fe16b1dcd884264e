/** What bundles do without: the build stops where it would be missed, and fuse.js answers as before. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {test} from 'node:test';
import Fuse from 'fuse.js/basic';
import {parseSync} from 'vite';
import {shrink} from '../../scripts/shrink-plugin.mjs';
import {spare} from '../../scripts/spare.mjs';

const parser = {parse: (code, options) => parseSync('element.ts', code, options).program};
const shrunk = (code) => shrink().transform.call(parser, code, '/src/elements/x/x.ts').code;

test('properties are declared once, private names may be mangled', () => {
  const code = shrunk(
    'class X extends LitElement { @property({type: Number}) limit = 0; @state() private open = new Set(); }',
  );
  assert.match(code, /static properties = \{limit: \{type: Number\}, \$open: \{attribute: false\}\};/);
  assert.match(code, /private \$open = new Set/);
});

for (const options of ['{converter}', '{type: Object}', '{type: Boolean, reflect: true}', '{useDefault: true}']) {
  test(`a property with ${options} stops the build`, () => {
    assert.throws(() => shrunk(`class X extends LitElement { @property(${options}) limit; }`), /cannot do/);
  });
}

test('a property of an accessor stops the build', () => {
  assert.throws(() => shrunk('class X extends LitElement { @property() set limit(value) {} }'), /cannot do/);
});

for (const template of [
  '<p ${ref(this.found)}>text</p>',
  '<p class="a" ${ref(this.found)}>text</p>',
  '<${tag}>text</p>',
  '<!-- ${words} -->',
  '<textarea rows="${rows}">${words}</textarea>',
]) {
  test(`a binding as in ${template} stops the build`, () => {
    assert.throws(() => shrunk(`const x = html\`${template}\`;`), /cannot do/);
  });
}

test('a directive stops the build', () => {
  assert.throws(() => shrunk(`import {guard} from 'lit/directives/guard.js';`), /no directives/);
});

test('other bindings do not', () => {
  shrunk(
    'const x = html`<textarea .value=${a} class="b ${c}" @input=${() => d > 1}></textarea><p ?hidden=${e}>${f}</p>`;',
  );
});

test('fuse.js without what is spared guesses as all of it does', async () => {
  const file = createRequire(import.meta.url)
    .resolve('fuse.js/basic')
    .replace(/\.cjs$/, '.mjs');
  const code = spare(file, readFileSync(file, 'utf8')).toString();
  const {default: Spared} = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  const names = ['protopik', 'opzelura', 'vitilgo', 'tacrolimos', 'luxolitinib', 'a', `${'narrowband'.repeat(4)}uvb`];
  const words = ['protopic', 'opzelura', 'vitiligo', 'tacrolimus', 'ruxolitinib', 'b', `${'narrowbend'.repeat(4)}uvb`];
  for (const name of names)
    for (const word of words) {
      const options = {ignoreLocation: true, threshold: 0.25};
      assert.deepEqual(Spared.match(word, name, options), Fuse.match(word, name, options), `${word}, ${name}`);
    }
});
