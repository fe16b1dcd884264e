/**
 * Inline styles that make fallback markup as tall as the element that takes its place, so that nothing jumps. They repeat the
 * measures of the element's style sheet; test/embed/layout-shift.test.mjs compares them.
 */

const em = (length: number): string => `${Number(length.toFixed(4))}em`;

/** Type as in the root styles, `size` times as large; a colour and all else is the page's. */
const box = (size: number, lineHeight: number, ...rules: readonly string[]): string =>
  [
    `font:calc(${size}*var(--medleaf-font-size,clamp(15px,1em,20px)))/${lineHeight} var(--medleaf-font-family,system-ui,sans-serif)`,
    'letter-spacing:0;overflow-wrap:anywhere;text-autospace:normal',
    ...rules,
  ].join(';');

/** Rows are closed `details`, with gaps in place of the padding and border of a disclosure. Lengths are in em of a row. */
const row = {size: 1.0625, block: 0.875, inline: 1.125, icon: 0.75 + 1.25};

/** The triangle hangs outside, so that every line is as long as in a disclosure: in Chromium it takes 0.66em, and 0.4em behind it. */
export const summaryStyle = 'font-weight:600;text-indent:-1.06em';
/** Lengths are cut to 1/64 px; a text that just fits must not fit here alone. */
const rounding = 0.001;
/** Small print in the place of the bar. */
export const barStyle = 'font-size:.75em;line-height:1.3';

/** Above the rows of `medleaf-faq` stands a bar with the filter, with "open all" alone, or none. */
export function rowsStyle(bar: 'filter' | 'button' | 'none'): string {
  const barHeight = {filter: 5.45, button: 3.5, none: 0}[bar] / row.size;
  const padded = (length: number): string => `calc(${em(length)} + 1px)`;
  const [start, end] = [padded(row.inline), padded(row.inline + row.icon + rounding)];
  const edge = padded(row.block);
  return box(
    row.size,
    1.5,
    `display:grid;gap:${padded(2 * row.block)}`,
    ...(barHeight ? [`grid-template-rows:${em(barHeight - row.block)}`] : []),
    `padding:${barHeight ? 0 : edge} ${end} ${edge} ${start}`,
  );
}

/** `medleaf-search`: label, field and hint. The text of the field has 16px at least, so that a phone does not zoom in on it. */
export const searchStyle = box(1, 1.7, 'min-height:calc(3.89em + max(3em,48px))');
