import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {searchEntries, type Library} from '../../src/core/library.js';
import {libraryFields, packShape, readLibrary, readPack, type Pack, type Shape} from '../../src/core/pack.js';
import {createIndex} from '../../src/core/search/search.js';
import {readingLibrary} from '../../stories/fixtures/library.js';

const copy = (): Pack =>
  JSON.parse(JSON.stringify({format: 1, version: '1.0', licence: 'MIT', ...readingLibrary})) as Pack;

/** A copy with one value changed, where `path` leads: `drugs.0.names`. */
function changed(path: string, value: unknown): unknown {
  const pack = copy();
  const keys = path.split('.');
  const last = keys.pop()!;
  const holder = keys.reduce(
    (each, key) => each[key] as Record<string, unknown>,
    pack as unknown as Record<string, unknown>,
  );
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return pack;
}

/** Any value that fits a shape, with strings that no editor would write. */
function fitting(shape: Shape): fc.Arbitrary<unknown> {
  if (shape instanceof RegExp) {
    return shape.test('') ? fc.string({unit: 'binary'}) : fc.stringMatching(shape);
  }
  if (typeof shape === 'string') return fc.constantFrom(...shape.split('|'));
  if (shape === true) return fc.boolean();
  if (typeof shape !== 'object' || !shape) return fc.constant(shape);
  if (Array.isArray(shape)) {
    const [first, ...others] = shape as readonly Shape[];
    if (others.length) return fc.oneof(...(shape as readonly Shape[]).map(fitting));
    return fc.uniqueArray(fitting(first!), {
      maxLength: 3,
      selector: (each) => (each as {id?: string} | null)?.id ?? {},
    });
  }
  const {'*': values, ...fields} = shape as Readonly<Record<string, Shape>>;
  if (values !== undefined) return fc.dictionary(fc.string(), fitting(values), {maxKeys: 3});
  const names = Object.keys(fields);
  return fc.record(Object.fromEntries(names.map((name) => [name.replace('?', ''), fitting(fields[name]!)])), {
    requiredKeys: names.filter((name) => !name.endsWith('?')),
  });
}

const searched = (library: Library): unknown => {
  const index = createIndex(searchEntries(library), library);
  return [index.search('baidianfeng'), index.suggest('白颠风')];
};

describe('a content pack', () => {
  it('that is right is taken as it is', () => {
    const pack = copy();
    expect(readPack(pack, libraryFields)).to.equal(pack);
  });

  it('may carry newer fields, which are ignored', () => {
    expect(readPack(changed('articles.0.video', {url: 5}), libraryFields)).to.be.an('object');
    expect(readPack(changed('podcasts', [1]), libraryFields)).to.be.an('object');
  });

  const faults: [path: string, value: unknown, said: string][] = [
    ['articles.0.title', 7, 'articles[0].title must be text'],
    ['articles.0.title', undefined, 'articles[0].title must be text'],
    ['articles.0.title', ' ', 'articles[0].title must fit /\\S/'],
    ['articles.0.tab', 'blog', 'articles[0].tab must be news|qa|encyclopedia'],
    ['articles.1', null, 'articles[1] must be an object'],
    ['articles', {}, 'articles must be a list'],
    ['articles.1.id', 'vitiligo-basics', 'articles[1].id "vitiligo-basics" is used twice'],
    ['articles.0.id', 'a"] *', 'articles[0].id must fit /^[A-Za-z][\\w-]{0,63}$/'],
    ['articles.0.body.0', {type: 'script', text: 'x'}, 'articles[0].body[0] is of no known kind'],
    ['articles.0.body.0', {type: 'paragraph', content: 'x'}, 'articles[0].body[0].content must be a list'],
    [
      'articles.0.body.0',
      {type: 'paragraph', content: [{strong: {}, drug: 'x', text: 'x'}]},
      'articles[0].body[0].content[0].strong must be text',
    ],
    ['articles.0.body.0', {type: 'paragraph', content: [{}]}, 'articles[0].body[0].content[0] is of no known kind'],
    ['drugs.0.warnings', undefined, 'drugs[0].warnings must be a list'],
    ['drugs.0.warnings.0.needsEditor', 'yes', 'drugs[0].warnings[0].needsEditor must be true'],
    ['drugs.0.help.0.severity', 'later', 'drugs[0].help[0].severity must be emergency|urgent|soon|routine'],
    ['drugs.0.sections.0.id', 'toString', `drugs[0].sections[0].id must be`],
    ['drugs.0.editorial.reviewer', 'Dr', 'drugs[0].editorial.reviewer is of no known kind'],
    ['sources', [], 'sources must be an object'],
    ['sources.EX-1.level', 'Z', 'sources.EX-1.level must be F|E|A|C|N|K'],
    ['language', 'fr', 'language must be zh-CN|en'],
    ['format', 2, 'format must be 1'],
    ['version', undefined, 'version must be text'],
    ['licence', undefined, 'licence must be text'],
    ['takedown', 'x', 'takedown must be a list'],
  ];
  for (const [path, value, said] of faults)
    it(`is refused where ${path} is ${JSON.stringify(value)}, with the place`, () =>
      expect(readPack(changed(path, value), libraryFields))
        .to.be.a('string')
        .and.satisfy((text: string) => text.startsWith(said), said));

  it('is refused where it is no object', () => {
    for (const value of [null, 1, 'x', [], true, undefined])
      expect(readPack(value, libraryFields)).to.equal('the content must be an object');
  });

  it('shows nothing that was taken down', () => {
    const library = readLibrary({...copy(), takedown: ['vitiligo-basics', 'example-ointment', 'Q01']}, libraryFields);
    if (typeof library === 'string') throw new Error(library);
    expect(library.articles.map(({id}) => id)).not.to.include('vitiligo-basics');
    expect(library.drugs).to.be.empty;
    expect(library.faqs.map(({id}) => id)).not.to.include('Q01');
    expect(readLibrary(library, libraryFields), 'what was read is not read again').to.equal(library);
  });

  it('cannot reach what all objects inherit', () => {
    const text = JSON.stringify(copy()).replace(
      '{',
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},',
    );
    const poisoned = text.replace('"sources":{', '"sources":{"__proto__":{"title":"x"},');
    expect(readPack(JSON.parse(text), libraryFields)).to.be.an('object');
    expect(readPack(JSON.parse(poisoned), libraryFields)).to.equal('sources.__proto__.kind must be text');
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  });

  it('never throws, whatever it is', () => {
    fc.assert(fc.property(fc.jsonValue({maxDepth: 6}), (value) => void readPack(value, libraryFields)));
  });

  it('is refused, or can be searched, whatever value stands wherever in it', () => {
    const text = JSON.stringify(copy());
    const numberOfValues = text.match(/"[^"]*"|\d+|null|true|false/g)!.length;
    fc.assert(
      fc.property(fc.nat(numberOfValues - 1), fc.jsonValue({maxDepth: 2}), (at, value) => {
        let count = 0;
        const broken: unknown = JSON.parse(text, (_, each: unknown) => (count++ === at ? value : each));
        const library = readPack(broken, libraryFields);
        if (typeof library !== 'string') searched(library);
      }),
    );
  });

  it('can be searched when it is right, whatever words stand in it', () => {
    fc.assert(
      fc.property(fitting(packShape()), (pack) => {
        const library = readPack(pack, libraryFields);
        if (typeof library === 'string') throw new Error(library);
        searched(library);
      }),
      {numRuns: 20},
    );
  });
});
