// Old hospital sites are not in UTF-8, and a script without a charset is read as its page is.
import {hospitalPage} from '../../support/pages.mjs';
import {script, widgets} from './page.mjs';

/** The bytes of a text in an encoding that JavaScript can only read, found by reading every pair of bytes once. */
function encodeAs(encoding) {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map();
  for (let lead = 0x81; lead < 0xff; lead += 1) {
    for (let trail = 0x40; trail < 0xff; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (!bytes.has(character)) bytes.set(character, [lead, trail]);
    }
  }
  const encode = (character) => (character < '\x80' ? [character.charCodeAt(0)] : bytes.get(character));
  return (text) => Uint8Array.from([...text].flatMap(encode));
}

/** The page of one encoding, which it tells by its header or in its markup. */
function encoded(encoding, how, {header = false, tag = script} = {}) {
  const traditional = encoding === 'Big5';
  const shown = traditional
    ? widgets.replace(' query="白癜风"', '').replace(/(<p class="fallback">)[^<]*/g, '$1示例醫院')
    : widgets;
  return {
    name: `${encoding}, ${how}`,
    markup: hospitalPage({
      head: header ? '' : `<meta charset="${encoding}">`,
      body: `<h1>${traditional ? '示例醫院皮膚科' : '示例医院皮肤科'}</h1>${shown}${tag}`,
    }),
    headers: {'content-type': header ? `text/html; charset=${encoding}` : 'text/html'},
    encode: encodeAs(encoding),
    check: () => {
      const title = document.querySelector('h1').textContent;
      const question = document.querySelector('medleaf-faq').shadowRoot.querySelector('[part=question]').textContent;
      return [
        !/^示例(医院皮肤科|醫院皮膚科)$/.test(title) && `the page's own words: ${title}`,
        !/^[\u4e00-\u9fff0-9，、“”？%]+/.test(question.trim()) && `our words: ${question}`,
      ];
    },
  };
}

const withCharset = (charset) => ({tag: script.replace('src', `charset="${charset}" src`)});

export const encodings = [
  encoded('GBK', 'by its header', {header: true}),
  encoded('GBK', 'by its markup'),
  encoded('GBK', 'charset="utf-8" on the script', withCharset('utf-8')),
  encoded('GBK', 'a wrong charset on the script', withCharset('big5')),
  encoded('GBK', 'the script as a module', {tag: script.replace('src', 'type="module" src')}),
  encoded('GB18030', 'by its header', {header: true}),
  encoded('GB18030', 'charset="gb18030" on the script', withCharset('gb18030')),
  encoded('Big5', 'by its header', {header: true}),
  encoded('Big5', 'charset="utf-8" on the script', withCharset('utf-8')),
];
