import {expect, fixture, html} from '@open-wc/testing';
import fc from 'fast-check';
import type {LitElement} from 'lit';
import type {Library} from '../../src/core/library.js';
import type {MedleafFaq} from '../../src/elements/faq/faq.js';
import {elements} from '../../src/elements.js';
import {embedLibrary} from '../../src/shared/embedded-library.js';
import {library, readingLibrary} from '../../stories/fixtures/library.js';
import {register} from '../../stories/fixtures/register.js';
import {findAll, hear, listenToConsole, shadow, words} from '../support/elements.js';

register();

const header = {format: 1, version: '1.0', licence: 'MIT'};
const question = (text: string): Library => ({
  ...library,
  faqs: library.faqs.map((item) => ({...item, question: text})),
});
const pack = (text: string, more: object = {}): string => JSON.stringify({...header, ...question(text), ...more});
const json = (body: BodyInit, init: ResponseInit = {}): Response =>
  new Response(body, {headers: {'content-type': 'application/json'}, ...init});
const megabytes = (count: number): ReadableStream<Uint8Array> => {
  const chunk = new Uint8Array(1024 * 1024).fill(32);
  let sent = 0;
  return new ReadableStream({pull: (to) => (sent++ < count ? to.enqueue(chunk) : to.close())}, {highWaterMark: 0});
};

type Answer = (url: string, init: RequestInit) => Response | Promise<Response>;
const answers: Record<string, Answer> = {};
let asked: {readonly url: string; readonly init: RequestInit}[] = [];
let addresses = 0;
/** Each test has addresses of its own: an address is asked for once a page. */
const address = (answer: Answer): string => {
  const url = `https://content.test/${++addresses}.json`;
  answers[url] = answer;
  return url;
};
const soon = (pause = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, pause));
const draw = async (src: string): Promise<MedleafFaq> => {
  const faq = await fixture<MedleafFaq>(
    html`<medleaf-faq topic="example" content-src=${src}><p>请问医生。</p></medleaf-faq>`,
  );
  await soon(20);
  await faq.updateComplete;
  return faq;
};
const firstQuestion = (faq: Element): string => words(findAll(faq, '[part=question]')[0]);

