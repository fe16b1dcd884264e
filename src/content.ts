/** `medleaf/content`: the embedded library, for use without any element. */
import type {Library} from './core/library.js';
import chinese from './generated/library.zh-CN.json';

export const library = chinese as unknown as Library;
export type {Article, Drug, FaqItem, Library, SearchEntry} from './core/library.js';
export {findArticle, findDrug, searchEntries} from './core/library.js';
