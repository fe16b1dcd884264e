import {css} from 'lit';
import {basisStyles} from './basis.styles.js';

/** Running text: paragraphs, lists, tables, the record of where it comes from, and the buttons that stand beside it. */
export const proseStyles = [
  basisStyles,
  css`
  .prose > * + * {
    margin-block-start: 0.75em;
  }
  .prose > h2, .prose > h3, .prose > h4, .prose > h5, .prose > h6 {
    margin-block-start: 1.5em;
    scroll-margin-block-start: 1em;
  }
  .prose > :first-child {
    margin-block-start: 0;
  }
  .scroller {
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    line-height: 1.5;
    font-variant-numeric: tabular-nums;
  }
  caption {
    padding-block-end: 0.5em;
    color: var(--_muted);
    font-size: 0.875em;
    text-align: start;
  }
  .scroller th, .scroller td {
    min-inline-size: 4.5em;
  }
  th, td {
    padding: 0.5em 0.625em;
    border-block-end: 1px solid var(--_border);
    text-align: start;
    vertical-align: top;
  }
  thead th {
    background-color: var(--_raised);
    border-block-end-color: var(--_edge);
  }
  th {
    font-weight: 600;
  }
  .button[aria-pressed='true'] {
    border-color: var(--_accent);
    background-color: var(--_accent);
    color: var(--_on-accent);
  }
  .button.back {
    padding-inline-start: 0;
  }
  .inline-link {
    display: inline;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .record {
    display: grid;
    gap: 0.25em;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .source-list li {
    color: var(--_muted);
    font-size: 0.875em;
  }
  @media (forced-colors: active) {
    .button[aria-pressed='true'] {
      border: 0.1875em solid Highlight;
    }
  }
`,
];
