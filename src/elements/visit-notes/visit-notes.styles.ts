import {css} from 'lit';

export const visitNotesStyles = css`
  .sheet {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    overflow: clip;
  }
  .head, .body, .foot {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.375em;
    padding: calc(var(--_space) * 1.25);
  }
  .head {
    border-block-end: 1px solid var(--_border);
    background-color: var(--_raised);
  }
  .body, .foot {
    gap: 1.25em;
  }
  .foot {
    border-block-start: 1px solid var(--_border);
  }
  .step {
    font-size: 1.1875em;
    scroll-margin-block-start: 1em;
  }
  .step .muted {
    display: block;
    font-size: 0.75em;
    font-weight: 400;
  }
  .label {
    display: block;
    padding-block-end: 0.25em;
    font-weight: 600;
  }
  textarea {
    display: block;
    inline-size: 100%;
    min-block-size: 2.75em;
    margin-block-start: 0.25em;
    padding: 0.375em 0.75em;
    border: 1px solid var(--_edge);
    border-radius: calc(var(--_radius) * 0.67);
    background-color: var(--_surface);
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    resize: vertical;
  }
  fieldset {
    min-inline-size: 0;
    border: 0;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 0.625em;
    min-block-size: 2.75em;
    padding-block: 0.25em;
    line-height: 1.5;
    cursor: pointer;
  }
  .choice input {
    flex: none;
    inline-size: 1.375em;
    block-size: 1.375em;
    accent-color: var(--_accent);
  }
  .regions {
    display: flex;
    flex-wrap: wrap;
    gap: 1em 2em;
  }
  .regions > * {
    flex: 1 1 16em;
  }
  .regions > p {
    flex-basis: 100%;
  }
  .map {
    inline-size: 100%;
    block-size: auto;
    max-inline-size: 26em;
    /* A page's tokens only as color: as fill and stroke they could be addresses. */
    color: var(--_raised);
    fill: currentcolor;
    stroke: var(--_edge);
    stroke-width: 1.25;
  }
  .map g {
    cursor: pointer;
  }
  .map g:hover {
    stroke: CanvasText;
    stroke-width: 2;
  }
  .map g[aria-checked='true'] {
    color: var(--_accent);
  }
  .map g:focus-visible {
    outline: none;
    stroke: CanvasText;
    stroke-width: 4;
  }
  .map text {
    color: var(--_text);
    stroke: none;
    font-size: 12px;
    text-anchor: middle;
  }
  .lists {
    display: grid;
    align-content: start;
    gap: 0.75em;
  }
  .pairs {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(max(45%, min(100%, 7em)), 1fr));
    column-gap: 0.5em;
  }
  .quiet {
    justify-self: start;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
  }
  ol.row {
    padding: 0;
    list-style: none;
  }
  ol.row li {
    margin: 0;
  }
  [aria-current] {
    border-color: var(--_accent);
    background-color: var(--_accent);
    color: var(--_on-accent);
  }
  .summary > * + :not(ul) {
    margin-block-start: 0.625em;
  }
  .summary ul {
    list-style: none;
    padding: 0;
  }
  .summary:not(.print-only) {
    padding: var(--_space);
    border: 1px solid var(--_edge);
    border-radius: calc(var(--_radius) * 0.67);
  }
  .paper {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    border: 0;
    clip-path: inset(50%);
  }
  @media (forced-colors: active) {
    .map {
      color: Canvas;
      stroke: CanvasText;
    }
    .map text {
      color: CanvasText;
    }
    .map g[aria-checked='true'] {
      color: Highlight;
    }
    .map g:hover, .map g:focus-visible {
      stroke: Highlight;
    }
    .map g[aria-checked='true']:focus-visible {
      stroke: CanvasText;
    }
    [aria-current] {
      border: 0.1875em solid Highlight;
    }
  }
  @media print {
    .sheet, .summary:not(.print-only) {
      border: 0;
    }
    .head, .body, .summary:not(.print-only) {
      padding: 0;
    }
  }
`;
