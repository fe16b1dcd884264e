/** Every element has a story for each state that it can have, controls for all that a page can set, and a keyboard path. */
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {argTypesOf} from '../../.storybook/arg-types.js';
import {declarations} from '../../.storybook/declarations.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const names = readdirSync(join(root, 'src/elements')).sort();

/** States by the word that a story's name begins with. Forced colours are a condition of every story: scripts/stories.mjs. */
const states = [
  ...['Default', 'Loading', 'Empty', 'Unknown', 'Failed', 'LongText', 'Narrow', 'LargePrint', 'LargeText'],
  ...['Dark', 'RightToLeft', 'English', 'Elder', 'Print'],
] as const;
type State = (typeof states)[number];

const waitsForNobody = 'is drawn at once from what it is given; until then its fallback shows (BeforeContent)';
const noLibrary = 'shows what its attributes say, no content that could fail or be missing';
const noButton = 'has no button for larger text; the page has (LargeText, Elder)';

/** States that an element cannot have, and why. */
const cannot: Readonly<Record<string, Partial<Readonly<Record<State, string>>>>> = {
  'article-list': {LargePrint: noButton},
  article: {Loading: waitsForNobody},
  consult: {
    Loading: noLibrary,
    Failed: noLibrary,
    Empty: 'always says how to see a doctor; NothingButWords is the least of it',
    LargePrint: noButton,
  },
  doctor: {Loading: noLibrary, Unknown: 'asks for nothing by id; NoName has nothing to show', LargePrint: noButton},
  'drug-card': {
    Loading: waitsForNobody,
    Empty: 'a medicine always has a name and warnings: the content check says so',
  },
  faq: {Loading: waitsForNobody, LargePrint: noButton},
  search: {LargePrint: noButton},
  'visit-notes': {Loading: waitsForNobody, LargePrint: noButton},
};

for (const name of names) {
  const source = read(`stories/${name}.stories.ts`);
  const stories = [...source.matchAll(/^export const (\w+): Story\b/gm)].map(([, story]) => story!);

  test(`${name} has a story for each state that it can have`, () => {
    const has = (state: State): boolean => stories.some((story) => story.startsWith(state));
    const excused = (state: State): boolean => Boolean(cannot[name]?.[state]);
    assert.deepEqual(
      states.filter((state) => !has(state) && !excused(state)),
      [],
      'without a story, and without a reason',
    );
    assert.deepEqual(
      states.filter((state) => has(state) && excused(state)),
      [],
      'with a story after all',
    );
  });

  test(`${name} has a story that is played with the keyboard`, () => assert.match(source, /userEvent\.keyboard\(/));
}

test('every story is also drawn in forced colours', () =>
  assert.match(read('scripts/stories.mjs'), /name: 'forced-colors', value: 'active'/));

for (const {tagName = '', attributes, slots, cssProperties, events, cssParts, members} of declarations) {
  test(`the docs of <${tagName}> list what is public, and what a page can set has a control`, () => {
    const rows = Object.values(argTypesOf(tagName));
    const inCategory = (category: string): typeof rows =>
      rows.filter(({table}) => (table as {category: string}).category === category);
    for (const [category, declared] of Object.entries({
      attributes,
      slots: slots.map(({name}) => ({name: name || '(default)'})),
      'css custom properties': cssProperties,
    })) {
      assert.deepEqual(
        inCategory(category).map(({name}) => name),
        declared.map(({name}) => name),
      );
      for (const {name, control} of inCategory(category)) assert.ok(control, `${name} has no control`);
    }
    assert.equal(inCategory('events').length, events.length);
    assert.equal(inCategory('css parts').length, cssParts.length);
    assert.deepEqual(
      members.filter((member) => 'privacy' in member && member.privacy !== 'public'),
      [],
    );
  });
}
