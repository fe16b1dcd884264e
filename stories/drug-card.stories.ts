import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import type {MedleafDrugCard} from '../src/elements/drug-card/drug-card.js';
import {expect, userEvent, within} from 'storybook/test';
import type {ElementArgs} from './fixtures/element-args.js';
import {library, longLibrary} from './fixtures/library.js';
import {register} from './fixtures/register.js';
import {elder, narrow, printed} from './fixtures/surroundings.js';

register();

type Args = ElementArgs<MedleafDrugCard>;

const meta: Meta<Args> = {
  title: 'Elements/Drug card',
  component: 'medleaf-drug-card',
  args: {drug: 'example-ointment', library, slot: '示例软膏是处方药，请遵医嘱。'},
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
export const BeforeContent: Story = {args: {library: undefined, slot: '请看说明书。'}};
/** What is inside the tag stays where a pack cannot be used. */
export const Failed: Story = {args: {contentSrc: 'ftp://example.test/pack.json', library: undefined}, tags: ['warns']};
export const LongText: Story = {args: {library: longLibrary}};
export const WithActionsAndFilingNumber: Story = {
  args: {
    'slot-actions': html`<a slot="actions" href="#leaflet">下载说明书</a>`,
    'slot-filing-number': '备案号：（示例）000000',
  },
  argTypes: {'slot-actions': {control: false}},
};
export const Narrow: Story = {decorators: [narrow]};
export const Dark: Story = {globals: {scheme: 'dark'}};
export const RightToLeft: Story = {globals: {direction: 'rtl'}};
export const English: Story = {globals: {language: 'en'}};
export const LargeText: Story = {globals: {textSize: '32px'}};
export const Elder: Story = {decorators: [elder]};
export const Print: Story = {globals: {scheme: 'light'}, beforeEach: printed, tags: ['!autodocs']};
export const Themed: Story = {
  globals: {scheme: 'light'},
  args: {'--medleaf-color-accent': '#6b2fa0', '--medleaf-color-raised': '#f6f1fb', '--medleaf-radius': '0'},
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
export const SectionClosedByKeyboard: Story = {
  play: async ({canvasElement}) => {
    const {button} = await press(canvasElement, '不良反应');
    button.focus();
    await userEvent.keyboard('{Enter}');
    await canvasElement.querySelector('medleaf-drug-card')!.updateComplete;
    await expect(button).toHaveAttribute('aria-expanded', 'false');
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