describe('content-src', () => {
  const said = listenToConsole();
  const {fetch} = window;

  before(() => embedLibrary(question('自带的问题')));
  after(() => embedLibrary(undefined as unknown as Library));
  beforeEach(() => {
    asked = [];
    window.fetch = async (url, init = {}) => {
      asked.push({url: url as string, init});
      const answer = answers[url as string];
      if (!answer) throw new TypeError('Failed to fetch');
      return answer(url as string, init);
    };
  });
  afterEach(() => (window.fetch = fetch));

  it('asks for nothing where it is absent', async () => {
    const faq = await fixture(html`<medleaf-faq topic="example"></medleaf-faq>`);
    expect(firstQuestion(faq)).to.equal('自带的问题');
    expect(asked).to.be.empty;
  });

  it('shows the pack instead of the built-in content, which stays until then', async () => {
    let release = (): void => {};
    const waited = new Promise<void>((resolve) => (release = resolve));
    const src = address(() => waited.then(() => json(pack('包里的问题'))));
    const faq = await draw(src);
    expect(firstQuestion(faq)).to.equal('自带的问题');
    release();
    await soon(20);
    expect(firstQuestion(faq)).to.equal('包里的问题');
  });

  it('asks once a page, without cookies and without saying where the reader is', async () => {
    const src = address(() => json(pack('包里的问题')));
    const all = await Promise.all([draw(src), draw(src), draw(src)]);
    expect(asked.map(({url}) => url)).to.deep.equal([src]);
    expect(asked[0]?.init).to.include({credentials: 'omit', referrerPolicy: 'no-referrer'});
    expect(all.map(firstQuestion)).to.deep.equal(['包里的问题', '包里的问题', '包里的问题']);
    await draw(src);
    expect(asked).to.have.length(1);
  });

  it('takes a pack from a server that does not know .json', async () => {
    for (const type of ['text/plain; charset=utf-8', 'application/octet-stream']) {
      const faq = await draw(address(() => new Response(pack('包里的问题'), {headers: {'content-type': type}})));
      expect(firstQuestion(faq)).to.equal('包里的问题');
    }
  });

  it('drops the answer to an older address', async () => {
    const slow = address(() => soon(60).then(() => json(pack('旧的'))));
    const quick = address(() => json(pack('新的')));
    const faq = await draw(slow);
    faq.contentSrc = quick;
    await soon(100);
    expect(firstQuestion(faq)).to.equal('新的');
  });

  it('goes back to the built-in content when it is removed', async () => {
    const faq = await draw(address(() => json(pack('包里的问题'))));
    faq.removeAttribute('content-src');
    await faq.updateComplete;
    expect(firstQuestion(faq)).to.equal('自带的问题');
  });

  it('keeps what it shows while the pack of another address is on its way', async () => {
    const faq = await draw(address(() => json(pack('一'))));
    faq.contentSrc = address(() => soon(40).then(() => json(pack('二'))));
    await soon(10);
    expect(firstQuestion(faq)).to.equal('一');
    await soon(60);
    expect(firstQuestion(faq)).to.equal('二');
  });

  it('is waited for before an id is called unknown', async () => {
    const src = address(() => soon(40).then(() => json(pack('包里的问题'))));
    const faq = await fixture<MedleafFaq>(html`<medleaf-faq items="Q999" content-src=${src}></medleaf-faq>`);
    expect(said()).to.deep.equal([]);
    await soon(60);
    await faq.updateComplete;
    expect(said().join()).to.match(/no topic or question "Q999"/);
  });

  it('gives way to the library property', async () => {
    const faq = await draw(address(() => json(pack('包里的问题'))));
    faq.library = question('页面给的问题');
    await faq.updateComplete;
    expect(firstQuestion(faq)).to.equal('页面给的问题');
    faq.library = undefined;
    await faq.updateComplete;
    expect(firstQuestion(faq)).to.equal('包里的问题');
  });

  it('keeps what was taken down off the page', async () => {
    const ids = library.faqs.map(({id}) => id);
    const faq = await draw(address(() => json(pack('包里的问题', {takedown: ids.slice(1)}))));
    expect(findAll(faq, '[part=question]')).to.have.length(1);
  });

  describe('keeps the built-in content, says why once, and tells the page, when', () => {
    const half = pack('包里的问题').slice(0, 900);
    const failures: [name: string, answer: Answer | string, reason: RegExp][] = [
      ['the network fails', () => Promise.reject(new TypeError('Failed to fetch')), /^Failed to fetch$/],
      ['the server says 404', () => json('{}', {status: 404}), /^the server answered 404$/],
      ['the server says 500', () => json('{}', {status: 500}), /^the server answered 500$/],
      ['a page comes instead', () => new Response('<p>', {headers: {'content-type': 'text/html'}}), /^it is not JSON$/],
      ['the document is cut off', () => json(half), /JSON/],
      ['the connection breaks', () => json(breaking(half)), /^broken off$/],
      ['it is no JSON', () => json('nothing'), /JSON/],
      ['it is empty', () => new Response(null, {status: 204}), /JSON/],
      ['it is in another encoding', () => json(new Uint8Array([0x22, 0xb0, 0xd7, 0x22])), /^it is not UTF-8$/],
      ['its shape is wrong', () => json(pack('问', {faqs: [{id: 'Q01'}]})), /^faqs\[0\]\.topic must be text/],
      ['it is a list', () => json('[]'), /^the content must be an object$/],
      ['its format is newer', () => json(pack('问', {format: 2})), /^format must be 1$/],
      [
        'it has no version',
        () => json(JSON.stringify({...library, format: 1, licence: 'MIT'})),
        /^version must be text$/,
      ],
      ['it has 50 MB', () => json(megabytes(50)), /^it is longer than 8 MB$/],
      [
        'it says that it has 50 MB',
        () => json(megabytes(50), {headers: {'content-length': '52428800'}}),
        /longer than 8 MB/,
      ],
      ['the address is a script', 'javascript:alert(1)', /^it is not a web or relative address$/],
      ['the address carries the data', 'data:application/json,{}', /^it is not a web or relative address$/],
      ['the address is a blob', 'blob:https://content.test/1', /^it is not a web or relative address$/],
    ];
    for (const [name, answer, reason] of failures) {
      it(name, async () => {
        const src = typeof answer === 'string' ? answer : address(answer);
        const heard = hear('medleaf-content-error');
        const faq = await draw(src);
        await draw(src);
        expect(firstQuestion(faq)).to.equal('自带的问题');
        expect(heard.map(({source}) => source)).to.deep.equal([src, src]);
        expect(heard[0]?.reason).to.match(reason);
        expect(heard[0]?.detail).to.deep.equal({source: src, reason: heard[0]?.reason});
        const lines = said();
        expect(lines).to.have.length(1);
        expect(lines[0]).to.contain(`content-src="${src}"`).and.to.contain(heard[0]?.reason);
      });
    }

    it('nothing comes within 15 seconds', async () => {
      const {setTimeout: real} = window;
      const pauses: number[] = [];
      window.setTimeout = ((run: () => void, pause: number) => {
        pauses.push(pause);
        return real(run, pause === 15_000 ? 5 : pause);
      }) as typeof setTimeout;
      let signal: AbortSignal | null | undefined;
      const heard = hear('medleaf-content-error');
      const faq = await draw(address((_, init) => ((signal = init.signal), new Promise(() => {}))));
      window.setTimeout = real;
      expect(pauses).to.include(15_000);
      expect(firstQuestion(faq)).to.equal('自带的问题');
      expect(heard[0]?.reason).to.equal('no answer within 15 seconds');
      expect(signal?.aborted, 'the download ends').to.equal(true);
      expect(said()).to.have.length(1);
    });
  });
});

