import {css} from 'lit';

/** Fields and their labels. */
export const fieldStyles = css`
  .label {
    display: block;
    margin-block-end: 0.25em;
    font-weight: 600;
    line-height: 1.4;
  }
  .label + .muted {
    margin-block-end: 0.375em;
  }
  .input {
    display: block;
    inline-size: 100%;
    min-block-size: 2.75em;
    padding: 0.375em 0.75em;
    border: 1px solid var(--_edge);
    border-radius: calc(var(--_radius) * 0.67);
    background-color: var(--_surface);
    color: var(--_text);
    font: inherit;
  }
  .input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .input[aria-invalid='true'] {
    border-color: var(--_emergency);
  }
`;

export const configuratorStyles = css`
  :host {
    --_emergency: var(--medleaf-color-emergency, #a8201a);
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_emergency: var(--medleaf-color-emergency, light-dark(#a8201a, #ffb4ab));
    }
  }
  .root {
    min-block-size: 100vh;
    border-radius: 0;
    background-color: var(--_raised);
  }
  .wide {
    max-inline-size: 84em;
    margin-inline: auto;
    padding-inline: clamp(0.75em, 3vw, 2em);
  }
  .top {
    border-block-end: 1px solid var(--_border);
    background-color: var(--_surface);
  }
  .top .wide {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.625em;
    min-block-size: 3.5em;
    font-size: 0.9375em;
  }
  .brand {
    margin-inline-end: auto;
    color: var(--_accent);
    font-size: 1.125em;
    font-weight: 700;
  }
  .top a {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75em;
    padding-inline: 0.25em;
    text-decoration: none;
  }
  .top .button {
    padding-inline: 0.25em;
  }
  .top a:hover {
    text-decoration: underline;
  }
  .intro {
    padding-block: 1.5em 1.25em;
  }
  h1 {
    font-size: 1.625em;
  }
  .intro p {
    max-inline-size: none;
    margin-block-start: 0.25em;
    color: var(--_muted);
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
    padding-block-end: 3em;
  }
  .box {
    min-inline-size: 0;
    padding: clamp(0.875em, 2.5vw, 1.25em);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background-color: var(--_surface);
  }
  h2 {
    margin-block-end: 0.75em;
    font-size: 1.125em;
  }
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.125em;
  }
  fieldset {
    min-inline-size: 0;
    border: 0;
  }
  legend {
    padding: 0;
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 0.5em;
  }
  .card {
    position: relative;
    display: block;
    padding: 0.625em 0.75em;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 0.67);
    cursor: pointer;
    line-height: 1.4;
  }
  .card strong {
    display: block;
    font-weight: 600;
  }
  .card:hover {
    background-color: var(--_raised);
  }
  .card:has(:checked) {
    border-color: var(--_accent);
    background-color: var(--_raised);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .card:has(:checked) strong {
    color: var(--_accent);
  }
  .card:focus-within,
  .choice:focus-within,
  .swatch:focus-within {
    outline: 0.1875em solid var(--_focus);
    outline-offset: 0.125em;
  }
  .check {
    display: flex;
    gap: 0.625em;
    align-items: flex-start;
    min-block-size: 2.75em;
    padding-block: 0.5em;
    cursor: pointer;
  }
  .check input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin-block-start: 0.2em;
    accent-color: var(--_accent);
  }
  .check .muted {
    display: block;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em;
  }
  .choice {
    position: relative;
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75em;
    padding: 0.25em 0.875em;
    border: 1px solid var(--_edge);
    border-radius: 1.5em;
    background-color: var(--_surface);
    line-height: 1.3;
    cursor: pointer;
  }
  .choice:hover {
    background-color: var(--_raised);
  }
  .choice:has(:checked) {
    border-color: var(--_accent);
    background-color: var(--_accent);
    color: var(--_on-accent);
  }
  .number {
    inline-size: 7em;
  }
  .swatch {
    position: relative;
    display: inline-flex;
    flex-direction: column;
    align-items: center;
    gap: 0.125em;
    min-inline-size: 3.125em;
    padding: 0.5em 0.25em;
    border: 1px solid transparent;
    border-radius: calc(var(--_radius) * 0.67);
    font-size: 0.875em;
    cursor: pointer;
  }
  .swatch:has(:checked) {
    border-color: var(--_accent);
    background-color: var(--_raised);
  }
  .swatch svg {
    inline-size: 2em;
    block-size: 2em;
    stroke: var(--_edge);
    stroke-width: 1;
  }
  .colours {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 10em), 1fr));
    gap: 0.375em 1em;
  }
  .colour {
    display: flex;
    align-items: center;
    gap: 0.625em;
    min-block-size: 2.75em;
    line-height: 1.3;
  }
  .colour input {
    flex: none;
    inline-size: 2.75em;
    block-size: 2.75em;
    padding: 0.125em;
    border: 1px solid var(--_edge);
    border-radius: calc(var(--_radius) * 0.67);
    background: none;
    cursor: pointer;
  }
  .colour .muted {
    display: block;
    font-variant-numeric: tabular-nums;
  }
  summary {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 2.75em;
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before {
    content: '';
    inline-size: 0.45em;
    block-size: 0.45em;
    border: solid currentcolor;
    border-width: 0 0.125em 0.125em 0;
    transform: rotate(-45deg);
  }
  [open] > summary::before {
    transform: rotate(45deg);
  }
  [open] > summary + .stack {
    padding-block-start: 0.5em;
  }
  .alert {
    padding: 0.625em 0.875em;
    border-inline-start: 0.25em solid var(--_soon);
    border-radius: calc(var(--_radius) * 0.33);
    background-color: var(--_soon-bg);
    color: var(--_text);
  }
  .alerts .alert {
    margin-block-start: 0.75em;
  }
  .error {
    margin-block-start: 0.25em;
    color: var(--_emergency);
    font-size: 0.9375em;
  }
  .tools {
    display: grid;
    gap: 0.75em;
    margin-block-end: 1em;
  }
  .tools .label {
    display: inline-block;
    margin-block-end: 0.25em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-start: 1em;
  }
  .code {
    min-inline-size: 0;
  }
  .code header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25em 1em;
    margin-block-end: 0.375em;
  }
  pre {
    max-block-size: 24em;
    overflow: auto;
    padding: 0.875em 1em;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 0.67);
    background-color: var(--_raised);
    font: 0.875em/1.6 ui-monospace, Consolas, 'Liberation Mono', Menlo, monospace;
    tab-size: 2;
  }
  .choice input,
  .card input,
  .swatch input {
    position: absolute;
    opacity: 0;
  }
  @media (min-width: 62em) {
    .columns {
      grid-template-columns: minmax(0, 25em) minmax(0, 1fr);
      grid-template-areas:
        'ignored ignored'
        'widget seen'
        'settings seen'
        'look seen'
        'site seen'
        'copy copy';
      grid-template-rows: auto auto auto auto 1fr auto;
    }
    .ignored {
      grid-area: ignored;
    }
    .widget {
      grid-area: widget;
    }
    .settings {
      grid-area: settings;
    }
    .look {
      grid-area: look;
    }
    .site {
      grid-area: site;
    }
    .copy {
      grid-area: copy;
    }
    .seen {
      grid-area: seen;
      position: sticky;
      inset-block-start: 1em;
      align-self: start;
    }
    .tools {
      grid-template-columns: auto minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    .choice:has(:checked),
    .card:has(:checked),
    .swatch:has(:checked) {
      outline: 0.1875em solid Highlight;
    }
  }
`;
