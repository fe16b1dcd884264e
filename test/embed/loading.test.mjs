import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {createHash} from 'node:crypto';
import {createServer} from 'node:http';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {root} from '../../scripts/ensure.mjs';
import {hospitalPage, startPages} from '../support/pages.mjs';

const {open, url} = await startPages();
const script = '<script src="/dist/medleaf.js"></script>';
const faq = `<medleaf-faq topic="tacrolimus"></medleaf-faq>${script}`;
const bundles = readdirSync(join(root, 'dist')).filter((name) => name.endsWith('.js'));

describe('the script', () => {
  it('works in a sandboxed frame, where storage is forbidden', async () => {
    const {page, said, path} = await open(hospitalPage({body: faq}));
    const frames = await open(
      hospitalPage({body: `<iframe sandbox="allow-scripts" src="${path}" width="800" height="600"></iframe>`}),
    );
    const frame = frames.page.frames()[1];
    await frame.waitForFunction(() =>
      document.querySelector('medleaf-faq')?.shadowRoot?.querySelector('[part=question]'),
    );
    assert.deepEqual(frames.said, []);
    assert.deepEqual(said, []);
    await page.close();
  });

  it('upgrades a div that arrives in pieces after the script', async () => {
    const pieces = [
      `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><link rel="icon" href="data:,"><script src="${url}/dist/medleaf.js"></script></head><body>`,
      '<div data-medleaf="faq" data-topic="tacrolimus"><p>one</p>',
      '<p>two</p></div></body></html>',
    ];
    const server = createServer(async (request, response) => {
      response.writeHead(200, {'content-type': 'text/html; charset=utf-8'});
      for (const piece of pieces) {
        response.write(piece);
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
      response.end();
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const {page, said} = await open(hospitalPage());
      await page.goto(`http://127.0.0.1:${server.address().port}/`);
      await page.waitForSelector('medleaf-faq >>> [part=question]');
      const heights = await page.$$eval('p', (all) =>
        all.map((each) => [each.textContent, each.getBoundingClientRect().height]),
      );
      assert.deepEqual(heights, [
        ['one', 0],
        ['two', 0],
      ]);
      assert.deepEqual(said, []);
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });

  it('leaves the fallback markup to a reader without scripts', async () => {
    const {page} = await open(hospitalPage({body: `<medleaf-faq><p>Please call 120.</p></medleaf-faq>${script}`}), {
      javaScript: false,
    });
    const paragraph = await page.$('medleaf-faq p');
    assert.equal((await paragraph.boundingBox()).height > 0, true);
  });
});

describe('the files of dist/', () => {
  const integrity = JSON.parse(readFileSync(join(root, 'dist/integrity.json'), 'utf8'));

  it('are listed in integrity.json with their true size and hash', () => {
    assert.deepEqual(Object.keys(integrity).sort(), bundles.sort());
    for (const file of bundles) {
      const bytes = readFileSync(join(root, 'dist', file));
      assert.equal(integrity[file].bytes, bytes.length, file);
      assert.equal(integrity[file].integrity, `sha384-${createHash('sha384').update(bytes).digest('base64')}`, file);
    }
  });

  for (const file of bundles) {
    it(`${file} is pure ASCII and says its licences`, () => {
      const text = readFileSync(join(root, 'dist', file), 'latin1');
      // eslint-disable-next-line no-control-regex
      assert.doesNotMatch(text, /[^\x00-\x7f]/);
      const provider = file.startsWith('medleaf-provider-');
      const [banner] = text.replace(/^\/\/#.*\n/, '').split('\n', 1);
      assert.match(banner, /^\/\*! medleaf \S+ \| MIT/);
      assert.equal(banner.includes('lit (BSD-3-Clause)'), !provider);
    });
  }
});
