import {expect} from '@open-wc/testing';
import {createIndex} from '../../../src/core/search/search.js';
import {found, notFound, suggested} from './behaviour.js';
import {documents, glossary, site, titlesOf} from './fixtures.js';

const index = site();

describe('search finds what patients type', () => {
  for (const [query, title, reason] of found) {
    it(`${query} → ${title} (${reason})`, () => {
      const [hit] = index.search(query);
      expect(hit?.title.map(({text}) => text).join('')).to.equal(title);
      expect(hit?.reason).to.equal(reason);
    });
  }

  for (const nothing of notFound) {
    it(`${nothing || 'nothing'} finds nothing`, () => expect(index.search(nothing)).to.deep.equal([]));
  }
});

describe('search results', () => {
  it('put what was typed before what sounds like it', () => {
    expect(titlesOf(index, '白颠风')[0]).to.equal('白颠风是什么意思');
    expect(titlesOf(index, '白癜风', 4)).not.to.include('白颠风是什么意思');
    expect(titlesOf(index, '白癜风', 12)).to.include('白颠风是什么意思');
  });
  it('have scores from 0 to 1, the best first, equal ones by title', () => {
    const hits = index.search('白癜风', {limit: 20});
    const keys = hits.map(({score, title}) => `${(1 - score).toFixed(9)} ${title.map(({text}) => text).join('')}`);
    expect(keys).to.deep.equal([...keys].sort());
    for (const {score} of hits) expect(score).to.be.within(0, 1);
  });
  it('mark homophones and pinyin in the title', () => {
    const [hit] = index.search('百点风');
    expect(hit?.title).to.deep.include({text: '白癜风', match: true});
    expect(index.search('buguzhi')[0]?.title).to.deep.equal([
      {text: '补骨脂', match: true},
      {text: '能不能外用', match: false},
    ]);
  });
  it('say what the query was taken for', () => {
    expect(index.search('百点风')[0]?.matched).to.equal('白癜风');
    expect(index.search('普特彼')[0]?.matched).to.equal('他克莫司软膏');
    expect(index.search('buguzhi')[0]?.matched).to.equal('补骨脂');
    expect(index.search('白癜风')[0]?.matched).to.equal(undefined);
  });
  it('keep to the limit and the category', () => {
    expect(index.search('白癜风', {limit: 2})).to.have.length(2);
    expect(index.search('白癜风', {limit: 0})).to.deep.equal([]);
    expect(index.search('白癜风', {category: 'treatment'}).map(({id}) => id)).to.deep.equal(['d8']);
    expect(index.search('白癜风', {category: 'none'})).to.deep.equal([]);
  });
  it('come from keywords too, which are not shown', () => {
    const [hit] = createIndex([{id: 'a', title: '一种药膏', keywords: ['吡美莫司']}]).search('bimeimosi');
    expect(hit?.id).to.equal('a');
    expect(hit?.title.map(({text}) => text).join('')).to.equal('一种药膏');
  });
  it('follow the boost among equals', () => {
    const twins = [
      {id: 'a', title: '光疗一'},
      {id: 'b', title: '光疗二', boost: 1.02},
    ];
    expect(
      createIndex(twins)
        .search('光疗')
        .map(({id}) => id),
    ).to.deep.equal(['b', 'a']);
  });
  it('say the same whenever they are read, and can be sent elsewhere', () => {
    const first = index.search('百点风');
    const later = index.search('百点风');
    const sent = JSON.stringify(first);
    index.search('buguzhi');
    expect(JSON.stringify(later)).to.equal(sent);
    expect(sent).to.contain('"matched":"白癜风"');
  });
  it('know the words a site adds', () => {
    const lexicon = [['鹅肉', '发物']];
    expect(createIndex([{id: 'a', title: '发物要忌吗'}], {lexicon}).search('鹅肉')).to.have.length(1);
    expect(createIndex([{id: 'a', title: '发物要忌吗'}]).search('鹅肉')).to.have.length(0);
  });
  it('know the readings a site gives', () => {
    const readings = {huoyou: '', you: '癜'};
    expect(createIndex([{id: 'a', title: '紫癜的护理'}], {readings}).search('ziyou')).to.have.length(1);
  });
  it('are none where there are no documents', () => expect(createIndex([]).search('白癜风')).to.deep.equal([]));
});

describe('a suggestion', () => {
  for (const [query, term] of suggested) {
    it(`${query || 'nothing'} → ${term ?? 'none'}`, () => expect(index.suggest(query)).to.equal(term));
  }
});

describe('documents as they come', () => {
  it('may have the same title, an empty one, or none of the rest', () => {
    const odd = [
      {id: 'a', title: ''},
      {id: 'b', title: '光疗'},
      {id: 'c', title: '光疗'},
    ];
    expect(
      createIndex(odd, {glossary})
        .search('光疗')
        .map(({id}) => id),
    ).to.deep.equal(['b', 'c']);
  });
  it('stay as they are', () => {
    const before = JSON.stringify(documents);
    site().search('白癜风');
    expect(JSON.stringify(documents)).to.equal(before);
  });
});
