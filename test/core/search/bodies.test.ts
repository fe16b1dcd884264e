import {expect} from '@open-wc/testing';
import {Bodies, excerptOf} from '../../../src/core/search/bodies.js';
import {highlight} from '../../../src/core/search/highlight.js';

const bodies = new Bodies(
  ['先查甲状腺。', 'Nothing here', '甲状腺和白癜风都有。', ''].map((body, at) => ({id: String(at), title: '', body})),
);

describe('texts under titles', () => {
  it('are found word for word', () => expect(bodies.find([['甲状腺']], 9)).to.deep.equal([0, 2]));
  it('must have one of every group', () => expect(bodies.find([['甲状腺'], ['癣', '白癜风']], 9)).to.deep.equal([2]));
  it('are found in any case', () => expect(bodies.find([['nothing']], 9)).to.deep.equal([1]));
  it('are not found for nothing, nor for a letter', () => {
    expect(bodies.find([], 9)).to.deep.equal([]);
    expect(bodies.find([['']], 9)).to.deep.equal([]);
    expect(bodies.find([['n']], 9)).to.deep.equal([]);
  });
  it('are found no more than asked for', () => expect(bodies.find([['甲状腺']], 1)).to.have.length(1));
});

describe('the excerpt of a body', () => {
  const shown = (body: string, ...needles: string[]): string => {
    const {text, ranges} = excerptOf(body, [needles]);
    expect(body).to.include(text);
    return highlight(text, ranges)
      .map((segment) => (segment.match ? `[${segment.text}]` : segment.text))
      .join('');
  };
  it('is the beginning where nothing is found', () => expect(shown('开头。'.repeat(60))).to.equal('开头。'.repeat(32)));
  it('marks what is found', () => expect(shown('先查甲状腺。', '甲状腺')).to.equal('先查[甲状腺]。'));
  it('begins with the sentence', () =>
    expect(shown(`${'长'.repeat(90)}。再查甲状腺。`, '甲状腺')).to.equal('再查[甲状腺]。'));
  it('never cuts a character in half', () =>
    expect(shown(`${'𠮷'.repeat(80)}甲`, '甲')).not.to.match(/^[\udc00-\udfff]|[\ud800-\udbff]$/));
  it('is empty for an empty body', () => expect(shown('', '甲')).to.equal(''));
});
