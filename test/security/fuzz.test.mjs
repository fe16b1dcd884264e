// Random cases for everything that reads what others wrote: few here, as many as wanted with `npm run fuzz`.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {before, describe, it} from 'node:test';
import fc from 'fast-check';
import {root} from '../../scripts/ensure.mjs';
import {blocksSources, blocksText, readingMinutes} from '../../src/core/blocks.ts';
import {articleAddress, safeHref} from '../../src/core/href.ts';
import {findDrug, idList, searchEntries} from '../../src/core/library.ts';
import {openingState, parseClosedOn, parseOpeningHours} from '../../src/core/opening-hours.ts';
import {libraryFields, readPack} from '../../src/core/pack.ts';
import {telephoneHref} from '../../src/core/phone.ts';
import {createFilter} from '../../src/core/search/filter.ts';
import {createIndex} from '../../src/core/search/search.ts';
import {emptyNotes, maxLength, parseStored} from '../../src/core/visit-notes.ts';
import {hospitalPage, startPages} from '../support/pages.mjs';
import {boundTexts, elements, freeTexts, library} from './sinks.mjs';
import {ownVectors} from './vectors.mjs';

const runs = Number(process.env.MEDLEAF_FUZZ_RUNS) || 300;
const seed = Number(process.env.MEDLEAF_FUZZ_SEED) || Date.now() % 2 ** 31;
console.log(`${runs} cases, seed ${seed}: npm run fuzz -- --runs ${runs} --seed ${seed}`);

const text = fc.oneof(
  fc.constantFrom(...ownVectors),
  fc.string({unit: 'binary', maxLength: 80}),
  fc.string({maxLength: 80}),
  fc.array(fc.constantFrom(...ownVectors), {maxLength: 3}).map((parts) => parts.join('')),
);
const anything = fc.oneof(text, fc.anything({withNullPrototype: true}), fc.jsonValue());

/** A pack with some of its values replaced. */
const packWith = (paths, value) =>
  fc.array(fc.tuple(fc.constantFrom(...paths), value), {minLength: 1, maxLength: 5}).map((changes) => {
    const pack = JSON.parse(JSON.stringify(library));
    for (const [path, changed] of changes) {
      const holder = path.slice(0, -1).reduce((each, key) => each?.[key], pack);
      if (typeof holder === 'object' && holder) holder[path.at(-1)] = changed;
    }
    return pack;
  });
/** Each path, and what it goes through. */
const places = [
  ...new Map(
    [...freeTexts, ...boundTexts]
      .flatMap((path) => path.map((_, i) => path.slice(0, i + 1)))
      .map((path) => [path.join(), path]),
  ).values(),
];

const drawn = (content) => {
  for (const {body} of content.articles) [blocksText(body), blocksSources(body), readingMinutes(body)].forEach(String);
  const index = createIndex(searchEntries(content), content);
  return [index.search('baidianfeng'), index.suggest('白颠风'), findDrug(content, 'example')];
};

const index = createIndex(searchEntries(library), library);
const filter = createFilter(
  library.faqs.map(({question, answer}) => ({title: question, body: answer})),
  library,
);

