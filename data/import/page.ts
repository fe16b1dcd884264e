/** Which lines of a page are its article, what they are in it, and what stands around it. */
import {factOf, furnitureOf, isUrgent, partsOf, type Fact} from './furniture.js';
import type {PageFacts} from './html.js';
import type {Furniture, Line} from './line.js';
import {simplified} from './simplified.js';

export type Block =
  | {readonly type: 'heading' | 'paragraph' | 'caption'; readonly text: string}
  | {readonly type: 'list'; readonly first: number | undefined; readonly items: readonly string[]}
  | {readonly type: 'table'; readonly rows: readonly (readonly string[])[]};

export interface Page {
  readonly title: string;
  readonly facts: Readonly<Partial<Record<Fact, readonly string[]>>>;
  readonly related: readonly string[];
  readonly furniture: readonly {readonly kind: Furniture; readonly text: string}[];
  readonly blocks: readonly Block[];
  /** How many characters of the page belong to the article and to the furniture. */
  readonly articleLength: number;
  readonly furnitureLength: number;
}

type Role =
  'title' | 'related' | 'body' | {readonly fact: Fact; readonly value: string} | {readonly furniture: Furniture};

const relatedLabel =
  /^(?:相关|热门|推荐|最新|延伸|精彩|更多|大家(?:都)?在[看搜])(?:文章|阅读|推荐|话题|资讯)+\s*[:：]?\s*(?:MORE|更多)?[\s>»]*$|^猜你喜欢/i;
