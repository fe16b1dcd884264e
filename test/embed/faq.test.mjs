// The partner's case in every engine: a page with medleaf-faq.js alone, and with questions of its own in plain <details>.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {startEngines} from '../support/engines.mjs';

const script = '<script defer src="/dist/medleaf-faq.js"></script>';
const own = `<medleaf-faq>
  <details id="where"><summary>Where is the clinic?</summary><p>On the <b>second</b> floor.</p></details>
  <details><summary>What should I bring?</summary><p>Your earlier <a href="#papers">papers</a>.</p></details>
</medleaf-faq>`;
const page = (body) => `<!doctype html><html lang="zh-CN"><head><title>Partner</title>
  <link rel="icon" href="data:,"></head><body>${body}<p style="height: 3000px"></p></body></html>`;

/** What a script can ask of the engine's own find-in-page, from the start of the page. */
const finds = (text) => {
  window.getSelection().removeAllRanges();
  return window.find(text, false, false, true);
};
const upgraded = () =>
  window.customElements.get('medleaf-faq') &&
  document.querySelector('medleaf-faq').shadowRoot?.querySelector('[part=question]');
const answersShown = () =>
  [...document.querySelectorAll('details > p, details > :not(summary)')]
    .filter((each) => each.getBoundingClientRect().height && each.checkVisibility())
    .map((each) => each.textContent);
const expanded = () =>
  [...document.querySelector('medleaf-faq').shadowRoot.querySelectorAll('[part=question]')].map(
    (each) => each.getAttribute('aria-expanded') === 'true',
  );

for (const {name, open, publish, url} of await startEngines()) {
  describe(`the questions of a partner, in ${name}`, {skip: !open && 'not on this machine'}, () => {
    it('work without the script, as details do', async () => {
      const tab = await open(page(own));
      assert.deepEqual(await tab.evaluate(answersShown), []);
      await tab.click('#where summary');
      assert.deepEqual(await tab.evaluate(answersShown), ['On the second floor.']);
    });

    it('work until a slow script comes, and keep their nodes when it does', async () => {
      const tab = await open(page(own));
      await tab.click('#where summary');
      await tab.evaluate(() => {
        window.answer = document.querySelector('#where p');
        document.head.append(Object.assign(document.createElement('script'), {src: '/dist/medleaf-faq.js'}));
      });
      await tab.waitFor(upgraded);
      assert.deepEqual(await tab.evaluate(expanded), [true, false], 'what the reader had opened stays open');
      assert.ok(await tab.evaluate(() => window.answer === document.querySelector('medleaf-faq > #where > p')));
      assert.deepEqual(await tab.evaluate(answersShown), ['On the second floor.']);
    });

    it('open by click and by keyboard, and keep what is closed out of the tab order', async () => {
      const tab = await open(page(own + script));
      await tab.waitFor(upgraded);
      await tab.focus('medleaf-faq >>> #button-where');
      await tab.press('Enter');
      assert.deepEqual(await tab.evaluate(expanded), [true, false]);
      await tab.press('Enter');
      assert.deepEqual(await tab.evaluate(expanded), [false, false]);
      await tab.click('medleaf-faq >>> #button-q2');
      assert.deepEqual(await tab.evaluate(expanded), [false, true]);
      assert.deepEqual(await tab.evaluate(answersShown), ['Your earlier papers.']);
      assert.deepEqual(await tab.said(), []);
      assert.deepEqual(tab.requested(), ['/dist/medleaf-faq.js']);
    });

    it('are opened by the address of the page, their own ids among them', async () => {
      const tab = await open(page(own + script));
      await tab.waitFor(upgraded);
      for (const [fragment, id] of [
        ['#where', 'button-where'],
        ['#faq-q2', 'button-q2'],
      ]) {
        await tab.evaluate((to) => void (window.location.hash = to), fragment);
        await tab.waitFor(
          (wanted) => document.querySelector('medleaf-faq').shadowRoot.activeElement?.id === wanted,
          id,
        );
      }
      assert.deepEqual(await tab.evaluate(expanded), [true, true]);
    });

    it('embedded ones are found as a patient types', async () => {
      const tab = await open(page(`<medleaf-faq filterable></medleaf-faq>${script}`));
      await tab.waitFor(upgraded);
      await tab.focus('medleaf-faq >>> input');
      await tab.type('badianfeng chuanran');
      await tab.waitFor(() =>
        document
          .querySelector('medleaf-faq')
          .shadowRoot.querySelector('[part=question]')
          .textContent.includes('\u4f20\u67d3'),
      );
      assert.deepEqual(await tab.said(), []);
    });

    it('closed answers of the page are found, and opened by a text fragment as by find-in-page', async () => {
      const tab = await open(page(own + script));
      await tab.waitFor(upgraded);
      assert.deepEqual(await tab.evaluate(expanded), [false, false]);
      assert.ok(await tab.evaluate(finds, 'second floor'));
      publish('/found.html', page(own + script));
      await tab.goto(`${url}/found.html#:~:text=second%20floor`);
      await tab.waitFor(upgraded);
      await tab.waitFor(() => document.querySelector('medleaf-faq').shadowRoot.querySelector('[aria-expanded=true]'));
      assert.deepEqual(await tab.evaluate(expanded), [true, false]);
    });

    it('closed answers of the library are found, and opened by the event of find-in-page', async () => {
      const text = '\u4e24\u8005\u90fd\u4e0d\u4f20\u67d3';
      const tab = await open(page(`<medleaf-faq topic="diagnosis"></medleaf-faq>${script}`));
      await tab.waitFor(upgraded);
      const id = await tab.evaluate(
        (words) =>
          [...document.querySelector('medleaf-faq').shadowRoot.querySelectorAll('[part=answer]')].find((each) =>
            each.textContent.includes(words),
          ).id,
        text,
      );
      const found = await tab.evaluate(finds, text);
      await tab.evaluate((panel) => {
        const answer = document.querySelector('medleaf-faq').shadowRoot.getElementById(panel);
        if (answer.hidden) answer.dispatchEvent(new window.Event('beforematch', {bubbles: true}));
      }, id);
      await tab.waitFor((panel) => !document.querySelector('medleaf-faq').shadowRoot.getElementById(panel).hidden, id);
      // WebKit's window.find() never looks into shadow trees, so there it tells nothing about its find-in-page.
      if (!found) assert.ok(!(await tab.evaluate(finds, text)), 'an open answer is found, a closed one is not');
      assert.equal(found, name !== 'WebKit');
    });
  });
}
