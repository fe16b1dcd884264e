import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import type {MedleafFaq} from '../src/elements/faq/faq.js';
import {expect, userEvent} from 'storybook/test';
import type {ElementArgs} from './fixtures/element-args.js';
import {englishLibrary, library, longLibrary} from './fixtures/library.js';
import {register} from './fixtures/register.js';
import {elder, narrow, printed} from './fixtures/surroundings.js';

register();

type Args = ElementArgs<MedleafFaq>;

const ownDetails = html`<p>第一次来门诊的人常问：</p>
  <details>
    <summary>门诊在哪里？</summary>
    <p>门诊楼二层，<a href="#map">看地图</a>。</p>
  </details>
  <details open>
    <summary>要带什么？</summary>
    <ul>
      <li>以前的病历和检查结果</li>
      <li>正在用的药，连同盒子</li>
    </ul>
  </details>
  <details>
    <summary>可以带孩子来吗？</summary>
    可以，请家长陪同。
  </details>`;

async function elementIn(canvasElement: HTMLElement): Promise<[MedleafFaq, ShadowRoot]> {
  const faq = canvasElement.querySelector('medleaf-faq');
  await faq?.updateComplete;
  if (!faq?.shadowRoot) throw new Error('no questions');
  return [faq, faq.shadowRoot];
}

const meta: Meta<Args> = {
  title: 'Elements/FAQ',
  component: 'medleaf-faq',
  args: {topic: 'example', library, slot: '请在复诊时问医生或药师。'},
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
export const UnknownTopic: Story = {args: {topic: 'no-such-topic'}, tags: ['warns']};
export const LongText: Story = {args: {library: longLibrary, open: 'first'}};
export const Narrow: Story = {args: {topic: '', open: 'first', library: longLibrary}, decorators: [narrow]};
export const Dark: Story = {args: {open: 'first'}, globals: {scheme: 'dark'}};
export const RightToLeft: Story = {args: {open: 'first'}, globals: {direction: 'rtl'}};
export const English: Story = {args: {library: englishLibrary, open: 'first'}, globals: {language: 'en'}};
export const LargeText: Story = {args: {open: 'first'}, globals: {textSize: '32px'}};
export const Elder: Story = {args: {open: 'first'}, decorators: [elder]};
export const Print: Story = {globals: {scheme: 'light'}, beforeEach: printed, tags: ['!autodocs']};
export const Feedback: Story = {args: {open: 'first', feedback: true}};
export const FeedbackGiven: Story = {
  args: {open: 'first', feedback: true},
  play: async ({canvasElement}) => {
    const [faq, root] = await elementIn(canvasElement);
    root.querySelector<HTMLElement>('.feedback button')?.focus();
    await userEvent.keyboard('{Enter}');
    await faq.updateComplete;
    await expect(root.querySelector('.feedback')?.textContent).toContain('谢谢');
  },
};
export const WithoutLinks: Story = {args: {open: 'first', linkPrefix: ''}};
export const LongList: Story = {
  args: {
    topic: '',
    filterable: true,
    library: {
      ...library,
      faqs: Array.from({length: 100}, (_, at) => ({
        ...library.faqs[at % library.faqs.length]!,
        id: `Q${at + 1}`,
        question: `第${at + 1}个问题：${library.faqs[at % library.faqs.length]!.question}`,
      })),
    },
  },
};
export const OwnDetails: Story = {
  args: {topic: '', slot: ownDetails},
  argTypes: {slot: {control: false}},
  play: async ({canvasElement}) => {
    const [faq, root] = await elementIn(canvasElement);
    const questions = root.querySelectorAll<HTMLElement>('[part=question]');
    const expanded = (): (string | null)[] => [...questions].map((each) => each.getAttribute('aria-expanded'));
    await expect(expanded(), 'what stood open stays open').toEqual(['false', 'true', 'false']);
    questions[0]?.focus();
    await userEvent.keyboard('{Enter}');
    await faq.updateComplete;
    await expect(expanded()).toEqual(['true', 'true', 'false']);
    await expect(faq.querySelector('a')?.checkVisibility()).toBe(true);
  },
};
export const OwnDetailsFilterable: Story = {
  args: {topic: '', slot: ownDetails, open: 'first', filterable: true, feedback: true},
  argTypes: {slot: {control: false}},
};
export const OwnDetailsDark: Story = {...OwnDetailsFilterable, globals: {scheme: 'dark'}};
/** Without a pack and without content of a bundle, what is inside the tag stays. */
export const Failed: Story = {
  args: {contentSrc: 'ftp://example.test/pack.json', library: undefined},
  tags: ['warns'],
  play: async ({canvasElement}) => {
    await expect(canvasElement.querySelector('medleaf-faq p')?.checkVisibility()).toBe(true);
  },
};
export const FilteredByMisspelling: Story = {
  args: {topic: '', filterable: true},
  play: async ({canvasElement}) => {
    const [faq, root] = await elementIn(canvasElement);
    await userEvent.type(root.querySelector('input')!, '白颠风');
    await faq.updateComplete;
    await expect(root.querySelector('button[aria-expanded]')?.textContent).toContain('白癜风');
  },
};
export const Empty: Story = {
  args: {topic: '', filterable: true},
  play: async ({canvasElement}) => {
    const [faq, root] = await elementIn(canvasElement);
    await userEvent.type(root.querySelector('input')!, '手机壳');
    await faq.updateComplete;
    await expect(root.querySelector('.nothing')?.checkVisibility()).toBe(true);
  },
};
