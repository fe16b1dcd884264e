/** Two hundred widgets with one question each beside the same questions in the page's own `<details>`. No network. */
import {library} from './content.mjs';
import {shoelace} from './pages/accordions.mjs';
import {details, plainStyle} from './pages/floors.mjs';
import {dist} from './pages/ours.mjs';
import {rounds} from './rounds.mjs';
import {table} from './tables.mjs';
import {measureMainThread} from './visit.mjs';

const many = 200;
const all = Array.from({length: many}, (_, at) => library.faqs[at % library.faqs.length]);
const body = (write) => all.map(write).join('\n');
/** Only the ends are looked at: they are drawn first and last. */
const ends = (selector, within) => `() => {
  const all = document.querySelectorAll('${selector}');
  return [all[0], all[${many - 1}]].filter((element) => element && ${within ? `element.shadowRoot?.querySelector('${within}')` : 'true'}).length;
}`;

const native = {
  name: '200 native details',
  style: plainStyle,
  body: body(details),
  shown: ends('details'),
  expected: 2,
};
export const manyLit = {
  name: '200 bare Lit elements',
  entry: `
      import {css, html, LitElement} from 'lit';
      class LitQuestion extends LitElement {
        static properties = {question: {}, answer: {}, opened: {state: true}};
        static styles = css\`
          :host { display: block; }
          button { display: block; width: 100%; padding: .75em; font: inherit; font-weight: 700; text-align: start; }
          .panel { padding: .75em; }
        \`;
        render() {
          return html\`
            <h3><button aria-expanded=\${Boolean(this.opened)} @click=\${() => (this.opened = !this.opened)}>\${this.question}</button></h3>
            <div class="panel" ?hidden=\${!this.opened}><p>\${this.answer}</p></div>\`;
        }
      }
      customElements.define('lit-question', LitQuestion);`,
  body: body(({question, answer}) => `<lit-question question="${question}" answer="${answer}"></lit-question>`),
  shown: ends('lit-question', 'button'),
  expected: 2,
};
export const manyFaqs = {
  name: 'medleaf-faq × 200',
  script: dist('medleaf-faq.js'),
  body: body(({id}) => `<medleaf-faq items="${id}"></medleaf-faq>`),
  shown: ends('medleaf-faq', '.disclosure'),
  expected: 2,
};
const pages = [
  native,
  manyLit,
  manyFaqs,
  {
    ...manyFaqs,
    name: "medleaf-faq × 200, the page's own details",
    body: body((item) => `<medleaf-faq>${details(item)}</medleaf-faq>`),
  },
  {
    name: 'Shoelace details × 200',
    entry: shoelace.entry,
    body: body(({question, answer}) => `<sl-details summary="${question}">${answer}</sl-details>`),
    shown: ends('sl-details', 'summary'),
    expected: 2,
  },
];

export async function measure({browser, only, ...options}) {
  const rows = await rounds({pages: pages.filter(only), ...options}, (page) => measureMainThread(browser, page));
  return {rows};
}

export const report = ({rows}) =>
  table(rows, {
    base: native.name,
    columns: {
      'scripting, ms': 'script',
      'drawing, ms': 'drawing',
      'main thread, ms': 'task',
      'longest task, ms': 'longest',
      'blocking, ms': 'blocking',
      'heap, KB': 'heap',
    },
    full: ['script', 'task'],
    ratios: {scripting: 'script', 'main thread': 'task'},
  });
