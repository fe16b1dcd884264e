// The documentation as pages: Markdown as it lies in the repository, with its links between the pages.
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join, posix} from 'node:path';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import {unified} from 'unified';
import {root} from './ensure.mjs';

/** Pages by reader; what is not named here is for contributors. */
const readers = {
  'Site owner': [
    'README.md',
    'docs/site-owners.md',
    'docs/content.md',
    'docs/browsers.md',
    'docs/reliability.md',
    'docs/versioning.md',
  ],
  Designer: ['docs/theming.md', 'docs/gallery.md'],
  Partner: [
    'docs/elements.md',
    'docs/frameworks.md',
    'docs/providers.md',
    'docs/engines.md',
    'docs/scale.md',
    'docs/performance.md',
    'docs/compare/README.md',
  ],
  Contributor: ['CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'docs/decisions'],
};
const decisions = 'docs/decisions';

const markdownIn = (folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `${folder}/${name}`);

/** `docs/content.md` → `docs/content.html`, `README.md` → `docs/index.html`. */
function addressOf(source) {
  const inDocs = source.startsWith('docs/') ? source : `docs/${source.toLowerCase()}`;
  return source === decisions
    ? `${decisions}/index.html`
    : inDocs.replace(/readme\.md$/i, 'index.html').replace(/\.md$/, '.html');
}

function* elementsOf(node) {
  for (const child of node.children ?? []) {
    if (child.type === 'element') yield child;
    yield* elementsOf(child);
  }
}

const textOf = (node) => (node.type === 'text' ? node.value : (node.children ?? []).map(textOf).join(''));

/** Headings get the ids that GitHub gives them. */
function rehypeSlugs() {
  return (tree) => {
    const seen = new Map();
    for (const element of elementsOf(tree)) {
      if (!/^h[1-6]$/.test(element.tagName)) continue;
      const slug = textOf(element)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/ /g, '-');
      const times = seen.get(slug) ?? 0;
      seen.set(slug, times + 1);
      element.properties.id = times ? `${slug}-${times}` : slug;
    }
  };
}

/** Links lead to pages; a link to a file that has none becomes plain text. Wide tables and code scroll by themselves. */
function rehypePages({source, sources}) {
  const resolve = (href) => {
    if (/^(#|https?:|mailto:)/.test(href)) return href;
    const [path, fragment] = href.split('#');
    const target = posix.normalize(posix.join(dirname(source), path)).replace(/\/$/, '');
    if (!sources.includes(target)) return undefined;
    const address = posix.relative(dirname(addressOf(source)), addressOf(target));
    return fragment ? `${address}#${fragment}` : address;
  };
  return (tree) => {
    for (const element of elementsOf(tree)) {
      const {tagName, properties} = element;
      if (tagName === 'img')
        properties.src = posix.relative(dirname(addressOf(source)), posix.join(dirname(source), properties.src));
      if (tagName === 'pre') properties.tabIndex = 0;
      if (tagName === 'th' && !textOf(element)) element.tagName = 'td'; // a heading that says nothing is none
      if (tagName === 'a') {
        const href = resolve(properties.href);
        if (href) properties.href = href;
        else Object.assign(element, {tagName: 'span', properties: {}});
      }
    }
    wrapTables(tree);
  };
}

function wrapTables(node) {
  node.children = node.children?.map((child) => {
    wrapTables(child);
    if (child.tagName !== 'table') return child;
    const properties = {className: ['table'], tabIndex: 0, role: 'group', ariaLabel: 'Table'};
    return {type: 'element', tagName: 'div', properties, children: [child]};
  });
}

const titleOf = (text) => /^# (.+)$/m.exec(text)?.[1].replace(/`/g, '') ?? '';
const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function navigation(current, titles) {
  const named = Object.values(readers).flat();
  const others = [...titles.keys()].filter(
    (source) => !named.includes(source) && !/^docs\/(compare|decisions)\//.test(source),
  );
  return Object.entries(readers)
    .map(([reader, sources]) => {
      const items = [
        ...sources.filter((source) => titles.has(source)),
        ...(reader === 'Contributor' ? others : []),
      ].map((source) => {
        const href = posix.relative(dirname(addressOf(current)), addressOf(source));
        return `<li><a href="${href}"${source === current ? ' aria-current="page"' : ''}>${escaped(titles.get(source))}</a></li>`;
      });
      return `<p>${reader}</p>\n<ul>\n${items.join('\n')}\n</ul>`;
    })
    .join('\n');
}

function pageOf(source, content, titles) {
  const up = posix.relative(dirname(addressOf(source)), 'docs') || '.';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(titles.get(source))} – Medleaf</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${up}/docs.css">
</head>
<body>
<a class="skip" href="#content">To the text</a>
<header>
<p><a href="${up}/index.html">Medleaf</a></p>
<nav aria-label="Site"><a href="${up}/../configure/index.html">Configurator</a> <a href="${up}/../index.html">Demo page</a></nav>
</header>
<div class="columns">
<nav class="pages" aria-label="Documentation">
${navigation(source, titles)}
</nav>
<main id="content">
${content}
</main>
</div>
</body>
</html>
`;
}

/** Every page as [address, HTML]. */
export function renderDocs() {
  const files = [
    ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'],
    ...['docs', 'docs/compare', decisions].flatMap(markdownIn),
  ].filter((file) => existsSync(join(root, file)));
  const texts = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
  texts.set(
    decisions,
    [
      '# Decisions',
      ...files
        .filter((file) => dirname(file) === decisions)
        .map((file) => `- [${titleOf(texts.get(file))}](decisions/${posix.basename(file)})`),
    ].join('\n\n'),
  );
  const titles = new Map(
    [...texts].map(([source, text]) => [source, source === 'README.md' ? 'Getting started' : titleOf(text)]),
  );
  const sources = [...texts.keys()];
  return [...texts].map(([source, text]) => {
    const html = unified()
      .use(remarkParse)
      .use(remarkGfm)
      .use(remarkRehype)
      .use(rehypeSlugs)
      .use(rehypePages, {source, sources})
      .use(rehypeStringify)
      .processSync(text);
    return [addressOf(source), pageOf(source, String(html), titles)];
  });
}
