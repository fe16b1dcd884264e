import {css} from 'lit';

/** A heading that wraps a button, and what it opens. Closed content is found by find-in-page and printed. */
export const disclosureStyles = css`
  .disclosure + .disclosure {
    border-block-start: 1px solid var(--_border);
  }
  .disclosure-button {
    display: flex;
    align-items: center;
    gap: 0.75em;
    inline-size: 100%;
    padding: 0.875em 1.125em;
    font-weight: 600;
    line-height: 1.5;
  }
  .disclosure-button:hover {
    background-color: var(--_raised);
  }
  .disclosure-button:focus-visible {
    outline-offset: -0.1875em;
  }
  .disclosure-label {
    flex: 1;
  }
  .disclosure-button svg {
    color: var(--_accent);
    transition: transform 0.15s;
  }
  [aria-expanded='true'] > svg {
    transform: rotate(180deg);
  }
  /* The padding stands on an inner box: one that is hidden until found keeps its own. */
  .disclosure-body {
    padding: 0.125em 1.125em 1.125em;
    animation: disclosure-opens 0.2s;
  }
  @keyframes disclosure-opens {
    from {
      opacity: 0;
      transform: translateY(-0.25em);
    }
  }
  @media print {
    .disclosure-panel[hidden] {
      display: block !important;
      content-visibility: visible !important;
    }
    /* What opens for the printer would be printed as it begins: not to be seen. */
    .disclosure-body {
      animation: none;
    }
    .disclosure-button svg {
      display: none;
    }
  }
`;
