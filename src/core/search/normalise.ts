/** A piece of text that is compared as one: a Chinese character, a run of letters or a number. */
export interface Token {
  /** Lower case, half width, without accents. */
  readonly text: string;
  /** Where it stands in the original, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly han: boolean;
}

const isHan = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || (code >= 0x20000 && code <= 0x3ffff);

const letter = /[\p{L}\p{Nl}]/u;
const digit = /\p{Nd}/u;
const mark = /\p{M}/u;

type Kind = 'han' | 'letter' | 'digit' | 'mark' | 'other';

function kindOf(char: string): Kind {
  const code = char.codePointAt(0)!;
  if (isHan(code)) return 'han';
  if (code < 0x80) {
    if (code >= 0x30 && code <= 0x39) return 'digit';
    return (code | 32) >= 0x61 && (code | 32) <= 0x7a ? 'letter' : 'other';
  }
  return letter.test(char) ? 'letter' : digit.test(char) ? 'digit' : mark.test(char) ? 'mark' : 'other';
}

/** Splits text into what is compared; whatever is neither letter, digit nor Chinese character separates. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let run = '';
  let runKind: Kind = 'other';
  let from = 0;
  let to = 0;
  const close = (): void => {
    if (run) tokens.push({text: run, start: from, end: to, han: false});
    run = '';
  };
  let next = 0;
  for (const char of text) {
    const at = next;
    next += char.length;
    const code = char.codePointAt(0)!;
    if (isHan(code)) {
      close();
      tokens.push({text: char, start: at, end: next, han: true});
      continue;
    }
    for (const part of code < 0x80 ? char.toLowerCase() : char.normalize('NFKD').toLowerCase()) {
      const kind = kindOf(part);
      if (kind === 'mark') {
        // An accent belongs to the letter before it.
        if (run) to = next;
      } else if (kind === 'han') {
        close();
        tokens.push({text: part, start: at, end: next, han: true});
      } else if (kind === 'other') {
        // 0.03 is one number.
        const point = part === '.' && runKind === 'digit' && run && kindOf(text.charAt(next) || ' ') === 'digit';
        if (point) run += part;
        else close();
      } else {
        if (kind !== runKind) close();
        if (!run) from = at;
        run += part;
        runKind = kind;
        to = next;
      }
    }
  }
  close();
  return tokens;
}
