/** The lines of a page, which between them hold every one of its characters. */

export interface Line {
  /** All of its characters, with the white space around it. */
  readonly raw: string;
  /** What it says. */
  readonly text: string;
  /** What its markup or its place makes of it. */
  readonly shape?: Shape | undefined;
  /** Of a row of a table, and only of one. */
  readonly cells?: readonly string[] | undefined;
  /** Its markup says that it belongs to the page and not to the article. */
  readonly furniture?: Furniture | undefined;
}

export type Shape =
  | 'page-title'
  | 'title'
  | 'heading'
  | 'item'
  | 'numbered-item'
  | 'caption'
  | 'first-row'
  | 'row'
  /** Nothing but links. */
  | 'link';

/** What stands around an article on its page. */
export type Furniture =
  | 'banner'
  | 'consultation'
  | 'counter'
  | 'disclaimer'
  | 'footer'
  | 'form'
  | 'hotline'
  | 'navigation'
  | 'picture'
  | 'qr-code'
  | 'repeated-title'
  | 'share'
  | 'staff';

/** As it reads: white space, however much of it, is one space. */
export const asRead = (raw: string): string => raw.replace(/\s+/g, ' ').trim();
