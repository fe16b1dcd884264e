import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import {expect, userEvent, within} from 'storybook/test';
import type {MedleafConsult} from '../src/elements/consult/consult.js';
import {register} from './fixtures/register.js';

register();

type Args = Partial<
  Pick<
    MedleafConsult,
    | 'mode'
    | 'phone'
    | 'href'
    | 'label'
    | 'department'
    | 'hours'
    | 'closedOn'
    | 'timeZone'
    | 'certificate'
    | 'dismissible'
  >
>;

const meta: Meta<Args> = {
  title: 'Elements/Consult',
  component: 'medleaf-consult',
  args: {
    mode: 'wayfinding',
    phone: '000-0000-0000',
    href: '#booking',
    label: '',
    department: '皮肤科',
    hours: '',
    closedOn: '',
    timeZone: 'Asia/Shanghai',
    certificate: '',
    dismissible: false,
  },
  argTypes: {mode: {control: 'inline-radio', options: ['wayfinding', 'emergency', 'advertisement']}},
  render: ({
    mode,
    phone,
    href,
    label,
    department,
    hours,
    closedOn,
    timeZone,
    certificate,
    dismissible,
  }) => html`<medleaf-consult
    mode=${mode ?? nothing}
    phone=${phone ?? nothing}
    href=${href ?? nothing}
    label=${label ?? nothing}
    department=${department ?? nothing}
    hours=${hours ?? nothing}
    closed-on=${closedOn ?? nothing}
    time-zone=${timeZone ?? nothing}
    certificate=${certificate ?? nothing}
    ?dismissible=${dismissible}
  ></medleaf-consult>`,
};
export default meta;
type Story = StoryObj<Args>;

export const Wayfinding: Story = {};
export const OpenAllDay: Story = {args: {hours: 'Mo-Su 00:00-24:00'}};
export const NoHoursGiven: Story = {args: {hours: ''}};
export const NeverOpen: Story = {args: {hours: 'Mo 08:00-12:00', closedOn: datesAhead(15)}};
export const PhoneOnly: Story = {args: {href: ''}};
export const LinkOnly: Story = {args: {phone: ''}};
export const NothingButWords: Story = {args: {phone: '', href: '', department: ''}};
export const OwnWords: Story = {
  render: () => html`<medleaf-consult label="到皮肤科看看" department="皮肤科">
    <span slot="text">白斑变大、变多，或用药后不舒服，请来门诊。</span>
  </medleaf-consult>`,
};
export const Dismissible: Story = {args: {dismissible: true}};
const services = [
  {name: '皮肤科', place: '门诊楼二层', hours: '周一至周六上午'},
  {name: '窄谱UVB光疗', detail: '凭医生的治疗单', place: '门诊楼三层', hours: '周一至周五'},
  {name: '伍德灯检查', place: '门诊楼二层'},
];
export const Services: Story = {
  render: () => html`<medleaf-consult
    department="皮肤科" phone="000-0000-0000" href="#booking" .services=${services}
  ></medleaf-consult>`,
};
export const OwnTableOfServices: Story = {
  render: () => html`<medleaf-consult department="皮肤科" phone="000-0000-0000">
    <table slot="services">
      <caption>科室位置</caption>
      <thead><tr><th scope="col">科室</th><th scope="col">位置</th></tr></thead>
      <tbody><tr><th scope="row">皮肤科</th><td>门诊楼二层</td></tr></tbody>
    </table>
  </medleaf-consult>`,
};
export const WrongServices: Story = {
  render: () => html`<medleaf-consult .services=${[{place: '门诊楼二层'}]}></medleaf-consult>`,
  tags: ['warns'],
};
export const CodeOpened: Story = {
  render: () => html`<medleaf-consult qr phone="000-0000-0000" href="#booking"></medleaf-consult>`,
  play: async ({canvasElement}) => {
    const root = await press(canvasElement, '在手机上打开');
    await expect(root.querySelector('#page-code path')).not.toBeNull();
  },
};
export const CopyPressed: Story = {
  render: () => html`<medleaf-consult phone="000-0000-0000"></medleaf-consult>`,
  play: async ({canvasElement}) => {
    const root = await press(canvasElement, '复制号码');
    await expect(root.textContent).toMatch(/号码已复制|不让复制/);
  },
};
const paragraphs = Array.from({length: 20}, () => html`<p><a href="#section">白斑变大、变多，请来门诊。</a></p>`);
export const Bar: Story = {
  render: () => html`${paragraphs}<medleaf-consult
    placement="bottom" dismissible phone="000-0000-0000" href="#booking" hours="Mo-Su 00:00-24:00"
  ></medleaf-consult>`,
};
export const BarDark: Story = {...Bar, globals: {scheme: 'dark'}};
export const EmergencyBar: Story = {
  render: () => html`${paragraphs}<medleaf-consult placement="bottom" mode="emergency"></medleaf-consult>`,
};
export const Emergency: Story = {args: {mode: 'emergency'}};
export const Advertisement: Story = {
  render: () => html`<medleaf-consult
    mode="advertisement"
    certificate="（示例）医广【0000】第00-00-000号"
    .advertisement=${{name: '示例医院', address: '示例市示例路0号', departments: '皮肤科', beds: '100张', phone: '000-0000-0000'}}
  ></medleaf-consult>`,
};
export const AdvertisementWithoutCertificate: Story = {args: {mode: 'advertisement'}, tags: ['warns']};
export const Narrow: Story = {
  render: () => html`<div style="max-inline-size: 18em">
    <medleaf-consult department="皮肤科" phone="000-0000-0000" href="#booking"></medleaf-consult>
  </div>`,
};
export const Dark: Story = {globals: {scheme: 'dark'}};
export const EmergencyDark: Story = {args: {mode: 'emergency'}, globals: {scheme: 'dark'}};
export const RightToLeft: Story = {globals: {direction: 'rtl'}};
export const English: Story = {globals: {language: 'en'}};
export const LargeText: Story = {globals: {textSize: '32px'}};

async function press(canvasElement: HTMLElement, name: string): Promise<ShadowRoot> {
  const consult = canvasElement.querySelector('medleaf-consult');
  if (!consult?.shadowRoot) throw new Error('no consult');
  await consult.updateComplete;
  await userEvent.click(within(consult.shadowRoot as unknown as HTMLElement).getByRole('button', {name}));
  await new Promise((done) => setTimeout(done, 50));
  return consult.shadowRoot;
}

function datesAhead(days: number): string {
  const dates: string[] = [];
  for (let day = -1; day <= days; day += 1)
    dates.push(new Date(Date.now() + day * 86_400_000).toISOString().slice(0, 10));
  return dates.join(',');
}
