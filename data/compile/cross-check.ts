/** What no single record can know: that ids exist, sources stand behind statements, languages agree and reviews are due. */
import type {Block, Inline} from '../../src/core/blocks.js';
import type {Fault} from './fault.js';
import {disagreement} from './numbers.js';
import type {ArticleSource, DrugRecord, Records} from './read.js';

export interface CheckedArticle {
  readonly source: ArticleSource;
  readonly body: readonly Block[];
}

/** An answer that only promises one. */
const noAnswer = /^(?:待补充|略|暂无|todo|tbd|n\/a|-+|…+)[。.]?$/i;

export function crossCheck(records: Records, articles: readonly CheckedArticle[], today: string): Fault[] {
  const faults: Fault[] = [];
  const sourceIds = new Set(Object.keys(records.sources.record));
  const drugIds = new Set(records.drugs.map(({record}) => record.id));
  const categoryIds = new Set(records.categories.record.map((category) => category.id));
  const articleIds = new Set(records.articles.map(({record}) => record.id));
  const topicIds = new Set(records.topics.map(({record}) => record.topic));

  const known = (file: string, path: string, kind: string, ids: Iterable<string>, all: ReadonlySet<string>): void => {
    for (const id of ids) {
      if (!all.has(id))
        faults.push({file, path, problem: `no ${kind} "${id}"`, mend: `use one of: ${[...all].join(', ')}`});
    }
  };
  const unique = (file: string, kind: string, ids: readonly string[]): void => {
    ids.forEach((id, position) => {
      if (ids.indexOf(id) !== position)
        faults.push({
          file,
          path: id,
          problem: `the ${kind} id "${id}" is used twice`,
          mend: 'give one of the two another id',
        });
    });
  };

  const walk = (file: string, path: string, value: unknown): void => {
    if (Array.isArray(value)) return value.forEach((each, position) => walk(file, `${path}[${position}]`, each));
    if (!value || typeof value !== 'object') return;
    const record = value as Record<string, unknown>;
    if (typeof record['zh'] === 'string' && typeof record['en'] === 'string')
      compare(file, path, record['zh'], record['en']);
    if (Array.isArray(record['sources'])) cited(file, path, record);
    if (typeof record['nextReview'] === 'string') reviewDue(file, path, record);
    for (const [key, each] of Object.entries(record)) walk(file, path ? `${path}.${key}` : key, each);
  };

  function compare(file: string, path: string, zh: string, en: string): void {
    const {onlyZh, onlyEn} = disagreement(zh, en);
    if (!onlyZh.length && !onlyEn.length) return;
    const say = (numbers: string[]): string => numbers.join(', ') || 'none';
    faults.push({
      file,
      path: path || '(record)',
      problem: `numbers differ between the languages: only in zh ${say(onlyZh)}; only in en ${say(onlyEn)}`,
      mend: 'let both say the same numbers and units',
    });
  }

  function cited(file: string, path: string, record: Record<string, unknown>): void {
    const ids = record['sources'] as string[];
    known(file, `${path}.sources`, 'source', ids, sourceIds);
    const onlyKnowledge = ids.length > 0 && ids.every((id) => id === 'K');
    if ((onlyKnowledge || !ids.length) && 'needsEditor' in record && record['needsEditor'] !== true) {
      faults.push({
        file,
        path,
        problem: ids.length ? 'rests on general knowledge (K) only' : 'has no source',
        mend: 'cite a source, or set needsEditor: true so that readers see 待编辑核对',
      });
    }
    if ('evidence' in record && ids.length > 0 && (record['evidence'] === 'knowledge') !== onlyKnowledge) {
      faults.push({
        file,
        path: `${path}.evidence`,
        problem: `evidence "${String(record['evidence'])}" does not fit sources ${ids.join(', ')}`,
        mend: 'write "knowledge" exactly where K is the only source',
      });
    }
  }

  function reviewDue(file: string, path: string, record: Record<string, unknown>): void {
    const [published, last, next] = [
      String(record['published']),
      String(record['lastReviewed']),
      String(record['nextReview']),
    ];
    if (next < today)
      faults.push({
        file,
        path: `${path}.nextReview`,
        problem: `the review was due on ${next}`,
        mend: 'review the record, then set lastReviewed and nextReview',
      });
    if (last < published || next <= last)
      faults.push({
        file,
        path,
        problem: `dates are out of order: published ${published}, lastReviewed ${last}, nextReview ${next}`,
        mend: 'published ≤ lastReviewed < nextReview',
      });
  }

  for (const {file, record} of [records.sources, records.categories]) walk(file, '', record);
  unique(
    records.categories.file,
    'category',
    records.categories.record.map((category) => category.id),
  );

  for (const {file, record} of records.drugs) {
    walk(file, '', record);
    known(file, 'faqTopics', 'FAQ topic', record.faqTopics, topicIds);
    unique(
      file,
      'section',
      record.sections.map((section) => section.id),
    );
    tables(file, record, faults);
  }
  sharedNames(records, faults);

  const questions = records.topics.flatMap(({file, record}) => record.items.map((item) => ({file, item})));
  for (const {file, record} of records.topics) walk(file, '', record);
  for (const {file, item} of questions) {
    known(file, `${item.id}.drugs`, 'drug', item.drugs, drugIds);
    for (const text of [item.answer.zh, item.answer.en]) {
      if (noAnswer.test(text))
        faults.push({
          file,
          path: `${item.id}.answer`,
          problem: 'the question has no answer',
          mend: 'answer it from a source, or take the question out',
        });
    }
  }
  const questionIds = questions.map(({item}) => item.id);
  questions.forEach(({file, item}, position) => {
    if (questionIds.indexOf(item.id) !== position)
      faults.push({
        file,
        path: item.id,
        problem: `the question id "${item.id}" is used twice`,
        mend: 'give one of the two another id',
      });
  });

  if (records.header) {
    const {file, record} = records.header;
    const all = new Set([...drugIds, ...questionIds, ...articleIds]);
    known(file, 'takedown', 'medicine, question or article', record.takedown, all);
  }

  for (const {
    source: {file, record},
    body,
  } of articles) {
    walk(file, '', record);
    known(file, 'category', 'category', [record.category], categoryIds);
    known(file, 'drugs', 'drug', record.drugs, drugIds);
    known(file, '(citations)', 'source', citedIn(body), sourceIds);
    known(file, '(links)', 'drug', linksIn(body, 'drug'), drugIds);
    known(file, '(links)', 'article', linksIn(body, 'article'), articleIds);
    tableShapes(file, body, faults);
  }
  return faults;
}

