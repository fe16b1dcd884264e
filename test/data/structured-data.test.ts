/** Everything that the content says to search engines uses types and properties of schema.org, each where it belongs. */
import assert from 'node:assert/strict';
import {dirname, join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import ts from 'typescript';
import {compileAll} from '../../data/compile/index.js';
import type {Article, Drug, Library} from '../../src/core/library.js';
import {articleJsonLd, drugJsonLd, faqJsonLd} from '../../src/core/structured-data.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** What the compiler says when these become constants of the types of the official vocabulary (schema-dts). */
function complaints(descriptions: readonly (readonly [type: string, data: object])[]): string[] {
  const file = join(root, 'test/data/descriptions.ts');
  const text = [
    `import type {Drug, FAQPage, MedicalWebPage, WithContext} from 'schema-dts';`,
    ...descriptions.map(([type, data], i) => `export const d${i}: WithContext<${type}> = ${JSON.stringify(data)};`),
  ].join('\n');
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  const host = ts.createCompilerHost(options);
  const {fileExists, getSourceFile} = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022) : getSourceFile(name, ...rest);
  return ts
    .getPreEmitDiagnostics(ts.createProgram([file], options, host))
    .map(({messageText}) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

const reviewer = {name: '示例医师', title: '主任医师', institution: '示例医院'};
const reviewed = <T extends Drug | Article>(record: T): T => ({...record, editorial: {...record.editorial, reviewer}});
const drugData = (library: Library, drug: Drug) =>
  ['Drug', drugJsonLd(library, drug, {sections: drug.sections, summary: true})] as const;
const articleData = (library: Library, article: Article) =>
  ['MedicalWebPage', articleJsonLd(library, article)] as const;

const libraries = Object.values(compileAll(join(root, 'data')));
const [{drugs, articles}] = libraries as [Library];
const aDrug = drugData(libraries[0]!, reviewed(drugs[0]!));
const anArticle = articleData(libraries[0]!, reviewed(articles[0]!));

test('descriptions of medicines, articles and questions fit the vocabulary', () => {
  const all = libraries.flatMap((library) => [
    ...library.drugs.map((drug) => drugData(library, drug)),
    ...library.articles.map((article) => articleData(library, article)),
    ['FAQPage', faqJsonLd(library.faqs)] as const,
  ]);
  assert.deepEqual(complaints([...all, aDrug, anArticle]), []);
});

test('a property on a type that does not have it is found', () => {
  const wrong = complaints([
    ['Drug', {...aDrug[1], contraindication: '过敏'}],
    ['MedicalWebPage', {...anArticle[1], warning: '过敏'}],
  ]);
  assert.equal(wrong.length, 2);
  assert.match(wrong.join(), /"contraindication"' does not exist.*"warning"' does not exist/s);
});
