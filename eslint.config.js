import js from '@eslint/js';
import {configs as lit} from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import {configs as wc} from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** One line of "Who may import whom": what the files of a folder must not import, and why. */
const mayNotImport = (files, ...patterns) => ({
  files,
  rules: {'@typescript-eslint/no-restricted-imports': ['error', {patterns: [...patterns, ...everywhere]}]},
});
const everywhere = [
  {regex: '^node:', message: 'Runs in a page.'},
  {regex: '^lit/directives/unsafe', message: 'Content is data: there is no HTML to trust.'},
  {
    regex: '^lit/decorators',
    importNames: ['customElement'],
    message: 'Elements are registered by src/define.ts alone.',
  },
];
const noLit = {regex: '^(lit($|/)|@lit/)', message: 'Plain TypeScript here: no lit.'};
const folders = (names, message, options) => ({regex: `(^|/)(${names})/`, message, ...options});
const entries = {
  regex: '(^|/)((define|embed|content)\\.js$|(entries|generated|data|stories|test)/)',
  message: 'Only the entries of a bundle know the real content and register elements.',
};

const forbidden = (selector, message) => ({selector, message});
const inTemplates = (tag, pattern, message) =>
  forbidden(`TaggedTemplateExpression[tag.name='${tag}'] TemplateElement[value.raw=${pattern}]`, message);
const htmlStrings = [
  forbidden(
    'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe)$/]',
    'Content is data: no HTML strings.',
  ),
  inTemplates('html', '/\\.(innerHTML|outerHTML)\\s*=/', 'Content is data: no HTML strings.'),
];
const oldEngines = [
  forbidden('PrivateIdentifier', 'ES2019: TypeScript `private`, not `#private`, which costs bytes and speed.'),
  forbidden(
    "MemberExpression[object.name='Array'][property.name='from']",
    'Prototype and MooTools replace Array.from: spread instead.',
  ),
  forbidden('ImportExpression', 'The bundle is one file.'),
  forbidden(
    "NewExpression[callee.name='Event']",
    'MooTools replaces `Event`: fire the events of src/shared/events.ts.',
  ),
];
const styles = [
  inTemplates('css', '/[0-9]rem\\b/', '`em`, not `rem`: many mobile pages set a root text size of their own.'),
  inTemplates('css', '/@media[^{]*(width|height)/', 'Container queries: an element knows its own width, not the page.'),
  inTemplates('html', '/<style|\\sstyle=/', '`static styles` only: a strict CSP refuses styles in markup.'),
];
const registration = forbidden(
  "CallExpression[callee.object.name='customElements'][callee.property.name='define']",
  'Elements are registered by src/define.ts alone.',
);

export default tseslint.config(
  {
    ignores: [
      ...[
        'node_modules',
        'dist',
        'site-dist',
        'storybook-static',
        'coverage',
        '.cache',
        'src/generated',
        'bench/node_modules',
      ],
      ...['examples', 'test/package'], // with packages of their own
    ],
  },
  {linterOptions: {reportUnusedDisableDirectives: 'error'}},
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'Buffer', 'URL', 'TextDecoder', 'fetch', 'performance', 'setTimeout', 'clearTimeout']
          .concat(['AbortController', 'AbortSignal'])
          .concat(['window', 'document', 'HTMLElement', 'getComputedStyle']) // in functions that puppeteer runs in a page
          .map((name) => [name, 'readonly']),
      ),
    },
  },
  ...tseslint.configs.recommendedTypeCheckedOnly.map((config) => ({...config, files: ['**/*.ts']})),
  {
    files: ['**/*.ts'],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    rules: {
      // False alarm on every `@click=${this.onClick}`: lit binds the listener.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['test/**'],
    rules: {'@typescript-eslint/no-unused-expressions': 'off', '@typescript-eslint/no-floating-promises': 'off'},
  },

  {...lit['flat/recommended'], files: ['src/**/*.ts', 'stories/**/*.ts']},
  {...wc['flat/recommended'], files: ['src/**/*.ts']},
  {
    files: ['src/**/*.ts', 'stories/**/*.ts'],
    plugins: {'lit-a11y': litA11y},
    rules: {
      ...litA11y.configs.recommended.rules,
      // Neither sees a <label for>, nor the input that hears the keys of a listbox; axe and the tests do.
      'lit-a11y/accessible-name': 'off',
      'lit-a11y/click-events-have-key-events': 'off',
    },
  },

  {
    files: ['src/**/*.ts'],
    rules: {'no-restricted-syntax': ['error', ...htmlStrings, ...oldEngines, ...styles, registration]},
  },
  {files: ['src/define.ts'], rules: {'no-restricted-syntax': ['error', ...htmlStrings, ...oldEngines]}},
  {files: ['stories/**/*.ts'], rules: {'no-restricted-syntax': ['error', ...htmlStrings]}},
  {
    files: ['src/core/**/*.ts', 'src/messages/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['window', 'document', 'navigator', 'location', 'localStorage', 'customElements', 'matchMedia'],
        ...['Node', 'Element', 'HTMLElement', 'ShadowRoot', 'Event', 'CustomEvent', 'process', 'Buffer', 'require'],
      ],
    },
  },

  mayNotImport(
    ['src/core/**/*.ts'],
    noLit,
    entries,
    folders('messages|shared|elements', 'core is pure and stands alone.'),
  ),
  mayNotImport(
    ['src/messages/**/*.ts'],
    noLit,
    entries,
    folders('shared|elements', 'Messages are words.'),
    folders('core', 'Only types of core.', {allowTypeImports: true}),
  ),
  mayNotImport(['src/shared/**/*.ts'], entries, folders('elements', 'shared knows no element.')),
  mayNotImport(
    ['src/elements/**/*.ts'],
    entries,
    {regex: '^\\.\\./[^.]', message: 'An element reaches another one by its tag.'},
    folders('elements', 'An element reaches another one by its tag.'),
  ),
  mayNotImport(
    ['src/define.ts'],
    noLit,
    folders('core|messages|generated', 'define only registers.'),
    folders('shared', 'Only the base type.', {allowTypeImports: true}),
  ),
  mayNotImport(
    ['src/embed.ts', 'src/content.ts', 'src/elements.ts', 'src/launch.ts', 'src/entries/**/*.ts'],
    noLit,
    folders('messages', 'An entry puts together, no more.'),
  ),
  mayNotImport(
    ['stories/**/*.ts', 'test/elements/**/*.ts'],
    folders('generated|data|messages', 'Fixtures, so that nothing depends on the wording of an article.'),
    {
      regex: '(^|/)(embed|content)\\.js$|(^|/)entries/',
      message: 'Fixtures, so that nothing depends on the wording of an article.',
    },
  ),
  mayNotImport(['test/core/**/*.ts'], noLit, folders('shared|elements|generated', 'core is tested alone.')),
);
