/** A file of the content as its editor sees it: on which line a path of keys leads, and which texts patients read. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Nodes} from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Node} from 'yaml';

/** A piece of text that patients read in one go. */
export interface Passage {
  readonly text: string;
  /** The key in the record that it belongs to, such as `title`. */
  readonly field?: unknown;
  readonly lineAt: (index: number) => number;
}

export class SourceFile {
  private readonly document: Document.Parsed;
  private readonly lines = new LineCounter();
  /** Lines of the file before its YAML begins. */
  private readonly before: number;
  private readonly markdown: string;
  /** Lines of the file before its Markdown begins. */
  private readonly beforeMarkdown: number;

  constructor(
    dir: string,
    readonly file: string,
  ) {
    const text = readFileSync(join(dir, file), 'utf8')
      .replace(/^\ufeff/, '')
      .replace(/\r\n?/g, '\n');
    const [head = '', frontMatter] = /^---\n([\s\S]*?\n)---\n/.exec(text) ?? [];
    this.before = head ? 1 : 0;
    this.document = parseDocument(frontMatter ?? (file.endsWith('.md') ? '' : text), {lineCounter: this.lines});
    this.markdown = file.endsWith('.md') ? text.slice(head.length) : '';
    this.beforeMarkdown = head.split('\n').length - 1;
  }

  /** Written by `medleaf import`, and not ready. */
  get isDraft(): boolean {
    return this.document.has('draft');
  }

  /** The line of `line 7`, `items[3].answer`, `items.3.answer.zh` or `Q44.answer`: as far as the path leads. */
  lineOf(path: string): number {
    const said = /^line (\d+)$/.exec(path);
    if (said) return Number(said[1]);
    let node: unknown = this.document.contents;
    for (const key of path.split(/[.[\]]+/).filter(Boolean)) {
      const next = childOf(node, key);
      if (!next) break;
      node = next;
    }
    return this.lineOfNode(node as Node | null);
  }

  /** The Chinese texts; not what only the search uses, nor who wrote it. */
  passages(): Passage[] {
    const found: Passage[] = [];
    visit(this.document, {
      Pair: (_, {key, value}, path) => {
        if (isScalar(key) && key.value === 'editorial') return visit.SKIP;
        if (!isScalar(key) || key.value !== 'zh' || !isScalar(value) || typeof value.value !== 'string')
          return undefined;
        const line = this.lineOfNode(value);
        const pair = path[path.length - 2];
        const field = isPair(pair) && isScalar(pair.key) ? pair.key.value : undefined;
        found.push({text: value.value, field, lineAt: () => line});
        return undefined;
      },
    });
    const collect = (node: Nodes): void => {
      if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
        found.push(this.passageOf(node));
      else if ('children' in node) node.children.forEach(collect);
    };
    collect(unified().use(remarkParse).use(remarkGfm).parse(this.markdown));
    return found;
  }

  /** A line break inside a paragraph is only the editor's: a phrase may run across it. */
  private passageOf({position}: Nodes): Passage {
    const start = position?.start.offset ?? 0;
    const written = this.markdown.slice(start, position?.end.offset);
    const lines = written.split('\n').map((line) => line.replace(/^[\s>]+/, ''));
    return {
      text: lines.join(''),
      lineAt: (index) => {
        let row = 0;
        for (let rest = index - lines[0]!.length; rest >= 0 && row < lines.length - 1; rest -= lines[row]!.length)
          row++;
        return this.beforeMarkdown + (position?.start.line ?? 1) + row;
      },
    };
  }

  private lineOfNode(node: Node | null): number {
    return this.before + (node?.range ? this.lines.linePos(node.range[0]).line : 1);
  }
}

function childOf(node: unknown, key: string): unknown {
  if (isMap(node)) return node.get(key, true) ?? childOf(node.get('items', true), key);
  if (!isSeq(node)) return undefined;
  return /^\d+$/.test(key) ? node.items[Number(key)] : node.items.find((each) => isMap(each) && each.get('id') === key);
}
