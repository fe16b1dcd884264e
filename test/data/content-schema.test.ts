/** dist/content.schema.json and the check that elements make say the same about a pack. */
import assert from 'node:assert/strict';
import {dirname, join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {z} from 'zod';
import {compileAll, languages} from '../../data/compile/index.js';
import {contentSchema} from '../../data/compile/json-schema.js';
import {libraryFields, readPack} from '../../src/core/pack.js';

const libraries = compileAll(join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'data'));
const schema = z.fromJSONSchema(contentSchema);
const header = {format: 1, version: '1.0', licence: 'MIT'};

for (const language of languages) {
  test(`both take the embedded content in ${language} as a pack`, () => {
    const pack: unknown = JSON.parse(JSON.stringify({...header, ...libraries[language]}));
    assert.equal(readPack(pack, libraryFields), pack);
    assert.deepEqual(schema.safeParse(pack).error?.issues, undefined);
  });
}

const chinese = {...header, ...libraries['zh-CN']};
const [drug] = chinese.drugs;
const [article] = chinese.articles;
const broken: Record<string, unknown> = {
  'no object': [],
  'no version': {...chinese, version: undefined},
  'another format': {...chinese, format: 2},
  'a language that the elements do not speak': {...chinese, language: 'fr'},
  'no list of articles': {...chinese, articles: undefined},
  'an article without a title': {...chinese, articles: [{...article, title: undefined}]},
  'an id with a space': {...chinese, articles: [{...article, id: 'a b'}]},
  'a block of no known kind': {...chinese, articles: [{...article, body: [{type: 'html', html: '<b>'}]}]},
  'a paragraph of numbers': {...chinese, articles: [{...article, body: [{type: 'paragraph', content: [1]}]}]},
  'a drug without warnings': {...chinese, drugs: [{...drug, warnings: undefined}]},
  'an urgency of its own': {...chinese, drugs: [{...drug, help: [{severity: 'later', items: []}]}]},
  'a source without a place': {...chinese, sources: {X: {title: 'X', kind: 'x', where: '-', level: 'K'}}},
};
for (const [name, pack] of Object.entries(broken)) {
  test(`both refuse ${name}`, () => {
    const sent: unknown = JSON.parse(JSON.stringify(pack));
    assert.equal(typeof readPack(sent, libraryFields), 'string');
    assert.equal(schema.safeParse(sent).success, false);
  });
}
