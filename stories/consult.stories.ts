import type {Decorator, Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, userEvent, waitFor, within} from 'storybook/test';
import type {MedleafConsult} from '../src/elements/consult/consult.js';
import type {ElementArgs} from './fixtures/element-args.js';
import {register} from './fixtures/register.js';
import {elder, narrow, printed} from './fixtures/surroundings.js';

register();

type Args = ElementArgs<MedleafConsult>;

const meta: Meta<Args> = {
  title: 'Elements/Consult',
  component: 'medleaf-consult',
  args: {phone: '000-0000-0000', href: '#booking', department: '皮肤科'},
};
export default meta;
type Story = StoryObj<Args>;

export const Default: Story = {};
export const OpenAllDay: Story = {args: {hours: 'Mo-Su 00:00-24:00'}};
export const NeverOpen: Story = {args: {hours: 'Mo 08:00-12:00', closedOn: datesAhead(15)}};
export const PhoneOnly: Story = {args: {href: ''}};
export const LinkOnly: Story = {args: {phone: ''}};
export const NothingButWords: Story = {args: {phone: '', href: '', department: ''}};
export const OwnWords: Story = {
  args: {label: '到皮肤科看看', 'slot-text': '白斑变大、变多，或用药后不舒服，请来门诊。'},
};
export const Dismissible: Story = {args: {dismissible: true}};
const services = [
  {name: '皮肤科', place: '门诊楼二层', hours: '周一至周六上午'},
  {name: '窄谱UVB光疗', detail: '凭医生的治疗单', place: '门诊楼三层', hours: '周一至周五'},
  {name: '伍德灯检查', place: '门诊楼二层'},
];
export const Services: Story = {args: {services}};
export const OwnTableOfServices: Story = {
  args: {
    'slot-services': html`<table slot="services">
      <caption>科室位置</caption>
      <thead><tr><th scope="col">科室</th><th scope="col">位置</th></tr></thead>
      <tbody><tr><th scope="row">皮肤科</th><td>门诊楼二层</td></tr></tbody>
    </table>`,
  },
  argTypes: {'slot-services': {control: false}},
};
export const WrongServices: Story = {
  args: {services: [{place: '门诊楼二层'}] as unknown as MedleafConsult['services']},
  tags: ['warns'],
};
export const CodeOpened: Story = {
  args: {qr: true},
  play: async ({canvasElement}) => {
    const root = await press(canvasElement, '在手机上打开');
    await expect(root.querySelector('#page-code path')).not.toBeNull();
  },
};
export const CopyPressed: Story = {
  play: async ({canvasElement}) => {
    const root = await press(canvasElement, '复制号码');
    await waitFor(() => expect(root.textContent).toMatch(/号码已复制|不让复制/));
  },
};
const belowText: Decorator<Args> = (story) =>
  html`${Array.from({length: 20}, () => html`<p><a href="#section">白斑变大、变多，请来门诊。</a></p>`)}${story()}`;
export const Bar: Story = {
  args: {placement: 'bottom', dismissible: true, hours: 'Mo-Su 00:00-24:00'},
  decorators: [belowText],
};
export const BarDark: Story = {...Bar, globals: {scheme: 'dark'}};
export const EmergencyBar: Story = {args: {placement: 'bottom', mode: 'emergency'}, decorators: [belowText]};
export const Emergency: Story = {args: {mode: 'emergency'}};
export const Advertisement: Story = {
  args: {
    mode: 'advertisement',
    certificate: '（示例）医广【0000】第00-00-000号',
    advertisement: {
      name: '示例医院',
      address: '示例市示例路0号',
      departments: '皮肤科',
      beds: '100张',
      phone: '000-0000-0000',
    },
  },
};
export const AdvertisementWithoutCertificate: Story = {args: {mode: 'advertisement'}, tags: ['warns']};
/** Hours that are none: it says what is wrong, and goes on without them. */
export const UnknownHours: Story = {args: {hours: '周一'}, tags: ['warns']};
export const LongText: Story = {
  args: {
    label: '白斑变大、变多，或用药后不舒服'.repeat(4),
    department: '名称很长的示例科室'.repeat(6),
    'slot-text': `${'这一句很长，用来检查换行。'.repeat(8)} ${'x'.repeat(60)}`,
  },
};
export const Narrow: Story = {decorators: [narrow]};
export const Dark: Story = {globals: {scheme: 'dark'}};
export const EmergencyDark: Story = {args: {mode: 'emergency'}, globals: {scheme: 'dark'}};
export const RightToLeft: Story = {globals: {direction: 'rtl'}};
export const English: Story = {globals: {language: 'en'}};
export const LargeText: Story = {globals: {textSize: '32px'}};
export const Elder: Story = {decorators: [elder]};
export const Print: Story = {args: {services}, globals: {scheme: 'light'}, beforeEach: printed, tags: ['!autodocs']};
export const DismissedByKeyboard: Story = {
  args: {dismissible: true},
  play: async ({canvasElement}) => {
    const consult = canvasElement.querySelector('medleaf-consult')!;
    await consult.updateComplete;
    consult.shadowRoot!.querySelector<HTMLElement>('.close')!.focus();
    await userEvent.keyboard('{Enter}');
    await consult.updateComplete;
    await expect(consult.shadowRoot!.querySelector('.root')).toBeNull();
  },
};

async function press(canvasElement: HTMLElement, name: string): Promise<ShadowRoot> {
  const consult = canvasElement.querySelector('medleaf-consult');
  if (!consult?.shadowRoot) throw new Error('no consult');
  await consult.updateComplete;
  await userEvent.click(within(consult.shadowRoot as unknown as HTMLElement).getByRole('button', {name}));
  await consult.updateComplete;
  return consult.shadowRoot;
}

function datesAhead(days: number): string {
  const dates: string[] = [];
  for (let day = -1; day <= days; day += 1)
    dates.push(new Date(Date.now() + day * 86_400_000).toISOString().slice(0, 10));
  return dates.join(',');
}
