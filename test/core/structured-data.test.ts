import {expect} from '@open-wc/testing';
import {articleJsonLd, drugJsonLd, faqJsonLd} from '../../src/core/structured-data.js';
import {library} from '../../stories/fixtures/library.js';

describe('structured data', () => {
  const drug = library.drugs[0];
  if (!drug) throw new Error('the fixture has no drug');

  const everything = {sections: drug.sections, summary: true};

  it('describes a medicine without a property that schema.org does not have on Drug', () => {
    expect(drugJsonLd(library, drug, everything)).not.to.have.property('contraindication');
  });

  it('says who cannot use it among the warnings', () => {
    expect(drugJsonLd(library, drug, everything)['warning']).to.deep.equal([
      '不要用于2岁以下的孩子。',
      '长期安全性还没有确立。',
      '对它过敏的人不能用。',
    ]);
  });

  it('keeps what is not shown to itself', () => {
    const data = drugJsonLd(library, drug, {sections: [], summary: false});
    for (const name of ['description', 'drugClass', 'pregnancyWarning']) expect(data).not.to.have.property(name);
    expect(data['warning']).to.deep.equal(drug.warnings.map((each) => each.text));
  });

  it('claims no expert review that has not taken place', () => {
    expect(JSON.stringify(drugJsonLd(library, drug, everything))).not.to.match(/lastReviewed|reviewedBy/);
    const reviewed = {
      ...drug,
      editorial: {...drug.editorial, reviewer: {name: '示例医师', title: '主任医师', institution: '示例医院'}},
    };
    expect(JSON.stringify(drugJsonLd(library, reviewed, everything)))
      .to.contain('"lastReviewed":"2026-01-02"')
      .and.contain('示例医师');
  });

  it('describes an article by its title, its summary and the sources of its text', () => {
    expect(articleJsonLd(library, library.articles[1]!)).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'MedicalWebPage',
      inLanguage: 'zh-CN',
      datePublished: '2026-01-01',
      citation: ['示例指南'],
      headline: '日常防晒和护理',
      description: '外出遮挡，少摩擦。',
    });
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
