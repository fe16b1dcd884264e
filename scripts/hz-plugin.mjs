import {readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import MagicString from 'magic-string';

const ROW = 94;
/** Rows with punctuation, full-width forms and Chinese characters: the same in every table of GB 2312. */
const rows = [0, 2, ...Array.from({length: 72}, (_, i) => 15 + i)];
/** The ideographic space, the first of them, ends a run. */
const END = '!!';

let codes;

/** The two ASCII letters of each character. */
function table() {
  if (codes) return codes;
  codes = new Map();
  const decoder = new TextDecoder('gbk');
  for (const row of rows) {
    for (let cell = 0; cell < ROW; cell++) {
      const char = decoder.decode(Uint8Array.of(0xa1 + row, 0xa1 + cell));
      if (!/[\u3000\ufffd\p{Co}]/u.test(char)) codes.set(char, String.fromCharCode(0x21 + row, 0x21 + cell));
    }
  }
  return codes;
}

const escape = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** What src/core/hz.ts makes JSON of again; tildes, and characters that GB 2312 lacks, become escapes. */
export function jsonInHz(value) {
  const known = table();
  const runs = [];
  const text = JSON.stringify(value)
    .replace(/[~\u0080-\uffff]/g, (unit) => (known.has(unit) ? unit : escape(unit)))
    .replace(/[\u0080-\uffff]+/g, (run) => {
      runs.push(Array.from(run, (char) => known.get(char)).join(''));
      return '~';
    });
  const chinese = runs.map((run) => run + END).join('');
  return [text, chinese.length % 4 ? chinese + END : chinese];
}

/** The parts of a library as src/shared/packed-library.ts reads them; a string stands for what comes later. */
export const packed = (library) =>
  typeof library === 'string'
    ? library
    : Object.fromEntries(Object.entries(library).map(([name, part]) => [name, jsonInHz(part)]));

const literals = (values) => values.map((value) => JSON.stringify(value)).join();
const inHz = (value) => `/* @__PURE__ */ JSON.parse(/* @__PURE__ */ fromHz(${literals(jsonInHz(value))}))`;

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
 * Writes the words of a bundle, and the libraries in src/generated/, in HZ. A library comes in parts that are read when
 * they are first asked for; `content` may put something else in the place of what the editors wrote.
 */
export function wordsInHz(root, content = (library) => library) {
  const library = /\/generated\/(?:library|article|drug-card|faq|visit-notes)\.[\w-]+\.json$/;
  const prefix = '\0packed:';
  return {
    name: 'words-in-hz',
    enforce: 'pre',
    resolveId: (source) => (library.test(source) ? `${prefix}${basename(source)}.js` : undefined),
    load(id) {
      if (!id.startsWith(prefix)) return undefined;
      const file = join(root, 'src/generated', id.slice(prefix.length, -'.js'.length));
      return [
        `import {unpack} from '${join(root, 'src/shared/packed-library.ts')}';`,
        `export default unpack(${JSON.stringify(packed(content(JSON.parse(readFileSync(file, 'utf8')))))});`,
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
      text.prepend(`import {fromHz} from '${join(root, 'src/core/hz.ts')}';\n`);
      return {code: text.toString(), map: text.generateMap({hires: true, source: id})};
    },
  };
}
