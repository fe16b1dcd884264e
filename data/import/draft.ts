/** A page as the file of an article that an editor goes on with; what has to be looked at first stands in its record. */
import {pinyin} from 'pinyin-pro';
import {stringify} from 'yaml';
import {flaggedLength, flagsIn, type Flag} from './flags.js';
import {questionsIn, type Block, type Page} from './page.js';

export interface DraftFlag {
  readonly id: string;
  /** Line of the draft. */
  readonly line: number;
  readonly rule: string;
  readonly words: string;
  readonly answer: '';
}

export interface Draft {
  readonly text: string;
  readonly flags: readonly DraftFlag[];
  /** How many characters of the article the flags stand on. */
  readonly flaggedLength: number;
}

interface WrittenLine {
  readonly markdown: string;
  /** What it says, each cell of a table by itself. */
  readonly texts: readonly string[];
}

const instruction = `# Write an answer to each flag: what you changed, or why it may stay. Then take out "draft" with all that is in it.
# The furniture stood around the article; it is not in the text below.
`;
const onOneLine = {collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0} as const;
const longestId = 40;

export function draftOf(id: string, page: Page, from: {readonly file: string; readonly encoding: string}): Draft {
  const summary = page.facts.summary?.join(' ') ?? '';
  const record = stringify(recordOf(id, page.title, summary), {lineWidth: 0});
  const head = `---\n${record}${instruction}${stringify({draft: aboutPage(page, from)}, {lineWidth: 0})}  flags:`;
  const body = page.blocks.flatMap((block, position) => [
    ...(position ? [{markdown: '', texts: []}] : []),
    ...linesOf(block),
  ]);

  const unanswered = questionsIn(page.blocks).flatMap(({text, isAnswered}) => (isAnswered ? [] : text));
  const found = (text: string, line: number): (Flag & {line: number})[] =>
    flagsIn(text, unanswered.includes(text)).map((flag) => ({...flag, line}));
  const lineOf = (key: string): number => record.split('\n').indexOf(`${key}:`) + 3;
  const inRecord = [...found(page.title, lineOf('title')), ...found(summary, lineOf('summary'))];
  const inBody = body.map(({texts}, position) => texts.map((text) => found(text, position)));
  const count = inRecord.length + inBody.flat(2).length;
  // Below the head stands each flag on a line of its own, then the end of the record and an empty line.
  const firstLine = head.split('\n').length + count + 3;
  const flags = [...inRecord, ...inBody.flat(2).map((flag) => ({...flag, line: firstLine + flag.line}))].map(
    ({line, rule, words}, position): DraftFlag => ({id: `F${position + 1}`, line, rule, words, answer: ''}),
  );
  const listed = flags.map((flag) => `\n    - ${stringify(flag, onOneLine).trim()}`).join('') || ' []';
  const markdown = body.map((line) => `${line.markdown}\n`).join('');
  const lengths = [inRecord, ...inBody.flat()].map(flaggedLength);
  return {
    text: `${head}${listed}\n---\n\n${markdown}`,
    flags,
    flaggedLength: lengths.reduce((sum, length) => sum + length, 0),
  };
}

/** What an article needs, empty where the page cannot know it. */
function recordOf(id: string, title: string, summary: string): object {
  return {
    id,
    category: '',
    tab: '',
    title: {zh: title, en: ''},
    summary: {zh: summary, en: ''},
    keywords: [],
    drugs: [],
    editorial: {
      author: {zh: '', en: ''},
      reviewer: null,
      published: '',
      lastReviewed: '',
      nextReview: '',
      audience: '',
      jurisdiction: [],
    },
  };
}

function aboutPage({facts, related, furniture}: Page, from: object): object {
  const {source, address, byline, date} = facts;
  const said = Object.entries({source, address, byline, date}).flatMap(([fact, values]) =>
    values ? [[fact, values.length > 1 ? values : values[0]]] : [],
  );
  return {
    page: {...from, ...(Object.fromEntries(said) as object)},
    ...(related.length ? {related} : {}),
    ...(furniture.length ? {furniture} : {}),
  };
}

function linesOf(block: Block): WrittenLine[] {
  switch (block.type) {
    case 'heading':
      return [{markdown: `## ${escaped(block.text)}`, texts: [block.text]}];
    case 'paragraph':
      return [{markdown: escapedAtStart(block.text), texts: [block.text]}];
    case 'caption':
      return [{markdown: `表：${escaped(block.text)}`, texts: [block.text]}];
    case 'list':
      return block.items.map((item, position) => ({
        markdown: `${block.first === undefined ? '-' : `${block.first + position}.`} ${escapedAtStart(item)}`,
        texts: [item],
      }));
    case 'table': {
      // Markdown drops the cells of a row that is longer than the first one.
      const width = Math.max(...block.rows.map((row) => row.length));
      const written = block.rows.map((row): WrittenLine => {
        const cells = row.map(escaped).concat(Array<string>(width - row.length).fill(''));
        return {markdown: `| ${cells.join(' | ')} |`, texts: row};
      });
      return [written[0]!, {markdown: `|${' --- |'.repeat(width)}`, texts: []}, ...written.slice(1)];
    }
  }
}

/** Text in which Markdown sees nothing of its own. */
const escaped = (text: string): string => text.replace(/[\\`*_~[\]<>|&#]/g, '\\$&');
const escapedAtStart = (text: string): string =>
  escaped(text)
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+=:]/, '\\$&');

/** A name for the draft: how its title sounds, or what the page's file is called. */
export function idFor(title: string, file: string): string {
  const sounds = pinyin(title, {toneType: 'none', type: 'array', nonZh: 'consecutive', v: true});
  const ofTitle = slug(sounds.join('-'));
  const named = ofTitle || slug(file.replace(/^.*[\\/]|\.[^.]*$/g, ''));
  return /^[a-z]/.test(named) ? named : ['page', named].filter(Boolean).join('-');
}

function slug(text: string): string {
  const words = text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let id = '';
  for (const word of words) {
    const longer = id ? `${id}-${word}` : word;
    if (longer.length > longestId) break;
    id = longer;
  }
  return id || (words[0] ?? '').slice(0, longestId);
}
