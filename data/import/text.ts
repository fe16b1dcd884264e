import {asRead, type Line} from './line.js';

/** The lines of a plain text. Two or more neighbours with as many cells each are the rows of a table. */
export function linesOfText(text: string): Line[] {
  const raws = text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+/g) ?? [];
  const lines = raws.map((raw) => ({raw, text: asRead(raw), cells: cellsOf(raw.trim())}));
  return lines.map(({raw, text, cells}, position) => {
    const isLike = (other: (typeof lines)[number] | undefined): boolean => other?.cells.length === cells.length;
    const [isBelow, isAbove] = [isLike(lines[position - 1]), isLike(lines[position + 1])];
    if (cells.length < 2 || !(isBelow || isAbove)) return {raw, text};
    return {raw, text, shape: isBelow ? 'row' : 'first-row', cells};
  });
}

/** Cells stand between pipes, tabs, or white space as wide as a Chinese character. */
function cellsOf(line: string): string[] {
  const piped = /[|｜]/.test(line) && line.replace(/^[|｜]|[|｜]$/g, '').split(/[|｜]/);
  return (piped || line.split(/\t+|\u3000+| {2,}/)).map(asRead);
}
