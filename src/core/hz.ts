import {gb2312, ROW} from './gb2312.js';

const FIRST = 0x21;

/**
 * Reads Chinese in ASCII as RFC 1843 writes it: `~{`, two letters for each character of GB 2312, `~}`. Bundles hold their
 * words and content like that; see docs/decisions/0014. A tilde of the text must be written otherwise.
 */
export function fromHz(text: string): string {
  const table = gb2312();
  return text.replace(/~\{((?:..)+?)~\}/g, (_, run: string) =>
    run.replace(/../g, (pair) => table.charAt((pair.charCodeAt(0) - FIRST) * ROW + pair.charCodeAt(1) - FIRST)),
  );
}
