import {gb2312, ROW} from './gb2312.js';

const FIRST = 0x21;

/**
 * Reads Chinese in ASCII as RFC 1843 writes it: `~{`, two letters for each character of GB 2312, `~}`, and `~~` for a
 * tilde. Bundles hold their words and content like that; see docs/decisions/0014.
 */
export function fromHz(text: string): string {
  const table = gb2312();
  return text.replace(/~(?:~|\{((?:[!-w][!-~])+)~\})/g, (_, run?: string) => {
    if (run === undefined) return '~';
    let decoded = '';
    for (let at = 0; at < run.length; at += 2)
      decoded += table.charAt((run.charCodeAt(at) - FIRST) * ROW + run.charCodeAt(at + 1) - FIRST);
    return decoded;
  });
}
