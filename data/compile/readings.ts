/** How single Chinese characters are read, by the dictionary of `pinyin-pro` (MIT). */
import {pinyin} from 'pinyin-pro';

/** The first level of GB2312: rows B0 to D7, the last one short. */
export function firstLevel(): string[] {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell);
  }
  return [...new TextDecoder('gbk').decode(new Uint8Array(bytes))];
}

export const spelled = (syllable: string): string => syllable.replace(/ü/g, 'v').replace(/^([nl])ue$/, '$1ve');
export const commonest = (char: string): string => spelled(pinyin(char, {toneType: 'none', v: true}));

/**
 * Exact readings, as characters by syllable, of what the engine's own table does not have: the rarer characters of a
 * site's titles and names. With them its own words need no collation, and sound the same in every browser.
 */
export function readingsFor(texts: Iterable<string>): Record<string, string> {
  const common = new Set(firstLevel());
  const bySyllable = new Map<string, Set<string>>();
  for (const text of texts) {
    for (const char of text) {
      if (char < '\u4e00' || char > '\u9fff' || common.has(char)) continue;
      const syllable = commonest(char);
      bySyllable.set(syllable, (bySyllable.get(syllable) ?? new Set()).add(char));
    }
  }
  const sorted = [...bySyllable].sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(sorted.map(([syllable, chars]) => [syllable, [...chars].sort().join('')]));
}
