/** Embeds that are known for being light: models, with other work to do. */
import {readFileSync} from 'node:fs';

const read = (path) => readFileSync(new URL(`../node_modules/${path}`, import.meta.url), 'utf8');

export const liteYoutube = {
  name: 'lite-youtube-embed',
  entry: `
    import 'lite-youtube-embed/src/lite-yt-embed.css';
    import 'lite-youtube-embed';`,
  body: '<lite-youtube videoid="ogfYd705cRs" playlabel="Play" style="background-image: url(data:,)"></lite-youtube>',
  shown: () => document.querySelectorAll('lite-youtube .lty-playbtn').length,
};
export const emojiPicker = {
  name: 'emoji-picker-element',
  entry: `import 'emoji-picker-element';`,
  files: () => ({'emoji.json': read('emoji-picker-element-data/en/emojibase/data.json')}),
  body: '<emoji-picker data-source="emoji.json"></emoji-picker>',
  shown: () =>
    Number((document.querySelector('emoji-picker')?.shadowRoot?.querySelectorAll('.tabpanel .emoji').length ?? 0) > 8),
};

export default [liteYoutube, emojiPicker];
