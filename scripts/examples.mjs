// `npm run examples [-- name …]`: builds the projects in examples/ with the packed package, and opens each in a browser.
import {copyFileSync, cpSync, mkdirSync, readdirSync, rmSync} from 'node:fs';
import {basename, join} from 'node:path';
import puppeteer from 'puppeteer-core';
import {missingForWordPress, renderPosts, wordPressMounts} from '../test/support/wordpress.mjs';
import {findBrowser} from './browser.mjs';
import {npm, root} from './ensure.mjs';
import {installIn, packPackage, unpackInto} from './packed.mjs';
import {serve} from './serve.mjs';

// Angular only by name: its packages take minutes to install.
const usual = ['html', 'wordpress', 'react', 'vue', 'svelte'];
const names = process.argv.length > 2 ? process.argv.slice(2) : usual;
const work = join(root, '.cache/examples');
const bundle = join(root, 'dist/medleaf.js');
const tarball = packPackage();

/** A copy, where packages may lie; they are kept from run to run. */
function copyOf(name) {
  const folder = join(work, name);
  mkdirSync(folder, {recursive: true});
  for (const entry of readdirSync(folder)) if (entry !== 'node_modules') rmSync(join(folder, entry), {recursive: true});
  const filter = (path) => !['node_modules', 'dist', '.angular'].includes(basename(path));
  cpSync(join(root, 'examples', name), folder, {recursive: true, filter});
  return folder;
}

/** What serves an example at `/`; undefined where this machine lacks what it needs. */
const prepare = {
  html(folder) {
    copyFileSync(bundle, join(folder, 'medleaf.js'));
    return {mounts: {'/': folder}};
  },

  async wordpress(folder) {
    const theme = 'twentytwentyone';
    const lacks = missingForWordPress([theme]);
    if (lacks) return console.log(`  ${lacks}: not found, skipped`);
    const plugins = join(folder, 'medleaf');
    copyFileSync(bundle, join(plugins, 'medleaf.js'));
    copyFileSync(join(root, 'test/embed/hosts/wordpress/mu-plugins/requests.php'), join(plugins, 'requests.php'));
    const content = [
      '[medleaf faq topic="tacrolimus" filterable]<p>Fallback.</p>[/medleaf]',
      '[medleaf consult phone="000-0000-0000" department="<script>"]',
      '[medleaf script src="x"]Not ours.[/medleaf]',
    ].join('\n\n');
    const [body] = await renderPosts([{role: 'author', theme, content}], plugins);
    if (/<medleaf-script/.test(body)) throw new Error('the shortcode lets any element through');
    const mounts = {...wordPressMounts, '/wp-content/mu-plugins/': plugins};
    return {mounts, pages: new Map([['/', {body}]])};
  },
};

function build(folder) {
  installIn(folder);
  unpackInto(folder, tarball);
  if (npm(['run', '--silent', 'build'], {cwd: folder}) !== 0) throw new Error('does not build');
  return {mounts: {'/': join(folder, 'dist')}};
}

const text = (page, selector) => page.$eval(selector, ({textContent}) => textContent.trim());
const question = 'medleaf-faq >>> [part=question]';

/** What an app does beyond showing: it passes properties in, and hears events. */
async function useApp(page) {
  await page.waitForSelector('medleaf-consult >>> table');
  const first = await text(page, question);
  await page.click(question);
  await page.waitForFunction(() => /^Q\d+$/.test(document.querySelector('output').textContent.trim()));
  await page.select('select', 'ruxolitinib');
  await page.waitForFunction(
    (before) =>
      document.querySelector('medleaf-faq').shadowRoot.querySelector('[part=question]').textContent.trim() !== before,
    {},
    first,
  );
}

async function open(browser, {mounts, pages}, isApp) {
  const server = await serve({mounts, pages});
  const page = await browser.newPage();
  const said = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  try {
    await page.goto(`${server.url}/`);
    await page.waitForSelector(question);
    await page.waitForSelector('medleaf-consult >>> [part=phone]');
    if (isApp) await useApp(page);
    if (said.length) throw new Error(`the console says ${said.join('; ')}`);
  } finally {
    await page.close();
    await server.close();
  }
}

const browser = await puppeteer.launch(await findBrowser());
let failed = 0;
for (const name of names) {
  const start = performance.now();
  const isApp = !(name in prepare);
  try {
    const folder = copyOf(name);
    const served = await (isApp ? build(folder) : prepare[name](folder));
    if (!served) continue;
    await open(browser, served, isApp);
    console.log(`  ✓ ${name}, ${Math.round((performance.now() - start) / 1000)} s`);
  } catch (error) {
    failed += 1;
    console.error(`  ✗ ${name}: ${error.message}`);
  }
}
await browser.close();
process.exit(failed ? 1 : 0);
