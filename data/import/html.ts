/** An HTML page as lines. Nothing of it runs. */
import {parse, type DefaultTreeAdapterTypes as Tree} from 'parse5';
import {asRead, type Furniture, type Line, type Shape} from './line.js';

/** What the head of a page says about it, by the names of the draft's record. */
export type PageFacts = Partial<Record<'address' | 'byline' | 'date' | 'summary', string>>;

const notShown = new Set(['script', 'style', 'template', 'iframe', 'noembed', 'noframes', 'object']);
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const shapes: Readonly<Record<string, Shape>> = {
  title: 'page-title',
  h1: 'title',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  dt: 'heading',
  summary: 'heading',
  caption: 'caption',
};
const furnitureTags: Readonly<Record<string, Furniture>> = {
  nav: 'navigation',
  footer: 'footer',
  button: 'form',
  form: 'form',
  select: 'form',
  textarea: 'form',
};
/** Words in `class` and `id` of old pages, which have a `div` for everything. */
const furnitureNames: readonly [words: RegExp, Furniture][] = [
  [/\b(?:nav|navbar|menu|breadcrumbs?|crumbs?|position|pager)\b/, 'navigation'],
  [/\b(?:footer|foot|copyright)\b/, 'footer'],
  [/\bshare\b/, 'share'],
  [/\b(?:banner|ads?|advert)\b/, 'banner'],
  [/\b(?:kefu|swt|zixun|consult)\b/, 'consultation'],
];
/** What no cell of a real table holds. */
const layout = new Set(['table', 'div', 'ul', 'ol', 'form', 'h1', 'h2', 'h3']);
/** No menu, banner or footer says so much in one go. */
const longText = 80;

interface Context {
  readonly shape?: Shape | undefined;
  readonly furniture?: Furniture | undefined;
  readonly link?: boolean;
}

export function linesOfHtml(html: string): {lines: Line[]; facts: PageFacts} {
  const lines: Line[] = [];
  const facts: PageFacts = {};
  let raw = '';
  let linked = '';

  const flush = ({shape, furniture}: Context): void => {
    const text = asRead(raw);
    const isLink = text !== '' && text === asRead(linked) && shape !== 'title' && shape !== 'heading';
    if (raw) lines.push({raw, text, shape: isLink ? 'link' : shape, furniture});
    raw = linked = '';
  };

  const walk = (node: Tree.ChildNode, context: Context): void => {
    if ('value' in node) {
      raw += node.value;
      if (context.link || !node.value.trim()) linked += node.value;
    }
    if (!isElement(node) || notShown.has(node.tagName)) return;
    const {tagName, childNodes} = node;
    const attribute = attributesOf(node);
    if (tagName === 'meta' || tagName === 'link') readFact(facts, attribute);
    else if (inline.has(tagName))
      for (const child of childNodes) walk(child, {...context, link: context.link || tagName === 'a'});
    else {
      flush(context);
      const inside: Context = {
        shape: tagName === 'li' ? itemShape(node) : (shapes[tagName] ?? context.shape),
        furniture: context.furniture ?? furnitureOf(node, attribute),
      };
      if (tagName === 'table' && isDataTable(node)) readTable(node, inside);
      else for (const child of childNodes) walk(child, inside);
      flush(inside);
    }
  };

  const readTable = (table: Tree.Element, context: Context): void => {
    let shape: Shape = 'first-row';
    const readRows = (node: Tree.Element): void => {
      for (const child of node.childNodes) {
        if (!isElement(child) || child.tagName === 'caption') walk(child, context);
        else if (child.tagName === 'tr') {
          flush(context);
          const cells = child.childNodes.filter(isCell).map((cell) => asRead(textOf(cell, ' ')));
          lines.push({raw: textOf(child), text: asRead(cells.join(' ')), shape, cells, furniture: context.furniture});
          shape = 'row';
        } else readRows(child);
      }
    };
    readRows(table);
  };

  const {childNodes} = parse(html, {scriptingEnabled: false});
  for (const node of childNodes) walk(node, {});
  flush({});
  return {lines: [...lines, ...childNodes.flatMap(picturesIn)], facts};
}

/** By what they say instead, which is not of the page's text, or by their address. */
function picturesIn(node: Tree.ChildNode): Line[] {
  if (!isElement(node)) return [];
  const {alt, src = ''} = attributesOf(node);
  const own: Line[] = node.tagName === 'img' ? [{raw: '', text: alt || src, furniture: 'picture'}] : [];
  return [...own, ...node.childNodes.flatMap(picturesIn)];
}

function attributesOf(node: Tree.Element): Readonly<Record<string, string>> {
  return Object.fromEntries(node.attrs.map(({name, value}) => [name, asRead(value)]));
}

function readFact(facts: PageFacts, attribute: Readonly<Record<string, string>>): void {
  const {rel, href, content = ''} = attribute;
  if (rel === 'canonical' && href) facts.address = href;
  const name = attribute['name'] ?? attribute['property'];
  if (name === 'description') facts.summary ??= content;
  if (name === 'author') facts.byline ??= content;
  if (name === 'og:url') facts.address ??= content;
  if (name === 'article:published_time') facts.date ??= content.slice(0, 10);
}

function furnitureOf(node: Tree.Element, attribute: Readonly<Record<string, string>>): Furniture | undefined {
  const named = `${attribute['class'] ?? ''} ${attribute['id'] ?? ''}`.replace(/_/g, '-').toLowerCase();
  const furniture = furnitureTags[node.tagName] ?? furnitureNames.find(([words]) => words.test(named))?.[1];
  if (!furniture || node.tagName === 'nav' || node.tagName === 'footer') return furniture;
  return holds(node, ({tagName}) => tagName === 'h1') || textsOf(node).some((text) => asRead(text).length > longText)
    ? undefined
    : furniture;
}

function itemShape({parentNode}: Tree.Element): Shape {
  return parentNode?.nodeName === 'ol' ? 'numbered-item' : 'item';
}

/** Old pages lay everything out in tables: those hold blocks, or only one row or column. */
function isDataTable(table: Tree.Element): boolean {
  const rows = (node: Tree.Element): number =>
    node.childNodes.filter(isElement).reduce((sum, child) => sum + (child.tagName === 'tr' ? 1 : rows(child)), 0);
  return (
    !holds(table, ({tagName}) => layout.has(tagName)) &&
    holds(table, ({tagName, childNodes}) => tagName === 'tr' && childNodes.filter(isCell).length > 1) &&
    rows(table) > 1
  );
}

const isElement = (node: Tree.Node): node is Tree.Element => 'tagName' in node;
const isCell = (node: Tree.Node): node is Tree.Element => node.nodeName === 'td' || node.nodeName === 'th';

function holds(node: Tree.Element, test: (inside: Tree.Element) => boolean): boolean {
  return node.childNodes.some((child) => isElement(child) && (test(child) || holds(child, test)));
}

function textsOf(node: Tree.ChildNode): string[] {
  if ('value' in node) return [node.value];
  return isElement(node) && !notShown.has(node.tagName) ? node.childNodes.flatMap(textsOf) : [];
}

const textOf = (node: Tree.Element, between = ''): string => textsOf(node).join(between);
