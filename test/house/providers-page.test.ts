/** The examples of docs/providers.md run as they stand there. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {afterEach, describe, it} from 'node:test';
import {readAnswer} from '../../src/core/search/answer.js';
import type {CreateProvider, ProviderAnswer} from '../../src/core/search/provider.js';

const page = readFileSync(new URL('../../docs/providers.md', import.meta.url), 'utf8');
const [own, helpers, ...servers] = [...page.matchAll(/```js\n([^]*?)```/g)].map(([, code]) => code!);
const {fetch} = globalThis;

/** What an example makes of a response, and what it asked for. */
async function answerOf(code: string, response: unknown): Promise<{answer: ProviderAnswer; asked: [URL, RequestInit]}> {
  const asked: [string | URL, RequestInit][] = [];
  globalThis.fetch = (address, init = {}) => {
    asked.push([address as string | URL, init]);
    return Promise.resolve(Response.json(response));
  };
  const address = `data:text/javascript,${encodeURIComponent(code)}`;
  const {default: create} = (await import(address)) as {default: CreateProvider};
  const {signal} = new AbortController();
  const provider = create('https://search.test/query', {});
  const answer = readAnswer(await provider.search('白癜风', {limit: 5, language: 'zh-CN', signal}), 5);
  const [url, init] = asked[0]!;
  assert.equal(init.signal, signal);
  assert.equal(init.credentials, 'omit');
  return {answer, asked: [new URL(url), init]};
}

describe('docs/providers.md', () => {
  afterEach(() => (globalThis.fetch = fetch));

  it('shows how to write a provider', async () => {
    const {answer, asked} = await answerOf(own!, {
      pages: [{id: 'a', title: '白癜风', text: '皮肤', url: '/a.html'}],
      meant: '白癜风',
    });
    assert.equal(asked[0].searchParams.get('q'), '白癜风');
    assert.equal(answer.suggestion, '白癜风');
    assert.equal(answer.hits[0]?.href, '/a.html');
    assert.equal(answer.hits[0]?.title[0]?.text, '白癜风');
  });

  const mark = (text: string): string => `\u0001${text}\u0002`;
  const document = {id: 'a', title: '白癜风', body: '皮肤', url: '/a.html'};
  for (const [name, response] of [
    ['Meilisearch', {hits: [{...document, _formatted: {title: mark('白癜风'), body: '皮肤'}}]}],
    ['Typesense', {results: [{hits: [{document, highlight: {title: {snippet: mark('白癜风')}}}]}]}],
    [
      'Algolia',
      {
        hits: [
          {
            ...document,
            objectID: 'a',
            _highlightResult: {title: {value: mark('白癜风')}},
            _snippetResult: {body: {value: '皮肤'}},
          },
        ],
      },
    ],
  ] as const) {
    it(`shows ${name} with the response that its documentation describes`, async () => {
      const code = servers.find((each) => each.startsWith(`// ${name}`))!;
      const {answer} = await answerOf(helpers! + code, response);
      assert.equal(answer.hits[0]?.href, '/a.html');
      assert.deepEqual(
        answer.hits[0].title.filter(({match}) => match),
        [{text: '白癜风', match: true}],
      );
    });
  }
});
