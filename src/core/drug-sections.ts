/** Which sections of a drug a card shows, in which order, and which of them start folded. */
import type {Drug, DrugSection, DrugSectionId, DrugTable, SideEffect, Statement} from './library.js';

export const sectionOrder: readonly DrugSectionId[] = [
  'what',
  'who-cannot',
  'who-can',
  'how',
  'limits',
  'expect',
  'side-effects',
  'interactions',
  'phototherapy',
  'sun',
  'pregnancy',
  'children',
  'monitoring',
  'stopping',
  'missed',
  'storage',
  'supply',
];

/** Shown open; all others are one tap away. */
const openSections: readonly DrugSectionId[] = ['what', 'who-cannot', 'who-can', 'how'];
/** What a compact card keeps, and what no choice of sections can remove. */
const neverRemoved: readonly DrugSectionId[] = ['who-cannot'];
/** What a site that sells medicines must not show before it has seen the prescription. */
export const gatedSections: readonly DrugSectionId[] = [
  'what',
  'who-can',
  'how',
  'limits',
  'expect',
  'stopping',
  'missed',
];

export interface SectionChoice {
  readonly open: readonly DrugSection[];
  readonly folded: readonly DrugSection[];
  /** Section ids that do not exist. */
  readonly unknown: readonly string[];
}

export function chooseSections(drug: Drug, layout: 'full' | 'compact', asked: readonly string[]): SectionChoice {
  const known = sectionOrder as readonly string[];
  const wanted = asked.length ? asked : layout === 'compact' ? [] : known;
  const order = [...wanted.filter((id) => known.includes(id)), ...neverRemoved.filter((id) => !wanted.includes(id))];
  const chosen = order.flatMap((id) => drug.sections.find((section) => section.id === id) ?? []);
  return {
    open: chosen.filter((section) => openSections.includes(section.id)),
    folded: chosen.filter((section) => !openSections.includes(section.id)),
    unknown: asked.filter((id) => !known.includes(id)),
  };
}

function sectionStatements(section: DrugSection): (Statement | SideEffect | DrugTable)[] {
  return [
    ...section.statements,
    ...section.do,
    ...section.dont,
    ...section.effects,
    ...(section.table ? [section.table] : []),
  ];
}

/** Ids of all sources a drug's record cites, in the order of the card. */
export function drugSources(drug: Drug): string[] {
  const {class: drugClass, legal, forms, atc, excipients} = drug.identity;
  const cited = [
    drug.names,
    drug.summary,
    ...drug.warnings,
    ...drug.approvals,
    drug.offLabel,
    drugClass,
    legal,
    forms,
    atc,
    ...(excipients ? [excipients] : []),
    ...drug.sections.flatMap(sectionStatements),
    ...drug.help.flatMap((level) => level.items),
    ...drug.notVerified,
  ];
  return [...new Set(cited.flatMap((each) => each.sources))];
}
