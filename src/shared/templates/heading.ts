import {html, nothing, type TemplateResult} from 'lit';

export interface HeadingOptions {
  readonly className?: string;
  readonly id?: string;
  /** Lets script move focus to it, when a view changes. */
  readonly focusable?: boolean;
}

/** A heading of the level that fits the page: 1 to 6; anything else becomes the nearest of these. */
export function heading(level: number, content: unknown, options: HeadingOptions = {}): TemplateResult {
  const name = options.className ?? nothing;
  const id = options.id ?? nothing;
  const tab = options.focusable ? -1 : nothing;
  switch (headingLevel(level)) {
    case 1:
      return html`<h1 class=${name} id=${id} tabindex=${tab}>${content}</h1>`;
    case 2:
      return html`<h2 class=${name} id=${id} tabindex=${tab}>${content}</h2>`;
    case 3:
      return html`<h3 class=${name} id=${id} tabindex=${tab}>${content}</h3>`;
    case 4:
      return html`<h4 class=${name} id=${id} tabindex=${tab}>${content}</h4>`;
    case 5:
      return html`<h5 class=${name} id=${id} tabindex=${tab}>${content}</h5>`;
    default:
      return html`<h6 class=${name} id=${id} tabindex=${tab}>${content}</h6>`;
  }
}

/** The nearest heading level from 1 to 6. */
export function headingLevel(level: number): number {
  return Math.min(6, Math.max(1, Math.round(level)));
}
