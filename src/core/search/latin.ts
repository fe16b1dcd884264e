import {isPrefix, syllableId} from './syllables.js';

/** A syllable typed in letters; `sound` is 0 where only its beginning was typed. */
export interface TypedSyllable {
  readonly letters: string;
  readonly sound: number;
}

/** What a way of reading costs: fewer and fuller syllables are likelier. */
const FULL = 1;
const LAST_PARTIAL = 1.6;
const PARTIAL = 2.6;

/** Reads letters as pinyin: whole syllables, beginnings of them, and a last one that is still being typed. */
export function readPinyin(letters: string): TypedSyllable[] | undefined {
  if (!/^[a-z]{1,48}$/.test(letters)) return undefined;
  const cost: number[] = [0];
  const last: (TypedSyllable | undefined)[] = [undefined];
  for (let end = 1; end <= letters.length; end++) {
    cost[end] = Infinity;
    for (let size = 1; size <= Math.min(6, end); size++) {
      const before = cost[end - size]!;
      if (before === Infinity) continue;
      const piece = letters.slice(end - size, end);
      const sound = syllableId(piece.replace(/^([nl])ue$/, '$1ve'));
      let price = Infinity;
      if (sound) price = FULL;
      else if (end === letters.length && isPrefix(piece)) price = LAST_PARTIAL;
      else if ((size === 1 || piece === 'zh' || piece === 'ch' || piece === 'sh') && isPrefix(piece)) price = PARTIAL;
      if (before + price < cost[end]!) {
        cost[end] = before + price;
        last[end] = {letters: piece, sound};
      }
    }
  }
  if (cost[letters.length] === Infinity) return undefined;
  const syllables: TypedSyllable[] = [];
  for (let end = letters.length; end > 0;) {
    const syllable = last[end]!;
    syllables.unshift(syllable);
    end -= syllable.letters.length;
  }
  return syllables;
}
