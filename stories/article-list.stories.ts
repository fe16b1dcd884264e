import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import {expect, userEvent, within} from 'storybook/test';
import type {MedleafArticleList} from '../src/elements/article-list/article-list.js';
import type {Library} from '../src/core/library.js';
import {readingLibrary} from './fixtures/library.js';
import {register} from './fixtures/register.js';

register();

type Args = Partial<
  Pick<
    MedleafArticleList,
    | 'relatedTo'
    | 'category'
    | 'tabs'
    | 'sort'
    | 'limit'
    | 'articleHref'
    | 'layout'
    | 'views'
    | 'loading'
    | 'failed'
    | 'library'
  >
>;

const meta: Meta<Args> = {
  title: 'Elements/Article list',
  component: 'medleaf-article-list',
  args: {
    relatedTo: '',
    category: '',
    tabs: false,
    sort: 'newest',
    limit: 0,
    articleHref: '',
    layout: 'list',
    loading: false,
    failed: false,
    library: readingLibrary,
  },
  argTypes: {
    sort: {control: 'inline-radio', options: ['newest', 'views']},
    layout: {control: 'inline-radio', options: ['list', 'cards']},
    library: {control: false},
  },
  render: ({
    relatedTo,
    category,
    tabs,
    sort,
    limit,
    articleHref,
    layout,
    views,
    loading,
    failed,
    library,
  }) => html`<medleaf-article-list
    related-to=${relatedTo || nothing}
    category=${category || nothing}
    sort=${sort ?? nothing}
    limit=${limit ?? nothing}
    article-href=${articleHref || nothing}
    layout=${layout ?? nothing}
    ?tabs=${tabs}
    ?loading=${loading}
    ?failed=${failed}
    .views=${views}
    .library=${library}
  >
    <p><a href="#all">全部文章</a></p>
  </medleaf-article-list>`,
};
export default meta;
type Story = StoryObj<Args>;

/** Counts for the stories alone; a site passes its own. */
const views = {'vitiligo-basics': 120, 'daily-care': 30};
const nothingToRead: Library = {...readingLibrary, articles: []};
const long: Library = {
  ...readingLibrary,
  articles: readingLibrary.articles.map((each) => ({
    ...each,
    title: `${each.title}，${'标题很长，'.repeat(8)}`,
    summary: `${each.summary}${'这一句很长，用来检查换行。'.repeat(8)} ${'x'.repeat(60)}`,
  })),
};

export const Newest: Story = {};
export const Related: Story = {args: {relatedTo: 'vitiligo-basics'}};
export const OneCategory: Story = {args: {category: 'care'}};
export const Tabs: Story = {args: {tabs: true}};
export const MostRead: Story = {args: {sort: 'views', views}};
export const MostReadWithoutCounts: Story = {args: {sort: 'views'}, tags: ['warns']};
export const Limited: Story = {args: {limit: 2}};
export const Cards: Story = {args: {layout: 'cards', views}};
export const PagesOfTheirOwn: Story = {args: {articleHref: '#/read/{id}'}};
export const Empty: Story = {args: {library: nothingToRead}};
export const Loading: Story = {args: {loading: true}};
export const Failed: Story = {args: {failed: true}};
export const UnknownCategory: Story = {args: {category: 'no-such-category'}, tags: ['warns']};
export const LongText: Story = {args: {library: long, layout: 'cards'}};
export const Narrow: Story = {
  render: () => html`<div style="max-inline-size: 18em">
    <medleaf-article-list tabs layout="cards" .library=${long}></medleaf-article-list>
  </div>`,
};
export const Dark: Story = {args: {tabs: true}, globals: {scheme: 'dark'}};
export const RightToLeft: Story = {args: {tabs: true}, globals: {direction: 'rtl'}};
export const English: Story = {args: {tabs: true, views}, globals: {language: 'en'}};
export const LargeText: Story = {args: {tabs: true}, globals: {textSize: '32px'}};
export const Elder: Story = {
  render: () => html`<div elder><medleaf-article-list tabs .library=${readingLibrary}></medleaf-article-list></div>`,
};
export const ArticleInPlace: Story = {
  play: async ({canvasElement}) => {
    const list = canvasElement.querySelector('medleaf-article-list');
    if (!list?.shadowRoot) throw new Error('no list');
    await list.updateComplete;
    await userEvent.click(
      within(list.shadowRoot as unknown as HTMLElement).getByRole('button', {name: '日常防晒和护理'}),
    );
    await list.updateComplete;
    await expect(list.shadowRoot.querySelector('medleaf-article')).toHaveAttribute('article', 'daily-care');
  },
};
