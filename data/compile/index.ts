/** data/ → one validated Library in each language. */
import type {Block} from '../../src/core/blocks.js';
import {blocksSources, blocksText} from '../../src/core/blocks.js';
import type {Article, Drug, Library, Statement} from '../../src/core/library.js';
import {drugSources} from '../../src/core/drug-sections.js';
import {libraryFields, readPack, type Pack} from '../../src/core/pack.js';
import {crossCheck, type CheckedArticle} from './cross-check.js';
import {describe, type Fault} from './fault.js';
import {toBlocks} from './markdown.js';
import {relatedArticles} from './related.js';
import {readingsFor} from './readings.js';
import {readRecords, type DrugRecord, type Records} from './read.js';

export type Language = Library['language'];
export const languages: readonly Language[] = ['zh-CN', 'en'];

/** Thrown with every fault at once, so that an editor mends them in one go. */
export class ContentError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(
      `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in the content:\n${faults.map((fault) => describe(fault)).join('\n')}`,
    );
    this.name = 'ContentError';
    this.faults = faults;
  }
}

interface Checked {
  readonly records: Records;
  readonly articles: readonly CheckedArticle[];
}

function readAndCheck(dir: string, today = new Date().toISOString().slice(0, 10)): Checked {
  const {records, faults} = readRecords(dir);
  if (!records) throw new ContentError(faults);
  const articles = records.articles.map((source) => ({source, body: toBlocks(source, faults)}));
  faults.push(...crossCheck(records, articles, today));
  if (faults.length) throw new ContentError(faults);
  return {records, articles};
}

/** Compiles the content in `dir`; `today` (ISO date) decides which reviews are overdue. Throws a ContentError. */
export function compileAll(dir: string, today?: string): Record<Language, Library> {
  return compileChecked(readAndCheck(dir, today));
}

/** The same as content packs, with what pack.yaml says and without what it takes down. */
export function compilePacks(dir: string, today?: string): Record<Language, Pack> {
  const checked = readAndCheck(dir, today);
  const {header} = checked.records;
  const fault = (file: string, problem: string, mend: string): never => {
    throw new ContentError([{file, path: '(file)', problem, mend}]);
  };
  if (!header) return fault('pack.yaml', 'the file is missing', 'add it with a version and a licence');
  const libraries = compileChecked(checked);
  const packOf = (language: Language): Pack => {
    const pack: Pack = {format: 1, ...header.record, ...libraries[language]};
    const read = readPack(pack, libraryFields);
    return typeof read === 'string'
      ? fault(`${language}.json`, read, 'elements would refuse this pack: change the record')
      : {...pack, ...read};
  };
  return {'zh-CN': packOf('zh-CN'), en: packOf('en')};
}

function compileChecked({records, articles}: Checked): Record<Language, Library> {
  const bodies = new Map(articles.map(({source, body}) => [source.record.id, body]));
  const related = relatedArticles(
    articles.map(({source: {record}, body}) => ({
      ...record,
      title: record.title.zh,
      summary: record.summary.zh,
      body: blocksText(body),
    })),
  );
  return {'zh-CN': compile(records, bodies, related, 'zh-CN'), en: compile(records, bodies, related, 'en')};
}

interface Pair {
  readonly zh: string;
  readonly en: string;
}
type StatementRecord = DrugRecord['warnings'][number];