function tables(file: string, drug: DrugRecord, faults: Fault[]): void {
  for (const {id, table} of drug.sections) {
    for (const row of table?.rows ?? []) {
      if (table && row.length !== table.columns.length) {
        faults.push({
          file,
          path: `sections.${id}.table`,
          problem: `a row has ${row.length} cells, the table ${table.columns.length} columns`,
          mend: 'give each row one cell for each column',
        });
      }
    }
  }
}

function tableShapes(file: string, body: readonly Block[], faults: Fault[]): void {
  for (const block of body) {
    if (block.type !== 'table') continue;
    for (const row of block.rows) {
      if (row.length !== block.header.length)
        faults.push({
          file,
          path: block.caption,
          problem: `a row has ${row.length} cells, the table ${block.header.length} columns`,
          mend: 'give each row one cell for each column',
        });
    }
  }
}

/** A name must lead to one drug only: the wrong drug is worse than none. */
function sharedNames(records: Records, faults: Fault[]): void {
  const owner = new Map<string, string>();
  for (const {file, record} of records.drugs) {
    const {generic, brands, alsoCalled, aliases} = record.names;
    const names = [record.id, generic.zh, generic.en, ...brands.map((brand) => brand.name), ...alsoCalled, ...aliases];
    for (const name of new Set(names.map((each) => each.toLowerCase()))) {
      const other = owner.get(name);
      if (other && other !== record.id)
        faults.push({
          file,
          path: 'names',
          problem: `"${name}" is also a name of ${other}`,
          mend: 'keep the name with one drug only',
        });
      owner.set(name, record.id);
    }
  }
}

function citedIn(blocks: readonly Block[]): Set<string> {
  const ids = new Set<string>();
  for (const block of blocks) {
    if (block.type === 'callout') citedIn(block.content).forEach((id) => ids.add(id));
    else if (block.type === 'list') block.items.forEach((item) => item.sources?.forEach((id) => ids.add(id)));
    else if (block.type !== 'heading') block.sources?.forEach((id) => ids.add(id));
  }
  return ids;
}

function linksIn(blocks: readonly Block[], kind: 'drug' | 'article'): Set<string> {
  const ids = new Set<string>();
  const add = (content: readonly Inline[]): void => {
    for (const part of content) {
      if (typeof part === 'string') continue;
      if (kind === 'drug' && 'drug' in part) ids.add(part.drug);
      if (kind === 'article' && 'article' in part) ids.add(part.article);
    }
  };
  for (const block of blocks) {
    if (block.type === 'paragraph') add(block.content);
    else if (block.type === 'list') block.items.forEach((item) => add(item.content));
    else if (block.type === 'table') block.rows.forEach((row) => row.forEach(add));
    else if (block.type === 'callout') linksIn(block.content, kind).forEach((id) => ids.add(id));
  }
  return ids;
}
