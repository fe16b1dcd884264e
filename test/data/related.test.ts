/** Related articles are computed when the content is compiled: near ones first, never the article itself. */
import assert from 'node:assert/strict';
import {dirname, join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {compileAll} from '../../data/compile/index.js';
import {relatedArticles, type RelatedInput} from '../../data/compile/related.js';

const {'zh-CN': library, en: english} = compileAll(join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'data'));

const about = (id: string, body: string, more: Partial<RelatedInput> = {}): RelatedInput => ({
  id,
  body,
  category: id,
  title: id,
  summary: '',
  keywords: [],
  drugs: [],
  ...more,
});
const nearest = (articles: readonly RelatedInput[], id: string): string | undefined =>
  relatedArticles(articles).get(id)?.[0];

test('every article leads on to three others that exist, never to itself, in both languages', () => {
  const known = library.articles.map(({id}) => id);
  for (const {id, related} of library.articles) {
    assert.equal(new Set(related).size, 3, id);
    assert.ok(!related.includes(id), id);
    for (const other of related) assert.ok(known.includes(other), `${id} → ${other}`);
    assert.deepEqual(english.articles.find((each) => each.id === id)?.related, related);
  }
});

test('what patients would read next is there', () => {
  const related = (id: string): readonly string[] => library.articles.find((each) => each.id === id)?.related ?? [];
  assert.ok(related('tacrolimus-ointment-basics').includes('after-stopping-tacrolimus'));
  assert.ok(related('folk-cures').includes('diet-claims'));
  assert.ok(related('light-therapy').includes('treatment-options'));
  assert.ok(related('types-and-stages').includes('how-vitiligo-works'));
});

test('at least three of four articles are reached from another one', () => {
  const reached = new Set(library.articles.flatMap(({related}) => related));
  assert.ok(reached.size >= library.articles.length * 0.75, `only ${reached.size} are reached`);
});

test('the same words bring articles together', () => {
  const articles = [about('a', '外出防晒戴帽子'), about('b', '光疗每周两次'), about('c', '防晒霜和帽子')];
  assert.equal(nearest(articles, 'a'), 'c');
});

test('a word that every article has counts for nothing', () => {
  const articles = [about('a', '白癜风门诊'), about('b', '白癜风光疗'), about('c', '白癜风挂号门诊')];
  assert.equal(nearest(articles, 'a'), 'c');
});

for (const [what, more] of [
  ['category', {category: 'same'}],
  ['medicine', {drugs: ['same']}],
  ['keyword', {keywords: ['同']}],
] as const) {
  test(`the same ${what} brings articles together where words do not decide`, () => {
    assert.equal(nearest([about('a', '甲乙', more), about('b', '丙丁'), about('c', '戊己', more)], 'a'), 'c');
  });
}

test('the order of the files does not matter, and equals stand by id', () => {
  const articles = ['d', 'b', 'a', 'c', 'e'].map((id) => about(id, '一样的话', {category: 'x', title: ''}));
  assert.deepEqual(relatedArticles(articles).get('c'), ['a', 'b', 'd']);
  assert.deepEqual(relatedArticles([...articles].reverse()).get('c'), ['a', 'b', 'd']);
});

test('one article alone leads nowhere', () => {
  assert.deepEqual(relatedArticles([about('a', '甲')]).get('a'), []);
});

test('among many articles, finds the same nearest ones without comparing each with each', () => {
  const topics = Array.from({length: 150}, (_, at) => String.fromCharCode(0x5000 + 2 * at, 0x5001 + 2 * at));
  const articles = topics.flatMap((topic, at) =>
    ['a', 'b', 'c'].map((copy) => about(`t${at}${copy}`, `${topic}怎么治疗，${topic}多久好`)),
  );
  const related = relatedArticles(articles);
  topics.forEach((_, at) => assert.deepEqual(related.get(`t${at}b`)?.slice(0, 2), [`t${at}a`, `t${at}c`]));
});
