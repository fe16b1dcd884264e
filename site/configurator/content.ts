/** What there is to choose from: the elements of the manifest, and the content by language. */
import manifest from '../../custom-elements.json';
import {elementsIn} from '../../data/command/manifest.js';
import type {Library} from '../../src/core/library.js';
import english from '../../src/generated/library.en.json';
import chinese from '../../src/generated/library.zh-CN.json';

export type Language = Library['language'];

export const libraries: Readonly<Record<Language, Library>> = {
  'zh-CN': chinese as unknown as Library,
  en: english as unknown as Library,
};

export const elements = elementsIn(manifest);
