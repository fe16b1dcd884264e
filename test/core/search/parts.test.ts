import {expect} from '@open-wc/testing';
import {Catalogue} from '../../../src/core/search/catalogue.js';
import {needlesOf} from '../../../src/core/search/bodies.js';
import {LatinFuzzy} from '../../../src/core/search/latin-fuzzy.js';
import {readQuery} from '../../../src/core/search/query.js';
import {documents, glossary} from './fixtures.js';

const catalogue = new Catalogue(documents, glossary, [], {});
const fuzzy = new LatinFuzzy(() => catalogue.glossary.latinNames());

/** Terms in <>, other meanings in [], what says nothing in (), and corrections with a tilde. */
function divided(query: string): string {
  const [reading] = readQuery(catalogue, fuzzy, query);
  return (reading?.parts ?? [])
    .map(({from, to, filler, concepts, corrected}) => {
      const text = reading!.wanted
        .slice(from, to)
        .map((wanted) => wanted.text || '_')
        .join('');
      if (filler) return `(${text})`;
      return concepts.length
        ? concepts.some((concept) => concept < catalogue.terms)
          ? `<${corrected ? '~' : ''}${text}>`
          : `[${text}]`
        : text;
    })
    .join(' ');
}

describe('a query is divided', () => {
  for (const [query, parts] of [
    ['白癜风', '<白癜风>'],
    ['白颠风', '<白颠风>'],
    ['白跌风', '<~白跌风>'],
    ['白癜风会传染吗', '<白癜风> (会) [传染] (吗)'],
    ['得了白癜风能不能吃鹅肉', '(得了) <白癜风> [能不能吃] 鹅 肉'],
    ['他克木司', '<~他克木司>'],
    ['他克莫司停药后多久会反弹', '<他克莫司> [停药] 后 [多久] (会) [反弹]'],
    ['baidianfeng', '<___>'],
    ['普特彼怎么用', '<普特彼> [怎么用]'],
    ['怎么办', ''],
    ['', ''],
  ] as const) {
    it(`${query || 'nothing'} → ${parts || 'nothing to look for'}`, () => expect(divided(query)).to.equal(parts));
  }
  it('into words to look for in bodies', () => {
    const [reading] = readQuery(catalogue, fuzzy, '照光 鹅肉');
    expect(needlesOf(catalogue, reading!)).to.deep.equal([['照光', '光疗', 'nb-uvb', 'light therapy'], ['鹅肉']]);
  });
});
