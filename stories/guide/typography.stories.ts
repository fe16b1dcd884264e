import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {styleMap} from 'lit/directives/style-map.js';
import {until} from 'lit/directives/until.js';
import {guide, whenShown} from '../fixtures/guide.js';
import {library} from '../fixtures/library.js';
import {register} from '../fixtures/register.js';
import {shownFont} from '../fixtures/tokens.js';

register();

const meta: Meta = {title: 'Guide/Typography', tags: ['!autodocs']};
export default meta;

function sample(pageSize: string, elder = false): TemplateResult {
  const faq = document.createElement('medleaf-faq');
  Object.assign(faq, {topic: 'example', limit: 1, open: 'first', library});
  const said = whenShown(
    () => faq,
    (element) => {
      const {fontSize, lineHeight} = shownFont(element);
      return `${fontSize} on lines of ${lineHeight}`;
    },
  );
  return html`<h2>Page of ${pageSize}${elder ? ', for older readers' : ''}: ${until(said)}</h2>
    <div lang="zh-CN" ?elder=${elder} style=${styleMap({fontSize: pageSize})}>${faq}</div>`;
}

export const Typography: StoryObj = {
  render: () =>
    guide(
      'Typography',
      html`<p>
          Widgets follow the text size of the page between 15 and 20 px, whatever size its root has; the attribute
          <code>elder</code> on an element, or around it, begins at 20 px. Everything inside is measured in <code>em</code>.
        </p>
        ${sample('12px')} ${sample('16px')} ${sample('32px')} ${sample('16px', true)}
        <h2>Rules</h2>
        <ul>
          <li>Type is the Chinese sans-serif of the device; <code>--medleaf-font-family: inherit</code> takes that of the page.</li>
          <li>Two weights: 400, and 600 for titles and what can be pressed. No italics: Chinese has none.</li>
          <li>Lines are 1.7 high, in titles 1.4, and at most 44 characters long. Titles are balanced and never cut.</li>
          <li>Nothing is set smaller than 0.8125 of the text.</li>
          <li>Figures in tables are of one width.</li>
          <li>Text can be enlarged to four times its size: it wraps, and nothing but a wide table scrolls sideways.</li>
        </ul>`,
    ),
};
