/**
 * Finds words that do not belong into text for patients: promises of a cure, guarantees, comparisons, inducements,
 * known misinformation. The rules are data (data/phrases.json); text is reported, never changed.
 */

/** `article` is health education; `cta` is a banner, a label, and all that may count as an advertisement. */
export type Surface = 'article' | 'cta';

export interface PhraseRule {
  readonly id: string;
  readonly category: string;
  readonly severity: Readonly<Record<Surface, 'error' | 'warn' | 'info'>>;
  /** Source of a regular expression. */
  readonly pattern: string;
  /** Texts that it must find. */
  readonly examples: readonly string[];
  /** The law, guideline or label behind it, in words. */
  readonly basis: string;
  /** The same as ids of sources. */
  readonly sources: readonly string[];
  /** What would be right. */
  readonly mend: string;
}

export interface PhraseRules {
  /** Source of a regular expression: words that turn what follows them into its contrary. */
  readonly negation: string;
  /** How many characters before a phrase they may begin. */
  readonly negationWindow: number;
  readonly rules: readonly PhraseRule[];
}

export interface PhraseFinding {
  readonly rule: PhraseRule;
  readonly severity: PhraseRule['severity'][Surface];
  /** The words that were found, and where they begin in the text. */
  readonly words: string;
  readonly index: number;
}

export type PhraseFinder = (text: string, surface: Surface) => PhraseFinding[];

const quotations = /“[^”]*”|‘[^’]*’|「[^」]*」|『[^』]*』/g;
const sentences = /[^。！？!?；\n]+[。！？!?；]*/g;
const question = /(?:吗|[？?])[。！!]*\s*$/;

/**
 * A finder for these rules. In an article a phrase is let be where it is negated, quoted or asked about; on a
 * `cta` surface never, because there the words alone persuade.
 */
export function phraseFinder({negation, negationWindow, rules}: PhraseRules): PhraseFinder {
  const negated = new RegExp(negation, 'u');
  const patterns = rules.map((rule) => ({rule, pattern: new RegExp(rule.pattern, 'gu')}));
  return (text, surface) => {
    const quoted = matches(quotations, text);
    const inSentences = sentencesIn(text);
    const isLetBe = ({index, words}: Match): boolean => {
      const end = index + words.length;
      const sentence = inSentences.find((each) => index < each.index + each.words.length);
      const before = text.slice(Math.max(index - negationWindow, sentence?.index ?? 0), index);
      return (
        negated.test(before) ||
        quoted.some((each) => each.index < index && end < each.index + each.words.length) ||
        question.test(sentence?.words ?? '')
      );
    };
    return patterns
      .flatMap(({rule, pattern}) =>
        matches(pattern, text)
          .filter((match) => surface === 'cta' || !isLetBe(match))
          .map((match) => ({rule, severity: rule.severity[surface], ...match})),
      )
      .sort((one, other) => one.index - other.index);
  };
}

/** The sentences of a text, each with the mark that ends it. */
export const sentencesIn = (text: string): Match[] => matches(sentences, text);

interface Match {
  readonly index: number;
  readonly words: string;
}

function matches(pattern: RegExp, text: string): Match[] {
  const found: Match[] = [];
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push({words: match[0], index: match.index});
  }
  return found;
}
