/** How long and how dense a text for patients may be. What the limits rest on is said in docs/content.md. */
import {sentencesIn} from '../../src/core/phrases.js';
import type {Passage} from './source-file.js';

interface PlainRule {
  readonly id: string;
  readonly category: string;
  readonly limit: number;
  readonly basis: string;
  readonly mend: string;
}

const shorter = 'NHS service manual: short sentences and paragraphs; the number for Chinese is ours';
const plainRule = {
  sentence: {
    id: 'PLAIN-01',
    category: 'long sentence',
    limit: 60,
    basis: shorter,
    mend: 'Make two sentences of it, one idea each; 40 characters are easy to read.',
  },
  paragraph: {
    id: 'PLAIN-02',
    category: 'long paragraph',
    limit: 5,
    basis: shorter,
    mend: 'Divide it, or make a list of it.',
  },
  abbreviations: {
    id: 'PLAIN-03',
    category: 'unexplained abbreviations',
    limit: 2,
    basis: 'NHS service manual: explain an abbreviation where it first stands; the number is ours',
    mend: 'Explain each in brackets where it first stands, name it in aliases.yaml, or use the Chinese word.',
  },
  title: {
    id: 'PLAIN-04',
    category: 'long title',
    limit: 30,
    basis: 'two lines of a list on a phone',
    mend: 'Say in the title what the article is about, and the rest in the summary.',
  },
  summary: {
    id: 'PLAIN-05',
    category: 'long summary',
    limit: 120,
    basis: 'ours: what a reader takes in before deciding to read on',
    mend: 'Say the one thing a reader must know, in two or three sentences.',
  },
} as const satisfies Record<string, PlainRule>;

export const plainRules: readonly PlainRule[] = Object.values(plainRule);

export interface PlainFinding {
  readonly rule: PlainRule;
  readonly measured: number;
  readonly words: string;
  readonly index: number;
}

const abbreviation = /(?<![A-Za-z0-9-])[A-Z][A-Z0-9]+(?:-[A-Z0-9]+)*(?![a-z])/g;

/** Abbreviations that a reader can know: other names in the search, or beside brackets somewhere in the file. */
export function explainedIn(texts: readonly string[], aliases: readonly string[]): ReadonlySet<string> {
  const inBrackets = texts.flatMap((text) => text.match(/[（(][^（()）]*[)）]|[A-Z0-9-]+(?=[（(])/g) ?? []);
  return new Set([...inBrackets, ...aliases].flatMap((text) => text.match(abbreviation) ?? []));
}

/** Everything about one passage that is over a limit. */
export function tooHard({text, field}: Passage, explained: ReadonlySet<string>): PlainFinding[] {
  const found: PlainFinding[] = [];
  const measure = (rule: PlainRule, measured: number, words: string, index = 0): void => {
    if (measured > rule.limit) found.push({rule, measured, words, index});
  };
  const whole = asShown(text);
  if (field === 'title' || field === 'summary') measure(plainRule[field], whole.length, whole);
  const sentences = sentencesIn(text).filter(({words}) => asShown(words));
  for (const {words, index} of sentences) measure(plainRule.sentence, asShown(words).length, asShown(words), index);
  measure(plainRule.paragraph, sentences.filter(({words}) => /[。！？!?]/.test(words)).length, whole);
  const unexplained = new Set((whole.match(abbreviation) ?? []).filter((each) => !explained.has(each)));
  measure(plainRule.abbreviations, unexplained.size, [...unexplained].join(', '));
  return found;
}

/** Without citations, addresses of links, and the marks of callouts and captions. */
function asShown(text: string): string {
  return text
    .replace(/\[@[^\]]*\]?|\[![a-z]+\]/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*/g, '')
    .trim();
}
