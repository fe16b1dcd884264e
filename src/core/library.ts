/** The content model, in one language, and the look-ups that elements use. */
import {blocksText, type Block} from './blocks.js';
import type {Severity} from './severity.js';

export type Jurisdiction = 'CN' | 'US' | 'EU' | 'UK' | 'CH' | 'CA' | 'INT';
export type Evidence = 'label' | 'guideline' | 'study' | 'reference' | 'law' | 'news' | 'knowledge' | 'none';

export interface Source {
  readonly title: string;
  readonly kind: string;
  readonly jurisdiction: Jurisdiction;
  /** Year or ISO date of the text that was read. */
  readonly date?: string;
  readonly where: string;
  /** F full text, E excerpt, A abstract, C third-party copy, N news report, K own knowledge. */
  readonly level: 'F' | 'E' | 'A' | 'C' | 'N' | 'K';
}

/** Who wrote a record, who checked it, and when. `reviewer: null`: no clinician has reviewed it yet. */
export interface Editorial {
  readonly author: string;
  readonly reviewer: {readonly name: string; readonly title: string; readonly institution: string} | null;
  readonly published: string;
  readonly lastReviewed: string;
  readonly nextReview: string;
  readonly audience: 'patients' | 'carers' | 'patients-and-carers';
  readonly jurisdiction: readonly Jurisdiction[];
}

export interface Statement {
  readonly text: string;
  readonly jurisdictions: readonly Jurisdiction[];
  readonly evidence: Evidence;
  readonly sources: readonly string[];
  readonly needsEditor?: boolean;
}

export type Frequency = 'very-common' | 'common' | 'uncommon' | 'rare' | 'unknown';
export interface SideEffect extends Statement {
  readonly frequency: Frequency;
}

export interface Approval {
  readonly jurisdiction: 'CN' | 'US' | 'EU' | 'UK';
  readonly use: 'vitiligo' | 'atopic-dermatitis';
  readonly state: 'approved' | 'off-label' | 'not-verified';
  readonly since?: string;
  readonly text: string;
  readonly sources: readonly string[];
  readonly needsEditor?: boolean;
}

export type DrugSectionId =
  | 'what'
  | 'who-cannot'
  | 'who-can'
  | 'how'
  | 'limits'
  | 'expect'
  | 'side-effects'
  | 'interactions'
  | 'phototherapy'
  | 'sun'
  | 'pregnancy'
  | 'children'
  | 'monitoring'
  | 'stopping'
  | 'missed'
  | 'storage'
  | 'supply';

export interface DrugTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly jurisdictions: readonly Jurisdiction[];
  readonly evidence: Evidence;
  readonly sources: readonly string[];
  readonly needsEditor?: boolean;
}

export interface DrugSection {
  readonly id: DrugSectionId;
  readonly statements: readonly Statement[];
  readonly do: readonly Statement[];
  readonly dont: readonly Statement[];
  readonly effects: readonly SideEffect[];
  readonly table?: DrugTable;
}

export interface Drug {
  readonly id: string;
  readonly names: {
    readonly generic: string;
    /** The generic name in the other language of the library, shown beside it. */
    readonly other: string;
    readonly brands: readonly {
      readonly name: string;
      readonly jurisdiction: Jurisdiction;
      readonly note?: string;
      readonly needsEditor?: boolean;
    }[];
    readonly alsoCalled: readonly string[];
    /** What people type; never shown. */
    readonly aliases: readonly string[];
    readonly sources: readonly string[];
  };
  readonly summary: Statement;
  readonly identity: {
    readonly class: Statement;
    readonly atc: Statement;
    readonly legal: Statement;
    readonly forms: Statement;
    readonly excipients?: Statement;
  };
  readonly warnings: readonly Statement[];
  readonly approvals: readonly Approval[];
  readonly offLabel: Statement;
  readonly sections: readonly DrugSection[];
  readonly help: readonly {readonly severity: Severity; readonly items: readonly Statement[]}[];
  readonly notVerified: readonly Statement[];
  readonly faqTopics: readonly string[];
  readonly labelDate: readonly {
    readonly jurisdiction: Jurisdiction;
    readonly date: string;
    readonly sources: readonly string[];
  }[];
  readonly editorial: Editorial;
}

export interface FaqItem {
  readonly id: string;
  readonly topic: string;
  readonly question: string;
  readonly answer: string;
  readonly sources: readonly string[];
  readonly needsEditor?: boolean;
  readonly drugs: readonly string[];
}
export interface FaqTopic {
  readonly id: string;
  readonly name: string;
  readonly editorial: Editorial;
}

export interface Category {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
}

export interface Article {
  readonly id: string;
  readonly category: string;
  readonly tab: 'news' | 'qa' | 'encyclopedia';
  readonly title: string;
  readonly summary: string;
  readonly keywords: readonly string[];
  readonly drugs: readonly string[];
  readonly editorial: Editorial;
  /** Ids of the articles nearest to it, the nearest first; computed when the content is compiled. */
  readonly related: readonly string[];
  /** Empty where the body does not exist in the library's language yet. */
  readonly body: readonly Block[];
}

