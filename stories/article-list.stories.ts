import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, userEvent, within} from 'storybook/test';
import type {MedleafArticleList} from '../src/elements/article-list/article-list.js';
import type {Library} from '../src/core/library.js';
import type {ElementArgs} from './fixtures/element-args.js';
import {readingLibrary} from './fixtures/library.js';
import {register} from './fixtures/register.js';
import {elder, narrow, printed} from './fixtures/surroundings.js';

register();

type Args = ElementArgs<MedleafArticleList>;

const meta: Meta<Args> = {
  title: 'Elements/Article list',
  component: 'medleaf-article-list',
  args: {library: readingLibrary, slot: html`<p><a href="#all">全部文章</a></p>`},
  argTypes: {slot: {control: false}},
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

export const Default: Story = {};
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
export const Narrow: Story = {args: {tabs: true, layout: 'cards', library: long}, decorators: [narrow]};
export const Dark: Story = {args: {tabs: true}, globals: {scheme: 'dark'}};
export const RightToLeft: Story = {args: {tabs: true}, globals: {direction: 'rtl'}};
export const English: Story = {args: {tabs: true, views}, globals: {language: 'en'}};
export const LargeText: Story = {args: {tabs: true}, globals: {textSize: '32px'}};
export const Elder: Story = {args: {tabs: true}, decorators: [elder]};
export const Print: Story = {args: {views}, globals: {scheme: 'light'}, beforeEach: printed, tags: ['!autodocs']};
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
export const TabsByKeyboard: Story = {
  args: {tabs: true},
  play: async ({canvasElement}) => {
    const list = canvasElement.querySelector('medleaf-article-list')!;
    await list.updateComplete;
    const tabs = list.shadowRoot!.querySelectorAll<HTMLElement>('[role=tab]');
    tabs[0]!.focus();
    await userEvent.keyboard('{End}');
    await list.updateComplete;
    await expect(tabs[2]).toHaveAttribute('aria-selected', 'true');
    await expect(list.shadowRoot!.activeElement).toBe(tabs[2]);
  },
};
