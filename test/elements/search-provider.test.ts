import {aTimeout, expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {Library} from '../../src/core/library.js';
import type {MedleafSearch} from '../../src/elements/search/search.js';
import {englishLibrary, library} from '../../stories/fixtures/library.js';
import {register} from '../../stories/fixtures/register.js';
import {
  expectAccessible,
  find,
  findAll,
  hear,
  listenToConsole,
  shadow,
  tabSequence,
  words,
} from '../support/elements.js';
import {hitOf, indexProvider, toldProvider} from '../../stories/fixtures/providers.js';
import {
  answered,
  draw,
  field,
  input,
  isWaiting,
  options,
  press,
  reading,
  settled,
  titles,
  type,
} from '../support/search.js';
import {behaves} from './search-behaviour.js';

register();
behaves('a provider', indexProvider(library));

type Told = ReturnType<typeof toldProvider>;

const drawWith = (provider: unknown, content: Library = library): Promise<MedleafSearch> =>
  draw(html`<medleaf-search .library=${content} .provider=${provider}></medleaf-search>`);
/** Puts a text in at once, without waiting for an answer. */
const put = (search: MedleafSearch, text: string): void => void input(search, text).catch(() => {});
const isAsked = (provider: Told, count: number): Promise<void> =>
  waitUntil(() => provider.asked.length === count, `asked ${count} times`);
const notice = (search: MedleafSearch): string => words(shadow(search).querySelector('.unreachable'));

async function asking(query = '白癜风'): Promise<{search: MedleafSearch; provider: Told}> {
  const provider = toldProvider();
  const search = await drawWith(provider);
  put(search, query);
  await isAsked(provider, 1);
  return {search, provider};
}

describe('medleaf-search with a provider', () => {
  const takeConsole = listenToConsole();

  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  describe('is accessible', () => {
    it('with results that are links', () =>
      expectAccessible(
        () =>
          html`<medleaf-search query="x" .library=${library} .provider=${{
            search: () => Promise.resolve({hits: [hitOf('别处'), hitOf('又一处', {id: 'b'})]}),
          }}></medleaf-search>`,
        (search) => answered(search as MedleafSearch),
      ));
    it('while it waits', () =>
      expectAccessible(
        () => html`<medleaf-search query="白癜风" .library=${library} .provider=${toldProvider()}></medleaf-search>`,
      ));
  });

  describe('asks', () => {
    it('once for what was typed in one go, with what the page asks for', async () => {
      const provider = toldProvider();
      const search = await drawWith(provider);
      search.category = 'faq';
      for (const text of ['白', '白癜', ' 白癜风 ']) put(search, text);
      await isAsked(provider, 1);
      await aTimeout(200);
      expect(provider.asked).to.have.length(1);
      expect(provider.asked[0]).to.include({query: '白癜风', category: 'faq', language: 'zh-CN'});
      expect(provider.asked[0]!.limit).to.be.within(8, 50);
    });

    it('nobody for a blank text, a browsed category or another kind of what was found', async () => {
      const {search, provider} = await asking();
      provider.asked[0]!.answer({hits: [hitOf('一'), hitOf('问', {id: 'F1', kind: 'faq'})]});
      await answered(search);
      findAll(search, '.kinds button')[1]!.click();
      await search.updateComplete;
      expect(titles(search)).to.deep.equal(['问']);
      await input(search, '  ');
      await aTimeout(200);
      expect(provider.asked).to.have.length(1);
      expect(titles(search)).to.deep.equal([]);
    });

    it('again, and aborts what was asked before, whose answer is dropped', async () => {
      const {search, provider} = await asking('白');
      put(search, '白癜');
      expect(provider.asked[0]!.signal.aborted).to.equal(false);
      await isAsked(provider, 2);
      expect(provider.asked.map(({signal}) => signal.aborted)).to.deep.equal([true, false]);
      provider.asked[1]!.answer({hits: [hitOf('新')]});
      await answered(search);
      provider.asked[0]!.answer({hits: [hitOf('旧')]});
      await aTimeout(50);
      expect(titles(search)).to.deep.equal(['新']);
    });

    it('again where the library changes, in its language', async () => {
      const {search, provider} = await asking();
      search.library = englishLibrary;
      await isAsked(provider, 2);
      expect(provider.asked[1]!.language).to.equal('en');
    });

    it('no more once the element is gone, and again when it comes back', async () => {
      const {search, provider} = await asking();
      const {parentElement} = search;
      search.remove();
      expect(provider.asked[0]!.signal.aborted).to.equal(true);
      parentElement!.append(search);
      await isAsked(provider, 2);
      provider.asked[1]!.answer({hits: [hitOf('一')]});
      await answered(search);
      expect(titles(search)).to.deep.equal(['一']);
    });
  });

  describe('while it waits', () => {
    it('says so, keeps the results before, and opens none of them by Enter', async () => {
      const {search, provider} = await asking();
      expect(isWaiting(search)).to.equal(true);
      expect(findAll(search, '.empty')).to.deep.equal([]);
      provider.asked[0]!.answer({hits: [hitOf('一')]});
      await answered(search);
      put(search, '白癜风会传染吗');
      await search.updateComplete;
      expect(titles(search)).to.deep.equal(['一']);
      expect(find(search, '[role=listbox]').getAttribute('aria-busy')).to.equal('true');
      search.focus();
      await sendKeys({press: 'Enter'});
      expect(location.hash).to.equal('');
      await isAsked(provider, 2);
      provider.asked[1]!.answer({hits: [hitOf('二')]});
      await answered(search);
      expect(find(search, '[role=listbox]').hasAttribute('aria-busy')).to.equal(false);
    });

    it('says so once to a screen reader and not for each letter, then what was found', async () => {
      const provider = toldProvider();
      const search = await drawWith(provider);
      const said: string[] = [];
      const watcher = new MutationObserver(() => {
        const text = words(document.querySelector('[data-medleaf-announcer]'));
        if (text && text !== said[said.length - 1]) said.push(text);
      });
      search.focus();
      watcher.observe(document.body, {subtree: true, childList: true, characterData: true});
      for (const text of ['白', '白癜', '白癜风']) {
        put(search, text);
        await aTimeout(250);
      }
      expect(said).to.deep.equal(['正在搜索…']);
      provider.asked[provider.asked.length - 1]!.answer({hits: [hitOf('一')]});
      await answered(search);
      await aTimeout(600);
      watcher.disconnect();
      expect(said).to.deep.equal(['正在搜索…', '找到1条结果']);
    });
  });

  describe('a result', () => {
    it('with an address is a link, by pointer and by Enter, outside the Tab sequence', async () => {
      const heard = hear('medleaf-article-open');
      const {search, provider} = await asking();
      provider.asked[0]!.answer({hits: [hitOf('一')]});
      await answered(search);
      const [option] = options(search);
      expect(option!.getAttribute('href')).to.equal('#/elsewhere');
      expect(await tabSequence(search)).to.deep.equal(['field', '清除']);
      field(search).focus();
      await press(search, 'ArrowDown', 'Enter');
      await aTimeout(50);
      expect(location.hash).to.equal('#/elsewhere');
      expect(heard.map(({articleId, position}) => ({articleId, position}))).to.deep.equal([
        {articleId: 'elsewhere', position: 1},
      ]);
    });

    it('of the library opens in place', async () => {
      const {search, provider} = await asking();
      provider.asked[0]!.answer({hits: [hitOf('白癜风是怎么回事', {id: 'vitiligo-basics', href: undefined})]});
      await answered(search);
      options(search)[0]!.click();
      await settled(search);
      expect(reading(search)).to.equal('白癜风是怎么回事');
    });

    it('elsewhere without an address has that of article-href, or is left out with one warning', async () => {
      const {search, provider} = await asking();
      const hits = [hitOf('一', {id: 'far', href: undefined})];
      search.articleHref = '/read/{id}';
      provider.asked[0]!.answer({hits});
      await answered(search);
      expect(options(search)[0]!.getAttribute('href')).to.equal('/read/far');
      search.articleHref = '';
      put(search, '白癜');
      await isAsked(provider, 2);
      provider.asked[1]!.answer({hits});
      await answered(search);
      expect(options(search)).to.deep.equal([]);
      const said = takeConsole();
      expect(said).to.have.length(1);
      expect(said[0]).to.contain('<medleaf-search>').and.to.contain('no href');
    });

    it('that was taken down is left out', async () => {
      const provider = toldProvider();
      const search = await drawWith(provider, {...library, takedown: ['elsewhere']} as Library);
      put(search, '白癜风');
      await isAsked(provider, 1);
      provider.asked[0]!.answer({hits: [hitOf('撤下的'), hitOf('还在的', {id: 'b'})]});
      await answered(search);
      expect(titles(search)).to.deep.equal(['还在的']);
    });
  });

  describe('where the provider fails', () => {
    it('says so above what the content of the page has, and asks again with the next letter', async () => {
      const heard = hear('medleaf-search-results');
      const {search, provider} = await asking('白颠风');
      provider.asked[0]!.refuse(new Error('the server answered 503'));
      await answered(search);
      expect(notice(search)).to.contain('完整搜索暂时连不上');
      expect(titles(search).join()).to.contain('白癜风是怎么回事');
      expect(heard.map(({count}) => count)).to.deep.equal([options(search).length]);
      expect(takeConsole()).to.deep.equal([
        'warn: <medleaf-search>: the provider cannot be used: the server answered 503; the content of the page is searched instead.',
      ]);
      put(search, '白癜风');
      await isAsked(provider, 2);
      expect(titles(search).join(), 'meanwhile').to.contain('白癜风是怎么回事');
      provider.asked[1]!.answer({hits: [hitOf('一')]});
      await answered(search);
      expect(notice(search)).to.equal('');
      expect(titles(search)).to.deep.equal(['一']);
    });

    it('warns once for one cause', async () => {
      const {search, provider} = await asking('白');
      provider.asked[0]!.refuse(new Error('no network'));
      await answered(search);
      put(search, '白癜');
      await isAsked(provider, 2);
      provider.asked[1]!.refuse(new Error('no network'));
      await answered(search);
      expect(takeConsole()).to.have.length(1);
    });

    it('tells a screen reader, too', async () => {
      const {search, provider} = await asking();
      provider.asked[0]!.refuse(new Error('gone'));
      await answered(search);
      await aTimeout(600);
      expect(words(document.querySelector('[data-medleaf-announcer]'))).to.match(/完整搜索暂时连不上.*找到\d+条结果/);
      takeConsole();
    });

    it('waits ten seconds and no longer', async () => {
      const {setTimeout: real} = window;
      const provider = toldProvider();
      const search = await drawWith(provider);
      window.setTimeout = ((run: () => void, wait = 0) => real(run, wait === 10_000 ? 0 : wait)) as typeof setTimeout;
      try {
        put(search, '白癜风');
        await isAsked(provider, 1);
        await answered(search);
      } finally {
        window.setTimeout = real;
      }
      expect(provider.asked[0]!.signal.aborted).to.equal(true);
      expect(notice(search)).to.not.equal('');
      expect(takeConsole().join()).to.contain('no answer within 10 seconds');
    });

    for (const [what, answer] of [
      ['nothing', undefined],
      ['a list', []],
      ['no hits', {hits: 'many'}],
      ['a hit of no known kind', {hits: [hitOf('一', {kind: 'script'})]}],
      ['a title that is no list', {hits: [hitOf('一', {title: '<b>一</b>'})]}],
      ['a hit without an id', {hits: [hitOf('一', {id: 7})]}],
    ] as const) {
      it(`refuses ${what} as an answer`, async () => {
        const {search, provider} = await asking();
        provider.asked[0]!.answer(answer);
        await answered(search);
        expect(notice(search)).to.not.equal('');
        expect(titles(search).join()).to.contain('白癜风是怎么回事');
        expect(takeConsole()).to.have.length(1);
      });
    }

    it('is not broken by a provider that throws or is none', async () => {
      const thrower = {
        search: () => {
          throw new Error('at once');
        },
      };
      for (const provider of [thrower, {}, {search: 'x'}]) {
        const search = await drawWith(provider);
        await type(search, '白癜风');
        expect(notice(search)).to.not.equal('');
        expect(takeConsole()).to.have.length(1);
      }
    });
  });

  describe('a hostile answer', () => {
    it('is drawn as text, cut short, and leads nowhere that could run script', async () => {
      const {search, provider} = await asking();
      const markup = '<img src=x onerror="document.body.dataset.ran=1">';
      const hits = [
        hitOf(markup, {id: 'vitiligo-basics', href: ' javaScript:document.body.dataset.ran=1'}),
        hitOf('长', {id: 'sun-care', excerpt: [{text: 'x'.repeat(10_000_000), match: true}]}),
        ...Array.from({length: 10_000}, (_, i) => hitOf(`第${i}`, {id: `n${i}`})),
      ];
      provider.asked[0]!.answer({hits, suggestion: markup});
      await answered(search);
      expect(findAll(search, 'img')).to.deep.equal([]);
      expect(titles(search)[0]).to.equal(markup);
      expect(options(search).length).to.be.at.most(8);
      expect(options(search)[0]!.hasAttribute('href')).to.equal(false);
      expect(words(find(search, '.excerpt')).length).to.be.at.most(300);
      options(search)[0]!.click();
      await settled(search);
      expect(reading(search)).to.equal('白癜风是怎么回事');
      expect(document.body.dataset['ran']).to.equal(undefined);
    });
  });

  describe('by name', () => {
    for (const [what, provider, src] of [
      ['a name that nobody knows', 'unknown', '/search/'],
      ['the address of a script', '/test/support/elements.ts', '/search/'],
      ['an address that could run script', 'javascript:alert(1)', '/search/'],
      ['an address that carries its own code', 'data:text/javascript,export default 1', '/search/'],
      ['somebody else’s host to search', 'opensearch', 'https://attack.example/'],
      ['something else than a web address to search', 'pagefind', 'data:text/javascript,'],
    ] as const) {
      it(`${what} leaves the content of the page, with one warning`, async () => {
        const search = await fixture<MedleafSearch>(
          html`<medleaf-search .library=${library} provider=${provider} provider-src=${src}></medleaf-search>`,
        );
        await type(search, '白癜风');
        expect(notice(search)).to.not.equal('');
        expect(titles(search).join()).to.contain('白癜风是怎么回事');
        expect(takeConsole().filter((each) => each.startsWith('warn: <medleaf-search>'))).to.have.length(1);
      });
    }
  });

  describe('chosen by a content pack', () => {
    const {fetch} = window;
    let packs = 0;
    /** A search with a pack whose header says where to search; each pack has an address of its own. */
    const drawWithPack = async (search: object, more: object = {}): Promise<MedleafSearch> => {
      const pack = {format: 1, version: '1', licence: 'MIT', ...library, search};
      window.fetch = () => Promise.resolve(new Response(JSON.stringify(pack)));
      const element = await fixture<MedleafSearch>(
        html`<medleaf-search content-src=${`/packs/${++packs}/pack.json`}></medleaf-search>`,
      );
      Object.assign(element, more);
      await waitUntil(() => shadow(element).querySelector('input'), 'the pack is there');
      window.fetch = fetch;
      return element;
    };

    it('is looked for beside the bundle; until there is one, the content of the pack answers', async () => {
      const search = await drawWithPack({provider: 'nobody', src: 'pagefind/'});
      await type(search, '白癜风');
      expect(titles(search).join()).to.contain('白癜风是怎么回事');
      expect(takeConsole().join()).to.contain('the provider cannot be used');
    });

    it('gives way to what stands on the tag', async () => {
      const search = await drawWithPack({provider: 'nobody', src: 'x/'}, {provider: indexProvider(library)});
      await type(search, '白癜风');
      expect(titles(search).join()).to.contain('白癜风是怎么回事');
      expect(notice(search)).to.equal('');
    });

    for (const src of ['https://elsewhere.test/', '//elsewhere.test/', 'javascript:alert(1)', 'data:,x']) {
      it(`never leads to ${src}`, async () => {
        const search = await drawWithPack({provider: 'pagefind', src});
        await type(search, '白癜风');
        expect(notice(search)).to.not.equal('');
        expect(takeConsole().join()).to.contain('a tag or a pack cannot send searches to');
      });
    }

    it('is refused where it is code of its own', async () => {
      const heard = hear('medleaf-content-error');
      const pack = {format: 1, version: '1', licence: 'MIT', ...library, search: {provider: '/evil.js', src: '/'}};
      window.fetch = () => Promise.resolve(new Response(JSON.stringify(pack)));
      await fixture(html`<medleaf-search content-src="/packs/refused.json"></medleaf-search>`);
      await waitUntil(() => heard.length, 'refused');
      window.fetch = fetch;
      expect(heard[0]!.reason).to.contain('search.provider');
      expect(takeConsole()).to.have.length(1);
    });

    it('is not taken from a library that the page hands over', async () => {
      const search = await drawWith('', {...library, search: {provider: 'nobody', src: '/'}} as Library);
      await type(search, '白癜风');
      expect(notice(search)).to.equal('');
    });
  });
});
