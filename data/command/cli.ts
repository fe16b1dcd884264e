#!/usr/bin/env node
/** `medleaf`: checks content, builds packs of it, compares packs, and writes what to paste into a page. */
import {existsSync} from 'node:fs';
import {parseArgs, type ParseArgsConfig} from 'node:util';
import {version} from '../../src/core/version.js';
import {describe} from '../compile/fault.js';
import {ContentError, languages} from '../compile/index.js';
import {build} from './build.js';
import {check, type Finding} from './check.js';
import {diff, type Difference} from './diff.js';
import {CommandError, packagedPack, packIn} from './package.js';
import {sarif} from './sarif.js';
import {elementAttributes, snippet} from './snippet.js';

const usage = `medleaf ${version}

  medleaf check <dir> [--json | --sarif] [--surface article|cta]   what an editor must mend or look at
  medleaf build <dir> --out <dir> [--bundle]                       content packs, and a medleaf.js that carries them
  medleaf diff <pack> <pack> [--json]                              what changed for a reader
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
  build: `medleaf build <dir> --out <dir> [--bundle] [--today <date>]

Writes a content pack for each language: zh-CN.json and en.json, for the attribute content-src.

  --out       the folder to write into
  --bundle    also medleaf.js and medleaf.en.js with this content inside, and integrity.json
`,
  diff: `medleaf diff <pack> <pack> [--json]

What a reader sees differently in the second pack: medicines, questions, articles, categories and sources that were added,
removed or changed, with the old and the new lines.
`,
  snippet: `medleaf snippet <element> [--<attribute> <value> …] [--pack <file>] [--language zh-CN|en] [--src <address>] [--ascii]

Prints the tag with all of its text inside, which is read without script and by crawlers, the script with its hash, and the
lines that keep the page from jumping. <element> is faq, drug-card, article …; its attributes are in docs/elements.md.

  --pack      a content pack to take the text from, instead of the package's own
  --language  which of the package's own: zh-CN (default) or en
  --src       where the script lies on your site
  --ascii     for pages in GBK or Big5: nothing but ASCII
`,
} as const;
type Command = keyof typeof help;

class UsageError extends Error {}

/** The arguments of one command; anything it does not know is wrong usage. */
function read<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: Options,
  positionals: number,
): {values: ReturnType<typeof parseArgs<{options: Options; allowPositionals: true}>>['values']; given: string[]} {
  try {
    const parsed = parseArgs({args, options, allowPositionals: true});
    if (parsed.positionals.length !== positionals) throw new UsageError('The number of arguments is wrong.');
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

/** On a terminal, one line that is written over; nothing in a log. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}

const print = (text: string): void => void process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
const json = (value: unknown): string => JSON.stringify(value, null, 2);

const commands: Readonly<Record<Command, (args: string[]) => number>> = {
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

  build(args) {
    const {values, given} = read(args, {out: {type: 'string'}, bundle: {type: 'boolean'}, today: {type: 'string'}}, 1);
    if (!values.out) throw new UsageError('Say where to write: --out <dir>.');
    const dir = folder(given[0]!);
    progress('Compiling …');
    const files = build(dir, values.out, {bundle: values.bundle ?? false, today: day(values.today)});
    progress('');
    print(files.map((file) => `${values.out}/${file}`).join('\n'));
    return 0;
  },

  diff(args) {
    const {values, given} = read(args, {json: {type: 'boolean'}}, 2);
    const difference = diff(packIn(given[0]!), packIn(given[1]!));
    print(values.json ? json(difference) : describedDifference(difference));
    return 0;
  },

  snippet([element = '', ...args]) {
    const elements = elementAttributes();
    const name = element.replace(/^medleaf-/, '');
    const attributes = elements[name];
    if (!attributes) throw new UsageError(`<element> is one of ${Object.keys(elements).join(', ')}.`);
    const own = {
      pack: {type: 'string'},
      language: {type: 'string'},
      src: {type: 'string'},
      ascii: {type: 'boolean'},
    } as const;
    const options = Object.fromEntries(Object.entries(attributes).map(([attribute, type]) => [attribute, {type}]));
    const values = read(args, {...options, ...own}, 0).values as Record<string, string | boolean | undefined>;
    const text = (option: string): string | undefined => values[option] as string | undefined;
    const language = languages.find((each) => each === (text('language') ?? 'zh-CN'));
    if (!language) throw new UsageError(`--language is one of ${languages.join(', ')}.`);
    const packFile = text('pack');
    const given = Object.entries(values).filter(([option]) => option in attributes);
    print(
      snippet(name, Object.fromEntries(given) as Record<string, string | true>, {
        pack: packFile ? packIn(packFile) : packagedPack(language),
        packFile,
        src: text('src'),
        ascii: values['ascii'] === true,
      }),
    );
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

function summary(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([kind, count]) => `${count} ${count === 1 ? kind.slice(0, -1) : kind}`)
    .join(', ');
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

function run([name = '', ...args]: string[]): number {
  const command = (Object.keys(commands) as Command[]).find((each) => each === name);
  try {
    if ([name, ...args].some((each) => each === '--help' || each === '-h')) print(command ? help[command] : usage);
    else if (name === '--version') print(version);
    else if (command) return commands[command](args);
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

process.exitCode = run(process.argv.slice(2));
