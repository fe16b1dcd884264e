/** Turns existing pages into drafts for an editor. */
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {importPage, type Account, type Imported} from '../import/index.js';

export interface ImportedFile extends Omit<Imported, 'draft'> {
  readonly file: string;
  /** The draft's file. */
  readonly draft: string;
}

export interface Import {
  readonly drafts: readonly ImportedFile[];
  readonly failures: readonly {readonly file: string; readonly problem: string}[];
  readonly account: Account;
}

export interface ImportOptions {
  /** Write over files that are there. */
  readonly force?: boolean;
  readonly onFile?: (done: number, all: number) => void;
}

/** Each file for itself: one that cannot be imported keeps no other from it. */
export function importFiles(files: readonly string[], out: string, {force, onFile}: ImportOptions = {}): Import {
  const drafts: ImportedFile[] = [];
  const failures: Import['failures'][number][] = [];
  const taken = new Set<string>();
  mkdirSync(out, {recursive: true});
  files.forEach((file, done) => {
    onFile?.(done + 1, files.length);
    const result = importFile(file, out, taken, force);
    if (typeof result === 'string') failures.push({file, problem: result});
    else drafts.push(result);
  });
  const account = {characters: 0, markup: 0, furniture: 0, flagged: 0, kept: 0};
  for (const draft of drafts)
    for (const part of Object.keys(account) as (keyof Account)[]) account[part] += draft.account[part];
  return {drafts, failures, account};
}

function importFile(file: string, out: string, taken: Set<string>, force = false): ImportedFile | string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EISDIR'
      ? 'this is a folder: name the files in it'
      : 'the file cannot be read';
  }
  const nameIt = (id: string): string => {
    let unique = id;
    for (let count = 2; taken.has(unique); count++) unique = `${id}-${count}`;
    taken.add(unique);
    return unique;
  };
  const imported = importShallow(bytes, basename(file), nameIt);
  if (typeof imported === 'string') return imported;
  const draft = join(out, `${imported.id}.md`);
  if (!force && existsSync(draft))
    return `${draft} is there already, and somebody may have worked on it: move it away, choose another --out, or write over it with --force`;
  writeFileSync(draft, imported.draft);
  return {...imported, file, draft};
}

/** Markup of thousands of levels, which nobody writes, is more than the stack holds. */
const importShallow: typeof importPage = (...page) => {
  try {
    return importPage(...page);
  } catch (error) {
    if (error instanceof RangeError) return 'its markup is nested too deeply';
    throw error;
  }
};
