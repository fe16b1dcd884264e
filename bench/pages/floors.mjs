/** What nothing can be faster than: a page without a widget, and the plainest ways to show the same questions. */
import {library, questions} from '../content.mjs';

export const details = ({question, answer}) => `<details><summary>${question}</summary><p>${answer}</p></details>`;

export const plainStyle =
  'details{border:1px solid #ccc;margin:0 0 .5em}summary{padding:.75em;font-weight:700}details p{padding:0 .75em}';

const vanilla = (items) => `
const items = ${JSON.stringify(items)};
const sheet = new CSSStyleSheet();
sheet.replaceSync('${plainStyle}');
customElements.define('plain-faq', class extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({mode: 'open'});
    root.adoptedStyleSheets = [sheet];
    for (const {question, answer} of items) {
      const details = document.createElement('details');
      const summary = details.appendChild(document.createElement('summary'));
      summary.textContent = question;
      details.appendChild(document.createElement('p')).textContent = answer;
      root.append(details);
    }
  }
});`;

/** As the guides of Lit write it. `more` is data that the script carries without showing it. */
const lit = (items, more) => `
import {css, html, LitElement} from 'lit';
const items = ${JSON.stringify(items)};
${more ? `const more = ${JSON.stringify(more)};` : ''}
class LitFaq extends LitElement {
  static properties = {opened: {state: true}};
  static styles = css\`
    :host { display: block; }
    button { display: block; width: 100%; padding: .75em; font: inherit; font-weight: 700; text-align: start; }
    .panel { padding: .75em; }
  \`;
  constructor() {
    super();
    this.opened = new Set();
    ${more ? 'this.content = more;' : ''}
  }
  toggle(id) {
    this.opened = new Set(this.opened);
    if (!this.opened.delete(id)) this.opened.add(id);
  }
  render() {
    return items.map(({id, question, answer}) => html\`
      <h3><button aria-expanded=\${this.opened.has(id)} @click=\${() => this.toggle(id)}>\${question}</button></h3>
      <div class="panel" ?hidden=\${!this.opened.has(id)}><p>\${answer}</p></div>\`);
  }
}
customElements.define('lit-faq', LitFaq);`;

const nativeShown = () => document.querySelectorAll('details').length;
const nativeOpen = {
  controls: () => [...document.querySelectorAll('summary')],
  roots: () => [document.body],
};
const inRoot = (selector) =>
  `() => document.querySelector('lit-faq, plain-faq')?.shadowRoot?.querySelectorAll('${selector}').length ?? 0`;

export const blank = {name: 'blank page', body: '', shown: () => 1};
export const native = {
  name: 'native details',
  style: plainStyle,
  body: questions.map(details).join('\n'),
  shown: nativeShown,
  expected: questions.length,
  open: nativeOpen,
};
export const vanillaElement = {
  name: 'vanilla element',
  script: vanilla(questions),
  body: '<plain-faq></plain-faq>',
  shown: inRoot('details'),
  expected: questions.length,
  open: {
    controls: () => [...document.querySelector('plain-faq').shadowRoot.querySelectorAll('summary')],
    roots: () => [document.querySelector('plain-faq').shadowRoot],
  },
};
export const bareLit = {
  name: 'bare Lit',
  entry: lit(questions),
  body: '<lit-faq></lit-faq>',
  shown: inRoot('button'),
  expected: questions.length,
  open: {
    controls: () => [...document.querySelector('lit-faq').shadowRoot.querySelectorAll('button')],
    roots: () => [document.querySelector('lit-faq').shadowRoot],
  },
};
export const bareLitWithContent = {
  ...bareLit,
  name: 'bare Lit with all our questions inside',
  entry: lit(questions, {topics: library.topics, faqs: library.faqs, sources: library.sources}),
};

export default [blank, native, vanillaElement, bareLit, bareLitWithContent];
