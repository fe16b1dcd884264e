/** Ways out for a summary: paper and files. Each throws where the page or the browser does not allow it. */
import {wrap, type Summary} from '../core/visit-notes.js';

/** Prints the summary alone, without the page around it: from a frame that `holder` hides. */
export function printSheet(holder: Node, summary: Summary, lang: string, fontFamily: string): void {
  if (typeof print !== 'function') throw new Error('This browser does not print.');
  const frame = document.createElement('iframe');
  frame.className = 'paper';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  // Firefox replaces the empty document of a new frame; until it has loaded, what is written there gets lost.
  frame.addEventListener('load', () => {
    const {contentDocument: paper, contentWindow: view} = frame;
    if (!paper || !view) return;
    paper.documentElement.lang = lang;
    paper.title = summary.title;
    Object.assign(paper.body.style, {font: `11pt/1.5 ${fontFamily}`, margin: '0'});
    paper.body.append(...sheetNodes(paper, summary));
    view.addEventListener('afterprint', () => frame.remove());
    view.focus();
    view.print();
  });
  holder.appendChild(frame);
}

/** Set on the nodes, because a strict policy refuses a sheet of styles in the frame. */
const looks: Readonly<Record<string, Partial<CSSStyleDeclaration>>> = {
  h1: {fontSize: '1.5em'},
  h2: {fontSize: '1.05em', marginTop: '0.6em'},
  ul: {paddingInlineStart: '1.25em'},
};

function sheetNodes(paper: Document, {title, about, sections, foot}: Summary): HTMLElement[] {
  const node = (tag: string, ...content: (Node | string)[]): HTMLElement => {
    const element = paper.createElement(tag);
    element.append(...content);
    Object.assign(element.style, {margin: '0', ...looks[tag]});
    return element;
  };
  return [
    node('h1', title),
    node('p', about),
    ...sections.flatMap((section) => [
      node('h2', section.title),
      node('ul', ...section.lines.map((line) => node('li', line))),
    ]),
    node('p', foot),
  ];
}

/** Hands a file to the browser. */
export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // Safari reads the file after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 30_000);
}

/** A text file that old Windows editors read: marked as UTF-8, with their line ends. */
export function textFile(text: string): Blob {
  return new Blob(['\ufeff', text.replace(/\n/g, '\r\n')], {type: 'text/plain;charset=utf-8'});
}

const width = 640;
const margin = 36;
const scale = 2;

/** A picture of the summary: black on white, sharp on a telephone. */
export function imageFile({title, about, sections, foot}: Summary, fontFamily: string): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no canvas.');
  const rows: {readonly text: string; readonly font: string; readonly y: number}[] = [];
  let y = margin;
  const write = (text: string, size: number, space: number, weight = 400): void => {
    const font = `${weight} ${size}px ${fontFamily}`;
    context.font = font;
    y += space;
    for (const line of wrap(text, (each) => context.measureText(each.trim()).width <= width - 2 * margin)) {
      y += size * 1.5;
      rows.push({text: line, font, y});
    }
  };
  write(title, 26, 0, 600);
  write(about, 15, 0);
  for (const section of sections) {
    write(section.title, 17, 14, 600);
    for (const line of section.lines) write(line, 17, 0);
  }
  write(foot, 15, 18);
  canvas.width = width * scale;
  canvas.height = (y + margin) * scale;
  context.scale(scale, scale);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, y + margin);
  context.fillStyle = '#000';
  for (const row of rows) {
    context.font = row.font;
    context.fillText(row.text, margin, row.y);
  }
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large.')))),
  );
}
