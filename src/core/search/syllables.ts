import {sounds as packed} from './sounds.data.js';

/** How alike two sounds are, as a share of "the same character"; exact in 32 bits. */
export const SAME_SOUND = 0.875;
const FOLDED = 0.8125;
const NEAR = 0.375;

/** Ids of syllables stay below this; above it are words and characters whose sound is not known. */
export const FIRST_WORD = 512;

interface Sounds {
  /** Syllable by id; 0 is none. */
  readonly names: readonly string[];
  readonly idOf: ReadonlyMap<string, number>;
  /** The id that stands for all syllables which speakers confuse (zh/z, n/l, -ng/-n). */
  readonly folded: Uint16Array;
  /** Syllable of each character of GB2312's first level, by its distance from U+4E00. */
  readonly ofChar: Uint16Array;
  /** The other characters of GB2312, which like the first ones are simplified. */
  readonly secondLevel: string;
  /** The character of each syllable that collation puts first, in the order of pinyin. */
  readonly anchors: readonly {readonly char: string; readonly id: number}[];
}

/** Rows of GB 2312 with Chinese characters, and characters in a row; the first 3,755 stand in the order of their reading. */
const HAN_ROWS = 72;
const ROW = 94;
const FIRST_OF_HAN = 0xb0a1;
const HAN = 0x4e00;
const HAN_COUNT = 0x5200;

let decoded: Sounds | undefined;

const fold = (name: string): string =>
  name
    .replace(/^([zcs])h/, '$1')
    .replace(/^n/, 'l')
    .replace(/([aei]n)g$/, '$1');

/** The Chinese characters of GB 2312 in its order; what is not assigned stands there as one other character. */
function hanOfGb2312(): string {
  const bytes = new DataView(new ArrayBuffer(HAN_ROWS * ROW * 2));
  for (let row = 0; row < HAN_ROWS; row++)
    for (let cell = 0; cell < ROW; cell++) bytes.setUint16(2 * (row * ROW + cell), FIRST_OF_HAN + 256 * row + cell);
  return new TextDecoder('gbk').decode(bytes);
}

function decode(): Sounds {
  const names = [''];
  const idOf = new Map<string, number>();
  const ofChar = new Uint16Array(HAN_COUNT);
  const anchors: {char: string; id: number}[] = [];
  const chars = hanOfGb2312();
  const run = /([A-Z]h?)?([a-z]*)(\d+)(?:\.(\d+))?/g;
  let beginning = '';
  let at = 0;
  for (let match = run.exec(packed); match; match = run.exec(packed)) {
    if (match[1]) beginning = match[1].toLowerCase();
    const name = beginning + match[2]!;
    const id = names.push(name) - 1;
    idOf.set(name, id);
    anchors.push({char: chars.charAt(at + Number(match[4] ?? 0)), id});
    for (const end = at + Number(match[3]); at < end; at++) ofChar[chars.charCodeAt(at) - HAN] = id;
  }
  const folded = new Uint16Array(FIRST_WORD);
  const firstOf = new Map<string, number>();
  names.forEach((name, id) => {
    const key = fold(name);
    if (!firstOf.has(key)) firstOf.set(key, id);
    folded[id] = firstOf.get(key)!;
  });
  return {names, idOf, folded, ofChar, secondLevel: chars.slice(at), anchors};
}

const table = (): Sounds => (decoded = decoded ?? decode());

let collator: Intl.Collator | null | undefined;
const asked = new Map<number, number>();

/** Where pinyin collation puts a character that the table does not have. */
function collated(code: number): number {
  if (collator === undefined) {
    collator = new Intl.Collator('zh-u-co-pinyin');
    // Engines without Chinese collation fall back to another order: better no sound than a wrong one.
    if (['阿', '八', '白', '嚓', '癜', '风'].some((char, at, all) => at && collator!.compare(all[at - 1]!, char) >= 0))
      collator = null;
  }
  if (!collator) return 0;
  const char = String.fromCharCode(code);
  const {anchors} = table();
  let low = 0;
  let high = anchors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (collator.compare(anchors[middle]!.char, char) <= 0) low = middle + 1;
    else high = middle;
  }
  return low ? anchors[low - 1]!.id : 0;
}

/** The syllable of a Chinese character, or 0. */
export function soundOf(code: number): number {
  const at = code - HAN;
  if (at < 0 || at >= HAN_COUNT) return 0;
  const known = table().ofChar[at]!;
  if (known) return known;
  let sound = asked.get(code);
  if (sound === undefined) asked.set(code, (sound = collated(code)));
  return sound;
}

export const syllableId = (name: string): number => table().idOf.get(name) ?? 0;
export const syllableName = (id: number): string => table().names[id] ?? '';
/** Words stand for themselves. */
export const foldedSound = (id: number): number => (id < FIRST_WORD ? table().folded[id]! : id);

export const isSimplified = (code: number): boolean =>
  table().ofChar[code - HAN]! > 0 || table().secondLevel.includes(String.fromCharCode(code));

/** A syllable begins with these letters. */
export const isPrefix = (letters: string): boolean => table().names.some((name) => name.startsWith(letters));

const likenesses: (Float32Array | undefined)[] = [];

const beginningOf = (name: string): string => /^(?:[zcs]h|[^aeiouv])?/.exec(name)![0];

/** How alike a sound is to every other. */
export function likenessTo(id: number): Float32Array {
  const cached = likenesses[id];
  if (cached) return cached;
  const {names, folded} = table();
  const likeness = new Float32Array(FIRST_WORD);
  const beginning = beginningOf(names[id]!);
  const rest = names[id]!.slice(beginning.length);
  names.forEach((name, other) => {
    if (!other) return;
    const begins = beginningOf(name);
    if (other === id) likeness[other] = SAME_SOUND;
    else if (folded[other] === folded[id]) likeness[other] = FOLDED;
    else if (begins === beginning || name.slice(begins.length) === rest) likeness[other] = NEAR;
  });
  return (likenesses[id] = likeness);
}

/** The same for a syllable of which only the first letters were typed. */
export function likenessToPrefix(letters: string): Float32Array {
  const likeness = new Float32Array(FIRST_WORD);
  table().names.forEach((name, id) => {
    if (id && name.startsWith(letters)) likeness[id] = FOLDED;
  });
  return likeness;
}
