import {expect} from '@open-wc/testing';
import {Catalogue} from '../../../src/core/search/catalogue.js';
import {expandInitials} from '../../../src/core/search/initials.js';
import {syllableName} from '../../../src/core/search/syllables.js';
import {documents, glossary} from './fixtures.js';

const catalogue = new Catalogue(documents, glossary, [], {});
const expanded = (letters: string): string[] =>
  expandInitials(catalogue, letters).map(({sounds}) => sounds.map((sound) => syllableName(sound)).join(' '));

describe('initials stand for what titles say', () => {
  it('bdf is 白癜风', () => expect(expanded('bdf')).to.deep.equal(['bai dian feng']));
  it('bgz is 补骨脂', () => expect(expanded('bgz')).to.deep.equal(['bu gu zhi']));
  it('tkms is 他克莫司, though 他 alone says nothing', () => expect(expanded('tkms')).to.deep.equal(['ta ke mo si']));
  it('pieces of sentences and ends of titles are no names', () => {
    for (const letters of ['fhc', 'sry', 'mbb', 'zzz', 'b', '']) expect(expanded(letters), letters).to.deep.equal([]);
  });
});
