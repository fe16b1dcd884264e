import {css} from 'lit';

/** Articles as rows in a box, or as cards. The whole of an item can be pressed. */
export const articleLinksStyles = css`
  .articles {
    display: grid;
    padding: 0;
    list-style: none;
  }
  .list {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    overflow: clip;
  }
  .cards {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
    gap: 1em;
  }
  .item {
    display: flex;
    flex-direction: column;
    gap: 0.25em;
    position: relative;
    max-inline-size: none;
    margin: 0;
    padding: 0.875em 1.125em;
  }
  .list .item + .item {
    border-block-start: 1px solid var(--_border);
  }
  .cards .item {
    padding: 1.125em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .item:hover {
    background-color: var(--_raised);
  }
  .item .opener {
    font-weight: 600;
    text-decoration: none;
  }
  .item:hover .opener {
    text-decoration: underline;
  }
  .item .opener::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: var(--_radius);
  }
  .item .opener:focus-visible {
    outline: none;
  }
  .item .opener:focus-visible::after {
    outline: 0.1875em solid var(--_focus);
    outline-offset: -0.1875em;
  }
  /* Never cut: the last words of a summary can be the warning. */
  .item-summary {
    font-size: 0.9375em;
    line-height: 1.6;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
    margin-block-start: auto;
    font-variant-numeric: tabular-nums;
  }
`;
