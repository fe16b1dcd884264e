import {css} from 'lit';

export const faqStyles = css`
  .list {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    overflow: clip;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: 0.5em 1em;
    padding-block-end: 0.75em;
  }
  .bar .button {
    padding-inline: 0;
  }
  .filter {
    display: grid;
    flex: 1 1 8em;
    gap: 0.25em;
    font-weight: 600;
  }
  .filter input {
    inline-size: 100%;
    min-block-size: 2.75em;
    padding: 0.375em 0.75em;
    border: 1px solid var(--_edge);
    border-radius: calc(var(--_radius) * 0.67);
    background-color: var(--_surface);
    font-weight: 400;
  }
  .nothing {
    padding: 1.25em;
    color: var(--_muted);
  }
  .answer > * + * {
    margin-block-start: 0.5em;
  }
  /* The page's own answers: what it says about details is for the time before the script. */
  ::slotted(details) {
    margin: 0 !important;
    padding: 0 !important;
    border: 0 !important;
    background: none !important;
    box-shadow: none !important;
  }
  .about,
  .feedback,
  .choices {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }
  .about {
    justify-content: space-between;
  }
  .about a {
    padding-block: 0.625em;
  }
  /* Long lists: what is far from the screen is not laid out, yet found by find-in-page. */
  .list.long > .disclosure {
    content-visibility: auto;
    contain-intrinsic-size: auto 3.25em;
  }
  @media print {
    .disclosure {
      break-inside: avoid;
    }
    .list.long > .disclosure {
      content-visibility: visible;
    }
  }
`;
