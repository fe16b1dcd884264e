/** Findings as SARIF 2.1.0, which code hosts show beside the lines. */
import {posix, sep} from 'node:path';
import {version} from '../../src/core/version.js';
import {draftRule} from '../compile/drafts.js';
import {artefactRules} from '../import/artefacts.js';
import {questionRule} from '../import/flags.js';
import {answerRule, contentRule, levels, phraseRules, type Finding} from './check.js';
import {plainRules} from './plain-language.js';

const rules = [
  {
    id: contentRule,
    shortDescription: {text: 'A record that cannot be compiled'},
    defaultConfiguration: {level: 'error'},
  },
  {
    id: answerRule,
    shortDescription: {text: 'An answer that is not needed any more'},
    defaultConfiguration: {level: 'warning'},
  },
  {
    id: draftRule,
    shortDescription: {text: 'A draft that nobody has finished'},
    defaultConfiguration: {level: 'error'},
  },
  {
    id: questionRule.id,
    shortDescription: {text: 'A question without an answer'},
    help: {text: questionRule.mend},
    defaultConfiguration: {level: 'error'},
  },
  ...artefactRules.map(({id, mend}) => ({
    id,
    shortDescription: {text: 'Replaced words'},
    help: {text: mend},
    defaultConfiguration: {level: 'warning'},
  })),
  ...plainRules.map(({id, category, basis, mend}) => ({
    id,
    shortDescription: {text: category},
    fullDescription: {text: basis},
    help: {text: mend},
    defaultConfiguration: {level: 'warning'},
  })),
  ...phraseRules.rules.map(({id, category, basis, mend, severity}) => ({
    id,
    shortDescription: {text: category},
    fullDescription: {text: basis},
    help: {text: mend},
    defaultConfiguration: {level: levels[severity.article]},
  })),
];

export function sarif(dir: string, findings: readonly Finding[]): object {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {driver: {name: 'medleaf', version, rules}},
        results: findings.map(({rule, level, problem, basis, mend, file, line}) => ({
          ruleId: rule,
          ruleIndex: rules.findIndex(({id}) => id === rule),
          level,
          message: {text: [problem, basis && `Basis: ${basis}`, mend].filter(Boolean).join('\n')},
          locations: [
            {
              physicalLocation: {
                artifactLocation: {uri: encodeURI(posix.join(dir.split(sep).join('/'), file))},
                region: {startLine: line},
              },
            },
          ],
        })),
      },
    ],
  };
}
