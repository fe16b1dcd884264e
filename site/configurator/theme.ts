/** The colours and sizes that a site can set, what they need beside each other, and the rules that set them. */
import {rootStyles} from '../../src/shared/styles/root.styles.js';
import {urgencyStyles} from '../../src/shared/styles/urgency.styles.js';
import {elements} from './content.js';
import {contrast, pairs} from './contrast.js';
import {without} from './without.js';

export type Scheme = 'light' | 'dark';
/** Values that are not the defaults, by the name of the custom property without `--medleaf-`. */
export type Tokens = Readonly<Record<string, string>>;
export type Theme = Readonly<Record<Scheme, Tokens>>;

export const emptyTheme: Theme = {light: {}, dark: {}};

const prefix = '--medleaf-';
const declared = Object.values(elements)[0]?.cssProperties ?? [];

/** What the style sheets of the elements fall back to. */
const defaults: Readonly<Record<string, Readonly<Record<Scheme, string>>>> = Object.fromEntries(
  [
    ...`${rootStyles.cssText}${urgencyStyles.cssText}`.matchAll(
      /--medleaf-(color-[\w-]+),\s*light-dark\((#\w+),\s*(#\w+)\)/g,
    ),
  ].map(([, name, light, dark]) => [name!, {light: longHex(light!), dark: longHex(dark!)}]),
);

export const colours: readonly string[] = declared
  .map(({name}) => name.slice(prefix.length))
  .filter((name) => name in defaults);

export const sizes: Readonly<Record<string, readonly string[]>> = {
  'font-family': ['', 'inherit'],
  'font-size': ['', '1em', '16px', '18px', '20px'],
  radius: ['', '0', '0.25em', '1.25em'],
  space: ['', '0.75em', '1.25em'],
};

export const presets: Readonly<Record<string, Theme>> = {
  teal: emptyTheme,
  blue: {light: {'color-accent': '#0b5cad'}, dark: {'color-accent': '#8dbcf0', 'color-on-accent': '#06203a'}},
  violet: {light: {'color-accent': '#6b2fa0'}, dark: {'color-accent': '#d3b3f5', 'color-on-accent': '#260a3f'}},
  green: {light: {'color-accent': '#1d6b2f'}, dark: {'color-accent': '#8fd8a0', 'color-on-accent': '#06210d'}},
  red: {light: {'color-accent': '#9c2b2b'}, dark: {'color-accent': '#f2b0a8', 'color-on-accent': '#3a0a08'}},
};

function longHex(hex: string): string {
  return hex.length === 4 ? hex.replace(/[^#]/g, '$&$&') : hex;
}

export function colourOf(theme: Theme, scheme: Scheme, name: string): string {
  return theme[scheme][name] ?? defaults[name]![scheme];
}

/** Whether a property may have a value that somebody else wrote. */
export function isToken(name: string, value: string): boolean {
  if (colours.includes(name)) return /^#[\da-f]{6}$/.test(value);
  return Object.hasOwn(sizes, name) && value !== '' && sizes[name]!.includes(value);
}

/** A copy with one value; the default needs none. */
export function withToken(theme: Theme, scheme: Scheme, name: string, value: string): Theme {
  const others = without(theme[scheme], name);
  const set = value && value !== defaults[name]?.[scheme];
  return {...theme, [scheme]: set ? {...others, [name]: value} : others};
}

export interface LowContrast {
  readonly scheme: Scheme;
  readonly front: string;
  readonly back: string;
  readonly ratio: number;
  readonly least: number;
}

export function lowContrasts(theme: Theme): LowContrast[] {
  return (['light', 'dark'] as const).flatMap((scheme) =>
    pairs
      .map(([front, back, least]) => ({
        scheme,
        front,
        back,
        least,
        ratio: contrast(colourOf(theme, scheme, front), colourOf(theme, scheme, back)),
      }))
      .filter(({ratio, least}) => ratio < least),
  );
}

/** Engines without light-dark() show the light look, so they get the light values. */
export function themeRules(selector: string, theme: Theme): string[] {
  const {light, dark} = theme;
  const inBoth = colours.filter((name) => name in light || name in dark);
  const rule = (declarations: readonly string[], indent: string): string[] =>
    declarations.length
      ? [`${indent}${selector} {`, ...declarations.map((each) => `${indent}  ${prefix}${each};`), `${indent}}`]
      : [];
  const adaptive = inBoth.map(
    (name) => `${name}: light-dark(${colourOf(theme, 'light', name)}, ${colourOf(theme, 'dark', name)})`,
  );
  return [
    ...rule(
      Object.entries(light).map(([name, value]) => `${name}: ${value}`),
      '',
    ),
    ...(adaptive.length ? ['@supports (color: light-dark(#000, #fff)) {', ...rule(adaptive, '  '), '}'] : []),
  ];
}
