/** An article that `medleaf import` wrote is refused until an editor has answered its flags and taken the mark out. */
import type {z} from 'zod';
import {mendOf} from '../import/flags.js';
import type {Fault} from './fault.js';
import type {draft} from './schema.js';

export const draftRule = 'DRAFT';

/** Nothing else is said of a draft: what an article lacks comes after its flags. */
export function draftFaults(file: string, {draft: {flags}}: z.infer<typeof draft>): Fault[] {
  const open = flags.filter(({answer}) => !answer?.trim());
  return [
    {
      file,
      path: 'draft',
      rule: draftRule,
      problem: open.length
        ? `the article is a draft: ${open.length} of its ${flags.length} flags have no answer`
        : 'the article is still marked as a draft',
      mend: `${open.length ? 'answer each flag, then ' : ''}take out "draft" with all that is in it`,
    },
    ...open.map(({id, rule, words, line}): Fault => ({
      file,
      path: `draft.flags.${id}`,
      rule,
      problem: `“${words}” (line ${line} when it was imported) has no answer`,
      mend: `${mendOf(rule)} Then write into "answer" what you did`,
    })),
  ];
}
