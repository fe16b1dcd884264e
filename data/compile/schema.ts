/**
 * The shape of what editors write in data/. One schema per file kind; the compile step checks every
 * record against it before anything is cross-checked. Texts come in pairs: `zh` is what the zh-CN
 * bundle shows, `en` what the English bundle shows.
 */
import {z} from 'zod';
import {sectionOrder} from '../../src/core/drug-sections.js';

const slug = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'a short English slug, such as "light-therapy"');
const date = z.iso.date();
const yearOrDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a year, month or date, such as "2024" or "2024-05-06"');
const line = z.string().trim().min(1);
export const sourceId = z
  .string()
  .regex(/^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$/, 'a source id in capitals, such as "EMA-PRO-PIL"');
const pair = z.strictObject({zh: line, en: line});

export const jurisdiction = z.enum(['CN', 'US', 'EU', 'UK', 'CH', 'CA', 'INT']);
/** Where a statement comes from: what the label says, what a guideline says, what studies found, or only general knowledge. */
export const evidence = z.enum(['label', 'guideline', 'study', 'reference', 'law', 'news', 'knowledge', 'none']);

/** Who wrote a record, who checked it and when. `reviewer: null` says that no clinician has reviewed it yet. */
export const editorial = z.strictObject({
  author: pair,
  reviewer: z.strictObject({name: line, title: line, institution: line}).nullable(),
  published: date,
  lastReviewed: date,
  nextReview: date,
  audience: z.enum(['patients', 'carers', 'patients-and-carers']),
  jurisdiction: z.array(jurisdiction).min(1),
});

export const source = z.strictObject({
  kind: z.enum([
    'label',
    'leaflet',
    'patient-page',
    'guideline',
    'consensus',
    'trial',
    'review',
    'cohort',
    'reference',
    'news',
    'law',
    'knowledge',
  ]),
  title: pair,
  jurisdiction,
  /** Year or ISO date of the text that was read, where known. */
  date: yearOrDate.optional(),
  /** Where it was read: address without scheme, DOI, or journal reference. */
  where: line,
  /** F full text read, E excerpt, A abstract, C third-party copy of an official text, N news report, K own knowledge. */
  level: z.enum(['F', 'E', 'A', 'C', 'N', 'K']),
});
export const sources = z.record(sourceId, source);

export const category = z.strictObject({id: slug, name: pair, summary: pair});
export const categories = z.array(category).min(1);

/** A word patients type for `term`; `terms` lists spellings of the same idea. Search only, never shown as a name. */
export const aliases = z.strictObject({
  glossary: z.array(z.strictObject({term: line, en: line.optional(), aliases: z.array(line).min(1)})),
  /** Groups of everyday words that mean the same to a searching patient (小孩 / 儿童 / 宝宝). */
  lexicon: z.array(z.array(line).min(2)),
});

const statementShape = {
  /** Which monograph field this carries, for instance "use.dont". */
  field: line,
  zh: line,
  en: line,
  jurisdictions: z.array(jurisdiction).min(1),
  evidence,
  sources: z.array(sourceId),
  /** true: an editor must still check this; shown on the card as 待编辑核对. */
  needsEditor: z.boolean().default(false),
};
/** A statement without a source must be marked `needsEditor`. */
export const statement = z.strictObject(statementShape);

const sideEffect = z.strictObject({
  ...statementShape,
  /** Frequency band in EMA words; `unknown` where the label gives none. */
  frequency: z.enum(['very-common', 'common', 'uncommon', 'rare', 'unknown']),
});

const approval = z.strictObject({
  jurisdiction: z.enum(['CN', 'US', 'EU', 'UK']),
  use: z.enum(['vitiligo', 'atopic-dermatitis']),
  state: z.enum(['approved', 'off-label', 'not-verified']),
  /** When the state began, where known. */
  since: yearOrDate.optional(),
  zh: line,
  en: line,
  sources: z.array(sourceId).min(1),
  needsEditor: z.boolean().default(false),
});

