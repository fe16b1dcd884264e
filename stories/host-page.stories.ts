import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {library} from './fixtures/library.js';
import {register} from './fixtures/register.js';

register();

/** All elements together, as on a hospital's page, and on pages that do unusual things. */
const meta: Meta = {title: 'Host pages'};
export default meta;

const page = html`<main>
  <h1>示例医院</h1>
  <medleaf-search .library=${library}></medleaf-search>
  <medleaf-drug-card drug="example-ointment" layout="compact" .library=${library}></medleaf-drug-card>
  <h2>常见问题</h2>
  <medleaf-faq topic="example" .library=${library}></medleaf-faq>
  <medleaf-consult department="皮肤科" phone="000-0000-0000" href="#booking"></medleaf-consult>
</main>`;

export const Plain: StoryObj = {render: () => page};
export const Dark: StoryObj = {globals: {scheme: 'dark'}, render: () => page};
export const ElderMode: StoryObj = {render: () => html`<div elder>${page}</div>`};
export const LeakingStyles: StoryObj = {
  render:
    () => html`<div style="letter-spacing: 1em; line-height: 0; text-align: end; font-size: 0; text-indent: 4em; color: red">
    ${page}
  </div>`,
};