describe('the library property', () => {
  const said = listenToConsole();

  it('that is malformed leaves the fallback markup, with one warning and one event', async () => {
    const heard = hear('medleaf-content-error');
    const broken = {...library, faqs: [{id: 'Q01'}]} as unknown as Library;
    const faq = await fixture<MedleafFaq>(
      html`<medleaf-faq topic="example" .library=${broken}><p>请问医生。</p></medleaf-faq>`,
    );
    faq.limit = 3;
    await faq.updateComplete;
    expect(shadow(faq).querySelector('slot')).to.exist;
    expect(heard.map(({detail}) => detail)).to.deep.equal([{source: 'library', reason: heard[0]?.reason}]);
    expect(said()).to.deep.equal([`warn: <medleaf-faq>: library: ${heard[0]?.reason}; it is not used.`]);
    faq.library = library;
    await faq.updateComplete;
    expect(findAll(faq, '[part=question]')).not.to.be.empty;
  });

  it('that is no object at all is refused as well', async () => {
    const faq = await fixture<MedleafFaq>(html`<medleaf-faq .library=${'x'}></medleaf-faq>`);
    expect(shadow(faq).querySelector('slot')).to.exist;
    expect(said()).to.deep.equal(['warn: <medleaf-faq>: library: the content must be an object; it is not used.']);
  });

  it('is refused, or drawn by every element, whatever value stands wherever in it', async () => {
    const text = JSON.stringify(readingLibrary);
    const values = text.match(/"[^"]*"|\d+|null|true|false/g)!.length;
    const ask: Record<string, string> = {
      article: 'vitiligo-basics',
      drug: 'example-ointment',
      contents: '',
      tabs: '',
      filterable: '',
      query: '软膏',
    };
    const drawn = async (broken: Library): Promise<void> => {
      for (const tag of Object.keys(elements)) {
        const element = document.createElement(tag) as LitElement & {library: Library};
        for (const [name, value] of Object.entries(ask)) element.setAttribute(name, value);
        element.library = broken;
        document.body.append(element);
        await element.updateComplete;
        element.remove();
      }
    };
    await fc.assert(
      fc.asyncProperty(fc.nat(values - 1), fc.jsonValue({maxDepth: 2}), async (at, value) => {
        let count = 0;
        await drawn(JSON.parse(text, (_, each: unknown) => (count++ === at ? value : each)) as Library);
      }),
      {numRuns: 100},
    );
    expect(said().filter((line) => !line.startsWith('warn: '))).to.deep.equal([]);
  }).timeout(30_000);
});

/** Half of a document, and then a broken connection. */
function breaking(half: string): ReadableStream<Uint8Array> {
  let sent = false;
  return new ReadableStream({
    pull(to) {
      if (sent) to.error(new Error('broken off'));
      else to.enqueue(new TextEncoder().encode(half));
      sent = true;
    },
  });
}
