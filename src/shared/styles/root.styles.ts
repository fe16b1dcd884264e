import {css} from 'lit';

/**
 * Tokens, reset and typography. The reset stands on `.root`, not on `:host`, for two reasons: a page's own
 * rules win over `:host`, so only an inner box is out of their reach; and fallback children, slotted beside
 * `.root`, keep looking like the page they belong to.
 */
export const rootStyles = css`
  :host {
    display: block;
    --_text: var(--medleaf-color-text, #17292e);
    --_muted: var(--medleaf-color-muted, #4d6268);
    --_surface: var(--medleaf-color-surface, #fff);
    --_raised: var(--medleaf-color-raised, #f1f6f6);
    --_border: var(--medleaf-color-border, #cfdcdc);
    --_edge: #78898c;
    --_accent: var(--medleaf-color-accent, #0a6a66);
    --_on-accent: var(--medleaf-color-on-accent, #fff);
    --_focus: var(--medleaf-color-focus, #0b57d0);
    --_soon: var(--medleaf-color-soon, #735500);
    --_soon-bg: #fdf7de;
    --_radius: var(--medleaf-radius, 0.75em);
    --_space: var(--medleaf-space, 1em);
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_text: var(--medleaf-color-text, light-dark(#17292e, #e3ecec));
      --_muted: var(--medleaf-color-muted, light-dark(#4d6268, #a5b7ba));
      --_surface: var(--medleaf-color-surface, light-dark(#fff, #131d20));
      --_raised: var(--medleaf-color-raised, light-dark(#f1f6f6, #1c292d));
      --_border: var(--medleaf-color-border, light-dark(#cfdcdc, #34464b));
      --_edge: light-dark(#78898c, #7d9196);
      --_accent: var(--medleaf-color-accent, light-dark(#0a6a66, #6cd0c7));
      --_on-accent: var(--medleaf-color-on-accent, light-dark(#fff, #06211f));
      --_focus: var(--medleaf-color-focus, light-dark(#0b57d0, #9ec3ff));
      --_soon: var(--medleaf-color-soon, light-dark(#735500, #ebc453));
      --_soon-bg: light-dark(#fdf7de, #2b2410);
    }
  }
  :host([hidden]) {
    display: none !important;
  }
  .root {
    all: initial;
    display: block;
    color-scheme: inherit;
    -webkit-text-size-adjust: inherit;
    text-size-adjust: inherit;
    color: var(--_text);
    background-color: var(--_surface);
    border-radius: var(--_radius);
    font-family: var(
      --medleaf-font-family,
      system-ui,
      -apple-system,
      'PingFang SC',
      'HarmonyOS Sans SC',
      'MiSans',
      'Microsoft YaHei',
      'Noto Sans CJK SC',
      'Source Han Sans SC',
      sans-serif
    );
    font-size: var(--medleaf-font-size, clamp(15px, 1em, 20px));
    line-height: 1.7;
    line-break: strict;
    overflow-wrap: anywhere;
    text-autospace: normal;
  }
  .root.elder {
    font-size: max(20px, 1.25em);
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  h1, h2, h3, h4, h5, h6 {
    font-size: 1.0625em;
    font-weight: 600;
    line-height: 1.4;
    text-wrap: balance;
  }
  p, li, dd {
    max-inline-size: 44em;
    text-wrap: pretty;
  }
  /* Every block of text: Chinese keeps its order on a page that reads from right to left. */
  h1, h2, h3, h4, h5, h6, p, li, dt, dd, div, small, label, legend, caption, th, td, span, button, .button {
    unicode-bidi: plaintext;
  }
  a {
    color: var(--_accent);
    text-decoration: underline;
    text-decoration-thickness: 0.08em;
    text-underline-offset: 0.2em;
  }
  button, input {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  button {
    background: none;
    border: 0;
    cursor: pointer;
    text-align: start;
  }
  svg {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  :focus-visible {
    outline: 0.1875em solid var(--_focus);
    outline-offset: 0.125em;
    border-radius: 0.25em;
  }
  /* Focus is put there by script when a view changes; there is nothing to operate. */
  [tabindex='-1']:focus {
    outline: none;
  }
  [hidden]:not([hidden='until-found']) {
    display: none;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: 2.75em;
    padding: 0.375em 1em;
    border: 1px solid var(--_edge);
    border-radius: calc(var(--_radius) * 0.67);
    background-color: var(--_surface);
    color: var(--_accent);
    font-weight: 600;
    line-height: 1.3;
    text-decoration: none;
  }
  .button:hover {
    background-color: var(--_raised);
  }
  .button.quiet {
    min-block-size: 2.75em;
    padding-inline: 0.5em;
    border-color: transparent;
    background: none;
    font-weight: 400;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .tag {
    display: inline-block;
    margin-inline-start: 0.25em;
    padding: 0.05em 0.5em;
    border: 1px solid currentcolor;
    border-radius: 1em;
    font-size: 0.8125em;
    line-height: 1.5;
  }
  .needs-editor {
    color: var(--_soon);
    background-color: var(--_soon-bg);
  }
  .muted {
    color: var(--_muted);
    font-size: 0.875em;
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_text);
      --_border: var(--_edge);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
      animation: none !important;
    }
  }
  @media print {
    .root.root {
      font-size: 11pt;
    }
    :host {
      --_text: #000;
      --_muted: #333;
      --_surface: #fff;
      --_raised: #fff;
      --_border: #777;
      --_accent: #000;
      --_soon: #000;
    }
    h1, h2, h3, h4, h5, h6 {
      break-after: avoid;
    }
    p, li, dd {
      max-inline-size: none;
    }
    li, tr {
      break-inside: avoid;
    }
    .no-print {
      display: none !important;
    }
  }
`;
