import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {guide, guideTable} from '../fixtures/guide.js';

const meta: Meta = {title: 'Guide/Getting Started', tags: ['!autodocs']};
export default meta;

export const GettingStarted: StoryObj = {
  render: () =>
    guide(
      'Getting started',
      html`<p>
          Here is every element of Medleaf in every state that it has, with invented content. Nothing is written in code to look at
          one: the toolbar stands for the hospital’s page, the controls for what the site owner writes into the tag.
        </p>
        <h2>The toolbar is the page</h2>
        ${guideTable(
          'What the toolbar sets',
          ['control', 'sets on the page', 'look for'],
          [
            [
              'Language',
              html`<code>lang</code>`,
              'words in three languages; ［brackets～～］ around every message in the fourth',
            ],
            ['Direction', html`<code>dir</code>`, 'marks, bars and arrows on the other side; Chinese in its own order'],
            ['Scheme', html`<code>color-scheme</code>`, 'dark colours only where the page has them'],
            ['Text size', html`<code>font-size</code>`, 'nothing cut at 32 px, nothing too small to read at 0'],
            ['Viewport', 'its width', 'one column and no sideways scrolling at 320 px'],
          ],
        )}
        <p>
          The stories named Print show on the screen what a printer gets. High contrast is a setting of the device: in Chromium,
          Developer tools, Rendering, “Emulate CSS media feature forced-colors”.
        </p>
        <h2>The panels</h2>
        ${guideTable(
          'What the panels do',
          ['panel', 'does'],
          [
            ['Controls', 'sets every attribute, property, slot and custom property of the element'],
            ['Actions', 'lists the events that a page can listen to, with what they say'],
            ['Accessibility', 'lists what axe finds; anything it finds fails the tests'],
            ['Interactions', 'repeats a story that presses keys, step by step'],
          ],
        )}
        <h2>From here to a page</h2>
        <ol>
          <li>Try colours and sizes in the <b>Theming Workshop</b>, and copy the CSS.</li>
          <li><code>npm start</code> opens the configurator, which makes the tag for one element with its script.</li>
          <li>
            <code>docs/site-owners.md</code> tells the site owner where both go; <code>docs/elements.md</code> lists what can be set.
          </li>
        </ol>
        <h2>When a change is meant</h2>
        <p>
          <code>npm run stories</code> runs every story, and compares pictures of some with those in
          <code>stories/pictures/</code>. Where the new look is the right one, <code>npm run stories -- --accept</code> keeps it: look
          at the pictures before you commit them.
        </p>`,
    ),
};
