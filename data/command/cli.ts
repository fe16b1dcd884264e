#!/usr/bin/env node
/** `medleaf`: checks content, builds packs of it, compares packs, brings them into a search engine, and writes what to paste into a page. */
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs, type ParseArgsConfig} from 'node:util';
import {version} from '../../src/core/version.js';
import {describe} from '../compile/fault.js';
import {ContentError, languages} from '../compile/index.js';
import type {Account} from '../import/index.js';
import {build} from './build.js';
import {check, type Finding} from './check.js';
import {diff, type Difference} from './diff.js';
import {importFiles, type Import} from './import.js';
import {CommandError} from './command-error.js';
import {authorizationFrom, documentsIn, entriesOf, libraryIn} from './index-documents.js';
import {indexDocuments, type IndexResult} from './indexer.js';
import {elementsIn, type Manifest} from './manifest.js';
import {integrityOf, packaged, packagedPack, packIn} from './package.js';
import {writePagefind} from './pagefind.js';
import {sarif} from './sarif.js';
import {bundleNames, snippet, snippetPage} from './snippet.js';

const usage = `medleaf ${version}

  medleaf check <dir> [--json | --sarif] [--surface article|cta]   what an editor must mend or look at
  medleaf build <dir> --out <dir> [--bundle] [--pagefind]          content packs, a medleaf.js that carries them, an index
  medleaf import <files…> --out <dir> [--force] [--json]           drafts of articles from existing pages
  medleaf diff <pack> <pack> [--json]                              what changed for a reader
  medleaf index --url <address> --pack <pack or dir> [--json]      a search engine filled with a pack
  medleaf snippet <element> [--<attribute> <value> …]              a tag with its fallback markup, to paste

  medleaf <command> --help

Exit status: 0 fine, 1 the content has errors, 2 wrong usage.
`;

const help = {
  check: `medleaf check <dir> [--json | --sarif] [--surface article|cta] [--today <date>]

Checks the sources of a content pack: the shape of each record, sources behind statements, ids, dates and reviews, numbers
that both languages say, and words that do not belong into text for patients. Nothing is changed. Only errors make it fail.

  --json      findings for a machine
  --sarif     findings as SARIF 2.1.0, for a code host
  --surface   cta judges every text as on a banner, where negation and quotation excuse nothing
  --today     the date that decides which reviews are overdue: 2026-11-22
`,
  build: `medleaf build <dir> --out <dir> [--bundle] [--pagefind] [--today <date>]

Writes a content pack for each language: zh-CN.json and en.json, for the attribute content-src.

  --out       the folder to write into
  --bundle    also medleaf.js and medleaf.en.js with this content inside, and integrity.json
  --pagefind  also pagefind/, a search index in pieces for many pages: <medleaf-search provider="pagefind">
  --article-href
              where articles have pages of their own, for that index: "/articles/{id}.html"
  --documents more pages for its Chinese part, one in a line of JSON; see medleaf index --help
`,
  import: `medleaf import <files…> --out <dir> [--force] [--json]

Turns pages (.txt, .html; UTF-8, UTF-16, GBK, GB18030 or Big5) into drafts of articles for an editor: <dir>/<id>.md. What
stands around an article is set apart and named, replaced words and risky phrases are flagged, and nothing is lost: the
characters of each page are counted. "medleaf check" and "medleaf build" refuse a draft until its flags are answered.

  --out       the folder to write into, such as content/articles
  --force     write over drafts that are there already
  --json      the account, the furniture and the flags for a machine
`,
  diff: `medleaf diff <pack> <pack> [--json]

What a reader sees differently in the second pack: medicines, questions, articles, categories and sources that were added,
removed or changed, with the old and the new lines.
`,
  index: `medleaf index --url <address> --pack <pack or dir> [--documents <file>] [--key-file <file>] [--state <file>] [--json]

Fills a new index of OpenSearch or Elasticsearch and then turns the alias to it: readers see all of the old content or all of
the new. Run it again after it was stopped, however often: nothing is lost or there twice. The index before is kept, to go back.

  --url           the alias at a node: https://search.example:9200/medleaf; repeat it to name more nodes of the cluster
  --pack          what to send, and the words it is read with: a content pack, or the folder of its sources
  --documents     send this instead: one document a line, as JSON: {"id", "title", "body", "kind", "category", "keywords", "href"}
  --language      of a folder: zh-CN (default) or en
  --article-href  where articles have pages of their own: "/articles/{id}.html"
  --key-file      the header Authorization, or user:password; or in the environment as MEDLEAF_INDEX_KEY
  --state         a file that remembers how far it came, so that the next run begins there
  --batch         documents in one request: 500
  --shards        1
  --replicas      1
  --json          the result for a machine
`,
  snippet: `medleaf snippet <element> [--<attribute> <value> …] [--pack <file>] [--language zh-CN|en] [--src <address>]
                          [--divs] [--ascii]

Prints the tag with all of its text inside, which is read without script and by crawlers, the script with its hash, and the
lines that keep the page from jumping. <element> is faq, drug-card, article …; its attributes are in docs/elements.md.

  --pack      a content pack to take the text from, instead of the package's own
  --language  which of the package's own: zh-CN (default) or en
  --src       where the script lies on your site
  --divs      for editors that strip unknown tags: <div data-medleaf="…">
  --ascii     for pages in GBK or Big5: nothing but ASCII
`,
} as const;
type Command = keyof typeof help;

