/** What an editor has to answer before a text is published. */
import {phraseFinder, type PhraseRules} from '../../src/core/phrases.js';
import rules from '../phrases.json';
import {artefactRules, findArtefacts} from './artefacts.js';
import {simplified} from './simplified.js';

export interface Flag {
  readonly rule: string;
  readonly words: string;
  readonly index: number;
}

/** A question that the page lists and does not answer. */
export const questionRule = {id: 'ASK-01', mend: 'Answer it from a source, or take it out.'} as const;

const findPhrases = phraseFinder(rules as PhraseRules);

/** What would be right where a rule finds something. */
export function mendOf(ruleId: string): string {
  const rule = [questionRule, ...artefactRules, ...rules.rules].find(({id}) => id === ruleId);
  return rule?.mend ?? 'Look at it.';
}

/** In the order of the text; where two rules find the same words, one of them. */
export function flagsIn(text: string, isUnansweredQuestion = false): Flag[] {
  const simple = simplified(text);
  const found: Flag[] = [
    ...(isUnansweredQuestion ? [{rule: questionRule.id, words: text, index: 0}] : []),
    ...[...findArtefacts(simple), ...findPhrases(simple, 'article')].map(({rule, words, index}) => ({
      rule: rule.id,
      words: text.slice(index, index + words.length),
      index,
    })),
  ];
  return found
    .filter(
      ({words, index}, position) =>
        position === found.findIndex((each) => each.index === index && each.words === words),
    )
    .sort((one, other) => one.index - other.index);
}

/** How many characters of a text its flags, in the order of the text, stand on. */
export function flaggedLength(flags: readonly Flag[]): number {
  let end = 0;
  let length = 0;
  for (const {index, words} of flags) {
    const to = Math.max(end, index + words.length);
    length += to - Math.max(end, index);
    end = to;
  }
  return length;
}
