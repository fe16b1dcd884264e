/** An existing page as the draft of an article, with an account of all its characters. */
import {decode} from './decode.js';
import {draftOf, idFor, type DraftFlag} from './draft.js';
import {linesOfHtml, type PageFacts} from './html.js';
import type {Line} from './line.js';
import {questionsIn, readPage, type Page} from './page.js';
import {linesOfText} from './text.js';

/** The last four add up to the first. */
export interface Account {
  readonly characters: number;
  /** Tags, scripts, styles and comments. */
  readonly markup: number;
  readonly furniture: number;
  /** In the draft, and an editor has to answer for it. */
  readonly flagged: number;
  /** In the draft, and nothing is known against it. */
  readonly kept: number;
}

export interface Imported {
  readonly id: string;
  readonly draft: string;
  readonly encoding: string;
  readonly account: Account;
  readonly contents: Readonly<Record<'sections' | 'tables' | 'lists' | 'questions', number>>;
  readonly furniture: Page['furniture'];
  readonly flags: readonly DraftFlag[];
}

/** Why a file cannot be imported, or what became of it. `nameIt` makes an id unique. */
export function importPage(bytes: Uint8Array, file: string, nameIt = (id: string): string => id): Imported | string {
  if (!bytes.length) return 'the file is empty';
  const decoded = decode(bytes);
  if (!decoded)
    return 'this is no text in UTF-8, UTF-16, GB18030 or Big5: save the page as HTML or plain text in UTF-8';
  const {text, encoding} = decoded;
  const {lines, facts}: {lines: Line[]; facts: PageFacts} = isHtml(text, file)
    ? linesOfHtml(text)
    : {lines: linesOfText(text), facts: {}};
  const page = readPage(lines, facts);
  if (!page.title && !page.blocks.length)
    return 'there is no article in it, only white space, markup or page furniture';
  const id = nameIt(idFor(page.title, file));
  const draft = draftOf(id, page, {file, encoding});
  const count = (type: Page['blocks'][number]['type']): number =>
    page.blocks.filter((block) => block.type === type).length;
  return {
    id,
    draft: draft.text,
    encoding,
    account: {
      characters: text.length,
      markup: text.length - page.articleLength - page.furnitureLength,
      furniture: page.furnitureLength,
      flagged: draft.flaggedLength,
      kept: page.articleLength - draft.flaggedLength,
    },
    contents: {
      sections: count('heading'),
      tables: count('table'),
      lists: count('list'),
      questions: questionsIn(page.blocks).length,
    },
    furniture: page.furniture,
    flags: draft.flags,
  };
}

const isHtml = (text: string, file: string): boolean =>
  /\.x?html?$/i.test(file) || /^\s*(?:<!doctype html|<html|<head|<body)/i.test(text);
