/**
 * What is left of words that a program replaced, so that a filter for advertisements finds none of them: the sentence
 * says something else now. An editor has to read it; the original is never guessed.
 */
import artefacts from '../artefacts.json';

/** Of low and medium confidence are words that stand in sound texts, too. */
export type Confidence = 'certain' | 'high' | 'medium' | 'low';

export interface ArtefactRule {
  readonly id: string;
  readonly pattern: RegExp;
  readonly confidence: Confidence;
  readonly mend: string;
}

export interface ArtefactFinding {
  readonly rule: ArtefactRule;
  readonly words: string;
  readonly index: number;
}

export const artefactRules = artefacts.map(({id, pattern, seen, likely, confidence}): ArtefactRule => ({
  id,
  pattern: new RegExp(pattern, 'gu'),
  confidence: confidence as Confidence,
  mend: `Read the sentence and write what is true: “${seen}” may stand for ${likely}.`,
}));

export function findArtefacts(text: string, rules: readonly ArtefactRule[] = artefactRules): ArtefactFinding[] {
  return rules.flatMap((rule) => [...text.matchAll(rule.pattern)].map(({0: words, index}) => ({rule, words, index})));
}