/** What must hold for a value, whatever it is; `share` of all cases. */
const laws = [
  {
    name: 'a pack with any text is read, drawn and searched',
    share: 0.1,
    given: packWith(freeTexts, text),
    holds: (pack) => {
      const read = readPack(pack, libraryFields);
      if (typeof read !== 'string') drawn(read);
    },
  },
  {
    name: 'a pack with anything anywhere is read or refused in words',
    share: 0.2,
    given: packWith(places, anything),
    holds: (pack) => {
      const read = readPack(pack, libraryFields);
      if (typeof read !== 'string') drawn(read);
      assert.equal({}.polluted, undefined);
    },
  },
  {
    name: 'any value is no pack, in words',
    share: 0.1,
    given: anything,
    holds: (value) => assert.equal(typeof readPack(value, libraryFields), 'string'),
  },
  {
    name: 'any query is filtered',
    share: 0.1,
    given: text,
    holds: (query) => {
      const found = filter(query);
      assert.equal(new Set(found).size, found.length);
      assert.ok(found.every((position) => library.faqs[position]));
    },
  },
  {
    name: 'any questions are filtered by any query',
    share: 0.05,
    given: fc.tuple(
      fc.array(fc.record({title: text, body: text}), {maxLength: 5}),
      text,
      fc.array(fc.record({term: text, aliases: fc.array(text, {maxLength: 3})}), {maxLength: 3}),
    ),
    holds: ([items, query, glossary]) => createFilter(items, {glossary})(query),
  },
  {
    name: 'any query is searched',
    share: 0.1,
    given: text,
    holds: (query) => {
      index.suggest(query);
      for (const {score} of index.search(query)) assert.ok(score >= 0 && score <= 1);
    },
  },
  {
    name: 'an address is safe or refused',
    share: 0.1,
    given: fc.oneof(
      text,
      fc.webUrl(),
      fc
        .tuple(text, fc.constantFrom('javascript:', 'data:', 'https://', '//', '/\\', '#', '?'), text)
        .map((parts) => parts.join('')),
    ),
    holds: (address) => {
      for (const href of [safeHref(address), articleAddress(address, 'daily-care')]) {
        if (href === undefined || !URL.canParse(href, 'https://own.example/page')) continue;
        const {protocol, host} = new URL(href, 'https://own.example/page');
        assert.match(protocol, /^(https?|tel|mailto):$/);
        if (!/^https?:\/\//i.test(href)) assert.ok(!host || host === 'own.example', href);
      }
    },
  },
  {
    name: 'a telephone number has digits only',
    share: 0.05,
    given: text,
    holds: (phone) => assert.match(telephoneHref(phone) ?? 'tel:0', /^tel:\+?\d[\d+]*(,\d+)?$/),
  },
  {
    name: 'opening hours are read or refused in words',
    share: 0.05,
    given: fc.tuple(
      fc.oneof(
        text,
        fc
          .array(fc.constantFrom('Mo', 'Su', '-', ',', ' ', '08:00', '24:00', '25:61', ';', '\t'), {maxLength: 12})
          .map((parts) => parts.join('')),
      ),
      text,
      fc.date({noInvalidDate: true, min: new Date('1970-01-01'), max: new Date('2100-01-01')}),
    ),
    holds: ([given, zone, now]) => {
      const read = parseOpeningHours(given);
      if ('error' in read) assert.equal(typeof read.error, 'string');
      else for (const each of ['Asia/Shanghai', zone]) openingState(read.hours, now, each, parseClosedOn(given).dates);
      idList(given);
    },
  },
  {
    name: 'kept notes are those of the sheet, or none',
    share: 0.05,
    given: fc.oneof(
      text,
      fc.json(),
      anything.map((notes) => stringified({notes, step: 1})),
      fc
        .record({
          notes: fc.dictionary(fc.constantFrom(...Object.keys(emptyNotes), '__proto__'), anything),
          step: anything,
        })
        .map(stringified),
    ),
    holds: (json) => {
      const kept = parseStored(json);
      if (!kept) return;
      assert.deepEqual(Object.keys(kept.notes), Object.keys(emptyNotes));
      for (const [id, value] of Object.entries(kept.notes)) {
        if (typeof emptyNotes[id] === 'string') assert.ok(typeof value === 'string' && value.length <= maxLength);
        else assert.ok(value.every((each) => typeof each === 'string'));
      }
      assert.ok(kept.step >= 0 && kept.step < 10);
    },
  },
];

function stringified(value) {
  try {
    return JSON.stringify(value);
  } catch {
    return '';
  }
}

/** Drawn together: a page of its own for each case would take hours. */
const together = 25;

const elementCase = fc.constantFrom(...elements).chain(({tag, usual, attributes, properties}) =>
  fc.record({
    tag: fc.constant(tag),
    attributes: fc
      .dictionary(fc.constantFrom(...attributes), text, {maxKeys: 4})
      .map((given) => ({...usual, ...given})),
    properties: fc
      .tuple(
        fc.dictionary(fc.constantFrom(...properties), fc.oneof(text, fc.jsonValue()), {maxKeys: 3}),
        fc.option(packWith(freeTexts, text), {freq: 2}),
      )
      .map(([given, pack]) => ({...given, library: pack ?? library})),
  }),
);

const {open, publish} = await startPages();

describe('elements with whatever others write', () => {
  publish('/range.js', readFileSync(join(root, 'test/security/range.js')));
  let page;
  before(async () => {
    const head = '<meta charset="utf-8"><script src="/range.js"></script><script src="/dist/medleaf.js"></script>';
    ({page} = await open(hospitalPage({head, body: '<div id="stage"></div>'})));
  });

  it('draw it as text, or show what is inside the tag', () =>
    fc.assert(
      fc.asyncProperty(fc.array(elementCase, {minLength: together, maxLength: together}), async (cases) =>
        assert.deepEqual(await page.evaluate((json) => window.scatter(JSON.parse(json)), JSON.stringify(cases)), []),
      ),
      {seed, numRuns: Math.ceil((runs * 0.1) / together)},
    ));
});

describe('whatever others write', () => {
  for (const {name, share, given, holds} of laws)
    it(name, () =>
      fc.assert(
        fc.property(given, (value) => void holds(value)),
        {seed, numRuns: Math.ceil(runs * share)},
      ),
    );
});
