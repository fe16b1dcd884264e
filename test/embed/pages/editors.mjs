// What editors and content blockers do to our tags.
import {host, script, widgets} from './page.mjs';

/** The tags as an editor lets them through: a div for each, its attributes with `data-`. */
export const divs = widgets
  .replace(/<medleaf-([a-z-]+)([^>]*)>/g, (_, name, attributes) => {
    return `<div data-medleaf="${name}"${attributes.replace(/ ([a-z-]+)=/g, ' data-$1=')}>`;
  })
  .replace(/<\/medleaf-[a-z-]+>/g, '</div>');

const inEach = (before, after) =>
  widgets.replace(/(<medleaf-[^>]*>)/g, `$1${before}`).replace(/(<\/medleaf-)/g, `${after}$1`);

export const noFallbackShown = () =>
  [...document.querySelectorAll('.fallback')]
    .filter((each) => each.getBoundingClientRect().height > 0)
    .map((each) => `the fallback of <${each.closest('[data-medleaf]').dataset.medleaf}> shows`);

export const editors = [
  host('divs instead of our tags', {body: divs + script, check: noFallbackShown}),
  host('divs after the script', {body: script + divs, check: noFallbackShown}),
  host('divs that are inserted later', {
    body: `${script}<template id="later">${divs}</template>`,
    act: (page) =>
      page.evaluate(() => void document.body.append(document.querySelector('#later').content.cloneNode(true))),
    check: noFallbackShown,
  }),
  host('divs in a paragraph of an editor, with styles and classes stripped or added', {
    body: `<p>${divs
      .replace(/<div data/g, '<div class="mce-item" style="margin: 0" data')
      .replace(/<p class="fallback">/g, '')
      .replace(/<\/p>/g, '')}</p>${script}`,
  }),
  host('a div of an unknown name', {
    body: `${widgets}<div data-medleaf="faqs"><p id="kept">示例医院</p></div>${script}`,
    says: [/^warn: Medleaf: data-medleaf="faqs" .*\bfaq\b/],
    check: () => [document.querySelector('#kept').clientHeight === 0 && 'the fallback is gone'],
  }),
  host('our tags in a paragraph', {
    body: `<p>${widgets.replace(/<\/?(p|div)[^>]*>/g, '')}</p>${script}`,
  }),
  host('blanks, breaks and empty paragraphs inside our tags', {
    body: inEach('<p>&nbsp;</p><br>&nbsp;', '<br><p></p>&nbsp;') + script,
    check: () =>
      [...document.querySelectorAll('medleaf-faq > *')]
        .filter((each) => each.getBoundingClientRect().height > 0)
        .map((each) => `${each.outerHTML} takes room`),
  }),
  host('tags in capitals, attributes without quotes', {
    body: widgets.replace(/medleaf-/g, 'MEDLEAF-').replace(/="([^" ]*)"/g, '=$1') + script,
  }),
  host('names that content blockers look for', {
    head: `<style>
      [class*="ad-"], [class^="ad"], [id*="banner"], [class*="banner"], [class*="promo"], [class*="sponsor"], [class*="popup"],
      [id^="ad"], [class*="widget-ad"], [class*="cta"], ad-slot, [data-ad], [class*="cookie"], [class*="social"],
      [class*="newsletter"], [id*="popup"], [class*="overlay"], [class*="share"] {display: none !important}</style>`,
  }),
  host("EasyList's rules for every site", {head: '<link rel="stylesheet" href="/host/easylist.css">'}),
];
