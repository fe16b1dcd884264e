/** schema.org descriptions, made of the very words that are on screen. */
import type {Drug, FaqItem, Library} from './library.js';

type JsonLd = Readonly<Record<string, unknown>>;

/** `Drug` has no `contraindication` in schema.org: who cannot use a medicine stands among its warnings. */
export function drugJsonLd(library: Library, drug: Drug, gated: boolean): JsonLd {
  const texts = (id: string): string[] =>
    drug.sections
      .filter((section) => section.id === id)
      .flatMap((section) => section.statements.map((each) => each.text));
  const {names, identity, editorial} = drug;
  const brands = [...new Set(names.brands.map((brand) => brand.name))];
  return {
    '@context': 'https://schema.org',
    '@type': 'Drug',
    name: names.generic,
    nonProprietaryName: names.generic,
    alternateName: [names.other, ...names.alsoCalled],
    ...(brands.length ? {proprietaryName: brands} : {}),
    ...(gated ? {} : {description: drug.summary.text}),
    drugClass: identity.class.text,
    prescriptionStatus: 'https://schema.org/PrescriptionOnly',
    warning: [...drug.warnings.map((each) => each.text), ...texts('who-cannot')],
    pregnancyWarning: texts('pregnancy'),
    mainEntityOfPage: {
      '@type': 'MedicalWebPage',
      inLanguage: library.language,
      datePublished: editorial.published,
      // `lastReviewed` means a review by an expert: said only where one has taken place.
      ...(editorial.reviewer
        ? {
            lastReviewed: editorial.lastReviewed,
            reviewedBy: {'@type': 'Person', name: editorial.reviewer.name, jobTitle: editorial.reviewer.title},
          }
        : {}),
      citation: [...new Set(drug.warnings.flatMap((each) => each.sources))].map(
        (id) => library.sources[id]?.title ?? id,
      ),
    },
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
