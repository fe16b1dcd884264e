import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing, type TemplateResult} from 'lit';
import type {MedleafFaq} from '../src/elements/faq/faq.js';
import {expect, userEvent} from 'storybook/test';
import {englishLibrary, library, longLibrary} from './fixtures/library.js';
import {register} from './fixtures/register.js';

register();

type Args = Partial<
  Pick<
    MedleafFaq,
    | 'topic'
    | 'items'
    | 'limit'
    | 'exclusive'
    | 'open'
    | 'filterable'
    | 'feedback'
    | 'linkPrefix'
    | 'headingLevel'
    | 'contentSrc'
    | 'library'
  >
>;

const fallback = html`<p>请在复诊时问医生或药师。</p>`;
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

const draw = (
  {
    topic,
    items,
    limit,
    exclusive,
    open,
    filterable,
    feedback,
    linkPrefix,
    headingLevel,
    contentSrc,
    library: content,
  }: Args,
  children: TemplateResult,
): TemplateResult => html`<medleaf-faq
  topic=${topic ?? nothing}
  items=${items ?? nothing}
  limit=${limit ?? nothing}
  open=${open ?? nothing}
  heading-level=${headingLevel ?? nothing}
  link-prefix=${linkPrefix ?? nothing}
  content-src=${contentSrc || nothing}
  ?exclusive=${exclusive}
  ?filterable=${filterable}
  ?feedback=${feedback}
  .library=${content}
>
  ${children}
</medleaf-faq>`;

async function elementIn(canvasElement: HTMLElement): Promise<[MedleafFaq, ShadowRoot]> {
  const faq = canvasElement.querySelector('medleaf-faq');
  await faq?.updateComplete;
  if (!faq?.shadowRoot) throw new Error('no questions');
  return [faq, faq.shadowRoot];
}

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
    feedback: false,
    linkPrefix: 'faq-',
    headingLevel: 3,
    contentSrc: '',
    library,
  },
  argTypes: {library: {control: false}, headingLevel: {control: {type: 'number', min: 1, max: 6}}},
  render: (args) => draw(args, fallback),
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
export const Narrow: Story = {
  render: () =>
    html`<div style="max-inline-size: 18em"><medleaf-faq open="first" .library=${longLibrary}></medleaf-faq></div>`,
};
export const Dark: Story = {args: {open: 'first'}, globals: {scheme: 'dark'}};
export const RightToLeft: Story = {args: {open: 'first'}, globals: {direction: 'rtl'}};
export const English: Story = {args: {library: englishLibrary, open: 'first'}, globals: {language: 'en'}};
export const LargeText: Story = {args: {open: 'first'}, globals: {textSize: '32px'}};
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
  args: {topic: ''},
  render: (args) => draw(args, ownDetails),
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
  args: {topic: '', open: 'first', filterable: true, feedback: true},
  render: (args) => draw(args, ownDetails),
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
