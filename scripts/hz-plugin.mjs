import {readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import MagicString from 'magic-string';

const ROW = 94;
/** Rows with punctuation, full-width forms and Chinese characters: the same in every table of GB 2312. */
const rows = [0, 2, ...Array.from({length: 72}, (_, i) => 15 + i)];

let codes;

/** The two ASCII letters of each character. */
function table() {
  if (codes) return codes;
  codes = new Map();
  const decoder = new TextDecoder('gbk');
  for (const row of rows) {
    for (let cell = 0; cell < ROW; cell++) {
      const char = decoder.decode(Uint8Array.of(0xa1 + row, 0xa1 + cell));
      if (!/[\ufffd\p{Co}]/u.test(char)) codes.set(char, String.fromCharCode(0x21 + row, 0x21 + cell));
    }
  }
  return codes;
}

/** JSON as src/core/hz.ts reads it; characters that GB 2312 lacks stay as they are, tildes become escapes. */
export function jsonInHz(value) {
  const known = table();
  return JSON.stringify(value)
    .replace(/~/g, '\\u007e')
    .replace(/[^\0-\x7f]+/g, (run) =>
      [...run]
        .map((char) => (known.has(char) ? `~{${known.get(char)}~}` : char))
        .join('')
        .replace(/~\}~\{/g, ''),
    );
}

/** The parts of a library as src/shared/packed-library.ts reads them; a string stands for what comes later. */
export const packed = (library) =>
  typeof library === 'string'
    ? library
    : Object.fromEntries(Object.entries(library).map(([name, part]) => [name, jsonInHz(part)]));

const inHz = (value) => `/* @__PURE__ */ JSON.parse(/* @__PURE__ */ fromHz(${JSON.stringify(jsonInHz(value))}))`;

/** Chinese characters from which on a module is rewritten. */
const worthwhile = 200;

/** The value of an expression that is written out in full; `undefined` where it is not. */
function valueOf(node) {
  if (node.type === 'Literal') return node.value;
  if (/^TS(As|Satisfies)Expression$/.test(node.type)) return valueOf(node.expression);
  if (node.type === 'ArrayExpression') {
    const values = node.elements.map(valueOf);
    return values.includes(undefined) ? undefined : values;
  }
  if (node.type !== 'ObjectExpression') return undefined;
  const entries = node.properties.map(({key, value}) => [key?.name ?? key?.value, value && valueOf(value)]);
  return entries.some((entry) => entry.includes(undefined)) ? undefined : Object.fromEntries(entries);
}

/**
 * Writes the words of a bundle, and the libraries in src/generated/, in HZ. The whole library comes in parts that are
 * read when they are first asked for; `content` may put something else in the place of what the editors wrote.
 */
export function wordsInHz(root, content = (library) => library) {
  const library = /\/generated\/(?:library|article|drug-card|faq|visit-notes)\.[\w-]+\.json$/;
  const prefix = '\0packed:';
  const importHz = `import {fromHz} from '${join(root, 'src/core/hz.ts')}';\n`;
  return {
    name: 'words-in-hz',
    enforce: 'pre',
    resolveId: (source) => (library.test(source) ? `${prefix}${basename(source)}.js` : undefined),
    load(id) {
      if (!id.startsWith(prefix)) return undefined;
      const name = id.slice(prefix.length, -'.js'.length);
      const value = content(JSON.parse(readFileSync(join(root, 'src/generated', name), 'utf8')));
      if (!name.startsWith('library.')) return `${importHz}export default ${inHz(value)};`;
      return [
        `import {unpack} from '${join(root, 'src/shared/packed-library.ts')}';`,
        `export default unpack(${JSON.stringify(packed(value))});`,
      ].join('\n');
    },
    transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id) || (code.match(/[\u4e00-\u9fff]/g) ?? []).length < worthwhile) return undefined;
      const text = new MagicString(code);
      for (const {declaration} of this.parse(code, {lang: 'ts'}).body) {
        for (const {init} of declaration?.declarations ?? []) {
          const value = init && valueOf(init);
          if (typeof value !== 'object') continue;
          text.overwrite(init.start, init.end, inHz(value));
        }
      }
      if (!text.hasChanged()) return undefined;
      text.prepend(importHz);
      return {code: text.toString(), map: text.generateMap({hires: true, source: id})};
    },
  };
}
