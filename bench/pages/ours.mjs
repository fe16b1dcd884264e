/** Our own files as they are built, on pages as the documents for site owners write them. */
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from '../../scripts/ensure.mjs';
import {questions} from '../content.mjs';
import {details} from './floors.mjs';

export const dist = (file) => readFileSync(join(root, 'dist', file));

const faqShown = () => document.querySelector('medleaf-faq')?.shadowRoot?.querySelectorAll('.disclosure').length ?? 0;
const faqOpen = {
  controls: () => [...document.querySelector('medleaf-faq').shadowRoot.querySelectorAll('.disclosure-button')],
  roots: () => [document.querySelector('medleaf-faq').shadowRoot],
};
export const search = {
  field: () => document.querySelector('medleaf-search').shadowRoot.querySelector('input'),
  roots: () => [document.querySelector('medleaf-search').shadowRoot],
};
export const searchShown = () =>
  Number(Boolean(document.querySelector('medleaf-search')?.shadowRoot?.querySelector('input')));

/** As `medleaf snippet` prints it, but for the script. */
const snippet = (...words) =>
  execFileSync(process.execPath, ['dist/cli/medleaf.mjs', 'snippet', ...words], {cwd: root, encoding: 'utf8'}).replace(
    /<script.*<\/script>/,
    '',
  );
export const faq = {
  name: 'medleaf-faq.js',
  script: dist('medleaf-faq.js'),
  body: snippet('faq', '--topic', 'tacrolimus', '--limit', String(questions.length)),
  shown: faqShown,
  expected: questions.length,
  open: faqOpen,
};
export const faqOfPage = {
  ...faq,
  name: "medleaf-faq.js, the page's own details",
  body: `<medleaf-faq>
${questions.map(details).join('\n')}
</medleaf-faq>`,
};
export const searchPage = {
  name: 'medleaf-search.js',
  script: dist('medleaf-search.js'),
  body: snippet('search'),
  shown: searchShown,
  search,
};
const demoTags = ['medleaf-search', 'medleaf-drug-card', 'medleaf-faq', 'medleaf-consult'];
export const demo = {
  name: 'medleaf.js, demo page',
  html: readFileSync(join(root, 'site/index.html'), 'utf8'),
  files: () => ({
    'hospital.css': readFileSync(join(root, 'site/hospital.css')),
    'dist/medleaf.js': dist('medleaf.js'),
  }),
  shown: `() => document.querySelectorAll('${demoTags}').length === ${demoTags.length} && [...document.querySelectorAll('${demoTags}')].filter((element) => element.shadowRoot?.firstElementChild).length`,
  expected: demoTags.length,
  search,
};

export default [faq, faqOfPage, searchPage, demo];
