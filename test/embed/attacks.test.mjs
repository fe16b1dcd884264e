// Every string of the attack corpus through every way into the elements, with the shipped bundle: nothing runs.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {before, describe, it} from 'node:test';
import {root} from '../../scripts/ensure.mjs';
import {elements, freeTexts, library, tokens} from '../security/sinks.mjs';
import {longPieces, ownVectors, publishedVectors, vectorsOf} from '../security/vectors.mjs';
import {hospitalPage} from '../support/pages.mjs';
import {startEngines} from '../support/engines.mjs';

const published = publishedVectors();
if (!published.length) console.log("The published payloads are not on this machine: only the project's own are used.");
const vectors = [...ownVectors, ...published];
const plan = {elements, freeTexts, library: JSON.stringify(library)};

const count = (key) => elements.reduce((sum, each) => sum + each[key].length, 0);
/** Attributes of divs, texts of a library, a `data-medleaf` name, the fragment, the recent searches, the kept notes. */
const mainSinks = count('attributes') + freeTexts.length + 4;
const sinks = mainSinks + count('attributes') + count('properties') + count('slots');

const range = hospitalPage({
  head: '<meta charset="utf-8"><script src="/range.js"></script><script src="/dist/medleaf.js"></script>',
  body: '<p id="banner">Example hospital</p><div id="stage"></div><p id="after">000-0000-0000</p>',
});
/** Tells what a page tried that the policy forbids, and lets it. */
const headers = {
  'content-security-policy-report-only':
    "default-src 'self'; img-src 'self' data:; script-src 'self' 'nonce-page'; object-src 'none'; base-uri 'none'",
};

for (const {name, open, publish} of await startEngines()) {
  describe(`attacks, in ${name}`, {skip: !open && 'not on this machine'}, () => {
    let tab;
    before(() => publish('/range.js', readFileSync(join(root, 'test/security/range.js'))));

    const call = (method, ...given) => tab.evaluate((method, given) => window[method](...given), method, given);
    const policyReports = async () => (await tab.said()).filter((each) => each.startsWith('policy: '));
    /** What the page asks for before anything attacks it. */
    const ownFiles = ['/range.js', '/dist/medleaf.js'];

    it('nothing runs, leaves its widget or asks for anything', async () => {
      tab = await open(range, {headers});
      // The other engines have the same code to draw with; they are shown every tenth.
      const shown = vectors.filter((_, i) => name === 'Chromium' || i % 10 === 0);
      const executed = [];
      for (const [i, vector] of shown.entries()) {
        const {hits, faults, reached} = await call(
          'attack',
          vector,
          {raw: i % 2 === 1, brief: published.includes(vector)},
          plan,
        );
        if (hits.length || faults.length) executed.push([vector.slice(0, 200), ...hits, ...faults.slice(0, 5)]);
        else if (vector.trim() && !reached) executed.push([vector.slice(0, 200), 'is not shown as it is']);
      }
      assert.deepEqual(executed, []);
      assert.deepEqual(await policyReports(), []);
      assert.deepEqual(tab.requested(), ownFiles);
      console.log(
        `${name}: ${shown.length} vectors (${shown.filter((each) => ownVectors.includes(each)).length} of our own), ${sinks} sinks (${mainSinks} for the published), ` +
          `${executed.length} executed`,
      );
    });

    it('a token changes nothing outside, and asks for nothing', async () => {
      tab = await open(range, {headers});
      const usual = await call('paint', 'red', tokens, plan);
      for (const vector of vectorsOf('styles', 'text'))
        assert.equal(await call('paint', vector, tokens, plan), usual, vector);
      assert.deepEqual(tab.requested(), ownFiles);
    });

    it('an address is asked for only over the web', async () => {
      tab = await open(range);
      for (const vector of vectorsOf('addresses', 'markup', 'attributes'))
        assert.deepEqual(await call('request', vector), [], vector);
    });

    it('a long text ends', {timeout: 120_000}, async () => {
      tab = await open(range);
      for (const {piece, times} of longPieces) {
        assert.deepEqual(await call('stretch', piece, times, plan), [], piece);
      }
    });

    it('a script in the fallback markup runs once', async () => {
      tab = await open(
        hospitalPage({
          head: '<script>window.runs = 0</script><script src="/dist/medleaf.js"></script>',
          body: ['<div data-medleaf="faq" data-topic="tacrolimus">', '<medleaf-consult>']
            .map((tag) => `${tag}<script>window.runs++</script>${tag.replace(/^<([\w-]+).*/, '</$1>')}`)
            .join(''),
        }),
      );
      await tab.waitFor(() =>
        document.querySelector('div > medleaf-faq')?.shadowRoot?.querySelector('[part=question]'),
      );
      assert.equal(await tab.evaluate(() => window.runs), 2);
    });
  });
}
