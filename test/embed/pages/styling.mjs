// Rules that were never meant for us. Our text follows the page's size between 15 and 20 px, and is else as anywhere.
import {host, script, widgets} from './page.mjs';

// The box of the widgets keeps its width, so that only what happens inside them is compared.
const box = `#widgets {
  display: block !important; position: absolute !important; width: 600px !important;
  margin: 0 !important; border: 0 !important; padding: 0 !important;
}`;
const compared = (name, head, scale = 1) => host(name, {head: `${head}<style>${box}</style>`, scale});
const rules = (text, scale, name = text) => compared(name, `<style>${text}</style>`, scale);
const sheet = (name, file, scale) => compared(name, `<link rel="stylesheet" href="/host/${file}">`, scale);

const tags = [
  'a',
  'article',
  'b',
  'button',
  'dd',
  'dl',
  'dt',
  'em',
  'fieldset',
  'form',
  'h2',
  'h3',
  'h4',
  'header',
  'hr',
  'i',
]
  .concat(['input', 'label', 'legend', 'li', 'mark', 'nav', 'ol', 'p', 'section', 'select', 'small', 'span', 'strong'])
  .concat(['summary', 'svg', 'table', 'td', 'textarea', 'th', 'time', 'tr', 'ul']);

const inherited = `body {
  pointer-events: none; user-select: none; -webkit-user-select: none; cursor: none; visibility: hidden;
  -webkit-text-fill-color: transparent; -webkit-text-stroke: 3px red; -webkit-text-security: disc;
  word-break: break-all; quotes: none; list-style: square; border-collapse: collapse; font-variant: small-caps;
  font-weight: 900; font-style: italic; tab-size: 40; caption-side: bottom; text-align: justify; color: transparent;
}`;

export const neutral = compared('neutral', '');

export const styling = [
  rules('html {font-size: 62.5%} body {font-size: 1.6rem}'),
  rules('html {font-size: 100px}', 1.25),
  rules('html {font-size: 10vw}', 1.25),
  rules('html {font-size: 8px}', 15 / 16),
  rules('body {font-size: 0}', 15 / 16),
  rules('body {font-size: 24px}', 1.25),
  rules('body {line-height: 0}'),
  rules('* {letter-spacing: 1em !important; line-height: 0 !important}'),
  rules('* {text-indent: 2em !important; text-align: right !important; white-space: nowrap !important}'),
  rules('* {word-spacing: 1em !important; text-transform: uppercase !important; text-shadow: 0 0 9px red !important}'),
  rules('* {box-sizing: content-box !important; padding: 0 !important; margin: 0 !important; border: 0 !important}'),
  rules('* {visibility: hidden !important}'),
  rules('body * {all: unset !important}'),
  rules('body * {all: initial !important}'),
  rules('body {font: 700 italic 16px/3 fantasy; color: #fff; background: #fff}'),
  rules('div {float: left; position: relative; height: 20px; overflow: visible}'),
  rules('.root, .card, .title, .option, .button, .hidden, .panel, .answer {display: none !important}'),
  rules(inherited, 1, 'every inherited property'),
  rules(
    `${tags.join()} {display: block !important; float: left; width: 400px !important; font-size: 40px !important; background: red}`,
    1,
    'rules for every tag',
  ),
  sheet('normalize.css', 'normalize.css'),
  sheet('Tailwind preflight', 'preflight.css'),
  sheet('Bootstrap 3', 'bootstrap-3.css', 15 / 16),
  sheet('Bootstrap 5', 'bootstrap-5.css'),
  (({markup, ...page}) => ({...page, markup: markup.replace('<!doctype html>\n', '')}))(compared('quirks mode', '')),
  host('right to left', {head: '<script>document.documentElement.dir = "rtl"</script>'}),
  host('html {zoom: 1.5}', {
    head: '<style>html {zoom: 1.5}</style>',
    skip: {WebKit: 'its driver cannot point at what is zoomed'},
  }),
  host('a dark page', {
    head: '<meta name="color-scheme" content="dark"><style>html {color-scheme: dark}</style>',
    check: () => {
      const color = getComputedStyle(document.querySelector('medleaf-faq').shadowRoot.querySelector('.root')).color;
      const [red] = color.match(/\d+/g).map(Number);
      return [red < 128 && `dark text on a dark page: ${color}`];
    },
  }),
  host('forced colours', {
    media: [{name: 'forced-colors', value: 'active'}],
    skip: {Firefox: 'its driver cannot force colours', WebKit: 'its driver cannot force colours'},
    check: () => {
      const button = document.querySelector('medleaf-consult').shadowRoot.querySelector('[part=link], [part=phone]');
      const forced = Object.assign(document.createElement('a'), {href: '#'});
      document.body.append(forced);
      const [ours, theirs] = [button, forced].map((each) => getComputedStyle(each).color);
      return [ours !== theirs && `a link is ${ours}, not ${theirs}`];
    },
  }),
  host('a column of 280 px, a flex row, a grid and a table', {
    head: '<style>#widgets {width: 280px} .row {display: flex} .grid {display: grid; grid-template-columns: 300px 1fr}</style>',
    body: `${widgets}
      <div class="row"><medleaf-consult phone="000-0000-0000"></medleaf-consult><p>示例医院</p></div>
      <div class="grid"><medleaf-consult phone="000-0000-0000"></medleaf-consult><p>示例医院</p></div>
      <table><tr><td><medleaf-consult phone="000-0000-0000"></medleaf-consult><td>示例医院</table>${script}`,
    check: () =>
      [...document.querySelectorAll('#widgets > *, medleaf-consult')].map((element) => {
        const {scrollWidth, clientWidth} = element.shadowRoot.querySelector('.root');
        return (
          (clientWidth < 100 || scrollWidth > clientWidth) &&
          `${element.localName}: ${scrollWidth} px of content in ${clientWidth} px`
        );
      }),
  }),
];
