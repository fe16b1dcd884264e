import {css} from 'lit';

/** The QR code of the page: black on white wherever it stands, because that is what cameras read. */
export const pageCodeStyles = css`
  .page-code {
    display: flex;
    flex: 1 0 100%;
    flex-wrap: wrap;
    gap: 1em;
    align-items: center;
    min-inline-size: 0;
  }
  .page-code[hidden] {
    display: none;
  }
  .page-code svg {
    inline-size: 100%;
    max-inline-size: 15em;
    block-size: auto;
    border: 1px solid var(--_border);
    background: #fff;
    fill: #000;
    stroke: none;
    forced-color-adjust: none;
  }
  .page-code div {
    flex: 1 1 12em;
  }
`;
