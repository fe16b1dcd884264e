import {svg, html, type SVGTemplateResult, type TemplateResult} from 'lit';

/**
 * Line icons on a 24-unit grid. Decoration only: every icon stands beside words that say the same.
 * Tags are closed in full, because the minifier of the build takes a closing slash away.
 */
const icon = (shape: SVGTemplateResult): TemplateResult =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">${shape}</svg>`;

export const closeIcon = icon(svg`<path d="M6 6l12 12M18 6 6 18"></path>`);
export const searchIcon = icon(svg`<circle cx="11" cy="11" r="7"></circle><path d="m20 20-4-4"></path>`);
export const backIcon = icon(svg`<path d="m14 6-6 6 6 6"></path>`);
export const alertIcon = icon(svg`<path d="M12 3 2 20h20zM12 10v4M12 17v.1"></path>`);
export const phoneIcon = icon(
  svg`<path d="M5 3h4l2 5-3 2a12 12 0 0 0 6 6l2-3 5 2v4a2 2 0 0 1-2 2A17 17 0 0 1 3 5a2 2 0 0 1 2-2z"></path>`,
);
export const codeIcon = icon(
  svg`<path d="M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14v.1M20 14v.1M17 17v.1M14 20v.1M20 20v.1"></path>`,
);
export const clockIcon = icon(svg`<circle cx="12" cy="12" r="9"></circle><path d="M12 7v5l3 2"></path>`);
export const infoIcon = icon(svg`<circle cx="12" cy="12" r="9"></circle><path d="M12 11v5M12 8v.1"></path>`);
export const checkIcon = icon(svg`<path d="m5 12 5 5 9-10"></path>`);
