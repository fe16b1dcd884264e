// Pictures of some stories, compared with those that were accepted: `npm run stories -- --accept` keeps the new ones.
// Fonts and browsers draw differently, so the folder says which drew it, and others skip the comparison aloud.
import {existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './ensure.mjs';

const folder = join(root, 'stories/pictures');
const record = join(folder, 'drawn-by.json');
const differences = join(root, '.cache/story-pictures');
/** The stories that are pictured, by the width of the window. */
const pictured = {
  1280: /^elements-.*--(default|long-text)$/,
  320: /^elements-.*--(default|long-text|large-text|english|elder)$/,
};
const highest = 800; // the height of the windows
const tolerated = 20; // pixels

const nameOf = (id, width) => `${id.replace('elements-', '')}-${width}.webp`;

/** What the server of the stories must have for the comparison. */
export const pictureMounts = {
  '/accepted/': folder,
  '/pixelmatch/': join(root, 'node_modules/pixelmatch'),
};

/** Runs in a page: how many pixels of a picture differ from the accepted one, and what to write into files. */
async function compare(taken, accepted) {
  const {default: pixelmatch} = await import('/pixelmatch/index.js');
  const draw = async (address) => {
    const bitmap = await window.createImageBitmap(await (await fetch(address)).blob());
    const canvas = new window.OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    context.drawImage(bitmap, 0, 0);
    return {canvas, context, size: [bitmap.width, bitmap.height]};
  };
  /** Quality 1 is lossless. */
  const file = async ({canvas}) => {
    const bytes = new Uint8Array(await (await canvas.convertToBlob({type: 'image/webp', quality: 1})).arrayBuffer());
    return window.btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
  };
  const now = await draw(`data:image/png;base64,${taken}`);
  const picture = await file(now);
  if (!accepted) return {picture};
  const before = await draw(accepted);
  if (`${now.size}` !== `${before.size}`)
    return {picture, problem: `is ${now.size.join(' × ')} px, the accepted picture ${before.size.join(' × ')} px`};
  const [one, other] = [now, before].map(({context, size}) => context.getImageData(0, 0, ...size).data);
  const difference = now.context.createImageData(...now.size);
  const pixels = pixelmatch(one, other, difference.data, ...now.size);
  now.context.putImageData(difference, 0, 0);
  return {picture, pixels, difference: await file(now)};
}

/** The fonts that the browser takes for Chinese and for Latin letters, and the browser itself. */
async function drawnBy(browser, page) {
  await page.setContent(
    '<p lang="zh-CN" style="font-family: system-ui, \'Noto Sans CJK SC\', sans-serif">药膏 Aa 12</p>',
  );
  const session = await page.createCDPSession();
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const {root: document} = await session.send('DOM.getDocument');
  const {nodeId} = await session.send('DOM.querySelector', {nodeId: document.nodeId, selector: 'p'});
  const {fonts} = await session.send('CSS.getPlatformFontsForNode', {nodeId});
  await session.detach();
  const version = /\/(\d+)/.exec(await browser.version())[1];
  return `Chromium ${version} on ${process.platform} with ${fonts
    .map(({familyName}) => familyName)
    .sort()
    .join(' and ')}`;
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} url where `pictureMounts` are served
 * @param {{accept: boolean, whole: boolean}} options `whole`: every story is run
 */
export async function storyPictures(browser, url, {accept, whole}) {
  const page = await browser.newPage({type: 'window'});
  const here = await drawnBy(browser, page);
  const there = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')).drawnBy : undefined;
  const skipped = !accept && here !== there;
  if (skipped) console.log(`Pictures are not compared: they were drawn by ${there}, and this is ${here}.`);
  if (accept && !whole && here !== there)
    throw new Error(`Accept all pictures at once: this is ${here}, not ${there}.`);
  await page.goto(`${url}/accepted/drawn-by.json`);
  rmSync(differences, {recursive: true, force: true});

  return {
    wants: (id, width) => !skipped && pictured[width].test(id),

    /** What is wrong with the look of a story in the window of a width. */
    async problemsOf(story, id, width) {
      const name = nameOf(id, width);
      const height = await story.evaluate(() => document.fonts.ready.then(() => document.body.scrollHeight));
      const taken = await story.screenshot({
        encoding: 'base64',
        clip: {x: 0, y: 0, width, height: Math.min(height, highest)},
        captureBeyondViewport: false, // it moves pages that are read from right to left
      });
      const isKept = existsSync(join(folder, name));
      const {
        picture,
        problem,
        pixels = 0,
        difference,
      } = await page.evaluate(compare, taken, isKept && `/accepted/${name}`);
      const isSame = isKept && !problem && pixels <= tolerated;
      if (isSame) return [];
      const write = (file, content) => writeFileSync(file, Buffer.from(content, 'base64'));
      if (accept) {
        write(join(folder, name), picture);
        return [];
      }
      mkdirSync(differences, {recursive: true});
      write(join(differences, name), picture);
      if (difference) write(join(differences, name.replace('.webp', '-difference.webp')), difference);
      return [
        isKept
          ? `does not look as accepted (${problem ?? `${pixels} pixels`}): see .cache/story-pictures/${name}`
          : 'has no accepted picture: look at it, then `npm run stories -- --accept`',
      ];
    },

    /** Keeps what was accepted, and nothing of stories that are gone. */
    finish(ids) {
      if (!accept) return;
      writeFileSync(record, `${JSON.stringify({drawnBy: here}, null, 2)}\n`);
      const kept = Object.entries(pictured).flatMap(([width, those]) =>
        ids.filter((id) => those.test(id)).map((id) => nameOf(id, width)),
      );
      for (const file of readdirSync(folder))
        if (file.endsWith('.webp') && !kept.includes(file)) rmSync(join(folder, file));
    },
  };
}
