/** Which colours must be told apart, and how well they can be. */

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio as WCAG 2 defines it. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** What stands on what, and the least contrast that WCAG AA asks for. */
export const pairs: readonly (readonly [front: string, back: string, least: number])[] = [
  ['color-text', 'color-surface', 4.5],
  ['color-text', 'color-raised', 4.5],
  ['color-muted', 'color-surface', 4.5],
  ['color-muted', 'color-raised', 4.5],
  ['color-accent', 'color-surface', 4.5],
  ['color-accent', 'color-raised', 4.5],
  ['color-on-accent', 'color-accent', 4.5],
  ['color-emergency', 'color-surface', 4.5],
  ['color-urgent', 'color-surface', 4.5],
  ['color-soon', 'color-surface', 4.5],
  ['color-focus', 'color-surface', 3],
];
