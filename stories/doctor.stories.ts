import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import type {MedleafDoctor} from '../src/elements/doctor/doctor.js';
import {register} from './fixtures/register.js';

register();

type Args = Partial<
  Pick<MedleafDoctor, 'name' | 'title' | 'institution' | 'grade' | 'department' | 'photo' | 'href'>
> & {answer?: string};

const meta: Meta<Args> = {
  title: 'Elements/Doctor',
  component: 'medleaf-doctor',
  args: {
    name: '示例医生',
    title: '主任医师',
    institution: '示例医院',
    grade: '三级甲等',
    department: '皮肤科',
    photo: '',
    href: '',
    answer: '',
  },
  render: ({name, title, institution, grade, department, photo, href, answer}) => html`<medleaf-doctor
    name=${name ?? nothing}
    title=${title || nothing}
    institution=${institution || nothing}
    grade=${grade || nothing}
    department=${department || nothing}
    photo=${photo || nothing}
    href=${href || nothing}
    >${answer ? html`<p>${answer}</p>` : nothing}</medleaf-doctor
  >`,
};
export default meta;
type Story = StoryObj<Args>;

const answer = '白斑变大、变多，或用药后不舒服，请来门诊。';

export const Byline: Story = {};
export const BylineWithLink: Story = {args: {href: '#doctor'}};
export const NameOnly: Story = {args: {title: '', institution: '', grade: '', department: ''}};
export const LatinName: Story = {args: {name: 'Example van Doctor'}};
export const Answer: Story = {args: {answer}};
/** Files of Storybook itself stand in for a photo, and for an address that is no photo. */
export const WithPhoto: Story = {args: {answer, photo: 'favicon.svg'}};
export const PhotoThatIsGone: Story = {args: {photo: 'iframe.html'}};
export const UnsafePhoto: Story = {args: {photo: 'http://example.test/photo.jpg'}, tags: ['warns']};
export const NoName: Story = {args: {name: '', answer}, tags: ['warns']};
export const LongText: Story = {
  args: {
    name: '姓名'.repeat(12),
    institution: '名称很长的示例医院'.repeat(4),
    department: '皮肤科'.repeat(6),
    answer: `${answer.repeat(10)} ${'x'.repeat(60)}`,
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
export const Narrow: Story = {
  render: () => html`<div style="max-inline-size: 18em">
    <medleaf-doctor name="示例医生" title="主任医师" institution="示例医院" grade="三级甲等" department="皮肤科">
      <p>${answer}</p>
    </medleaf-doctor>
  </div>`,
};
export const Dark: Story = {args: {answer}, globals: {scheme: 'dark'}};
export const RightToLeft: Story = {args: {answer}, globals: {direction: 'rtl'}};
export const English: Story = {args: {answer: 'Please come to the clinic.'}, globals: {language: 'en'}};
export const LargeText: Story = {args: {answer}, globals: {textSize: '32px'}};
export const Elder: Story = {
  render: () => html`<div elder>
    <medleaf-doctor name="示例医生" title="主任医师" institution="示例医院"><p>${answer}</p></medleaf-doctor>
  </div>`,
};
