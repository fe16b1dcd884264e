import {css} from 'lit';

/** The line that says what a statement rests on. */
export const basisStyles = css`
  .basis {
    display: block;
    color: var(--_muted);
    font-size: 0.8125em;
  }
`;