function compile(
  records: Records,
  bodies: ReadonlyMap<string, readonly Block[]>,
  related: ReadonlyMap<string, readonly string[]>,
  language: Language,
): Library {
  const text = (pair: Pair): string => (language === 'en' ? pair.en : pair.zh);
  const editorial = (record: DrugRecord['editorial']): Drug['editorial'] => ({...record, author: text(record.author)});
  const statement = (record: StatementRecord): Statement => ({
    text: text(record),
    jurisdictions: record.jurisdictions,
    evidence: record.evidence,
    sources: record.sources,
    ...mark(record),
  });
  const drugs = records.drugs.map(({record}): Drug => ({
    id: record.id,
    names: {
      generic: text(record.names.generic),
      other: language === 'en' ? record.names.generic.zh : record.names.generic.en,
      brands: record.names.brands.map(({name, jurisdiction, note, ...rest}) => ({
        name,
        jurisdiction,
        ...(note ? {note: text(note)} : {}),
        ...mark(rest),
      })),
      alsoCalled: record.names.alsoCalled,
      aliases: record.names.aliases,
      sources: record.names.sources,
    },
    summary: statement(record.summary),
    identity: {
      class: statement(record.identity.class),
      atc: statement(record.identity.atc),
      legal: statement(record.identity.legal),
      forms: statement(record.identity.forms),
      ...(record.identity.excipients ? {excipients: statement(record.identity.excipients)} : {}),
    },
    warnings: record.warnings.map(statement),
    approvals: record.approvals.map(({jurisdiction, use, state, since, sources, ...rest}) => ({
      jurisdiction,
      use,
      state,
      ...(since ? {since} : {}),
      text: text(rest),
      sources,
      ...mark(rest),
    })),
    offLabel: statement(record.offLabel),
    sections: record.sections.map(({id, statements, do: dos, dont, effects, table}) => ({
      id,
      statements: statements.map(statement),
      do: dos.map(statement),
      dont: dont.map(statement),
      effects: effects.map((effect) => ({...statement(effect), frequency: effect.frequency})),
      ...(table
        ? {
            table: {
              caption: text(table.caption),
              columns: table.columns.map(text),
              rows: table.rows.map((row) => row.map(text)),
              jurisdictions: table.jurisdictions,
              evidence: table.evidence,
              sources: table.sources,
              ...mark(table),
            },
          }
        : {}),
    })),
    help: record.help.map(({severity, items}) => ({severity, items: items.map(statement)})),
    notVerified: record.notVerified.map(statement),
    faqTopics: record.faqTopics,
    labelDate: record.labelDate,
    editorial: editorial(record.editorial),
  }));

  const topics = records.topics.map(({record}) => record);
  const faqs = topics.flatMap(({topic, items}) =>
    items.map(({id, question, answer, sources, drugs: about, ...rest}) => ({
      id,
      topic,
      question: text(question),
      answer: text(answer),
      sources,
      drugs: about,
      ...mark(rest),
    })),
  );
  const articles = records.articles.map(({record}): Article => ({
    id: record.id,
    category: record.category,
    tab: record.tab,
    title: text(record.title),
    summary: text(record.summary),
    keywords: record.keywords,
    drugs: record.drugs,
    editorial: editorial(record.editorial),
    related: related.get(record.id) ?? [],
    body: language === 'en' ? [] : (bodies.get(record.id) ?? []),
  }));
  const cited = [
    ...drugs.flatMap((drug) => [...drugSources(drug), ...drug.labelDate.flatMap((each) => each.sources)]),
    ...faqs.flatMap((item) => item.sources),
    ...articles.flatMap((article) => blocksSources(article.body)),
  ];
  return {
    language,
    sources: sourcesOf(records, cited, text),
    categories: records.categories.record.map(({id, name, summary}) => ({
      id,
      name: text(name),
      summary: text(summary),
    })),
    drugs,
    topics: topics.map((topic) => ({id: topic.topic, name: text(topic.name), editorial: editorial(topic.editorial)})),
    faqs,
    articles,
    glossary: records.aliases.record.glossary.map(({term, en, aliases}) =>
      language === 'en' && en
        ? {term: en, aliases: [term, ...aliases.filter((alias) => alias !== en)]}
        : {term, aliases: [...new Set([...aliases, ...(en ? [en] : [])])]},
    ),
    lexicon: records.aliases.record.lexicon,
    readings: readingsFor([
      ...drugs.flatMap(({names}) => [names.generic, names.other, ...names.alsoCalled, ...names.aliases]),
      ...faqs.map((item) => item.question),
      ...articles.flatMap((article) => [article.title, ...article.keywords]),
      ...records.aliases.record.glossary.flatMap(({term, aliases}) => [term, ...aliases]),
      ...records.aliases.record.lexicon.flat(),
    ]),
  };
}

function mark(record: {readonly needsEditor: boolean}): {needsEditor?: true} {
  return record.needsEditor ? {needsEditor: true} : {};
}

function sourcesOf(records: Records, cited: readonly string[], text: (pair: Pair) => string): Library['sources'] {
  const chosen: Record<string, Library['sources'][string]> = {};
  for (const [id, {kind, title, jurisdiction, date, where, level}] of Object.entries(records.sources.record)) {
    if (cited.includes(id))
      chosen[id] = {title: text(title), kind, jurisdiction, ...(date ? {date} : {}), where, level};
  }
  return chosen;
}

/** The part of a library that one element needs, for the partner files. */
export function libraryFor(library: Library, element: 'article' | 'faq' | 'drug-card' | 'visit-notes'): Library {
  const asks = element === 'faq' || element === 'visit-notes';
  const drugs = asks ? [] : library.drugs;
  const faqs = asks ? library.faqs : [];
  const topics = asks ? library.topics : [];
  const articles =
    element === 'article'
      ? library.articles
      : element === 'visit-notes'
        ? library.articles.filter(({category}) => category === 'visit').map(onlyCallouts)
        : [];
  const cited = new Set([
    ...drugs.flatMap(drugSources),
    ...faqs.flatMap((item) => item.sources),
    ...articles.flatMap((article) => blocksSources(article.body)),
  ]);
  const sources = Object.fromEntries(Object.entries(library.sources).filter(([id]) => cited.has(id)));
  return {
    ...library,
    sources,
    categories: element === 'article' ? library.categories : [],
    drugs,
    topics,
    faqs,
    articles,
    ...(element === 'faq' ? {} : {glossary: [], lexicon: []}),
  };
}

const onlyCallouts = (article: Article): Article => ({
  ...article,
  body: article.body.filter(({type}) => type === 'callout'),
});
