/** Markdown tables of medians and what they are to each other. */
import {ratio, summary} from './statistics.mjs';

const digits = (value) => (value < 10 ? 2 : value < 100 ? 1 : 0);
export const number = (value, places = digits(value)) => value.toFixed(places).replace(/^(-?\d+)\.0+$/, '$1');

/** The median with the quartiles around it, or alone where they are the same. */
export function spread({median, low, high}) {
  const places = digits(median);
  const [middle, from, to] = [median, low, high].map((value) => number(value, places));
  return from === to ? middle : `${middle} (${from}–${to})`;
}

export function markdown(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at ? '--:' : '---'))), ...rows.map(line)].join('\n');
}

/**
 * `columns`: heading → what was measured. `ratios`: heading → what was measured, as a ratio to the row named `base`.
 * `full` are shown with their quartiles.
 */
export function table(rows, {columns, full = [], ratios = {}, base}) {
  const of = rows.find(({name}) => name === base);
  const head = ['', ...Object.keys(columns), ...Object.keys(ratios)];
  return markdown(
    head,
    rows.map(({name, failed, samples}) => {
      const title = /^medleaf/.test(name) ? `**${name}**` : name;
      if (failed) return [title, failed, ...head.slice(2).map(() => '')];
      const cell = (what) => {
        if (!samples[what]) return '–';
        const values = summary(samples[what]);
        return full.includes(what) ? spread(values) : number(values.median);
      };
      const ratioCell = (what) =>
        of?.samples[what] && samples[what] ? spread(ratio(samples[what], of.samples[what])) : '–';
      return [title, ...Object.values(columns).map(cell), ...Object.values(ratios).map(ratioCell)];
    }),
  );
}
