/** What changed for a reader from one pack to another. */
import {inlineText, type Block} from '../../src/core/blocks.js';
import type {Article, Drug, Editorial, FaqItem, Library, Source, Statement} from '../../src/core/library.js';
import type {Pack} from '../../src/core/pack.js';

export interface Change {
  readonly kind: 'medicine' | 'question' | 'article' | 'category' | 'source';
  readonly id: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** In the order of the page; for what was added or removed, all of it. */
  readonly parts: readonly {
    readonly part: string;
    readonly removed: readonly string[];
    readonly added: readonly string[];
  }[];
}

export interface Difference {
  readonly from: string;
  readonly to: string;
  readonly changes: readonly Change[];
}

/** A record as lines of text, by the part of the page they stand in. */
type Parts = Readonly<Record<string, readonly string[]>>;

export function diff(before: Pack, after: Pack): Difference {
  const changes = (Object.keys(partsOf) as Change['kind'][]).flatMap((kind) => {
    const [old, now] = [partsOf[kind](before), partsOf[kind](after)];
    return [...new Set([...old.keys(), ...now.keys()])].flatMap((id): Change[] => {
      const [from = {}, to = {}] = [old.get(id), now.get(id)];
      const parts = [...new Set([...Object.keys(from), ...Object.keys(to)])]
        .map((part) => ({part, ...lineDiff(from[part] ?? [], to[part] ?? [])}))
        .filter(({removed, added}) => removed.length || added.length);
      const change = !old.has(id) ? 'added' : now.has(id) ? 'changed' : 'removed';
      return parts.length ? [{kind, id, change, parts}] : [];
    });
  });
  return {from: before.version, to: after.version, changes};
}

const partsOf: Readonly<Record<Change['kind'], (library: Library) => Map<string, Parts>>> = {
  medicine: ({drugs}) => new Map(drugs.map((drug) => [drug.id, drugParts(drug)])),
  question: ({faqs}) => new Map(faqs.map((item) => [item.id, faqParts(item)])),
  article: ({articles}) => new Map(articles.map((article) => [article.id, articleParts(article)])),
  category: ({categories}) =>
    new Map(categories.map(({id, name, summary}) => [id, {name: [name], summary: [summary]}])),
  source: ({sources}) => new Map(Object.entries(sources).map(([id, source]) => [id, {source: [sourceLine(source)]}])),
};

/** The statement, the mark on it, and what it rests on. */
function line({
  text,
  sources,
  needsEditor,
  evidence,
  jurisdictions = [],
}: Pick<Statement, 'text' | 'sources'> & Partial<Statement>): string {
  const basis = [evidence, jurisdictions.join(', '), sources.join(', ')].filter(Boolean).join('; ');
  return `${text}${needsEditor ? ' (needs an editor)' : ''} [${basis}]`;
}

function drugParts(drug: Drug): Parts {
  const {names, identity, sections} = drug;
  return {
    names: [
      names.generic,
      names.other,
      ...names.brands.map((brand) => `${brand.name} (${brand.jurisdiction})${brand.note ? `: ${brand.note}` : ''}`),
      ...names.alsoCalled,
    ],
    warnings: drug.warnings.map(line),
    summary: [line(drug.summary)],
    identity: Object.values(identity).map(line),
    approvals: [
      ...drug.approvals.map(
        (each) => `${each.jurisdiction}, ${each.use}: ${each.state} ${each.since ?? ''}: ${line(each)}`,
      ),
      line(drug.offLabel),
    ],
    ...Object.fromEntries(
      sections.map(({id, statements, do: dos, dont, effects, table}) => [
        id,
        [
          ...statements.map(line),
          ...dos.map((each) => `do: ${line(each)}`),
          ...dont.map((each) => `don't: ${line(each)}`),
          ...effects.map((each) => `${each.frequency}: ${line(each)}`),
          ...(table
            ? [line({...table, text: table.caption}), ...[table.columns, ...table.rows].map((row) => row.join(' | '))]
            : []),
        ],
      ]),
    ),
    help: drug.help.flatMap(({severity, items}) => items.map((each) => `${severity}: ${line(each)}`)),
    'not verified': drug.notVerified.map(line),
    record: record(drug.editorial),
  };
}

function faqParts({topic, question, answer, ...basis}: FaqItem): Parts {
  return {topic: [topic], question: [question], answer: [line({text: answer, ...basis})]};
}

function articleParts({title, summary, category, tab, body, editorial}: Article): Parts {
  return {
    title: [title],
    summary: [summary],
    place: [`${category}, ${tab}`],
    body: bodyLines(body),
    record: record(editorial),
  };
}

function bodyLines(blocks: readonly Block[], before = ''): string[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'heading':
        return `${before}## ${block.text}`;
      case 'paragraph':
        return before + line({sources: [], ...block, text: inlineText(block.content)});
      case 'list':
        return block.items.map((item) => `${before}- ${line({sources: [], ...item, text: inlineText(item.content)})}`);
      case 'table':
        return [
          before + line({sources: [], ...block, text: block.caption}),
          ...[block.header, ...block.rows.map((row) => row.map(inlineText))].map((row) => before + row.join(' | ')),
        ];
      case 'callout':
        return bodyLines(block.content, `${before}[!${block.kind}] `);
    }
  });
}

function record({author, reviewer, published, lastReviewed, nextReview}: Editorial): string[] {
  return [
    author,
    reviewer ? `reviewed by ${Object.values(reviewer).join(', ')}` : 'not reviewed by a clinician',
    `published ${published}, last reviewed ${lastReviewed}, next review ${nextReview}`,
  ];
}

function sourceLine({title, kind, jurisdiction, date, where, level}: Source): string {
  return [title, kind, jurisdiction, date, where, level].filter(Boolean).join(' · ');
}

/** The lines that are only in one of the two, by a longest common subsequence. */
function lineDiff(before: readonly string[], after: readonly string[]): {removed: string[]; added: string[]} {
  const common = before
    .map(() => new Array<number>(after.length + 1).fill(0))
    .concat([new Array<number>(after.length + 1).fill(0)]);
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      common[i]![j] =
        before[i] === after[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
    }
  }
  const [removed, added]: [string[], string[]] = [[], []];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) [i, j] = [i + 1, j + 1];
    else if (j === after.length || (i < before.length && common[i + 1]![j]! >= common[i]![j + 1]!))
      removed.push(before[i++]!);
    else added.push(after[j++]!);
  }
  return {removed, added};
}
