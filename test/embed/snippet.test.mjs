import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {snippet} from '../support/command.mjs';
import {hospitalPage, startPages} from '../support/pages.mjs';

const {open} = await startPages();
const snippets = {
  faq: ['--topic', 'tacrolimus'],
  'drug-card': ['--drug', 'tacrolimus-ointment'],
  article: ['--article', 'light-therapy'],
  'visit-notes': ['--topic', 'tacrolimus'],
};

describe('what `medleaf snippet` prints', () => {
  for (const [name, args] of Object.entries(snippets)) {
    const tag = `medleaf-${name}`;
    const body = snippet(name, ...args);

    it(`${tag} is drawn by the script, with its hash, and nothing is said`, async () => {
      const {page, said} = await open(hospitalPage({head: '<meta charset="utf-8">', body}));
      await page.waitForSelector(`${tag} >>> .root`);
      assert.deepEqual(said, []);
    });

    it(`${tag} can be read without script, all of it`, async () => {
      const {page} = await open(hospitalPage({head: '<meta charset="utf-8">', body}), {javaScript: false, width: 320});
      const {shown, inside, wide} = await page.$eval(tag, (each) => ({
        shown: each.innerText,
        inside: each.scrollHeight - each.clientHeight,
        wide: each.scrollWidth - each.clientWidth,
      }));
      assert.ok(shown.length > 300);
      assert.match(shown, /本页为健康教育/);
      assert.ok(inside <= 1, 'nothing is cut off');
      assert.ok(wide <= 1, 'nothing sticks out');
    });
  }

  it('medleaf-doctor has the name once, with the script and without it', async () => {
    const body = snippet('doctor', '--name', '示例医师');
    for (const javaScript of [true, false]) {
      const {page} = await open(hospitalPage({head: '<meta charset="utf-8">', body}), {javaScript});
      if (javaScript) await page.waitForSelector('medleaf-doctor >>> .root');
      const seen = await page.$eval('medleaf-doctor', (each) => ({
        drawn: each.shadowRoot?.querySelector('.root').innerText ?? '',
        fallback: [...each.children].filter((child) => child.checkVisibility()).map((child) => child.innerText),
      }));
      assert.equal([seen.drawn, ...seen.fallback].join(' ').split('示例医师').length - 1, 1);
    }
  });

  it('is drawn inside a div where the editor strips our tags', async () => {
    const body = snippet('faq', ...snippets.faq, '--divs');
    assert.doesNotMatch(body, /<medleaf-|<style>/);
    const {page, said} = await open(hospitalPage({head: '<meta charset="utf-8">', body}));
    await page.waitForSelector('[data-medleaf=faq] > medleaf-faq >>> .root');
    assert.deepEqual(said, []);
  });

  it('is the same on a page in GBK', async () => {
    const body = snippet('faq', ...snippets.faq, '--ascii');
    const headers = {'content-type': 'text/html; charset=gbk'};
    const {page} = await open(hospitalPage({body}), {headers, javaScript: false});
    assert.match(await page.$eval('medleaf-faq', (each) => each.innerText), /他克莫司软膏是激素吗？/);
  });
});
