import MagicString from 'magic-string';

// eslint-disable-next-line no-control-regex
const nonAscii = /[^\x00-\x7f]/g;
const escape = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * Keeps a bundle readable on pages in GBK or Big5. `output.charset: 'ascii'` leaves tagged templates alone,
 * so the sources are escaped before anything else sees them, and the result is checked.
 */
export function asciiOnly() {
  return {
    name: 'ascii-only',
    enforce: 'pre',
    transform(code, id) {
      if (!/\.[mc]?[jt]s$/.test(id.split('?')[0])) return undefined;
      const text = new MagicString(code);
      for (const {0: unit, index} of code.matchAll(nonAscii)) text.overwrite(index, index + 1, escape(unit));
      return text.hasChanged() ? {code: text.toString(), map: text.generateMap({hires: true, source: id})} : undefined;
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const {type, fileName, code} of Object.values(bundle)) {
          // eslint-disable-next-line no-control-regex
          const bad = type === 'chunk' && /.{0,30}[^\x00-\x7f].{0,30}/.exec(code);
          if (bad) this.error(`${fileName} is not pure ASCII: ${bad[0]}`);
        }
      },
    },
  };
}