export interface Library {
  readonly language: 'zh-CN' | 'en';
  readonly sources: Readonly<Record<string, Source>>;
  readonly categories: readonly Category[];
  readonly drugs: readonly Drug[];
  readonly topics: readonly FaqTopic[];
  readonly faqs: readonly FaqItem[];
  readonly articles: readonly Article[];
  readonly glossary: readonly {readonly term: string; readonly aliases: readonly string[]}[];
  readonly lexicon: readonly (readonly string[])[];
  /** Exact sounds of rarer characters in titles and names, characters by syllable: `{dian: '癜'}`. */
  readonly readings?: Readonly<Record<string, string>>;
}

/** Names are compared without width, case, spaces or punctuation, and otherwise exactly: never by similarity. */
function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u00b7\u2019'()\uff08\uff09\u2122\u00ae.-]/g, '');
}

/** Finds a drug by id or by any exact known name (generic, brand, also called, alias). */
export function findDrug(library: Library, name: string): Drug | undefined {
  const wanted = nameKey(name);
  if (!wanted) return undefined;
  return library.drugs.find(({id, names}) => {
    const brands = names.brands.map((brand) => brand.name);
    const known = [id, names.generic, names.other, ...brands, ...names.alsoCalled, ...names.aliases];
    return known.some((each) => nameKey(each) === wanted);
  });
}

export function findArticle(library: Library, id: string): Article | undefined {
  return library.articles.find((article) => article.id === id);
}

/** Splits an attribute that lists ids by comma, space or ideographic comma. */
export function idList(value: string | undefined): string[] {
  return (value ?? '').split(/[\s,;\u3001\uff0c]+/).filter(Boolean);
}

export interface FaqChoice {
  readonly items: readonly FaqItem[];
  /** Topics or item ids that the library does not have. */
  readonly unknown: readonly string[];
}

/** Items of the given topics and ids, in the order asked for; everything where nothing is asked for. */
export function chooseFaqs(library: Library, topics: readonly string[], ids: readonly string[]): FaqChoice {
  if (!topics.length && !ids.length) return {items: library.faqs, unknown: []};
  const chosen = new Set<FaqItem>();
  const unknown: string[] = [];
  for (const topic of topics) {
    const found = library.faqs.filter((item) => item.topic === topic);
    if (!found.length) unknown.push(topic);
    found.forEach((item) => chosen.add(item));
  }
  for (const id of ids) {
    const found = library.faqs.find((item) => item.id === id);
    if (found) chosen.add(found);
    else unknown.push(id);
  }
  return {items: [...chosen], unknown};
}

/** Questions that belong to a drug: those of its topics and those that name it. */
export function faqsOfDrug(library: Library, drug: Drug): FaqItem[] {
  return library.faqs.filter((item) => drug.faqTopics.includes(item.topic) || item.drugs.includes(drug.id));
}

export type EntryKind = 'drug' | 'faq' | 'article';

/** What the search indexes: one document for each drug, question and article. */
export interface SearchEntry {
  /** Kind and id, such as "article:light-therapy". */
  readonly id: string;
  readonly kind: EntryKind;
  readonly title: string;
  readonly body: string;
  readonly keywords: readonly string[];
  /** Article category, or the kind for drugs and questions. */
  readonly category: string;
}

function drugWords(drug: Drug): string[] {
  const {generic, other, brands, alsoCalled, aliases} = drug.names;
  return [generic, other, ...brands.map((brand) => brand.name), ...alsoCalled, ...aliases];
}

export function searchEntries(library: Library): SearchEntry[] {
  const wordsOf = (ids: readonly string[]): string[] => {
    const words: string[] = [];
    for (const drug of library.drugs) if (ids.includes(drug.id)) words.push(...drugWords(drug));
    return words;
  };
  return [
    ...library.drugs.map((drug): SearchEntry => ({
      id: `drug:${drug.id}`,
      kind: 'drug',
      title: drug.names.generic,
      body: `${drug.summary.text} ${drug.offLabel.text}`,
      keywords: drugWords(drug),
      category: 'drug',
    })),
    ...library.faqs.map((item): SearchEntry => ({
      id: `faq:${item.id}`,
      kind: 'faq',
      title: item.question,
      body: item.answer,
      keywords: wordsOf(item.drugs),
      category: 'faq',
    })),
    ...library.articles.map((article): SearchEntry => ({
      id: `article:${article.id}`,
      kind: 'article',
      title: article.title,
      body: `${article.summary} ${blocksText(article.body)}`,
      keywords: [...article.keywords, ...wordsOf(article.drugs)],
      category: article.category,
    })),
  ];
}
