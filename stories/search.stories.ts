import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, userEvent, waitFor} from 'storybook/test';
import type {MedleafSearch} from '../src/elements/search/search.js';
import type {Library} from '../src/core/library.js';
import type {SearchProvider} from '../src/core/search/provider.js';
import type {ElementArgs} from './fixtures/element-args.js';
import {library, longLibrary} from './fixtures/library.js';
import {indexProvider, toldProvider} from './fixtures/providers.js';
import {register} from './fixtures/register.js';
import {elder, narrow, printed} from './fixtures/surroundings.js';

register();

type Args = ElementArgs<MedleafSearch>;

const meta: Meta<Args> = {
  title: 'Elements/Search',
  component: 'medleaf-search',
  args: {library},
  argTypes: {
    category: {control: 'select', options: ['', 'drug', 'faq', 'basics', 'care']},
    provider: {control: false},
  },
};
export default meta;
type Story = StoryObj<Args>;

const broken: Library = {
  ...library,
  get glossary(): never {
    throw new Error('示例错误');
  },
};

async function press(canvasElement: HTMLElement, keys: string): Promise<ShadowRoot> {
  const search = canvasElement.querySelector('medleaf-search');
  if (!search?.shadowRoot) throw new Error('no search');
  await search.updateComplete;
  search.focus();
  await userEvent.keyboard(keys);
  await search.updateComplete;
  return search.shadowRoot;
}

export const Default: Story = {};
export const Results: Story = {args: {query: '白癜风'}};
export const Homophone: Story = {args: {query: '白颠风'}};
export const Pinyin: Story = {args: {query: 'baidianfeng'}};
export const Alias: Story = {args: {query: 'vitiligo'}};
export const DrugByBrand: Story = {args: {query: 'exemplar'}};
export const OneCategory: Story = {args: {query: '白癜风', category: 'faq'}};
export const NothingFound: Story = {args: {query: '手机壳'}};
export const Empty: Story = {args: {query: '白癜风', library: {...library, drugs: [], faqs: [], articles: []}}};
export const UnknownCategory: Story = {args: {query: '白癜风', category: 'no-such-category'}, tags: ['warns']};
/** Not as an arg: Storybook reads all of those. */
export const Failed: Story = {
  render: () => html`<medleaf-search query="白癜风" .library=${broken}></medleaf-search>`,
  tags: ['warns'],
};
export const LongText: Story = {args: {query: '忘了涂', library: longLibrary}};
export const OwnWords: Story = {args: {label: '健康搜索', placeholder: '输入症状或药名'}};
export const Narrow: Story = {args: {query: '白癜风'}, decorators: [narrow]};
export const Dark: Story = {args: {query: '白癜风'}, globals: {scheme: 'dark'}};
export const RightToLeft: Story = {args: {query: '白癜风'}, globals: {direction: 'rtl'}};
export const English: Story = {args: {query: 'vitiligo'}, globals: {language: 'en'}};
export const LargeText: Story = {args: {query: '白癜风'}, globals: {textSize: '32px'}};
export const Elder: Story = {args: {query: '白癜风'}, decorators: [elder]};
export const Print: Story = {
  args: {query: '白癜风'},
  globals: {scheme: 'light'},
  beforeEach: printed,
  tags: ['!autodocs'],
};
export const KeyboardSelection: Story = {
  args: {query: '白癜风'},
  play: async ({canvasElement}) => {
    const root = await press(canvasElement, '{ArrowDown}');
    await expect(root.querySelector('[aria-selected=true]')?.id).toBe('option-0');
    await expect(root.querySelector('input')).toHaveAttribute('aria-activedescendant', 'option-0');
  },
};
export const ArticleInPlace: Story = {
  args: {query: '白癜风是怎么回事', category: 'basics'},
  play: async ({canvasElement}) => {
    const root = await press(canvasElement, '{ArrowDown}{Enter}');
    await expect(root.querySelector('medleaf-article')).toHaveAttribute('article', 'vitiligo-basics');
  },
};
export const BrowseByCategory: Story = {
  args: {query: '手机壳'},
  play: async ({canvasElement}) => {
    const search = canvasElement.querySelector('medleaf-search');
    await search?.updateComplete;
    const root = search?.shadowRoot;
    const category = root?.querySelector<HTMLButtonElement>('.choices button');
    if (!search || !root || !category) throw new Error('no categories');
    await userEvent.click(category);
    await search.updateComplete;
    await expect(root.querySelector('[role=option]')).not.toBeNull();
  },
};

const pages = indexProvider(library);
const elsewhere: SearchProvider = {
  async search(query, options) {
    const {hits, suggestion} = await pages.search(query, options);
    return {hits: hits.map((hit) => (hit.kind === 'article' ? {...hit, href: `#/${hit.id}`} : hit)), suggestion};
  },
};
const refusing: SearchProvider = {search: () => Promise.reject(new Error('示例错误'))};

async function answered(canvasElement: HTMLElement, selector: string): Promise<void> {
  const search = canvasElement.querySelector('medleaf-search');
  await waitFor(() => expect(search?.shadowRoot?.querySelector(selector)).not.toBeNull());
}

export const FromProvider: Story = {
  args: {query: '白颠风', provider: elsewhere},
  play: ({canvasElement}) => answered(canvasElement, 'a[role=option]'),
};
export const Loading: Story = {args: {query: '白癜风', provider: toldProvider()}};
export const ProviderUnreachable: Story = {
  tags: ['warns'],
  args: {query: '白癜风', provider: refusing},
  play: ({canvasElement}) => answered(canvasElement, '.unreachable'),
};
export const ProviderUnreachableAndNothing: Story = {
  tags: ['warns'],
  args: {query: '手机壳', provider: refusing},
  play: ({canvasElement}) => answered(canvasElement, '.unreachable'),
};
export const ProviderUnreachableDark: Story = {...ProviderUnreachable, tags: ['warns'], globals: {scheme: 'dark'}};
