import {css} from 'lit';

/** What an element needs that is a document of its own: a title, large text, lists, something to do, something only printed. */
export const documentStyles = css`
  .root.large {
    font-size: max(22px, 1.4em);
  }
  .title {
    font-size: 1.375em;
  }
  ul, ol {
    padding-inline-start: 1.25em;
  }
  li::marker {
    color: var(--_accent);
  }
  li + li {
    margin-block-start: 0.35em;
  }
  .button.primary {
    background-color: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
  }
  .button.primary:hover {
    text-decoration: underline;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .print-only {
    display: none;
  }
  @media print {
    .root.large {
      font-size: 11pt;
    }
    .print-only {
      display: block;
    }
  }
`;
