/** Reads the files of data/ and checks the shape of each record; what does not fit becomes a fault. */
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {basename, join} from 'node:path';
import {parseDocument} from 'yaml';
import type {z} from 'zod';
import {draftFaults} from './drafts.js';
import type {Fault} from './fault.js';
import * as schema from './schema.js';

export type DrugRecord = z.infer<typeof schema.drug>;
export type FaqTopicRecord = z.infer<typeof schema.faqTopic>;
export type ArticleFrontMatter = z.infer<typeof schema.articleFrontMatter>;
export type SourceRecords = z.infer<typeof schema.sources>;
export type CategoryRecords = z.infer<typeof schema.categories>;
export type AliasRecords = z.infer<typeof schema.aliases>;
export type PackHeader = z.infer<typeof schema.packHeader>;
export type Answers = z.infer<typeof schema.answers>;

export interface InFile<T> {
  readonly file: string;
  readonly record: T;
}
export interface ArticleSource extends InFile<ArticleFrontMatter> {
  readonly markdown: string;
  /** Line of the file on which the Markdown begins, from 1. */
  readonly firstLine: number;
}

export interface Records {
  readonly sources: InFile<SourceRecords>;
  readonly categories: InFile<CategoryRecords>;
  readonly aliases: InFile<AliasRecords>;
  readonly drugs: readonly InFile<DrugRecord>[];
  readonly topics: readonly InFile<FaqTopicRecord>[];
  readonly articles: readonly ArticleSource[];
  /** Only where there is a pack.yaml or an answered.yaml. */
  readonly header: InFile<PackHeader> | undefined;
  readonly answers: InFile<Answers> | undefined;
}

/** What the files hold that must be there. */
const needed: Readonly<Record<string, string>> = {
  'sources.yaml': 'every source that is cited, by its id',
  'categories.yaml': 'a list of categories, each with id, name and summary',
  'aliases.yaml': 'the lists "glossary" and "lexicon", which may be empty',
};

export function readRecords(dir: string): {records: Records | undefined; faults: Fault[]} {
  const faults: Fault[] = [];
  const one = <T extends z.ZodType>(file: string, shape: T): InFile<z.infer<T>> | undefined => {
    if (!existsSync(join(dir, file))) {
      faults.push({file, path: '(file)', problem: 'the file is missing', mend: `add it, with ${needed[file]}`});
      return undefined;
    }
    const record = check(file, parseYaml(file, readFileSync(join(dir, file), 'utf8'), faults), shape, faults);
    return record === undefined ? undefined : {file, record};
  };
  const all = <T extends z.ZodType>(folder: string, shape: T): InFile<z.infer<T>>[] =>
    filesOf(dir, folder, '.yaml').flatMap((file) => one(file, shape) ?? []);

  const sources = one('sources.yaml', schema.sources);
  const categories = one('categories.yaml', schema.categories);
  const aliases = one('aliases.yaml', schema.aliases);
  const ifThere = <T extends z.ZodType>(file: string, shape: T): InFile<z.infer<T>> | undefined =>
    existsSync(join(dir, file)) ? one(file, shape) : undefined;
  const header = ifThere('pack.yaml', schema.packHeader);
  const answers = ifThere('answered.yaml', schema.answers);
  const drugs = all('drugs', schema.drug);
  const topics = all('faqs', schema.faqTopic);
  const articles = filesOf(dir, 'articles', '.md').flatMap((file) => readArticle(dir, file, faults) ?? []);
  for (const {file, record} of [...drugs, ...articles]) namedAfterId(file, record.id, faults);
  for (const {file, record} of topics) namedAfterId(file, record.topic, faults);
  if (!sources || !categories || !aliases) return {records: undefined, faults};
  return {records: {sources, categories, aliases, drugs, topics, articles, header, answers}, faults};
}

export function filesOf(dir: string, folder: string, extension: string): string[] {
  if (!existsSync(join(dir, folder))) return [];
  return readdirSync(join(dir, folder))
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => `${folder}/${name}`);
}

function readArticle(dir: string, file: string, faults: Fault[]): ArticleSource | undefined {
  const text = readFileSync(join(dir, file), 'utf8')
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n');
  const match = /^---\n([\s\S]*?)\n---\n/.exec(text);
  if (!match) {
    faults.push({
      file,
      path: 'line 1',
      problem: 'no front matter',
      mend: 'begin the file with "---", the record in YAML, and "---"',
    });
    return undefined;
  }
  const value = parseYaml(file, match[1] ?? '', faults);
  if (value && typeof value === 'object' && 'draft' in value) {
    const unfinished = check(file, value, schema.draft, faults);
    if (unfinished) faults.push(...draftFaults(file, unfinished));
    return undefined;
  }
  const record = check(file, value, schema.articleFrontMatter, faults);
  if (!record) return undefined;
  const head = match[0];
  return {file, record, markdown: text.slice(head.length), firstLine: head.split('\n').length};
}

function parseYaml(file: string, text: string, faults: Fault[]): unknown {
  const document = parseDocument(text);
  for (const error of document.errors) {
    const [{line} = {line: 0}] = error.linePos ?? [];
    faults.push({
      file,
      path: `line ${line}`,
      problem: `not YAML: ${error.message.split('\n')[0]}`,
      mend: 'quote texts that contain ": " or begin with a quotation mark',
    });
  }
  return document.errors.length ? undefined : document.toJS();
}

function check<T extends z.ZodType>(file: string, value: unknown, shape: T, faults: Fault[]): z.infer<T> | undefined {
  if (value === undefined) return undefined;
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    faults.push({file, path: issue.path.join('.') || '(file)', problem: issue.message, mend: expectation(issue)});
  }
  return undefined;
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `write a value of type ${issue.expected}`;
    case 'invalid_value':
      return `write one of: ${issue.values.join(', ')}`;
    case 'unrecognized_keys':
      return `remove or rename: ${issue.keys.join(', ')}`;
    case 'too_small':
      return 'write it out; it must not be empty';
    case 'invalid_format':
      return issue.format === 'date' ? 'write a date such as 2026-05-22' : 'write it in this form';
    case 'invalid_key':
      return `write ${issue.issues[0]?.message ?? 'it as the others are written'}`;
    default:
      return 'write what the others of its kind hold';
  }
}

function namedAfterId(file: string, id: string, faults: Fault[]): void {
  const name = basename(file).replace(/\.[^.]+$/, '');
  if (name !== id)
    faults.push({
      file,
      path: 'id',
      problem: `the file is called "${name}" and its id is "${id}"`,
      mend: `rename one of them so that both say the same`,
    });
}
