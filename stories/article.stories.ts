import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, userEvent, within} from 'storybook/test';
import type {MedleafArticle} from '../src/elements/article/article.js';
import type {ElementArgs} from './fixtures/element-args.js';
import {everyBlock, longLibrary, readingLibrary, withBody} from './fixtures/library.js';
import {register} from './fixtures/register.js';
import {elder, narrow, printed} from './fixtures/surroundings.js';

register();

type Args = ElementArgs<MedleafArticle>;

const meta: Meta<Args> = {
  title: 'Elements/Article',
  component: 'medleaf-article',
  args: {
    article: 'vitiligo-basics',
    library: readingLibrary,
    slot: '文章在门诊楼二层的宣传栏也可以看到。',
  },
  argTypes: {article: {control: 'select', options: readingLibrary.articles.map(({id}) => id)}},
};
export default meta;
type Story = StoryObj<Args>;

async function press(canvasElement: HTMLElement, name: string): Promise<ShadowRoot> {
  const article = canvasElement.querySelector('medleaf-article');
  if (!article?.shadowRoot) throw new Error('no article');
  await article.updateComplete;
  await userEvent.click(within(article.shadowRoot as unknown as HTMLElement).getByRole('button', {name}));
  await article.updateComplete;
  return article.shadowRoot;
}

export const Default: Story = {};
export const WithContents: Story = {args: {contents: true}};
export const WithBreadcrumb: Story = {
  args: {
    'slot-breadcrumb': html`<nav slot="breadcrumb" aria-label="位置">
      <a href="#home">首页</a> › <a href="#skin">皮肤科</a> › 健康科普
    </nav>`,
  },
  argTypes: {'slot-breadcrumb': {control: false}},
};
export const EveryBlock: Story = {args: {library: withBody(everyBlock), contents: true}};
export const Reviewed: Story = {args: {article: 'ask-the-doctor'}};
export const TextInOneLanguageOnly: Story = {args: {article: 'example-news'}};
export const PagesOfTheirOwn: Story = {args: {articleHref: '#/read/{id}'}};
export const BeforeContent: Story = {args: {library: undefined, slot: '请稍候。'}};
export const Empty: Story = {args: {library: withBody([])}};
/** What is inside the tag stays where a pack cannot be used. */
export const Failed: Story = {args: {contentSrc: 'ftp://example.test/pack.json', library: undefined}, tags: ['warns']};
export const UnknownArticle: Story = {args: {article: 'no-such-article'}, tags: ['warns']};
export const LongText: Story = {
  args: {
    library: withBody([
      {type: 'heading', id: 's1', text: '这一节的标题很长，'.repeat(8)},
      {type: 'paragraph', content: [longLibrary.faqs[0]!.answer], sources: ['EX-1']},
    ]),
    contents: true,
  },
};
export const Narrow: Story = {args: {contents: true, library: withBody(everyBlock)}, decorators: [narrow]};
export const Dark: Story = {args: {contents: true}, globals: {scheme: 'dark'}};
export const RightToLeft: Story = {args: {contents: true}, globals: {direction: 'rtl'}};
export const English: Story = {globals: {language: 'en'}};
export const LargeText: Story = {args: {contents: true}, globals: {textSize: '32px'}};
export const Elder: Story = {decorators: [elder]};
export const Print: Story = {
  args: {contents: true},
  globals: {scheme: 'light'},
  beforeEach: printed,
  tags: ['!autodocs'],
};
export const LargePrint: Story = {
  play: async ({canvasElement}) => {
    await press(canvasElement, '放大文字');
    const root = await press(canvasElement, '放大文字');
    await expect(within(root as unknown as HTMLElement).getByRole('button', {name: '放大文字'})).toHaveAttribute(
      'aria-disabled',
      'true',
    );
  },
};
export const BasisShown: Story = {
  play: async ({canvasElement}) => {
    const root = await press(canvasElement, '显示每条依据');
    await expect(root.querySelectorAll('.basis').length).toBeGreaterThan(3);
  },
};
export const CodeOpened: Story = {
  args: {qr: true},
  play: async ({canvasElement}) => {
    const root = await press(canvasElement, '在手机上打开');
    await expect(root.querySelector('#page-code path')).not.toBeNull();
  },
};
export const DrugOpened: Story = {
  play: async ({canvasElement}) => {
    const root = await press(canvasElement, '示例软膏');
    await expect(root.querySelector('medleaf-drug-card')).not.toBeNull();
  },
};
export const RelatedOpened: Story = {
  play: async ({canvasElement}) => {
    const root = await press(canvasElement, '看医生时问什么');
    await expect(root.querySelector('#article-title')?.textContent).toContain('看医生时问什么');
  },
};
export const BackByKeyboard: Story = {
  play: async ({canvasElement}) => {
    const root = await press(canvasElement, '看医生时问什么');
    const article = canvasElement.querySelector('medleaf-article')!;
    root.querySelector<HTMLElement>('.back')!.focus();
    await userEvent.keyboard('{Enter}');
    await article.updateComplete;
    await expect(root.querySelector('#article-title')?.textContent).toContain('白癜风是怎么回事');
    await expect((root.activeElement as HTMLElement | null)?.textContent, 'where the reader was').toContain(
      '看医生时问什么',
    );
  },
};
