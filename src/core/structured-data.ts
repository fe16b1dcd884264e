/** schema.org descriptions, made of the very words that are on screen. */
import {blocksSources} from './blocks.js';
import type {Article, Drug, DrugSection, Editorial, FaqItem, Library} from './library.js';

type JsonLd = Readonly<Record<string, unknown>>;

/** What a page says about itself. `lastReviewed` means a review by an expert: said only where one has taken place. */
function webPage(
  {language, sources}: Library,
  {published, lastReviewed, reviewer}: Editorial,
  cited: readonly string[],
): JsonLd {
  return {
    '@type': 'MedicalWebPage',
    inLanguage: language,
    datePublished: published,
    ...(reviewer ? {lastReviewed, reviewedBy: {'@type': 'Person', name: reviewer.name, jobTitle: reviewer.title}} : {}),
    citation: [...new Set(cited)].map((id) => sources[id]?.title ?? id),
  };
}

export interface DrugShown {
  readonly sections: readonly DrugSection[];
  readonly summary: boolean;
}

/** `Drug` has no `contraindication` in schema.org: who cannot use a medicine stands among its warnings. */
export function drugJsonLd(library: Library, drug: Drug, shown: DrugShown): JsonLd {
  const texts = (id: DrugSection['id']): string[] =>
    shown.sections
      .filter((section) => section.id === id)
      .flatMap((section) => section.statements.map((each) => each.text));
  const {names, identity, warnings} = drug;
  const brands = [...new Set(names.brands.map((brand) => brand.name))];
  const pregnancy = texts('pregnancy');
  return {
    '@context': 'https://schema.org',
    '@type': 'Drug',
    name: names.generic,
    nonProprietaryName: names.generic,
    alternateName: [names.other, ...names.alsoCalled],
    ...(brands.length ? {proprietaryName: brands} : {}),
    ...(shown.summary ? {description: drug.summary.text} : {}),
    ...(shown.sections.some(({id}) => id === 'what')
      ? {drugClass: {'@type': 'DrugClass', name: identity.class.text}}
      : {}),
    prescriptionStatus: 'https://schema.org/PrescriptionOnly',
    warning: [...warnings.map((each) => each.text), ...texts('who-cannot')],
    ...(pregnancy.length ? {pregnancyWarning: pregnancy} : {}),
    mainEntityOfPage: webPage(
      library,
      drug.editorial,
      warnings.flatMap((each) => each.sources),
    ),
  };
}

export function articleJsonLd(library: Library, {title, summary, body, editorial}: Article): JsonLd {
  return {
    '@context': 'https://schema.org',
    ...webPage(library, editorial, blocksSources(body)),
    headline: title,
    description: summary,
  };
}

export function faqJsonLd(items: readonly FaqItem[]): JsonLd {
  return {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    mainEntity: items.map((item) => ({
      '@type': 'Question',
      name: item.question,
      acceptedAnswer: {'@type': 'Answer', text: item.answer},
    })),
  };
}
