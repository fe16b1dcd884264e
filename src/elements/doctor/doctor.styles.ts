import {css} from 'lit';

export const doctorStyles = css`
  .who {
    display: flex;
    gap: 0.875em;
    align-items: center;
    line-height: 1.5;
  }
  .who span + span {
    margin-inline-start: 0.375em;
  }
  .who a {
    display: inline-block;
    padding-block: 0.5em;
    margin-block: -0.5em;
  }
  #name {
    font-size: 1.0625em;
    margin-inline-end: 0.375em;
  }
  .photo {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 3.5em;
    block-size: 3.5em;
    border-radius: 50%;
    background-color: var(--_raised);
    color: var(--_accent);
    object-fit: cover;
  }
  span.photo {
    border: 1px solid var(--_border);
    font-weight: 600;
  }
  .byline {
    padding: 0.375em 0.5em;
  }
  .card {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    overflow: clip;
  }
  .card .who {
    padding: 1em 1.25em;
    background-color: var(--_raised);
  }
  .card .photo {
    background-color: var(--_surface);
  }
  .answer {
    padding: 1em 1.25em;
    border-block-start: 1px solid var(--_border);
  }
  ::slotted(:first-child) {
    margin-block-start: 0;
  }
  ::slotted(:last-child) {
    margin-block-end: 0;
  }
`;
