/** The parts of the configurator that need no page: the address, the colours, the words. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {
  exampleOf,
  initial,
  readConfiguration,
  writeConfiguration,
  type Configuration,
} from '../../site/configurator/configuration.js';
import {elements, libraries} from '../../site/configurator/content.js';
import {fits, optionsOf, type Option} from '../../site/configurator/controls.js';
import {namesOf} from '../../site/configurator/names.js';
import {contrast} from '../../site/configurator/contrast.js';
import {colours, lowContrasts, presets, sizes, themeRules} from '../../site/configurator/theme.js';
import {words} from '../../site/configurator/words.js';

const widgets = Object.keys(elements);
const library = libraries['zh-CN'];

function valuesOf({control}: Option): fc.Arbitrary<string | true> {
  switch (control.kind) {
    case 'check':
      return fc.constant(true);
    case 'choice':
      return fc.constantFrom(...control.values);
    case 'number':
      return fc.integer({min: control.least, max: control.most}).map(String);
    case 'names': {
      const ids = namesOf(control.of, library).map(({id}) => id);
      return control.many
        ? fc.uniqueArray(fc.constantFrom(...ids), {minLength: 1, maxLength: 4}).map((each) => each.join(','))
        : fc.constantFrom(...ids);
    }
    case 'address':
      return fc.constantFrom('/booking', 'https://example.org/a?b=c&d=%20#e', 'tel:000');
    case 'text':
      return fc.string({minLength: 1, maxLength: 40, unit: 'binary'}).filter((text) => !/\p{Surrogate}/u.test(text));
  }
}

const configurations: fc.Arbitrary<Configuration> = fc.constantFrom(...widgets).chain((widget) => {
  const options = optionsOf(widget);
  const given = fc.record(Object.fromEntries(options.map((option) => [option.name, valuesOf(option)])), {
    requiredKeys: [],
  });
  return given.map((attributes) => ({
    ...initial,
    widget,
    attributes: {...attributes} as Configuration['attributes'],
    theme: presets['blue']!,
    ascii: true,
  }));
});

describe('the address', () => {
  test('holds every configuration', () => {
    fc.assert(
      fc.property(configurations, (configuration) => {
        const read = readConfiguration(writeConfiguration(configuration));
        assert.deepEqual(read, {configuration, ignored: []});
      }),
    );
  });

  test('without anything in it is the first example', () => {
    for (const empty of ['', '#']) assert.deepEqual(readConfiguration(empty), {configuration: initial, ignored: []});
  });

  test('never throws, and what it cannot use is left out and named', () => {
    fc.assert(fc.property(fc.string({unit: 'binary'}), (text) => void readConfiguration(`#${text}`)));
    const wrong = {
      widget: 'carousel',
      topic: 'tacrolimus,nope',
      limit: '-1',
      open: 'Q9999',
      'content-src': 'javascript:alert(1)',
      '--color-accent': 'url(//example.org)',
      '--radius': '9em',
      '--constructor': '#ffffff',
      src: 'javascript:alert(1)',
      onclick: 'alert(1)',
      page: '__proto__',
      constructor: 'x',
    };
    const {configuration, ignored} = readConfiguration(`#${new URLSearchParams(wrong)}`);
    assert.deepEqual(configuration, {...initial, attributes: {}});
    assert.deepEqual(new Set(ignored), new Set(Object.entries(wrong).map(([key, value]) => `${key}=${value}`)));
  });
});

describe('what there is to choose', () => {
  for (const widget of widgets) {
    test(`${widget} has a Chinese name, and so has each of its options and values`, () => {
      assert.ok(words.zh.widgets[widget] && words.en.widgets[widget]);
      for (const {name, control} of optionsOf(widget)) {
        assert.ok(words.zh.attributes[`${widget}.${name}`] ?? words.zh.attributes[name], name);
        if (control.kind === 'choice') for (const value of control.values) assert.ok(words.zh.values[value], value);
      }
    });

    test(`the example of ${widget} fits`, () => {
      for (const [name, value] of Object.entries(exampleOf(widget))) {
        const option = optionsOf(widget).find((each) => each.name === name);
        assert.ok(option && fits(option, value, library), name);
      }
    });
  }
});

describe('colours', () => {
  test('contrast is that of WCAG', () => {
    assert.equal(contrast('#000000', '#ffffff'), 21);
    assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
  });

  test('every preset can be read, light and dark', () => {
    for (const [name, preset] of Object.entries(presets)) assert.deepEqual(lowContrasts(preset), [], name);
  });

  test('all custom properties of the elements can be set, and have a name', () => {
    const declared = Object.values(elements)[0]!.cssProperties!.map(({name}) => name.replace('--medleaf-', ''));
    assert.deepEqual(new Set([...colours, ...Object.keys(sizes)]), new Set(declared));
    for (const {tokens} of Object.values(words)) for (const name of declared) assert.ok(tokens[name], name);
  });

  test('the rules have a dark value only where the engine knows which look the page has', () => {
    assert.deepEqual(themeRules('medleaf-faq', {light: {'color-accent': '#0b5cad', radius: '0'}, dark: {}}), [
      'medleaf-faq {',
      '  --medleaf-color-accent: #0b5cad;',
      '  --medleaf-radius: 0;',
      '}',
      '@supports (color: light-dark(#000, #fff)) {',
      '  medleaf-faq {',
      '    --medleaf-color-accent: light-dark(#0b5cad, #6cd0c7);',
      '  }',
      '}',
    ]);
    assert.deepEqual(themeRules('medleaf-faq', presets['teal']!), []);
  });
});
