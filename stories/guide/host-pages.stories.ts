import type {Decorator, Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {hostPage} from '../fixtures/host-page.js';
import {register} from '../fixtures/register.js';
import {elder} from '../fixtures/surroundings.js';

register();

/** All elements together, as on a hospital's page, and on pages that do unusual things. */
const meta: Meta = {title: 'Guide/Host Pages', tags: ['!autodocs'], render: () => html`<main>${hostPage}</main>`};
export default meta;

/** A style sheet of the page, as long as the story is shown. */
const styled =
  (css: string): Decorator =>
  (story) =>
    html`<style>${css}</style>${story()}`;

export const Plain: StoryObj = {};
export const Dark: StoryObj = {globals: {scheme: 'dark'}};
export const ElderMode: StoryObj = {decorators: [elder]};
export const RightToLeft: StoryObj = {globals: {direction: 'rtl'}};
export const LeakingStyles: StoryObj = {
  decorators: [
    styled(
      'main { letter-spacing: 1em; line-height: 0; text-align: end; font-size: 0; text-indent: 4em; color: red; word-break: break-all }',
    ),
  ],
};
export const ResetsOfEverything: StoryObj = {
  decorators: [
    styled(
      '* { margin: 0 !important; padding: 0 !important; border: 0 !important; letter-spacing: 0.3em !important; line-height: 1 !important; text-indent: 2em !important; box-sizing: content-box !important }',
    ),
  ],
};
/** Mobile pages that measure in parts of the screen. */
export const HugeRootText: StoryObj = {
  decorators: [styled('html { font-size: 100px } body { padding: 0.16rem !important } main { font-size: 0.16rem }')],
};
export const RulesForEveryTag: StoryObj = {
  decorators: [
    styled(
      'div, p, ul, li, a, button, input, table, svg, h1, h2, h3 { all: unset; color: navy !important; background: yellow !important; float: left; text-transform: uppercase }',
    ),
  ],
};
/** Tables that hold the page together, small type, and links of one colour. */
export const TableLayout: StoryObj = {
  decorators: [
    (story) => html`<table role="presentation" width="100%" border="1" cellpadding="6">
      <tr><td>示例医院皮肤科</td></tr>
      <tr><td>${story()}</td></tr>
    </table>`,
    styled('td { font: 12px/1.5 SimSun, serif; overflow-wrap: anywhere } a { color: #06c !important }'),
  ],
};
export const FlexLayout: StoryObj = {
  decorators: [styled('main { display: flex; flex-direction: column; align-items: flex-start; gap: 1em }')],
};
