import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
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
export const Emergency: Story = {args: {mode: 'emergency'}};
export const Advertisement: Story = {
  render: () => html`<medleaf-consult
    mode="advertisement"
    certificate="（示例）医广【0000】第00-00-000号"
    .advertisement=${{name: '示例医院', address: '示例市示例路0号', departments: '皮肤科', beds: '100张', phone: '000-0000-0000'}}
  ></medleaf-consult>`,
};
export const AdvertisementWithoutCertificate: Story = {args: {mode: 'advertisement'}};
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

function datesAhead(days: number): string {
  const dates: string[] = [];
  for (let day = -1; day <= days; day += 1)
    dates.push(new Date(Date.now() + day * 86_400_000).toISOString().slice(0, 10));
  return dates.join(',');
}
