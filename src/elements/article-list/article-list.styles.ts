import {css} from 'lit';

export const articleListStyles = css`
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em;
    margin-block-end: 1em;
    border-block-end: 1px solid var(--_border);
  }
  .tab {
    min-inline-size: 4em;
    min-block-size: 2.75em;
    margin-block-end: -1px;
    padding: 0.375em 0.625em;
    border-block-end: 0.1875em solid transparent;
    color: var(--_muted);
    text-align: center;
    white-space: nowrap;
  }
  .tab[aria-selected='true'] {
    border-color: var(--_accent);
    color: var(--_accent);
    font-weight: 600;
  }
  .tab:focus-visible {
    outline-offset: -0.1875em;
  }
  .message {
    display: flex;
    gap: 0.625em;
    align-items: center;
    max-inline-size: none;
    padding: 1.25em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    color: var(--_muted);
  }
  @media (forced-colors: active) {
    .tab {
      border-color: Canvas;
    }
    .tab[aria-selected='true'] {
      border-color: Highlight;
    }
  }
`;
