/** What an editor must mend, or look at, in a folder of content. Nothing is changed. */
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {phraseFinder, type PhraseRules, type Surface} from '../../src/core/phrases.js';
import {ContentError, compileAll} from '../compile/index.js';
import type {Fault} from '../compile/fault.js';
import {filesOf, readRecords, type Answers} from '../compile/read.js';
import {artefactRules, findArtefacts} from '../import/artefacts.js';
import rules from '../phrases.json';
import {explainedIn, tooHard} from './plain-language.js';
import {SourceFile, type Passage} from './source-file.js';

export interface Finding {
  readonly level: 'error' | 'warning' | 'note';
  /** File, relative to the folder. */
  readonly file: string;
  readonly line: number;
  /** Id of a rule of words or of plain language, or one of those below. */
  readonly rule: string;
  readonly problem: string;
  /** The words of the text that the rule is about. */
  readonly words?: string;
  /** The law, guideline or label behind the rule. */
  readonly basis?: string;
  /** What would be right. */
  readonly mend: string;
}

/** A record that does not compile. */
export const contentRule = 'CONTENT';
/** An answer to a phrase that is not there any more. */
export const answerRule = 'ANSWERED';

export const phraseRules = rules as PhraseRules;

export const levels = {error: 'error', warn: 'warning', info: 'note'} as const;

export interface CheckOptions {
  /** `cta` judges every text as on a banner, where negation and quotation excuse nothing. */
  readonly surface?: Surface;
  readonly today?: string | undefined;
  readonly onFile?: (done: number, all: number) => void;
}

/** Every finding, in the order of the files and their lines. */
export function check(dir: string, {surface = 'article', today, onFile}: CheckOptions = {}): Finding[] {
  const files = new Map<string, SourceFile>();
  const open = (file: string): SourceFile => {
    const opened = files.get(file) ?? new SourceFile(dir, file);
    files.set(file, opened);
    return opened;
  };
  const findings = faultsIn(dir, today).map(({file, path, problem, mend, rule}): Finding => ({
    level: 'error',
    file,
    line: existsSync(join(dir, file)) ? open(file).lineOf(path) : 1,
    rule: rule ?? contentRule,
    problem: `${path}: ${problem}`,
    mend,
  }));

  const {records} = readRecords(dir);
  const answers = surface === 'article' ? (records?.answers?.record ?? []) : [];
  const aliases =
    records?.aliases.record.glossary.flatMap(({term, en = '', aliases: others}) => [term, en, ...others]) ?? [];
  const used = new Set<Answers[number]>();
  const read = [
    ...(existsSync(join(dir, 'categories.yaml')) ? ['categories.yaml'] : []),
    ...filesOf(dir, 'drugs', '.yaml'),
    ...filesOf(dir, 'faqs', '.yaml'),
    ...filesOf(dir, 'articles', '.md'),
  ];
  read.forEach((file, done) => {
    onFile?.(done + 1, read.length);
    const source = open(file);
    if (source.isDraft) return;
    const passages = source.passages();
    const explained = explainedIn(
      passages.map(({text}) => text),
      aliases,
    );
    for (const passage of passages) {
      for (const {index, ...found} of findingsIn(passage, surface, explained)) {
        const {rule, words} = found;
        const answer = answers.find((each) => each.file === file && each.rule === rule && each.words === words);
        if (answer) used.add(answer);
        else findings.push({...found, file, line: passage.lineAt(index)});
      }
    }
  });
  answers.forEach((answer, position) => {
    if (!used.has(answer))
      findings.push({
        level: 'warning',
        file: 'answered.yaml',
        line: open('answered.yaml').lineOf(`[${position}]`),
        rule: answerRule,
        problem: `${answer.rule} finds “${answer.words}” in ${answer.file} no more`,
        mend: 'take the answer out',
      });
  });
  return findings.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

const findPhrases = phraseFinder(phraseRules);
/** The others stand in sound texts, too: only an import asks about them. */
const surelyDamaged = artefactRules.filter(({confidence}) => confidence === 'certain' || confidence === 'high');

type Found = Omit<Finding, 'file' | 'line'> & {readonly index: number};

function findingsIn(passage: Passage, surface: Surface, explained: ReadonlySet<string>): Found[] {
  return [
    ...findPhrases(passage.text, surface).map(({rule, severity, words, index}): Found => {
      const {id, category, basis, mend} = rule;
      return {level: levels[severity], rule: id, problem: `${category}: “${words}”`, words, basis, mend, index};
    }),
    ...findArtefacts(passage.text, surelyDamaged).map(({rule: {id, mend}, words, index}): Found => {
      return {level: 'warning', rule: id, problem: `replaced words: “${words}”`, words, mend, index};
    }),
    ...tooHard(passage, explained).map(({rule, measured, words, index}): Found => {
      const {id, category, limit, basis, mend} = rule;
      const problem = `${category} (${measured}, not more than ${limit}): “${words}”`;
      return {level: 'warning', rule: id, problem, words, basis, mend, index};
    }),
  ];
}

function faultsIn(dir: string, today: string | undefined): readonly Fault[] {
  try {
    compileAll(dir, today);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.faults;
    throw error;
  }
}
