/** custom-elements.json is whole, and what is written from it for editors and compilers agrees with it. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {editorData} from '../../scripts/editor-data.mjs';
import {root} from '../../scripts/ensure.mjs';

const read = (file) => readFileSync(join(root, file), 'utf8');
const manifest = JSON.parse(read('custom-elements.json'));
const declarations = manifest.modules.flatMap((module) => module.declarations);
const elements = declarations.filter(({tagName}) => tagName);
const {cssProperties} = elements[0];

test('everything has a description, a type and a default', () => {
  const described = ['attributes', 'members', 'events', 'slots', 'cssParts', 'cssProperties'];
  const withDefault = ['attributes', 'members', 'cssProperties'];
  const lacks = declarations.flatMap((declaration) =>
    described.flatMap((list) =>
      (declaration[list] ?? []).flatMap(({name, kind, description, type, default: value}) => {
        const typed = ['attributes', 'members', 'events'].includes(list) && kind !== 'method';
        const mayLackDefault = kind === 'method' || /\bundefined\b/.test(type?.text);
        return [
          ...(description || name === 'version' ? [] : ['description']),
          ...(typed && !type?.text ? ['type'] : []),
          ...(withDefault.includes(list) && !value && !mayLackDefault ? ['default'] : []),
        ].map((what) => `${declaration.name}, ${list}, ${name}: no ${what}`);
      }),
    ),
  );
  assert.deepEqual(lacks, []);
});

test('custom properties have the defaults of the style sheets, in docs/theming.md too', () => {
  const styles = readdirSync(join(root, 'src'), {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.styles.ts'))
    .map((file) => read(join('src', file)))
    .join('\n')
    .replace(/\s+/g, ' ')
    .replace(/\( | (?=\))/g, (part) => part.trim());
  const theming = read('docs/theming.md');
  assert.deepEqual([...new Set(styles.match(/--medleaf-[a-z-]+/g))].sort(), cssProperties.map(({name}) => name).sort());
  for (const {name, default: value} of cssProperties) {
    assert.ok(styles.includes(`var(${name}, ${value})`), `${name} is not ${value} in the styles`);
    const dark = new RegExp(`var\\(${name}, light-dark\\(${value}, ([^)]+)\\)`).exec(styles)?.[1];
    const row = dark ? `| \`${name}\` | \`${value}\` | \`${dark}\` |` : `| \`${name}\` | `;
    assert.ok(theming.includes(row), `docs/theming.md has no ${row}`);
  }
});

test('editors, compilers and language models are told of every tag, attribute, event, slot, part and colour', () => {
  const files = editorData(manifest, '1.2.3');
  const html = JSON.parse(files['vscode.html-custom-data.json']);
  const css = JSON.parse(files['vscode.css-custom-data.json']);
  const {contributions, version} = JSON.parse(files['web-types.json']);
  const names = (list = []) => list.map(({name}) => name);
  const tags = elements.map(({tagName}) => tagName);

  assert.equal(version, '1.2.3');
  assert.deepEqual(names(html.tags), tags);
  assert.deepEqual(names(css.properties), names(cssProperties));
  assert.deepEqual(names(contributions.html.elements), tags);
  elements.forEach(({tagName, attributes, events, slots, cssParts}, i) => {
    const {js, css: style, ...webTypes} = contributions.html.elements[i];
    assert.deepEqual(names(html.tags[i].attributes), names(attributes), tagName);
    assert.deepEqual(names(webTypes.attributes), names(attributes), tagName);
    assert.deepEqual(names(webTypes.slots), names(slots), tagName);
    assert.deepEqual(names(js.events), names(events), tagName);
    assert.deepEqual(names(style.parts), names(cssParts), tagName);
    const [, section] = files['llms-elements.txt'].split(`## <${tagName}>\n`);
    for (const {name} of [...attributes, ...events, ...cssParts])
      assert.ok(section.split('\n## ')[0].includes(`\n- ${name}`), `${tagName}: ${name}`);
  });

  const layout = html.tags[tags.indexOf('medleaf-drug-card')].attributes.find(({name}) => name === 'layout');
  assert.deepEqual(names(layout.values), ['full', 'compact']);
});