class UsageError extends Error {}

/** The arguments of one command; anything it does not know is wrong usage. */
function read<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: Options,
  positionals: number | 'some',
): {values: ReturnType<typeof parseArgs<{options: Options; allowPositionals: true}>>['values']; given: string[]} {
  try {
    const parsed = parseArgs({args, options, allowPositionals: true});
    const {length} = parsed.positionals;
    if (positionals === 'some' ? !length : length !== positionals)
      throw new UsageError('The number of arguments is wrong.');
    return {values: parsed.values, given: parsed.positionals};
  } catch (error) {
    throw error instanceof TypeError ? new UsageError(error.message) : error;
  }
}

function folder(dir: string): string {
  if (!existsSync(dir)) throw new UsageError(`There is no folder "${dir}".`);
  return dir;
}

function day(value: string | undefined): string | undefined {
  if (value !== undefined && !/^\d{4}-\d\d-\d\d$/.test(value)) throw new UsageError(`"${value}" is not a date.`);
  return value;
}

function whole(name: string, value: string | undefined, least: number): number | undefined {
  if (value !== undefined && !(/^\d{1,6}$/.test(value) && Number(value) >= least))
    throw new UsageError(`--${name} is a whole number from ${least}.`);
  return value === undefined ? undefined : Number(value);
}

