/** A piece of text; `match` where it is what was searched for. */
export interface Segment {
  readonly text: string;
  readonly match: boolean;
}

/** From a first position to one after the last, in UTF-16 units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Divides a text at ranges, in any order and overlapping or not; joined again it is the same text. */
export function highlight(text: string, ranges: readonly Range[]): Segment[] {
  const segments: Segment[] = [];
  let done = 0;
  const add = (to: number, match: boolean): void => {
    if (to <= done) return;
    const last = segments[segments.length - 1];
    const piece = text.slice(done, to);
    if (last && last.match === match) segments[segments.length - 1] = {text: last.text + piece, match};
    else segments.push({text: piece, match});
    done = to;
  };
  for (const {start, end} of [...ranges].sort((one, other) => one.start - other.start)) {
    add(Math.min(start, text.length), false);
    add(Math.min(end, text.length), true);
  }
  add(text.length, false);
  return segments;
}
