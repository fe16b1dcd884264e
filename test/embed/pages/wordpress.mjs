// Posts of a real WordPress, with our tags as editors and authors write them.
import {missingForWordPress, renderPosts} from '../../support/wordpress.mjs';
import {divs, noFallbackShown} from './editors.mjs';
import {widgets} from './page.mjs';

const theme = {block: 'twentytwentythree', classic: 'twentytwentyone'};
const customHtml = (content) => `<!-- wp:html -->\n${content}\n<!-- /wp:html -->`;
const withoutBlocks = widgets.replace(/<\/?(p|div)[^>]*>/g, '').trim();

/** WordPress ends a paragraph of its own, and our tag with it, before each one of the fallback markup. */
const fallbackBeside = () =>
  [...document.querySelectorAll('.fallback')]
    .filter((each) => each.clientHeight === 0)
    .map((each) => `${each.textContent} does not show beside its widget`);

const posts = [
  {
    name: 'tags in a Custom HTML block',
    role: 'editor',
    theme: theme.block,
    content: customHtml(widgets),
  },
  {
    name: 'tags in a paragraph block',
    role: 'editor',
    theme: theme.block,
    content: `<!-- wp:paragraph -->\n<p>${withoutBlocks}</p>\n<!-- /wp:paragraph -->`,
  },
  {
    name: 'tags in the classic editor',
    role: 'editor',
    theme: theme.classic,
    content: `请看：\n\n${withoutBlocks}\n\n谢谢。`,
  },
  {
    name: 'tags around paragraphs in the classic editor',
    role: 'editor',
    theme: theme.classic,
    content: widgets.replace(/<\/?div[^>]*>/g, '').trim(),
    check: fallbackBeside,
  },
  {
    name: 'tags of an author, which WordPress strips',
    role: 'author',
    theme: theme.classic,
    content: widgets,
    fallback: true,
  },
  {
    name: 'divs of an author in a Custom HTML block',
    role: 'author',
    theme: theme.block,
    content: customHtml(divs),
    check: noFallbackShown,
  },
  {
    name: 'divs of an author in the classic editor',
    role: 'author',
    theme: theme.classic,
    content: divs,
    check: noFallbackShown,
  },
];

/** @returns {Promise<import('./page.mjs').Host[]>} */
export async function wordPress() {
  const lacks = missingForWordPress(Object.values(theme));
  const rendered = lacks ? [] : await renderPosts(posts);
  return posts.map((post, i) => ({...post, lacks, markup: rendered[i]}));
}
