import {expect} from '@open-wc/testing';
import {drugJsonLd, faqJsonLd} from '../../src/core/structured-data.js';
import {library} from '../../stories/fixtures/library.js';

describe('structured data', () => {
  const drug = library.drugs[0];
  if (!drug) throw new Error('the fixture has no drug');

  /** Properties that schema.org (v30) knows on Drug, its parents Product, Substance, MedicalEntity and Thing. */
  const known = [
    '@context',
    '@type',
    'name',
    'nonProprietaryName',
    'alternateName',
    'proprietaryName',
    'description',
    'drugClass',
    'prescriptionStatus',
    'warning',
    'pregnancyWarning',
    'mainEntityOfPage',
  ];

  it('describes a medicine with properties that schema.org has on Drug, and nothing else', () => {
    expect(known).to.include.members(Object.keys(drugJsonLd(library, drug, false)));
    expect(drugJsonLd(library, drug, false)).not.to.have.property('contraindication');
  });

  it('says who cannot use it among the warnings', () => {
    expect(drugJsonLd(library, drug, false)['warning']).to.deep.equal([
      '不要用于2岁以下的孩子。',
      '长期安全性还没有确立。',
      '对它过敏的人不能用。',
    ]);
  });

  it('keeps what the gate hides to itself', () => {
    expect(JSON.stringify(drugJsonLd(library, drug, true))).not.to.contain(drug.summary.text);
  });

  it('claims no expert review that has not taken place', () => {
    expect(JSON.stringify(drugJsonLd(library, drug, false))).not.to.match(/lastReviewed|reviewedBy/);
    const reviewed = {
      ...drug,
      editorial: {...drug.editorial, reviewer: {name: '示例医师', title: '主任医师', institution: '示例医院'}},
    };
    expect(JSON.stringify(drugJsonLd(library, reviewed, false)))
      .to.contain('"lastReviewed":"2026-01-02"')
      .and.contain('示例医师');
  });

  it('gives each question exactly one accepted answer', () => {
    expect(faqJsonLd(library.faqs.slice(0, 1))).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'FAQPage',
      mainEntity: [
        {'@type': 'Question', name: '示例软膏是激素吗？', acceptedAnswer: {'@type': 'Answer', text: '不是。'}},
      ],
    });
  });
});
