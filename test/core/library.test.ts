import {expect} from '@open-wc/testing';
import {chooseFaqs, faqsOfDrug, findArticle, findDrug, idList, searchEntries} from '../../src/core/library.js';
import {library} from '../../stories/fixtures/library.js';

describe('library', () => {
  describe('finds a drug by any exact known name', () => {
    for (const name of [
      'example-ointment',
      '示例软膏',
      'Example ointment',
      'EXAMPLE OINTMENT',
      'Exemplar',
      'exemplar®',
      'EX506',
      'EX-506',
      '示利软膏',
      'shiliruangao',
      '　示例软膏　',
      'ＥＸ５０６',
    ]) {
      it(`"${name}"`, () => expect(findDrug(library, name)?.id).to.equal('example-ointment'));
    }
  });

  describe('never guesses a drug', () => {
    for (const name of ['', ' ', '示例', '示例软膏片', '示例乳膏', 'exempla', 'example', '软膏', '-', '®']) {
      it(`"${name}"`, () => expect(findDrug(library, name)).to.equal(undefined));
    }
  });

  const ids = (topics: string[], items: string[] = []): string[] =>
    chooseFaqs(library, topics, items).items.map((item) => item.id);
  it('gives all questions where nothing is asked for', () =>
    expect(ids([])).to.deep.equal(['Q01', 'Q02', 'Q03', 'Q04']));
  it('gives the questions of a topic', () => expect(ids(['disease'])).to.deep.equal(['Q04']));
  it('keeps the order asked for, each question once', () => {
    expect(ids(['disease', 'example'], ['Q01', 'Q04'])).to.deep.equal(['Q04', 'Q01', 'Q02', 'Q03']);
    expect(ids([], ['Q03', 'Q01', 'Q03'])).to.deep.equal(['Q03', 'Q01']);
  });
  it('names what it does not know', () => {
    expect(chooseFaqs(library, ['nothing'], ['Q99']).unknown).to.deep.equal(['nothing', 'Q99']);
  });

  it('finds an article by its id only', () => {
    expect(findArticle(library, 'daily-care')?.title).to.equal('日常防晒和护理');
    expect(findArticle(library, 'daily')).to.equal(undefined);
  });

  it('knows the questions that belong to a drug', () => {
    const drug = findDrug(library, 'example-ointment');
    expect(drug && faqsOfDrug(library, drug).map((item) => item.id)).to.deep.equal(['Q01', 'Q02', 'Q03']);
  });

  it('splits lists of ids at commas, spaces and ideographic commas', () => {
    expect(idList('a, b；c')).to.deep.equal(['a', 'b；c']);
    expect(idList('a、b，c d;e')).to.deep.equal(['a', 'b', 'c', 'd', 'e']);
    expect(idList(undefined)).to.deep.equal([]);
  });

  it('makes one search document for each drug, question and article, with the names of the drugs they are about', () => {
    const entries = searchEntries(library);
    expect(entries.map((entry) => entry.id)).to.deep.equal([
      'drug:example-ointment',
      'faq:Q01',
      'faq:Q02',
      'faq:Q03',
      'faq:Q04',
      'article:vitiligo-basics',
      'article:daily-care',
    ]);
    expect(entries.find((entry) => entry.id === 'article:daily-care')?.keywords).to.include('Exemplar');
    expect(entries.find((entry) => entry.id === 'faq:Q04')?.keywords).to.deep.equal([]);
  });
});
