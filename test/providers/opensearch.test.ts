import {expect} from '@open-wc/testing';
import opensearch from '../../src/providers/opensearch.js';

describe('the provider for OpenSearch', () => {
  const {fetch} = window;
  let asked: {address: string; options: RequestInit}[] = [];
  const answerWith = (body: string, init?: ResponseInit): void => {
    asked = [];
    window.fetch = (address, options = {}) => {
      asked.push({address: address as string, options});
      return options.signal?.aborted
        ? Promise.reject(new DOMException('', 'AbortError'))
        : Promise.resolve(new Response(body, init));
    };
  };
  afterEach(() => void (window.fetch = fetch));
  const {signal} = new AbortController();
  const options = {limit: 5, language: 'zh-CN', signal} as const;
  const response = JSON.stringify({hits: {hits: [{_id: 'faq:a', _source: {title: '白癜风会传染吗？'}}]}});

  it('asks the index for what was typed, without a cookie and without where the reader is', async () => {
    for (const src of ['https://search.example/medleaf', 'https://search.example/medleaf/']) {
      answerWith(response);
      const {hits} = await opensearch(src, {}).search('白癜风', options);
      expect(hits.map(({id}) => id)).to.deep.equal(['a']);
      for (const {address, options: sent} of asked) {
        expect(address).to.equal('https://search.example/medleaf/_search');
        expect(sent).to.deep.include({method: 'POST', credentials: 'omit', referrerPolicy: 'no-referrer', signal});
        expect(sent.headers).to.deep.equal({'content-type': 'application/json'});
      }
      expect(asked[1]!.options.body).to.contain('bai_dian');
    }
  });

  it('asks once what words mean in the index, and again only where that failed', async () => {
    const provider = opensearch('https://search.example/a', {});
    answerWith('', {status: 503});
    await provider.search('白癜风', options).catch(() => undefined);
    expect(asked).to.have.length(1);
    answerWith(
      JSON.stringify({
        hits: {
          hits: [
            {_id: 'faq:a', _source: {title: '示例软膏', words: {glossary: [{term: '示例软膏', aliases: ['普特彼']}]}}},
          ],
        },
      }),
    );
    const {hits} = await provider.search('普特彼', options);
    expect(hits.map(({id, matched}) => [id, matched])).to.deep.equal([['a', '示例软膏']]);
    await provider.search('普特彼', options);
    expect(asked).to.have.length(3);
  });

  it('says that it needs an address', () => {
    expect(() => opensearch('', {})).to.throw('provider-src must be the address of an index');
  });

  it('sends the headers of a module around it', async () => {
    answerWith(response);
    await opensearch('https://search.example/a', {}, {headers: {authorization: 'ApiKey 000'}}).search(
      '白癜风',
      options,
    );
    expect(asked[0]!.options.headers).to.deep.include({authorization: 'ApiKey 000'});
  });

  for (const [name, body, init, message] of [
    ['a status', '', {status: 503}, /https:\/\/search\.example\/a\/_search answers with status 503/],
    ['what is not JSON', '<html>', {}, /_search does not answer with JSON/],
    ['what is no answer', '{}', {}, /no answer to a search/],
  ] as const) {
    it(`rejects ${name}`, async () => {
      answerWith(body, init);
      const error = await opensearch('https://search.example/a', {})
        .search('白癜风', options)
        .catch((reason: unknown) => reason as Error);
      expect(error).to.be.instanceOf(Error);
      expect((error as Error).message).to.match(message);
    });
  }
});
