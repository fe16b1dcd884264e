/** What all pages show and search, ours and those of others: our own questions and documents. */
import {readFileSync} from 'node:fs';
import {chooseFaqs, searchEntries} from '../src/core/library.ts';

export const library = JSON.parse(
  readFileSync(new URL('../src/generated/library.zh-CN.json', import.meta.url), 'utf8'),
);

/** Those of `<medleaf-faq topic="tacrolimus" limit="8">`. */
export const questions = chooseFaqs(library, ['tacrolimus'], [])
  .items.slice(0, 8)
  .map(({id, question, answer}) => ({id, question, answer}));

/** Those that the embedded search looks through. */
export const documents = searchEntries(library).map(({id, title, body}) => ({id, title, body}));
