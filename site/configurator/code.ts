/** The lines to copy, for each kind of page. */
import {escaped, type Attributes} from '../../data/command/fallback.js';
import {bundleNames, snippet, snippetPage, type Snippet} from '../../data/command/snippet.js';
import {version} from '../../src/core/version.js';
import type {Configuration, Target} from './configuration.js';
import {libraries} from './content.js';
import {themeRules} from './theme.js';

/** Hash of each bundle, put in by scripts/site.mjs. */
declare const INTEGRITY: Readonly<Record<string, string>>;

/** Where a piece of code goes; also the key of the words that say so. */
export type Place =
  'page' | 'head' | 'css' | 'markup' | 'divs' | 'functions' | 'block' | 'index' | 'component' | 'config' | 'template';

export interface Code {
  readonly place: Place;
  readonly text: string;
}

export function snippetOf(configuration: Configuration): Snippet {
  const {widget, attributes, language, src, ascii, target, theme} = configuration;
  const divs = target === 'divs';
  return snippet(widget, attributes, {
    library: libraries[language],
    integrity: INTEGRITY[bundleNames[language]] ?? '',
    src,
    divs,
    ascii,
    rules: themeRules(divs ? `[data-medleaf="${widget}"]` : `medleaf-${widget}`, theme),
  });
}

const style = ({css}: Snippet): string => (css ? `<style>\n${css.replace(/^/gm, '  ')}\n</style>\n` : '');

/** WordPress keeps the hash only where a filter writes it. */
function functionsFile({language, src}: Configuration): string {
  const bundle = bundleNames[language];
  const address = src ? `'${src.replace(/['\\]/g, '\\$&')}'` : `get_stylesheet_directory_uri() . '/${bundle}'`;
  return `add_action('wp_enqueue_scripts', function () {
  wp_enqueue_script('medleaf', ${address}, [], '${version}', true);
});
add_filter('script_loader_tag', function ($tag, $handle) {
  return $handle !== 'medleaf' ? $tag : str_replace(
    ' src=', ' defer integrity="${INTEGRITY[bundle] ?? ''}" crossorigin="anonymous" src=', $tag);
}, 10, 2);`;
}

/** An element without fallback markup: it is drawn by a script in any case. */
function component(widget: string, attributes: Attributes, language: string, isJsx: boolean): string {
  const all: Attributes = {lang: language, ...attributes};
  const written = Object.entries(all).map(([name, value]) => {
    if (value === true) return ` ${name}`;
    return isJsx && /^\d+$/.test(value) ? ` ${name}={${value}}` : ` ${name}="${escaped(value)}"`;
  });
  const tag = `medleaf-${widget}`;
  return isJsx ? `<${tag}${written.join('')} />` : `<${tag}${written.join('')}></${tag}>`;
}

const writers: Readonly<Record<Target, (configuration: Configuration, made: Snippet) => Code[]>> = {
  html: (_, made) => [
    {place: 'page', text: snippetPage(made).trim()},
    {place: 'head', text: made.script},
    ...(made.css ? [{place: 'css', text: made.css} as const] : []),
    {place: 'markup', text: made.markup},
  ],
  divs: (_, made) => [
    {place: 'head', text: style(made) + made.script},
    {place: 'divs', text: made.markup},
  ],
  wordpress: (configuration, made) => [
    {place: 'functions', text: functionsFile(configuration)},
    {place: 'block', text: `<!-- wp:html -->\n${style(made)}${made.markup}\n<!-- /wp:html -->`},
  ],
  react: ({widget, attributes, language}, made) => [
    {place: 'index', text: style(made) + made.script},
    {
      place: 'component',
      text: `export function PatientInformation() {\n  return ${component(widget, attributes, language, true)};\n}`,
    },
  ],
  vue: ({widget, attributes, language}, made) => [
    {place: 'index', text: style(made) + made.script},
    {
      place: 'config',
      text: [
        `import vue from '@vitejs/plugin-vue';`,
        '',
        'export default {',
        `  plugins: [vue({template: {compilerOptions: {isCustomElement: (tag) => tag.startsWith('medleaf-')}}})],`,
        '};',
      ].join('\n'),
    },
    {place: 'template', text: `<template>\n  ${component(widget, attributes, language, false)}\n</template>`},
  ],
};

export function codeFor(configuration: Configuration): Code[] {
  return writers[configuration.target](configuration, snippetOf(configuration));
}
