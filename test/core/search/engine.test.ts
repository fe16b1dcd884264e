import {expect} from '@open-wc/testing';
import {readResponse} from '../../../src/core/search/engine/answer.js';
import {fieldMaker, readWords} from '../../../src/core/search/engine/fields.js';
import {searchBody} from '../../../src/core/search/engine/query.js';
import {documents, glossary} from './fixtures.js';

describe('the fields of a document', () => {
  const make = fieldMaker({glossary});

  it('are its sounds alone, in pairs and one apart, its meaning, and its first letters', () => {
    expect(make({id: 'a', title: '白癜风', body: '正文'})).to.deep.equal({
      title: '白癜风',
      body: '正文',
      syllables: 'bai bai_dian dian dian_fen fen',
      skip: 'bai_fen',
      alias: 'title:白癜风 main:白癜风',
      initials: 'bd df',
    });
  });

  it('are the same for what sounds the same, is traditional, or is another name', () => {
    const [right, traditional, misspelled, other] = ['白癜风', '白癜風', '百点风', '白斑病'].map((title) =>
      make({id: 'a', title}),
    );
    expect(traditional!.syllables).to.equal(right!.syllables);
    expect(misspelled!.syllables).to.equal(right!.syllables);
    expect(other!.alias).to.contain('title:白癜风').and.not.to.contain('main:');
  });

  it('know keywords apart from the title, and words and numbers as they are', () => {
    const {syllables, alias, initials} = make({id: 'a', title: 'JAK 12 光', keywords: ['普特彼']});
    expect(syllables.split(' ')).to.include.members(['jak', '12', 'jak_12', 'guan', 'pu_te']);
    expect(syllables.split(' ')).not.to.include('pu');
    expect(alias).to.equal('keyword:他克莫司软膏');
    expect(initials).to.equal('_ _ _ _ pt tb');
  });

  it('do not depend on the documents before', () => {
    const another = fieldMaker({glossary});
    another({id: 'b', title: Array.from({length: 31_000}, (_, at) => `word${at} `).join('')});
    for (const document of documents) expect(another(document)).to.deep.equal(make(document));
  });

  it('tell groups of words apart that begin with the same word', () => {
    const {concepts} = readWords({glossary, lexicon: [['乳膏', '面霜'], ['他克莫司软膏']]});
    expect(new Set(concepts).size).to.equal(concepts.length);
  });
});

describe('a query for an engine', () => {
  const words = readWords({glossary});
  const clauses = (query: string): string => JSON.stringify(searchBody(words, query).query);

  it('looks for sounds and meanings, even of pinyin, initials and wrong characters', () => {
    for (const query of ['白癜风', '百点风', 'baidianfeng', 'bdf'])
      expect(clauses(query), query).to.contain('"alias":{"value":"title:白癜风"');
  });

  it('that says nothing has no clause that would match everything', () => {
    for (const query of ['', '？！', '怎么办', '😀']) {
      expect(clauses(query), query).to.contain('match_none');
      expect(clauses(query), query).not.to.contain('"should":[]').and.not.to.contain('"must":[]');
    }
  });

  it('keeps to a category', () => {
    expect(JSON.stringify(searchBody(words, '白癜风', 'a"b'))).to.contain('"filter":{"term":{"category":"a\\"b"}}');
  });

  it('stays below the number of clauses that engines accept, however long it is', () => {
    for (const query of [
      'bdf tkms baidianfeng zenme zhi uvb 308 '.repeat(20),
      'zbdf'.repeat(100),
      '他克莫司会复发吗'.repeat(99),
    ])
      expect(clauses(query).match(/"(?:term|match_phrase|prefix|fuzzy)":/g)!.length).to.be.lessThan(1024);
  });
});

describe('the response of an engine', () => {
  const hit = (_id: unknown, title: unknown, more: object = {}): object => ({_id, _source: {title, ...more}});
  const read = (...hits: unknown[]): ReturnType<typeof readResponse> =>
    readResponse({hits: {hits}}, '百点风传染', {glossary}, 5);

  it('becomes the answer of our own index: what does not answer is left out, the best comes first', () => {
    const {hits, suggestion} = read(
      hit('article:a', '银屑病与白癜风的区别'),
      hit('faq:b:c', '白癜风会传染吗？', {href: '/b.html'}),
      hit('article:d', '光疗一次多少钱'),
    );
    expect(hits[0]).to.deep.include({kind: 'faq', id: 'b:c', href: '/b.html', reason: 'homophone', matched: '白癜风'});
    expect(hits.map(({id}) => id)).not.to.include('d');
    expect(suggestion).to.equal('白癜风');
  });

  it('may be empty, and still suggest', () => {
    expect(read()).to.deep.equal({hits: [], suggestion: '白癜风'});
  });

  it('shows pieces of the text around what was found, as text', () => {
    const {hits} = readResponse(
      {hits: {hits: [{...hit('faq:a', '一个问题'), highlight: {body: ['<b>甲状腺</b>要查', '再谈']}}]}},
      '甲状腺',
      {},
      5,
    );
    expect(hits[0]!.excerpt).to.deep.include({text: '甲状腺', match: true});
    expect(hits[0]!.excerpt.map(({text}) => text).join('')).to.contain('<b>甲状腺</b>');
  });

  it('with odd fields is read as far as it goes', () => {
    const {hits} = read(hit('article:a', '白癜风会传染吗', {keywords: [1, 'x', null], href: {}}));
    expect(hits).to.have.length(1);
    expect(hits[0]!.href).to.equal(undefined);
  });

  for (const response of [
    null,
    'text',
    [],
    {},
    {hits: 1},
    {hits: {hits: {}}},
    {hits: {hits: [null]}},
    {hits: {hits: [hit(1, 'a')]}},
  ]) {
    it(`${JSON.stringify(response)} is an error`, () => {
      expect(() => readResponse(response, '白癜风', {}, 5)).to.throw(/search server/);
    });
  }
});
