import {html, nothing, type TemplateResult} from 'lit';

export interface HeadingOptions {
  readonly className?: string;
  readonly id?: string;
  /** Lets script move focus to it, when a view changes. */
  readonly focusable?: boolean;
}

/** A heading of the level that fits the page. */
export function heading(level: number, content: unknown, options: HeadingOptions = {}): TemplateResult {
  return atLevel(
    level,
    html`<h3
      class=${options.className ?? nothing}
      id=${options.id ?? nothing}
      tabindex=${options.focusable ? -1 : nothing}
    >${content}</h3>`,
  );
}

/** The strings of a template at each level: to lit, other strings are another template. */
const known = new Map<TemplateStringsArray, TemplateStringsArray[]>();

/** A template whose `h3` stands at the level that fits the page: 1 to 6; anything else becomes the nearest of these. */
export function atLevel(level: number, template: TemplateResult): TemplateResult {
  const exact = headingLevel(level);
  if (exact === 3) return template;
  const {strings} = template;
  const {raw} = strings;
  const all = known.get(strings) ?? [];
  known.set(strings, all);
  all[exact] =
    all[exact] ??
    Object.assign(
      strings.map((text) => text.replace(/(<\/?)h3/g, `$1h${exact}`)),
      {raw},
    );
  return {...template, strings: all[exact]};
}

/** The nearest heading level from 1 to 6. */
export function headingLevel(level: number): number {
  return Math.min(6, Math.max(1, Math.round(level)));
}
