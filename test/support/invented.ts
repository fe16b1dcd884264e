import type {IndexDocument} from '../../data/command/indexer.js';

/** Documents with nothing in them but a number. */
export const invented = (count: number, edition = ''): IndexDocument[] =>
  Array.from({length: count}, (_, at) => ({
    id: `article:invented-${at}`,
    kind: 'article',
    title: `虚构的第${at}篇${edition}`,
    body: `这一篇是测试用的，没有内容。${at}`,
    keywords: [],
    category: 'test',
  }));
