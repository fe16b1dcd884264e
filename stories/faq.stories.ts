import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import type {MedleafFaq} from '../src/elements/faq/faq.js';
import {expect, userEvent} from 'storybook/test';
import {englishLibrary, library, longLibrary} from './fixtures/library.js';
import {register} from './fixtures/register.js';

register();

type Args = Partial<
  Pick<MedleafFaq, 'topic' | 'items' | 'limit' | 'exclusive' | 'open' | 'filterable' | 'headingLevel' | 'library'>
>;

const meta: Meta<Args> = {
  title: 'Elements/FAQ',
  component: 'medleaf-faq',
  args: {
    topic: 'example',
    items: '',
    limit: 0,
    exclusive: false,
    open: '',
    filterable: false,
    headingLevel: 3,
    library,
  },
  argTypes: {library: {control: false}, headingLevel: {control: {type: 'number', min: 1, max: 6}}},
  render: ({topic, items, limit, exclusive, open, filterable, headingLevel, library: content}) => html`<medleaf-faq
    topic=${topic ?? nothing}
    items=${items ?? nothing}
    limit=${limit ?? nothing}
    open=${open ?? nothing}
    heading-level=${headingLevel ?? nothing}
    ?exclusive=${exclusive}
    ?filterable=${filterable}
    .library=${content}
  >
    <p>请在复诊时问医生或药师。</p>
  </medleaf-faq>`,
};
export default meta;
type Story = StoryObj<Args>;

export const Default: Story = {};
export const FirstOpen: Story = {args: {open: 'first'}};
export const NeedsEditor: Story = {args: {open: 'Q03'}};
export const Exclusive: Story = {args: {exclusive: true, open: 'Q01'}};
export const Filterable: Story = {args: {topic: '', filterable: true}};
export const SeveralTopics: Story = {args: {topic: 'example,disease'}};
export const ChosenItems: Story = {args: {topic: '', items: 'Q04 Q01'}};
export const Limited: Story = {args: {limit: 1}};
export const UnknownTopic: Story = {args: {topic: 'no-such-topic'}};
export const LongText: Story = {args: {library: longLibrary, open: 'first'}};
export const Narrow: Story = {
  render: () =>
    html`<div style="max-inline-size: 18em"><medleaf-faq open="first" .library=${longLibrary}></medleaf-faq></div>`,
};
export const Dark: Story = {args: {open: 'first'}, globals: {scheme: 'dark'}};
export const RightToLeft: Story = {args: {open: 'first'}, globals: {direction: 'rtl'}};
export const English: Story = {args: {library: englishLibrary, open: 'first'}, globals: {language: 'en'}};
export const LargeText: Story = {args: {open: 'first'}, globals: {textSize: '32px'}};
export const OwnDetails: Story = {
  render: () => html`<medleaf-faq .library=${library}>
    <details>
      <summary>门诊在哪里？</summary>
      <p>门诊楼二层。</p>
    </details>
  </medleaf-faq>`,
};
export const FilteredByMisspelling: Story = {
  args: {topic: '', filterable: true},
  play: async ({canvasElement}) => {
    const faq = canvasElement.querySelector('medleaf-faq');
    const field = faq?.shadowRoot?.querySelector('input');
    if (!faq || !field) throw new Error('no filter');
    await userEvent.type(field, '白颠风');
    await faq.updateComplete;
    await expect(faq.shadowRoot?.querySelector('button[aria-expanded]')?.textContent).toContain('白癜风');
  },
};
