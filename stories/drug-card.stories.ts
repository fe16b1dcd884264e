import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import type {MedleafDrugCard} from '../src/elements/drug-card/drug-card.js';
import {expect, userEvent, within} from 'storybook/test';
import {library, longLibrary} from './fixtures/library.js';
import {register} from './fixtures/register.js';

register();

type Args = Partial<
  Pick<MedleafDrugCard, 'drug' | 'layout' | 'sections' | 'gate' | 'unlocked' | 'headingLevel' | 'library'>
>;

const meta: Meta<Args> = {
  title: 'Elements/Drug card',
  component: 'medleaf-drug-card',
  args: {
    drug: 'example-ointment',
    layout: 'full',
    gate: 'none',
    unlocked: false,
    sections: '',
    headingLevel: 2,
    library,
  },
  argTypes: {
    layout: {control: 'inline-radio', options: ['full', 'compact']},
    gate: {control: 'inline-radio', options: ['none', 'prescription']},
    headingLevel: {control: {type: 'number', min: 1, max: 6}},
    library: {control: false},
  },
  render: ({drug, layout, sections, gate, unlocked, headingLevel, library: content}) => html`<medleaf-drug-card
    drug=${drug ?? nothing}
    layout=${layout ?? nothing}
    sections=${sections ?? nothing}
    gate=${gate ?? nothing}
    heading-level=${headingLevel ?? nothing}
    ?unlocked=${unlocked}
    .library=${content}
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
export const UnknownDrug: Story = {args: {drug: '不存在的药'}, tags: ['warns']};
export const BeforeContent: Story = {
  render: () => html`<medleaf-drug-card drug="example-ointment"><p>请看说明书。</p></medleaf-drug-card>`,
};
export const LongText: Story = {args: {library: longLibrary}};
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
export const Elder: Story = {
  render: () => html`<div elder>
    <medleaf-drug-card drug="example-ointment" .library=${library}></medleaf-drug-card>
  </div>`,
};
export const Themed: Story = {
  globals: {scheme: 'light'},
  render: () => html`<div style="--medleaf-color-accent: #6b2fa0; --medleaf-radius: 0; --medleaf-color-raised: #f6f1fb">
    <medleaf-drug-card drug="example-ointment" .library=${library}></medleaf-drug-card>
  </div>`,
};

async function press(canvasElement: HTMLElement, name: string): Promise<{root: ShadowRoot; button: HTMLElement}> {
  const card = canvasElement.querySelector('medleaf-drug-card');
  if (!card?.shadowRoot) throw new Error('no card');
  await card.updateComplete;
  const button = within(card.shadowRoot as unknown as HTMLElement).getByRole('button', {name});
  await userEvent.click(button);
  await card.updateComplete;
  return {root: card.shadowRoot, button};
}

export const SectionOpened: Story = {
  play: async ({canvasElement}) => {
    const {button} = await press(canvasElement, '不良反应');
    await expect(button).toHaveAttribute('aria-expanded', 'true');
  },
};
export const BasisShown: Story = {
  play: async ({canvasElement}) => {
    const {root} = await press(canvasElement, '显示每条依据');
    await expect(root.querySelectorAll('.basis').length).toBeGreaterThan(5);
  },
};
export const LargePrint: Story = {
  play: async ({canvasElement}) => {
    const {button} = await press(canvasElement, '大字');
    await expect(button).toHaveAttribute('aria-pressed', 'true');
  },
};
