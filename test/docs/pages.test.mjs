// The documentation as it is built: every link leads somewhere, and it can be read on a telephone, in the dark, without script.
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {describe, it} from 'node:test';
import {root} from '../../scripts/ensure.mjs';
import {axeFaults} from '../support/axe.mjs';
import {startPages} from '../support/pages.mjs';

const site = join(root, 'site-dist');
const pages = readdirSync(join(site, 'docs'), {recursive: true}).filter((name) => name.endsWith('.html'));
const {open} = await startPages({mounts: {'/docs/': join(site, 'docs')}});

describe('the pages of the documentation', () => {
  it('are there for every reader', () => {
    const {length} = pages;
    assert.ok(length > 20, `${length} pages`);
    const text = readFileSync(join(site, 'docs/index.html'), 'utf8');
    for (const reader of ['Site owner', 'Designer', 'Partner', 'Contributor'])
      assert.ok(text.includes(`<p>${reader}</p>`));
  });

  for (const page of pages) {
    it(`${page}: every link and picture leads somewhere`, () => {
      const file = join(site, 'docs', page);
      const text = readFileSync(file, 'utf8');
      const addresses = [...text.matchAll(/<(?:a|img|link)\b[^>]* (?:href|src)="([^"]*)"/g)].map(
        ([, address]) => address,
      );
      const dead = addresses
        .filter((address) => !/^(https?:|mailto:|data:)/.test(address))
        .filter((address) => {
          const [path, fragment] = address.split('#');
          const target = path ? join(dirname(file), path) : file;
          return (
            !existsSync(target) ||
            (fragment && !readFileSync(target, 'utf8').includes(` id="${decodeURIComponent(fragment)}"`))
          );
        });
      assert.deepEqual(dead, []);
    });
  }

  for (const [width, scheme] of [
    [320, 'dark'],
    [1280, 'light'],
  ]) {
    it(`have no fault that axe can see and need no sideways scrolling, at ${width} px, ${scheme}`, async () => {
      for (const name of ['index', 'elements', 'site-owners', 'compare/index']) {
        const {page, said} = await open(`/docs/${name}.html`, {width, media: {'prefers-color-scheme': scheme}});
        const {scrollWidth, clientWidth} = await page.evaluate(() => {
          const {scrollWidth, clientWidth} = document.documentElement;
          return {scrollWidth, clientWidth};
        });
        assert.ok(scrollWidth <= clientWidth, `${name}: ${scrollWidth} px of content in ${clientWidth} px`);
        assert.deepEqual(await axeFaults(page), [], name);
        assert.deepEqual(said, []);
      }
    });
  }
});
