import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, userEvent} from 'storybook/test';
import type {MedleafDoctor} from '../src/elements/doctor/doctor.js';
import type {ElementArgs} from './fixtures/element-args.js';
import {register} from './fixtures/register.js';
import {elder, narrow, printed} from './fixtures/surroundings.js';

register();

type Args = ElementArgs<MedleafDoctor>;

const meta: Meta<Args> = {
  title: 'Elements/Doctor',
  component: 'medleaf-doctor',
  args: {name: '示例医生', title: '主任医师', institution: '示例医院', grade: '三级甲等', department: '皮肤科'},
};
export default meta;
type Story = StoryObj<Args>;

const answer = '白斑变大、变多，或用药后不舒服，请来门诊。';

export const Default: Story = {};
export const WithLink: Story = {args: {href: '#doctor'}};
export const Empty: Story = {args: {title: '', institution: '', grade: '', department: ''}};
export const LatinName: Story = {args: {name: 'Example van Doctor'}};
export const Answer: Story = {args: {slot: answer}};
/** Files of Storybook itself stand in for a photo, and for an address that is no photo. */
export const WithPhoto: Story = {args: {slot: answer, photo: 'favicon.svg'}};
export const FailedPhoto: Story = {args: {photo: 'iframe.html'}};
export const UnsafePhoto: Story = {args: {photo: 'http://example.test/photo.jpg'}, tags: ['warns']};
export const NoName: Story = {args: {name: '', slot: answer}, tags: ['warns']};
export const LongText: Story = {
  args: {
    name: '姓名'.repeat(12),
    institution: '名称很长的示例医院'.repeat(4),
    department: '皮肤科'.repeat(6),
    slot: `${answer.repeat(10)} ${'x'.repeat(60)}`,
  },
};
export const Team: Story = {
  render: () => html`<div
    style="display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr)); gap: 1em"
  >
    <medleaf-doctor name="甲医生" title="主任医师" institution="示例医院" department="皮肤科"></medleaf-doctor>
    <medleaf-doctor name="乙医生" title="副主任医师" institution="示例医院" department="皮肤科"></medleaf-doctor>
    <medleaf-doctor name="丙医生" title="主治医师" institution="示例医院" department="皮肤科"></medleaf-doctor>
  </div>`,
};
export const Narrow: Story = {args: {slot: answer}, decorators: [narrow]};
export const Dark: Story = {args: {slot: answer}, globals: {scheme: 'dark'}};
export const RightToLeft: Story = {args: {slot: answer}, globals: {direction: 'rtl'}};
export const English: Story = {args: {slot: 'Please come to the clinic.'}, globals: {language: 'en'}};
export const LargeText: Story = {args: {slot: answer}, globals: {textSize: '32px'}};
export const Elder: Story = {args: {slot: answer}, decorators: [elder]};
export const Print: Story = {
  args: {slot: answer},
  globals: {scheme: 'light'},
  beforeEach: printed,
  tags: ['!autodocs'],
};
export const LinkByKeyboard: Story = {
  args: {href: '#doctor'},
  play: async ({canvasElement}) => {
    const doctor = canvasElement.querySelector('medleaf-doctor')!;
    await doctor.updateComplete;
    doctor.shadowRoot!.querySelector('a')!.focus();
    await userEvent.keyboard('{Enter}');
    await expect(location.hash).toBe('#doctor');
  },
};