/** On a terminal, one line that is written over; nothing in a log. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}

function* chained<T>(...all: Iterable<T>[]): Generator<T> {
  for (const each of all) yield* each;
}

const print = (text: string): void => void process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
const json = (value: unknown): string => JSON.stringify(value, null, 2);

const commands: Readonly<Record<Command, (args: string[]) => number | Promise<number>>> = {
  check(args) {
    const {values, given} = read(
      args,
      {json: {type: 'boolean'}, sarif: {type: 'boolean'}, surface: {type: 'string'}, today: {type: 'string'}},
      1,
    );
    const {surface = 'article'} = values;
    if (surface !== 'article' && surface !== 'cta') throw new UsageError('--surface is article or cta.');
    if (values.json && values.sarif) throw new UsageError('Choose --json or --sarif.');
    const dir = folder(given[0]!);
    progress('Compiling …');
    const findings = check(dir, {
      surface,
      today: day(values.today),
      onFile: (done, all) => progress(`Reading ${done} of ${all} …`),
    });
    progress('');
    const count = (level: Finding['level']): number => findings.filter((each) => each.level === level).length;
    const counts = {errors: count('error'), warnings: count('warning'), notes: count('note')};
    if (values.sarif) print(json(sarif(dir, findings)));
    else if (values.json) print(json({...counts, findings}));
    else print([...findings.map((each) => described(dir, each)), summary(counts)].join('\n'));
    return counts.errors ? 1 : 0;
  },

  async build(args) {
    const {values, given} = read(
      args,
      {
        out: {type: 'string'},
        bundle: {type: 'boolean'},
        pagefind: {type: 'boolean'},
        'article-href': {type: 'string'},
        documents: {type: 'string'},
        today: {type: 'string'},
      },
      1,
    );
    const {out, documents} = values;
    if (!out) throw new UsageError('Say where to write: --out <dir>.');
    const dir = folder(given[0]!);
    progress('Compiling …');
    const files = build(dir, out, {bundle: values.bundle ?? false, today: day(values.today)});
    for (const language of values.pagefind ? languages : []) {
      const pack = packIn(join(out, `${language}.json`));
      const entries = entriesOf(pack, values['article-href']);
      const name = `pagefind/${language}/`;
      await writePagefind(
        documents && language === 'zh-CN' ? chained(entries, documentsIn(documents)) : entries,
        pack,
        join(out, name),
        (done) => progress(`Indexing ${done} …`),
      );
      files.push(name);
    }
    progress('');
    print(files.map((file) => `${out}/${file}`).join('\n'));
    return 0;
  },

  import(args) {
    const {values, given} = read(
      args,
      {out: {type: 'string'}, force: {type: 'boolean'}, json: {type: 'boolean'}},
      'some',
    );
    if (!values.out) throw new UsageError('Say where to write: --out <dir>.');
    const imported = importFiles(given, values.out, {
      force: values.force ?? false,
      onFile: (done, all) => progress(`Reading ${done} of ${all} …`),
    });
    progress('');
    print(values.json ? json(imported) : describedImport(imported));
    return imported.failures.length ? 1 : 0;
  },

  diff(args) {
    const {values, given} = read(args, {json: {type: 'boolean'}}, 2);
    const difference = diff(packIn(given[0]!), packIn(given[1]!));
    print(values.json ? json(difference) : describedDifference(difference));
    return 0;
  },

  async index(args) {
    const {values} = read(
      args,
      {
        url: {type: 'string', multiple: true},
        pack: {type: 'string'},
        documents: {type: 'string'},
        language: {type: 'string'},
        'article-href': {type: 'string'},
        'key-file': {type: 'string'},
        state: {type: 'string'},
        batch: {type: 'string'},
        shards: {type: 'string'},
        replicas: {type: 'string'},
        json: {type: 'boolean'},
      },
      0,
    );
    const {url: urls = [], pack} = values;
    if (!urls.length || !pack) throw new UsageError('Say where and what: --url <address> --pack <pack or dir>.');
    const language = languages.find((each) => each === (values.language ?? 'zh-CN'));
    if (!language) throw new UsageError(`--language is one of ${languages.join(', ')}.`);
    for (const file of [values.documents, values['key-file']])
      if (file !== undefined && !existsSync(file)) throw new UsageError(`There is no file "${file}".`);
    const authorization = authorizationFrom(values['key-file']);
    const open = urls.find((url) => /^http:\/\/(?!(localhost|127\.0\.0\.1|\[::1\])[:/])/.test(url));
    if (authorization && open) throw new UsageError(`The key would be readable on its way to ${open}: use https.`);
    const library = libraryIn(pack, language);
    const {glossary, lexicon, readings} = library;
    const result = await indexDocuments({
      urls,
      authorization,
      documents: values.documents ? documentsIn(values.documents) : entriesOf(library, values['article-href']),
      words: {glossary, lexicon, readings},
      batch: whole('batch', values.batch, 1),
      shards: whole('shards', values.shards, 1),
      replicas: whole('replicas', values.replicas, 0),
      stateFile: values.state,
      onProgress: (done, all) => progress(`${done} of ${all} documents …`),
      onRepeat: (problem) => progress(`${problem.slice(0, 100)}; trying again …`),
    });
    progress('');
    print(values.json ? json(result) : describedIndex(result));
    return 0;
  },

  snippet([element = '', ...args]) {
    const elements = elementsIn(JSON.parse(packaged('custom-elements.json')) as Manifest);
    const name = element.replace(/^medleaf-/, '');
    const {attributes = []} = elements[name] ?? {};
    if (!elements[name]) throw new UsageError(`<element> is one of ${Object.keys(elements).join(', ')}.`);
    const own = {
      pack: {type: 'string'},
      language: {type: 'string'},
      src: {type: 'string'},
      divs: {type: 'boolean'},
      ascii: {type: 'boolean'},
    } as const;
    const options = Object.fromEntries(
      attributes.map(({name, type}) => [name, {type: type?.text === 'boolean' ? 'boolean' : 'string'} as const]),
    );
    const values = read(args, {...options, ...own}, 0).values as Record<string, string | boolean | undefined>;
    const text = (option: string): string | undefined => values[option] as string | undefined;
    const language = languages.find((each) => each === (text('language') ?? 'zh-CN'));
    if (!language) throw new UsageError(`--language is one of ${languages.join(', ')}.`);
    const packFile = text('pack');
    const given = Object.entries(values).filter(([option]) => option in options);
    const library = packFile ? packIn(packFile) : packagedPack(language);
    const made = snippet(name, Object.fromEntries(given) as Record<string, string | true>, {
      library,
      integrity: integrityOf(bundleNames[library.language], packFile),
      src: text('src'),
      divs: values['divs'] === true,
      ascii: values['ascii'] === true,
    });
    print(snippetPage(made));
    return 0;
  },
};

function described(dir: string, {level, file, line, rule, problem, basis, mend}: Finding): string {
  return [
    `${dir}/${file}:${line}  ${level}  ${rule}`,
    problem,
    ...(basis ? [`basis: ${basis}`] : []),
    `→ ${mend}`,
  ].join('\n    ');
}

function describedIndex({alias, index, previous, documents, sent, repeated}: IndexResult): string {
  return [
    `${alias} → ${index}: ${documents} documents, ${sent} sent, ${repeated} sent again`,
    ...(previous ? [`before: ${previous}`] : []),
  ].join('\n');
}

function summary(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([kind, count]) => `${count} ${count === 1 ? kind.slice(0, -1) : kind}`)
    .join(', ');
}

function describedImport({drafts, failures, account}: Import): string {
  return [
    ...drafts.map(({file, draft, encoding, contents, furniture, flags, ...each}) =>
      [
        `${file} → ${draft}`,
        `${encoding}, ${describedAccount(each.account)}`,
        summary(contents),
        ...(furniture.length ? [`furniture: ${tally(furniture.map(({kind}) => kind))}`] : []),
        ...(flags.length ? [`flags: ${tally(flags.map(({rule}) => rule))}`] : []),
      ].join('\n    '),
    ),
    ...failures.map(({file, problem}) => `${file}\n    not imported: ${problem}`),
    `${summary({drafts: drafts.length, failures: failures.length})}: ${describedAccount(account)}`,
  ].join('\n');
}

function describedAccount({characters, ...parts}: Account): string {
  const listed = Object.entries(parts).map(([part, count]) => `${count} ${part}`);
  return `${characters} characters = ${listed.join(' + ')}`;
}

/** How often each of them is there: `ART-05 14, MIS-04 6`. */
function tally(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${name} ${count}`).join(', ');
}

function describedDifference({from, to, changes}: Difference): string {
  return [
    `${from} → ${to}: ${changes.length === 1 ? '1 change' : `${changes.length} changes`}`,
    ...changes.flatMap(({kind, id, change, parts}) => [
      '',
      `${change} ${kind} ${id}`,
      ...parts.flatMap(({part, removed, added}) => [
        `  ${part}`,
        ...removed.map((line) => `  - ${line}`),
        ...added.map((line) => `  + ${line}`),
      ]),
    ]),
  ].join('\n');
}

async function run([name = '', ...args]: string[]): Promise<number> {
  const command = (Object.keys(commands) as Command[]).find((each) => each === name);
  try {
    if ([name, ...args].some((each) => each === '--help' || each === '-h')) print(command ? help[command] : usage);
    else if (name === '--version') print(version);
    else if (command) return await commands[command](args);
    else throw new UsageError(name ? `There is no command "${name}".` : 'Say which command.');
    return 0;
  } catch (error) {
    progress('');
    console.error(said(error, command));
    return error instanceof UsageError ? 2 : 1;
  }
}

/** What to tell the user; an error of ours is thrown on. */
function said(error: unknown, command: Command | undefined): string {
  if (error instanceof UsageError) return `${error.message}\n\n${command ? help[command] : usage}`;
  if (error instanceof ContentError) return error.faults.map((fault) => describe(fault, '')).join('\n');
  if (error instanceof CommandError) return error.message;
  throw error;
}

process.exitCode = await run(process.argv.slice(2));
