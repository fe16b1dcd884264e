import {expect} from '@open-wc/testing';
import {blocksSources, blocksText, inlineText, readingMinutes} from '../../src/core/blocks.js';
import {library} from '../../stories/fixtures/library.js';

describe('blocks', () => {
  const body = library.articles[0]?.body ?? [];

  it('reads inline runs as the words a reader sees', () => {
    expect(
      inlineText(['用', {strong: '药'}, {drug: 'x', text: '膏'}, {article: 'y', text: '文'}, {link: '/', text: '链'}]),
    ).to.equal('用药膏文链');
  });

  it('reads a body in the order it is shown', () => {
    expect(blocksText(body).split('\n')).to.deep.equal([
      '它是什么',
      '皮肤上出现白斑。医生可能会用示例软膏。',
      '不传染。',
      '可以治疗。',
      '两种情况',
      '情况 怎么办',
      '稳定 定期复诊',
      '变大 早些就诊',
      '什么时候去看医生',
      '白斑变大，见日常护理。',
    ]);
  });

  it('lists each source once, in order of first use', () => expect(blocksSources(body)).to.deep.equal(['EX-2', 'K']));
});

describe('reading time', () => {
  const minutes = (text: string): number => readingMinutes([{type: 'paragraph', content: [text]}]);
  it('is 300 Chinese characters a minute, rounded up', () => {
    expect([1, 300, 301, 900].map((count) => minutes('字'.repeat(count)))).to.deep.equal([1, 1, 2, 3]);
  });
  it('counts no punctuation and no Latin, and is unknown without Chinese', () => {
    expect(minutes('字'.repeat(299) + '，。TCI 0.1%')).to.equal(1);
    expect(minutes('Only English.')).to.equal(0);
    expect(readingMinutes([])).to.equal(0);
  });
});
