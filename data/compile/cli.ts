/** Writes src/generated/: the library in each language, the parts of it that the partner files carry, and the schema. */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {ContentError, compileAll, languages, libraryFor} from './index.js';
import {contentSchema} from './json-schema.js';

const dataDir = join(dirname(fileURLToPath(import.meta.url)), '..');
const outDir = join(dataDir, '..', 'src', 'generated');

try {
  const libraries = compileAll(dataDir);
  mkdirSync(outDir, {recursive: true});
  const write = (name: string, value: unknown): void => writeFileSync(join(outDir, name), `${JSON.stringify(value)}\n`);
  for (const language of languages) write(`library.${language}.json`, libraries[language]);
  write('article.zh-CN.json', libraryFor(libraries['zh-CN'], 'article'));
  write('faq.zh-CN.json', libraryFor(libraries['zh-CN'], 'faq'));
  write('drug-card.zh-CN.json', libraryFor(libraries['zh-CN'], 'drug-card'));
  write('visit-notes.zh-CN.json', libraryFor(libraries['zh-CN'], 'visit-notes'));
  write('content.schema.json', contentSchema);
  write('phrases.json', JSON.parse(readFileSync(join(dataDir, 'phrases.json'), 'utf8')));
  const {drugs, faqs, articles, sources} = libraries['zh-CN'];
  console.log(
    `Content: ${drugs.length} drugs, ${faqs.length} questions, ${articles.length} articles, ${Object.keys(sources).length} sources`,
  );
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
