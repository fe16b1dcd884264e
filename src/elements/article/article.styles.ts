import {css} from 'lit';

export const articleStyles = css`
  .size-1 {
    font-size: 1.2em;
  }
  .size-2 {
    font-size: 1.4em;
  }
  slot[name='breadcrumb']::slotted(*) {
    margin-block-end: 0.5em;
  }
  .reader {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    overflow: clip;
  }
  .head, .main {
    display: grid;
    gap: 0.5em;
    padding: calc(var(--_space) * 1.25);
  }
  .head {
    border-block-end: 1px solid var(--_border);
    background-color: var(--_raised);
  }
  .category {
    color: var(--_accent);
    font-weight: 600;
  }
  .title {
    font-size: 1.5em;
  }
  .lead {
    margin-block-start: 0.25em;
    padding-inline-start: 0.875em;
    border-inline-start: 0.25em solid var(--_accent);
  }
  .main {
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25em;
  }
  .tools, .sizes {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  [aria-disabled='true'] {
    color: var(--_muted);
    cursor: default;
  }
  .prose > [id] {
    font-size: 1.1875em;
  }
  .contents {
    padding: 0.75em 1em;
    border-radius: calc(var(--_radius) * 0.67);
    background-color: var(--_raised);
  }
  .contents p {
    font-weight: 600;
  }
  .contents ul {
    columns: 16em 2;
    padding: 0;
    list-style: none;
  }
  .contents li {
    margin: 0;
    break-inside: avoid;
  }
  .contents a {
    display: flex;
    align-items: center;
    min-block-size: 2.75em;
    padding-block: 0.375em;
    line-height: 1.5;
    text-decoration: none;
  }
  .foot {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25em;
    padding-block-start: 1.25em;
    border-block-start: 1px solid var(--_border);
  }
  .foot section > * + * {
    margin-block-start: 0.5em;
  }
  @media print {
    .size-1, .size-2 {
      font-size: 1em;
    }
    .reader {
      border: 0;
      overflow: visible;
    }
    .head, .main {
      padding: 1em 0;
    }
    .scroller {
      overflow: visible;
    }
  }
`;