export const drugSection = z.strictObject({
  id: z.enum(sectionOrder),
  /** Plain statements. */
  statements: z.array(statement).default([]),
  /** Do and don't lists; each don't repeats the "do not" (不要…). */
  do: z.array(statement).default([]),
  dont: z.array(statement).default([]),
  /** Only in `side-effects`. */
  effects: z.array(sideEffect).default([]),
  /** A real table, where numbers are compared. */
  table: z
    .strictObject({
      field: line,
      caption: pair,
      columns: z.array(pair).min(2),
      rows: z.array(z.array(pair)).min(1),
      jurisdictions: z.array(jurisdiction).min(1),
      evidence,
      sources: z.array(sourceId).min(1),
      needsEditor: z.boolean().default(false),
    })
    .optional(),
});

/** One urgency vocabulary for the whole product; `src/core/severity.ts` gives words, role and rank. */
export const severity = z.enum(['emergency', 'urgent', 'soon', 'routine']);

export const drug = z.strictObject({
  id: slug,
  names: z.strictObject({
    generic: pair,
    /** Shown under the name. */
    brands: z.array(
      z.strictObject({name: line, jurisdiction, note: pair.optional(), needsEditor: z.boolean().default(false)}),
    ),
    /** Other correct names, shown as 又称. */
    alsoCalled: z.array(line),
    /** What people type; never shown. Oral products are not aliases. */
    aliases: z.array(line),
    sources: z.array(sourceId).min(1),
  }),
  summary: statement,
  identity: z.strictObject({
    class: statement,
    atc: statement,
    legal: statement,
    forms: statement,
    excipients: statement.optional(),
  }),
  /** Most important first. */
  warnings: z.array(statement).min(1),
  approvals: z.array(approval).min(1),
  offLabel: statement,
  sections: z.array(drugSection).min(1),
  help: z.array(z.strictObject({severity, items: z.array(statement).min(1)})).min(1),
  /** What could not be verified; shown as such. */
  notVerified: z.array(statement),
  /** FAQ topics and ids that belong to the drug. */
  faqTopics: z.array(slug),
  labelDate: z.array(z.strictObject({jurisdiction, date: z.string(), sources: z.array(sourceId).min(1)})),
  editorial,
});

export const faqItem = z.strictObject({
  id: z.string().regex(/^Q\d{2,}$/, 'an id such as "Q07"'),
  question: pair,
  answer: pair,
  sources: z.array(sourceId).min(1),
  needsEditor: z.boolean().default(false),
  drugs: z.array(slug).default([]),
});
export const faqTopic = z.strictObject({
  topic: slug,
  name: pair,
  editorial,
  items: z.array(faqItem).min(1),
});

/** Front matter of data/articles/<id>.md; the body below it is Markdown in Chinese, see CONTRIBUTING.md. */
export const articleFrontMatter = z.strictObject({
  id: slug,
  category: slug,
  /** The tab it stands under in a list: 资讯, 问答 or 百科. */
  tab: z.enum(['news', 'qa', 'encyclopedia']),
  title: pair,
  summary: pair,
  keywords: z.array(line).default([]),
  drugs: z.array(slug).default([]),
  editorial,
});

/** The front matter of an article that `medleaf import` wrote and no editor has finished: it is not published. */
export const draft = z.looseObject({
  draft: z.looseObject({
    flags: z.array(z.looseObject({id: line, line: z.int(), rule: line, words: line, answer: z.string().nullish()})),
  }),
});

/** pack.yaml: what a content pack says about itself. */
export const packHeader = z.strictObject({
  version: line,
  licence: line,
  /** Ids of medicines, questions and articles that must not be shown any more. */
  takedown: z.array(line).default([]),
  /** Where the search of a page with this pack asks, instead of the pack: a provider of ours, and an address seen from the pack's. */
  search: z.strictObject({provider: z.string().regex(/^[a-z][a-z\d-]*$/), src: line}).optional(),
});

/** answered.yaml: phrases that a rule finds and an editor has looked at and keeps, each with the reason. */
export const answers = z.array(z.strictObject({file: line, rule: line, words: line, reason: line}));
