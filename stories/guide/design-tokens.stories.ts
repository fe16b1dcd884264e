import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {styleMap} from 'lit/directives/style-map.js';
import {until} from 'lit/directives/until.js';
import {tokens} from '../../.storybook/declarations.js';
import {guide, guideTable, whenShown} from '../fixtures/guide.js';
import {register} from '../fixtures/register.js';
import {colourTokens, shownColour, shownFont, shownLength} from '../fixtures/tokens.js';

register();

const meta: Meta = {title: 'Guide/Design Tokens', tags: ['!autodocs']};
export default meta;

const swatch = (colour: string): unknown =>
  html`<span class="swatch" style=${styleMap({backgroundColor: colour})}></span> <code>${colour}</code>`;

const sizes: Readonly<Record<string, (element: HTMLElement) => string>> = {
  '--medleaf-font-family': (element) => shownFont(element).fontFamily,
  '--medleaf-font-size': (element) => shownFont(element).fontSize,
};

const rows = (element: HTMLElement): unknown =>
  guideTable(
    'Custom properties and what they come to',
    ['custom property', 'for', 'here'],
    tokens.map((token) => [
      html`<code>${token.name}</code>`,
      (token.description ?? '').replaceAll('`', ''),
      colourTokens.includes(token)
        ? swatch(shownColour(element, token.name))
        : html`<code>${(sizes[token.name] ?? ((box) => shownLength(box, token.name)))(element)}</code>`,
    ]),
  );

export const DesignTokens: StoryObj = {
  render: () => {
    const element = document.createElement('medleaf-consult');
    return guide(
      'Design tokens',
      html`<p>
          The values below are read from the element at the end of this page, so they follow the toolbar: choose dark, or another text
          size. A page sets a custom property on an element, on anything around it, or on <code>:root</code>.
        </p>
        ${until(whenShown(() => element, rows))}
        <p>
          Sizes without a unit of their own follow the text of the widget. Warnings keep their words whatever the colours are, and
          with forced colours the device decides.
        </p>
        <div lang="zh-CN">${element}</div>`,
    );
  },
};
