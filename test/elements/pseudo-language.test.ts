/** Under the pseudo-language, every Chinese word that an element brings is a message: nothing is hard-coded. */
import {expect, fixture, html} from '@open-wc/testing';
import type {Library} from '../../src/core/library.js';
import {readingLibrary, visitLibrary} from '../../stories/fixtures/library.js';
import {hardCoded, pseudoLanguage, speakPseudoLanguage} from '../../stories/fixtures/pseudo-language.js';
import {register} from '../../stories/fixtures/register.js';
import {findAll, listenToConsole, words} from '../support/elements.js';

register();
speakPseudoLanguage();

const hidden = /[\u3000-\u9fff\uff00-\uffef]/g;
/** The fixtures in letters that are not Chinese: what is still Chinese on screen is no content. */
const library = JSON.parse(
  JSON.stringify({...readingLibrary, faqs: visitLibrary.faqs}).replace(hidden, 'x'),
) as Library;

const elements = {
  article: html`<medleaf-article article="vitiligo-basics" contents qr .library=${library}></medleaf-article>`,
  'article-list, tabs': html`<medleaf-article-list tabs .views=${{'daily-care': 12}} .library=${library}></medleaf-article-list>`,
  'article-list, loading': html`<medleaf-article-list loading .library=${library}></medleaf-article-list>`,
  'article-list, failed': html`<medleaf-article-list failed .library=${library}></medleaf-article-list>`,
  consult: html`<medleaf-consult
    department="Skin"
    phone="000-0000-0000"
    href="/booking"
    hours="Mo-Fr 08:00-12:00"
    dismissible
    qr
    .services=${[{name: 'UVB', detail: 'by referral', place: '3rd floor', hours: 'Mo'}]}
  ></medleaf-consult>`,
  'consult, emergency': html`<medleaf-consult mode="emergency"></medleaf-consult>`,
  'consult, a bar': html`<medleaf-consult placement="bottom" phone="000-0000-0000" href="/booking"></medleaf-consult>`,
  'consult, advertisement': html`<medleaf-consult
    mode="advertisement"
    certificate="1"
    phone="000-0000-0000"
    .advertisement=${{name: 'Hospital', address: 'Road 1', departments: 'Skin', hours: 'Mo'}}
  ></medleaf-consult>`,
  'drug-card': html`<medleaf-drug-card drug="example-ointment" qr .library=${library}></medleaf-drug-card>`,
  'drug-card, gate': html`<medleaf-drug-card
    drug="example-ointment"
    gate="prescription"
    .library=${library}
  ></medleaf-drug-card>`,
  faq: html`<medleaf-faq filterable feedback .library=${library}></medleaf-faq>`,
  'search, browse': html`<medleaf-search recent .library=${library}></medleaf-search>`,
  'search, results': html`<medleaf-search query="vitiligo" .library=${library}></medleaf-search>`,
  'search, nothing': html`<medleaf-search query="zzzz" .library=${library}></medleaf-search>`,
  'visit-notes': html`<medleaf-visit-notes .library=${library}></medleaf-visit-notes>`,
};

describe('the pseudo-language', () => {
  listenToConsole();
  const {lang} = document.documentElement;
  before(() => (document.documentElement.lang = pseudoLanguage));
  after(() => (document.documentElement.lang = lang));

  for (const [name, markup] of Object.entries(elements)) {
    it(`${name} brings no Chinese words but messages`, async () => {
      const place = await fixture(html`<div>${markup}</div>`);
      const element = place.firstElementChild as HTMLElement & {updateComplete: Promise<unknown>};
      await element.updateComplete;
      expect(words(element.shadowRoot)).to.include('～］');
      expect(hardCoded(place)).to.deep.equal([]);
    });
  }

  it('a sheet for a visit brings none on any step', async () => {
    const place = await fixture(html`<div>${elements['visit-notes']}</div>`);
    const [notes] = place.getElementsByTagName('medleaf-visit-notes');
    const steps = findAll(notes!, 'nav button');
    expect(steps.length).to.be.above(5);
    for (const step of steps) {
      step.click();
      await notes!.updateComplete;
      expect(hardCoded(place), words(step)).to.deep.equal([]);
    }
  });

  it('words outside of messages are found', async () => {
    const place = await fixture(html`<div><p title="写死">［说明～］ 写死的文字 ［又称［x］～］</p></div>`);
    expect(hardCoded(place)).to.deep.equal(['写死的文字', '写死']);
  });
});
