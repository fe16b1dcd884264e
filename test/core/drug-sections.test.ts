import {expect} from '@open-wc/testing';
import {chooseSections, drugSources} from '../../src/core/drug-sections.js';
import {library} from '../../stories/fixtures/library.js';

describe('sections of a drug', () => {
  const drug = library.drugs[0];
  if (!drug) throw new Error('the fixture has no drug');
  const shown = (layout: 'full' | 'compact', asked: string[] = []): string[] => {
    const {open, folded} = chooseSections(drug, layout, asked);
    return [...open, '|', ...folded].map((section) => (typeof section === 'string' ? section : section.id));
  };

  it('shows all, the first ones open', () =>
    expect(shown('full')).to.deep.equal(['what', 'who-cannot', 'how', '|', 'side-effects', 'storage']));
  it('keeps the order asked for', () =>
    expect(shown('full', ['storage', 'side-effects', 'who-cannot'])).to.deep.equal([
      'who-cannot',
      '|',
      'storage',
      'side-effects',
    ]));
  it('keeps who cannot use it, whatever is asked for', () => {
    expect(shown('full', ['storage'])).to.deep.equal(['who-cannot', '|', 'storage']);
    expect(shown('compact')).to.deep.equal(['who-cannot', '|']);
  });
  it('adds to a compact card what is asked for', () =>
    expect(shown('compact', ['how'])).to.deep.equal(['how', 'who-cannot', '|']));
  it('names sections that do not exist', () =>
    expect(chooseSections(drug, 'full', ['price', 'how']).unknown).to.deep.equal(['price']));
  it('lists every source of the record once', () => expect(drugSources(drug)).to.deep.equal(['EX-1', 'K', 'EX-2']));
});
