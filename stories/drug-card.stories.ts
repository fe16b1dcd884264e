import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import type {MedleafDrugCard} from '../src/elements/drug-card/drug-card.js';
import {expect, userEvent, within} from 'storybook/test';
import {library} from './fixtures/library.js';
import {register} from './fixtures/register.js';

register();

type Args = Partial<Pick<MedleafDrugCard, 'drug' | 'layout' | 'sections' | 'gate' | 'unlocked' | 'headingLevel'>>;

const meta: Meta<Args> = {
  title: 'Elements/Drug card',
  component: 'medleaf-drug-card',
  args: {drug: 'example-ointment', layout: 'full', gate: 'none', unlocked: false, sections: '', headingLevel: 2},
  argTypes: {
    layout: {control: 'inline-radio', options: ['full', 'compact']},
    gate: {control: 'inline-radio', options: ['none', 'prescription']},
    headingLevel: {control: {type: 'number', min: 1, max: 6}},
  },
  render: ({drug, layout, sections, gate, unlocked, headingLevel}) => html`<medleaf-drug-card
    drug=${drug ?? nothing}
    layout=${layout ?? nothing}
    sections=${sections ?? nothing}
    gate=${gate ?? nothing}
    heading-level=${headingLevel ?? nothing}
    ?unlocked=${unlocked}
    .library=${library}
  >
    <p>示例软膏是处方药，请遵医嘱。</p>
  </medleaf-drug-card>`,
};
export default meta;
type Story = StoryObj<Args>;

export const Default: Story = {};
export const ByBrandName: Story = {args: {drug: 'EXEMPLAR'}};
export const Compact: Story = {args: {layout: 'compact'}};
export const ChosenSections: Story = {args: {sections: 'storage, how'}};
export const PrescriptionGate: Story = {args: {gate: 'prescription'}};
export const PrescriptionGateUnlocked: Story = {args: {gate: 'prescription', unlocked: true}};
export const UnknownDrug: Story = {args: {drug: '不存在的药'}};
export const WithActionsAndFilingNumber: Story = {
  render: () => html`<medleaf-drug-card drug="example-ointment" .library=${library}>
    <a slot="actions" href="#leaflet">下载说明书</a>
    <p slot="filing-number">备案号：（示例）000000</p>
  </medleaf-drug-card>`,
};
export const Narrow: Story = {
  render: () =>
    html`<div style="max-inline-size: 18em"><medleaf-drug-card drug="example-ointment" .library=${library}></medleaf-drug-card></div>`,
};
export const Dark: Story = {globals: {scheme: 'dark'}};
export const RightToLeft: Story = {globals: {direction: 'rtl'}};
export const English: Story = {globals: {language: 'en'}};
export const LargeText: Story = {globals: {textSize: '32px'}};
export const Themed: Story = {
  render: () => html`<div style="--medleaf-color-accent: #6b2fa0; --medleaf-radius: 0; --medleaf-color-raised: #f6f1fb">
    <medleaf-drug-card drug="example-ointment" .library=${library}></medleaf-drug-card>
  </div>`,
};
export const SectionOpened: Story = {
  play: async ({canvasElement}) => {
    const card = canvasElement.querySelector('medleaf-drug-card');
    if (!card?.shadowRoot) throw new Error('no card');
    await card.updateComplete;
    const section = within(card.shadowRoot as unknown as HTMLElement).getByRole('button', {name: '不良反应'});
    await userEvent.click(section);
    await card.updateComplete;
    await expect(section).toHaveAttribute('aria-expanded', 'true');
  },
};
export const BasisShown: Story = {
  play: async ({canvasElement}) => {
    const card = canvasElement.querySelector('medleaf-drug-card');
    if (!card?.shadowRoot) throw new Error('no card');
    await card.updateComplete;
    await userEvent.click(
      within(card.shadowRoot as unknown as HTMLElement).getByRole('button', {name: '显示每条依据'}),
    );
    await card.updateComplete;
    await expect(card.shadowRoot.querySelectorAll('.basis').length).toBeGreaterThan(5);
  },
};