const neighbour = /^[上下]一[篇页条]\s*[:：]\s*\S/;
const staffLabel = /^(?:医护|专家|医生|医师|名医)(?:团队|介绍|推荐|风采|列表)\s*[:：]?\s*(?:MORE|更多)?[\s>»]*$/i;
/** At the end of a word: 主治医师 三甲, not 医师谈防晒. */
const doctorsTitle = /(?:医师|药师|护师|教授|护士长|主任)(?=$|[\s,，、(（])/;
const questionLabel = /^(?:问|问题|提问|Q)\s*\d*\s*[:：]/i;
const bylineLabel = /^(?:医生|医师|专家|药师)(?:回答|解答)|^回答(?:医生|医师|专家)$/;
const personsName = /^[\u4e00-\u9fff·]{2,4}$/;
const institution = /医院|防治[所院]|研究所|卫生院|诊所|医学院/;

/** A line like these is no title. */
const aboutOthers = [relatedLabel, institution, bylineLabel, doctorsTitle, questionLabel];

const isSentence = (text: string): boolean => /[。！!；;]["”’」』）)]*$/.test(text) || text.length >= 60;
const isQuestion = (text: string): boolean => /[？?]["”’」』）)]*$/.test(text);

export function readPage(lines: readonly Line[], stated: PageFacts): Page {
  const parts = lines.filter(({text}) => text).flatMap(partsOf);
  const roles = rolesOf(parts);
  const withRole = (wanted: Role): Line[] => parts.filter((_, position) => roles[position] === wanted);
  const length = (chosen: readonly Line[]): number => chosen.reduce((sum, {raw}) => sum + raw.length, 0);

  const facts: Partial<Record<Fact, string[]>> = {};
  const furniture: {kind: Furniture; text: string}[] = [];
  const around: Line[] = [];
  roles.forEach((role, position) => {
    if (typeof role === 'string') return;
    const part = parts[position]!;
    if ('fact' in role) (facts[role.fact] ??= []).push(role.value);
    else {
      around.push(part);
      furniture.push({kind: role.furniture, text: part.text});
    }
  });
  for (const [fact, value] of Object.entries(stated) as [Fact, string][]) {
    if (value && !facts[fact]?.some((said) => said.includes(value))) (facts[fact] ??= []).push(value);
  }
  return {
    title: withRole('title')[0]?.text ?? '',
    facts,
    related: withRole('related').map(({text}) => text),
    furniture,
    blocks: blocksOf(withRole('body')),
    articleLength: length(lines) - length(around),
    furnitureLength: length(around),
  };
}

function rolesOf(parts: readonly Line[]): Role[] {
  const firstSentence = parts.findIndex(
    ({text, cells}) => cells || (isSentence(text) && !furnitureOf(text) && !factOf(text)),
  );
  const headEnds = firstSentence < 0 ? parts.length : firstSentence;
  const title = titleOf(parts, headEnds);
  const titleText = parts[title]?.text;
  const bylines = bylinesOf(parts.slice(0, headEnds));
  /** What the lines below a label are, until the article goes on. */
  let below: 'related' | {furniture: 'staff'} | undefined;
  return parts.map((part, position): Role => {
    const {text, shape, cells} = part;
    const simple = simplified(text);
    if (part.furniture && !isUrgent(text)) return {furniture: part.furniture};
    if (position === title) {
      below = undefined;
      return 'title';
    }
    if (text === titleText && !cells) return {furniture: 'repeated-title'};
    if (shape === 'page-title') return {furniture: 'banner'};
    if (relatedLabel.test(simple) || staffLabel.test(simple)) {
      below = relatedLabel.test(simple) ? 'related' : {furniture: 'staff'};
      return {furniture: below === 'related' ? 'navigation' : 'staff'};
    }
    if (neighbour.test(simple)) return 'related';
    const known = furnitureOf(text);
    if (known && !cells) return {furniture: known};
    const isOwn = isSentence(text) || isUrgent(text) || cells !== undefined;
    if (isOwn || shape === 'heading') below = undefined;
    if (below) return below;
    if (shape === 'link') return position < title ? {furniture: 'navigation'} : 'related';
    const said = factOf(text);
    if (said) return said;
    if (bylines.has(position)) return {fact: 'byline', value: text};
    return position < title && !isOwn ? {furniture: 'banner'} : 'body';
  });
}

/** A title stands within so many lines. */
const longestHead = 50;

/** The heading of the page; in plain text the line above the article that the page says most often. */
function titleOf(parts: readonly Line[], headEnds: number): number {
  const marked = parts.findIndex(({shape}) => shape === 'title');
  if (marked >= 0) return marked;
  const candidates = parts
    .slice(0, Math.min(headEnds, longestHead))
    .map((part, position) => ({
      ...part,
      position,
      timesSaid: parts.filter((other) => other.text.includes(part.text)).length,
    }))
    .filter(
      ({text, shape, furniture}) =>
        text.length >= 4 &&
        (shape === undefined || shape === 'page-title') &&
        !furniture &&
        !numbered(text) &&
        !furnitureOf(text) &&
        !factOf(text) &&
        !aboutOthers.some((pattern) => pattern.test(simplified(text))),
    )
    .sort((one, other) => other.timesSaid - one.timesSaid || one.position - other.position);
  return candidates[0]?.position ?? -1;
}

/** Lines such as 医生回答, 张某, 主治医师, 示例医院 皮肤科 above an article. */
function bylinesOf(head: readonly Line[]): Set<number> {
  const found = new Set<number>();
  const is = (pattern: RegExp, position: number): boolean => pattern.test(simplified(head[position]?.text ?? ''));
  head.forEach(({text}, position) => {
    if (!is(doctorsTitle, position) || text.length > 30) return;
    const first = is(personsName, position - 1) && !is(doctorsTitle, position - 1) ? position - 1 : position;
    if (is(bylineLabel, first - 1)) found.add(first - 1);
    for (let at = first; at <= position; at++) found.add(at);
    if (is(institution, position + 1)) found.add(position + 1);
  });
  return found;
}

interface Numbered {
  readonly number: number;
  readonly rest: string;
}

function numbered(text: string): Numbered | undefined {
  const [, number, rest] = /^([1-9]\d?)\s*[.．、)）]\s*(?!\d)(\S.*)$/.exec(text) ?? [];
  return number && rest ? {number: Number(number), rest} : undefined;
}
const chineseNumber = /^(?:[一二三四五六七八九十]{1,3}\s*[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）])/;
const bullet = /^[•·●○■◆▪※◎★☆►▶-]\s*(?=\S)/;

function blocksOf(body: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < body.length;) {
    const run = tableAt(body, at) ?? listAt(body, at);
    if (run) {
      blocks.push(run.block);
      at += run.length;
    } else {
      const {text, shape} = body[at]!;
      const type = shape === 'caption' ? 'caption' : isHeading(body, at) ? 'heading' : 'paragraph';
      blocks.push({type, text});
      at++;
    }
  }
  return blocks;
}

interface Run {
  readonly block: Block;
  readonly length: number;
}

function lengthOfRun(body: readonly Line[], from: number, belongs: (line: Line, position: number) => boolean): number {
  let length = 0;
  while (from + length < body.length && belongs(body[from + length]!, length)) length++;
  return length;
}

function tableAt(body: readonly Line[], at: number): Run | undefined {
  if (!body[at]!.cells) return undefined;
  const length = lengthOfRun(
    body,
    at,
    ({shape, cells}, position) => cells !== undefined && !(position && shape === 'first-row'),
  );
  const rows = body.slice(at, at + length).map(({cells = []}) => cells);
  return {
    // The line that Markdown puts below a head says nothing.
    block: {
      type: 'table',
      rows: rows.filter((cells, row) => row !== 1 || !cells.every((cell) => /^:?-+:?$/.test(cell))),
    },
    length,
  };
}

/** Items of a list in the markup, lines that count on, or lines with bullets; a single numbered line is a heading. */
function listAt(body: readonly Line[], at: number): Run | undefined {
  const run = (first: number | undefined, length: number, item: (text: string) => string): Run => ({
    block: {type: 'list', first, items: body.slice(at, at + length).map(({text}) => item(text))},
    length,
  });
  const {text, shape} = body[at]!;
  if (shape === 'item' || shape === 'numbered-item') {
    const length = lengthOfRun(body, at, (line) => line.shape === shape);
    return run(shape === 'item' ? undefined : 1, length, (item) => item.replace(bullet, ''));
  }
  if (shape) return undefined;
  const first = numbered(text)?.number;
  if (first !== undefined) {
    const length = lengthOfRun(body, at, (line, position) => numbered(line.text)?.number === first + position);
    return length > 1 ? run(first, length, (item) => numbered(item)!.rest) : undefined;
  }
  if (bullet.test(text))
    return run(
      undefined,
      lengthOfRun(body, at, (line) => bullet.test(line.text)),
      (item) => item.replace(bullet, ''),
    );
  const length = lengthOfRun(body, at, (line) => chineseNumber.test(line.text));
  return length > 1 ? run(undefined, length, (item) => item) : undefined;
}

/** In plain text: a short line without an end, above a longer one. */
function isHeading(body: readonly Line[], at: number): boolean {
  const {text, shape} = body[at]!;
  if (shape === 'heading' || shape === 'title') return true;
  const next = body[at + 1];
  if (shape || text.length > 40 || /[。！!；;，,、：:….]["”’」』）)]*$/.test(text)) return false;
  if (numbered(text) || chineseNumber.test(text)) return true;
  return next !== undefined && !next.shape && next.text.length > text.length && isSentence(next.text);
}

const isOneQuestion = (block: Block): block is Block & {readonly text: string} =>
  'text' in block && block.text.length <= 60 && isQuestion(block.text);

/** Questions of the page, and whether anything follows that may answer them. */
export function questionsIn(blocks: readonly Block[]): {readonly text: string; readonly isAnswered: boolean}[] {
  return blocks.flatMap((block, position) => {
    if (block.type === 'list')
      return block.items
        .filter((item) => /[？?]/.test(item.slice(0, 60)))
        .map((text) => ({text, isAnswered: !isQuestion(text)}));
    if (!isOneQuestion(block)) return [];
    const next = blocks[position + 1];
    return [{text: block.text, isAnswered: next !== undefined && next.type !== 'heading' && !isOneQuestion(next)}];
  });
}
