import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import {expect, userEvent, within} from 'storybook/test';
import type {Block} from '../src/core/blocks.js';
import type {Library} from '../src/core/library.js';
import type {MedleafArticle} from '../src/elements/article/article.js';
import {longLibrary, readingLibrary} from './fixtures/library.js';
import {register} from './fixtures/register.js';

register();

type Args = Partial<Pick<MedleafArticle, 'article' | 'contents' | 'articleHref' | 'headingLevel' | 'library'>>;

const meta: Meta<Args> = {
  title: 'Elements/Article',
  component: 'medleaf-article',
  args: {article: 'vitiligo-basics', contents: false, articleHref: '', headingLevel: 2, library: readingLibrary},
  argTypes: {
    article: {control: 'select', options: readingLibrary.articles.map(({id}) => id)},
    headingLevel: {control: {type: 'number', min: 1, max: 6}},
    library: {control: false},
  },
  render: ({article, contents, articleHref, headingLevel, library}) => html`<medleaf-article
    article=${article ?? nothing}
    article-href=${articleHref || nothing}
    heading-level=${headingLevel ?? nothing}
    ?contents=${contents}
    .library=${library}
  >
    <p>文章在门诊楼二层的宣传栏也可以看到。</p>
  </medleaf-article>`,
};
export default meta;
type Story = StoryObj<Args>;

/** The callouts of every kind, and a table that is wider than a phone. */
const everyBlock: readonly Block[] = [
  {type: 'heading', id: 's1', text: '提示'},
  ...(['emergency', 'urgent', 'soon', 'routine', 'warning', 'note'] as const).map((kind): Block => ({
    type: 'callout',
    kind,
    content: [{type: 'paragraph', content: ['示例文字。'], sources: ['EX-1']}],
  })),
  {type: 'heading', id: 's2', text: '很宽的表'},
  {
    type: 'table',
    caption: '示例表格',
    header: ['一', '二', '三', '四', '五', '六'],
    rows: [[['甲'], ['示例'], ['示例'], ['示例'], ['示例'], ['示例']]],
    sources: ['EX-1'],
    needsEditor: true,
  },
];
const withBody = (body: readonly Block[], from: Library = readingLibrary): Library => ({
  ...from,
  articles: from.articles.map((each) => ({...each, body})),
});

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
  render: () => html`<medleaf-article article="vitiligo-basics" .library=${readingLibrary}>
    <nav slot="breadcrumb" aria-label="位置"><a href="#home">首页</a> › <a href="#skin">皮肤科</a> › 健康科普</nav>
  </medleaf-article>`,
};
export const EveryBlock: Story = {args: {library: withBody(everyBlock), contents: true}};
export const Reviewed: Story = {args: {article: 'ask-the-doctor'}};
export const TextInOneLanguageOnly: Story = {args: {article: 'example-news'}};
export const PagesOfTheirOwn: Story = {args: {articleHref: '#/read/{id}'}};
export const BeforeContent: Story = {
  render: () => html`<medleaf-article article="vitiligo-basics"><p>请稍候。</p></medleaf-article>`,
};
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
export const Narrow: Story = {
  render: () => html`<div style="max-inline-size: 18em">
    <medleaf-article article="vitiligo-basics" contents .library=${withBody(everyBlock)}></medleaf-article>
  </div>`,
};
export const Dark: Story = {args: {contents: true}, globals: {scheme: 'dark'}};
export const RightToLeft: Story = {args: {contents: true}, globals: {direction: 'rtl'}};
export const English: Story = {globals: {language: 'en'}};
export const LargeText: Story = {args: {contents: true}, globals: {textSize: '32px'}};
export const Elder: Story = {
  render: () => html`<div elder>
    <medleaf-article article="vitiligo-basics" .library=${readingLibrary}></medleaf-article>
  </div>`,
};
export const TextEnlarged: Story = {
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
  render: () => html`<medleaf-article qr article="vitiligo-basics" .library=${readingLibrary}></medleaf-article>`,
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
