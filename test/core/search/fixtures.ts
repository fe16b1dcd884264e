import {createIndex, type SearchIndex} from '../../../src/core/search/search.js';

/** A small site, with titles and names invented for the tests. */
export const glossary = [
  {term: '白癜风', aliases: ['白斑病', 'vitiligo']},
  {term: '银屑病', aliases: ['牛皮癣', 'psoriasis']},
  {term: '他克莫司软膏', aliases: ['普特彼', 'Protopic', 'tacrolimus', 'FK506']},
  {term: '芦可替尼乳膏', aliases: ['鲁索替尼', 'Opzelura', 'ruxolitinib']},
  {term: '光疗', aliases: ['照光', 'NB-UVB', 'light therapy']},
];

const titles = [
  '白癜风会传染吗？',
  '白颠风是什么意思',
  '白癜风要不要忌口',
  '孩子得了白癜风怎么办',
  '他克莫司软膏怎么涂',
  '停用他克莫司之后会复发吗',
  '芦可替尼乳膏什么时候上市',
  '光疗一次多少钱',
  '银屑病与白癜风的区别',
  '补骨脂能不能外用',
  '黑色素细胞移植',
  '0.03%和0.1%有什么区别',
];

export const documents = titles.map((title, at) => ({
  id: `d${String(at)}`,
  title,
  body: at === 10 ? '医生会先查甲状腺，再谈移植。' : '正文。',
  category: at < 4 ? 'disease' : 'treatment',
}));

export const site = (): SearchIndex => createIndex(documents, {glossary});
export const titlesOf = (index: SearchIndex, query: string, limit = 5): string[] =>
  index.search(query, {limit}).map(({title}) => title.map(({text}) => text).join(''));
