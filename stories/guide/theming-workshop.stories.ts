import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {createRef, ref} from 'lit/directives/ref.js';
import {styleMap} from 'lit/directives/style-map.js';
import {until} from 'lit/directives/until.js';
import {expect, userEvent, waitFor, within} from 'storybook/test';
import {tokenArgs, tokenRows} from '../../.storybook/arg-types.js';
import {contrast, pairs} from '../../site/configurator/contrast.js';
import {copyText} from '../../src/shared/clipboard.js';
import {guide, guideTable, whenShown} from '../fixtures/guide.js';
import {hostPage} from '../fixtures/host-page.js';
import {register} from '../fixtures/register.js';
import {shownColour} from '../fixtures/tokens.js';

register();

type Args = Readonly<Record<`--medleaf-${string}`, string>>;

const meta: Meta<Args> = {
  title: 'Guide/Theming Workshop',
  tags: ['!autodocs'],
  args: tokenArgs,
  argTypes: tokenRows,
};
export default meta;

const rules = (theme: Readonly<Record<string, string>>): string =>
  [':root {', ...Object.entries(theme).map(([name, value]) => `  ${name}: ${value};`), '}'].join('\n');

const contrasts = (element: HTMLElement): unknown =>
  guideTable(
    'Contrast of what stands on what',
    ['text', 'on', 'contrast', 'needs'],
    pairs.map(([front, back, least]) => {
      const ratio = contrast(shownColour(element, `--medleaf-${front}`), shownColour(element, `--medleaf-${back}`));
      return [
        front,
        back,
        `${ratio.toFixed(2)} : 1`,
        ratio < least ? html`<strong>✗ ${least} : 1</strong>` : `✓ ${least} : 1`,
      ];
    }),
  );

export const ThemingWorkshop: StoryObj<Args> = {
  render: (args) => {
    const theme = Object.fromEntries(Object.entries(args).filter(([, value]) => value));
    const css = rules(theme);
    const status = createRef();
    const page = createRef();
    const copy = async (): Promise<void> => {
      status.value!.textContent = (await copyText(css))
        ? 'Copied.'
        : 'This browser does not let pages copy: select the text.';
    };
    return html`${guide(
      'Theming workshop',
      html`<p>
            Set custom properties in the Controls panel. What you see and the contrasts follow; the address keeps your theme. A
            colour set here holds in the light and in the dark, so look at both schemes; the configurator of
            <code>npm start</code> sets one for each.
          </p>
          ${
            Object.keys(theme).length
              ? html`<pre>${css}</pre>
                <p>
                  <button type="button" @click=${copy}>Copy the CSS</button>
                  <span role="status" ${ref(status)}></span>
                </p>`
              : html`<p>Nothing is changed yet.</p>`
          }
          ${until(whenShown(() => page.value!.querySelector('medleaf-consult')!, contrasts))}`,
    )}
      <div style=${styleMap(theme)} ${ref(page)}>${hostPage}</div>`;
  },
};
export const CopiedByKeyboard: StoryObj<Args> = {
  args: {'--medleaf-color-accent': '#6b2fa0', '--medleaf-radius': '0'},
  globals: {scheme: 'light'},
  render: ThemingWorkshop.render!,
  play: async ({canvasElement}) => {
    within(canvasElement).getByRole('button', {name: 'Copy the CSS'}).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(within(canvasElement).getByRole('status').textContent).not.toBe(''));
  },
};
