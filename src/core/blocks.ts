/** Article bodies as typed blocks. There is no HTML string anywhere, so there is nothing to sanitise. */
import type {Severity} from './severity.js';

export type Inline =
  | string
  | {readonly strong: string}
  | {readonly link: string; readonly text: string}
  | {readonly drug: string; readonly text: string}
  | {readonly article: string; readonly text: string};

/** What stands behind a block: source ids, and whether an editor must still check it. */
export interface Basis {
  readonly sources?: readonly string[];
  readonly needsEditor?: boolean;
}

export interface Heading {
  readonly type: 'heading';
  readonly id: string;
  readonly text: string;
}
export interface Paragraph extends Basis {
  readonly type: 'paragraph';
  readonly content: readonly Inline[];
}
export interface ListItem extends Basis {
  readonly content: readonly Inline[];
}
export interface List {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}
export interface Table extends Basis {
  readonly type: 'table';
  readonly caption: string;
  readonly header: readonly string[];
  /** The first cell of each row is its header. */
  readonly rows: readonly (readonly (readonly Inline[])[])[];
}
export interface Callout {
  readonly type: 'callout';
  readonly kind: Severity | 'warning' | 'note';
  readonly content: readonly (Paragraph | List)[];
}
export type Block = Heading | Paragraph | List | Table | Callout;

export function inlineText(content: readonly Inline[]): string {
  let text = '';
  for (const part of content) {
    text += typeof part === 'string' ? part : 'strong' in part ? part.strong : part.text;
  }
  return text;
}

/** The words of a body in reading order, for search and reading time. */
export function blocksText(blocks: readonly Block[]): string {
  const lines: string[] = [];
  for (const block of blocks) {
    if (block.type === 'heading') lines.push(block.text);
    else if (block.type === 'paragraph') lines.push(inlineText(block.content));
    else if (block.type === 'list') for (const item of block.items) lines.push(inlineText(item.content));
    else if (block.type === 'callout') lines.push(blocksText(block.content));
    else {
      lines.push(block.caption, block.header.join(' '));
      for (const row of block.rows) lines.push(row.map(inlineText).join(' '));
    }
  }
  return lines.join('\n');
}

/** Whole minutes to read a body, at 300 Chinese characters each; 0 where there are none. */
export function readingMinutes(blocks: readonly Block[]): number {
  return Math.ceil(blocksText(blocks).replace(/[^\u3400-\u9fff]/g, '').length / 300);
}

/** Source ids in order of first use. */
export function blocksSources(blocks: readonly Block[]): string[] {
  const seen = new Set<string>();
  const add = (basis: Basis): void => (basis.sources ?? []).forEach((id) => seen.add(id));
  for (const block of blocks) {
    if (block.type === 'list') block.items.forEach(add);
    else if (block.type === 'callout') blocksSources(block.content).forEach((id) => seen.add(id));
    else if (block.type !== 'heading') add(block);
  }
  return [...seen];
}
