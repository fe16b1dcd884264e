/**
 * Article Markdown → typed blocks. A well-kept parser reads it; whatever has no block of ours, raw HTML
 * above all, is a fault. Citations stand at the end of a block: `…文字。[@EMA-PRO-PIL; @NHS-VIT]`.
 */
import type {
  BlockContent,
  DefinitionContent,
  Blockquote,
  List as MdList,
  Paragraph as MdParagraph,
  PhrasingContent,
  RootContent,
  Table as MdTable,
} from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import type {Basis, Block, Callout, Inline, List, ListItem, Paragraph, Table} from '../../src/core/blocks.js';
import {safeHref} from '../../src/core/href.js';
import type {Fault} from './fault.js';
import type {ArticleSource} from './read.js';

const citation = /\s*\[(@[A-Za-z0-9-]+(?:\s*;\s*@[A-Za-z0-9-]+)*)\]\s*$/;
const calloutMark = /^\[!(emergency|urgent|soon|routine|warning|note)\]\s*/;
const captionMark = /^表：/;

type Content = BlockContent | DefinitionContent | RootContent;

/** `undefined`: the block carries no citation; an empty list: it says `[@none]`. */
type Cited = readonly string[] | undefined;

export function toBlocks(article: ArticleSource, faults: Fault[]): Block[] {
  const {file, markdown, firstLine} = article;
  const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  const fault = (node: {position?: {start: {line: number}} | undefined}, problem: string, mend: string): void => {
    faults.push({file, path: `line ${(node.position?.start.line ?? 1) + firstLine - 1}`, problem, mend});
  };

  const inlines = (nodes: readonly PhrasingContent[]): Inline[] =>
    nodes.flatMap((node): Inline[] => {
      switch (node.type) {
        // A line break inside a Chinese paragraph is only the editor's; no space belongs there.
        case 'text':
          return [node.value.replace(/\s*\n\s*/g, '')];
        case 'break':
          return [];
        case 'strong':
          return [{strong: plain(node.children)}];
        case 'link': {
          const text = plain(node.children);
          const [scheme, id] = node.url.split(':');
          if (scheme === 'drug' && id) return [{drug: id, text}];
          if (scheme === 'article' && id) return [{article: id, text}];
          if (!safeHref(node.url))
            fault(node, `the link "${node.url}" is not allowed`, 'link to https://…, drug:<id> or article:<id>');
          return [{link: node.url, text}];
        }
        default:
          fault(node, `"${node.type}" has no place in an article`, 'use text, **strong** and links only');
          return [];
      }
    });

  /** Takes the citation off the end of a run of text. */
  const cite = (nodes: readonly PhrasingContent[]): {content: Inline[]; cited: Cited} => {
    const content = inlines(nodes);
    const last = content[content.length - 1];
    const match = typeof last === 'string' ? citation.exec(last) : null;
    if (typeof last !== 'string' || !match) return {content, cited: undefined};
    const rest = last.slice(0, match.index).replace(/\s+$/, '');
    const ids = (match[1] ?? '').split(';').map((id) => id.trim().slice(1));
    return {content: [...content.slice(0, -1), ...(rest ? [rest] : [])], cited: ids.filter((id) => id !== 'none')};
  };

  const paragraph = (node: MdParagraph): Paragraph => {
    const {content, cited} = cite(node.children);
    if (!cited)
      fault(
        node,
        'the paragraph has no source',
        'end it with its sources, such as [@EMA-PRO-PIL], or with [@none] where it states nothing clinical',
      );
    return {type: 'paragraph', content, ...basis(cited)};
  };

  const list = (node: MdList): List => {
    const items = node.children.map((item) => {
      const [only, ...more] = item.children;
      if (only?.type !== 'paragraph' || more.length)
        fault(
          item,
          'a list item holds more than one line of text',
          'keep one sentence or two in each item, without nested lists',
        );
      return only?.type === 'paragraph' ? cite(only.children) : {content: [], cited: undefined};
    });
    const shared = items[items.length - 1]?.cited;
    if (!shared)
      fault(
        node,
        'the list has no source',
        'end each item, or the last one for all, with its sources, such as [@EMA-PRO-PIL]',
      );
    return {
      type: 'list',
      ordered: node.ordered === true,
      items: items.map(({content, cited}): ListItem => ({content, ...basis(cited ?? shared)})),
    };
  };

  const table = (node: MdTable, caption: MdParagraph | undefined): Table => {
    if (!caption)
      fault(node, 'the table has no caption', 'put a paragraph "表：<caption> [@SOURCE]" directly above it');
    const {content = [], cited} = caption ? cite(caption.children) : {};
    if (caption && !cited)
      fault(caption, 'the table has no source', 'end its caption with its sources, such as [@EMA-PRO-PIL]');
    const [head, ...rows] = node.children;
    return {
      type: 'table',
      caption: content
        .map((part) => (typeof part === 'string' ? part : 'strong' in part ? part.strong : part.text))
        .join('')
        .replace(captionMark, ''),
      header: (head?.children ?? []).map((cell) => plain(cell.children)),
      rows: rows.map((row) => row.children.map((cell) => inlines(cell.children))),
      ...basis(cited),
    };
  };

  const callout = (node: Blockquote): Callout | undefined => {
    const [first, ...others] = node.children;
    const opening = first?.type === 'paragraph' ? first.children[0] : undefined;
    const match = opening?.type === 'text' ? calloutMark.exec(opening.value) : null;
    if (!match || first?.type !== 'paragraph' || opening?.type !== 'text') {
      fault(
        node,
        'a quotation is not a callout',
        'begin it with [!emergency], [!urgent], [!soon], [!routine], [!warning] or [!note]',
      );
      return undefined;
    }
    const rest = opening.value.slice(match[0].length);
    const children = [...(rest ? [{...opening, value: rest}] : []), ...first.children.slice(1)];
    const inner: Content[] = [...(children.length ? [{...first, children}] : []), ...others];
    const content = inner.flatMap((each): (Paragraph | List)[] => {
      if (each.type === 'paragraph') return [paragraph(each)];
      if (each.type === 'list') return [list(each)];
      fault(each, `a callout cannot hold "${each.type}"`, 'use paragraphs and lists in it');
      return [];
    });
    return {type: 'callout', kind: match[1] as Callout['kind'], content};
  };

  const blocks: Block[] = [];
  let section = 0;
  tree.children.forEach((node, position) => {
    const next = tree.children[position + 1];
    switch (node.type) {
      case 'heading':
        if (node.depth !== 2)
          fault(node, `a heading of level ${node.depth}`, 'use "## " for the sections of an article');
        section += 1;
        blocks.push({type: 'heading', id: `s${section}`, text: plain(node.children)});
        break;
      case 'paragraph':
        if (next?.type !== 'table' || !captionMark.test(plain(node.children))) blocks.push(paragraph(node));
        break;
      case 'list':
        blocks.push(list(node));
        break;
      case 'table': {
        const before = tree.children[position - 1];
        blocks.push(
          table(node, before?.type === 'paragraph' && captionMark.test(plain(before.children)) ? before : undefined),
        );
        break;
      }
      case 'blockquote': {
        const made = callout(node);
        if (made) blocks.push(made);
        break;
      }
      default:
        fault(
          node,
          `"${node.type}" has no place in an article`,
          'use sections, paragraphs, lists, tables and callouts',
        );
    }
  });
  if (!section)
    faults.push({
      file,
      path: `line ${firstLine}`,
      problem: 'the article has no sections',
      mend: 'divide it with "## " headings',
    });
  return blocks;
}

function basis(cited: Cited): Basis {
  if (!cited?.length) return {};
  return {sources: cited, ...(cited.includes('K') ? {needsEditor: true} : {})};
}

function plain(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => ('children' in node ? plain(node.children) : 'value' in node ? node.value : ''))
    .join('')
    .replace(/\s*\n\s*/g, '');
}
