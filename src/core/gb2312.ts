/** Characters in a row of GB 2312. */
export const ROW = 94;
const ROWS = 87;

let all: string | undefined;

/** GB 2312 in its order, from its first row, which has punctuation; what is not assigned stands there as one other character. */
export function gb2312(): string {
  if (all === undefined) {
    const bytes = new Uint8Array(ROWS * ROW * 2);
    for (let at = 0; at < ROWS * ROW; at++) {
      bytes[2 * at] = 0xa1 + Math.floor(at / ROW);
      bytes[2 * at + 1] = 0xa1 + (at % ROW);
    }
    all = new TextDecoder('gbk').decode(bytes);
  }
  return all;
}
