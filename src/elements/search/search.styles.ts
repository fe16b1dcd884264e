import {css} from 'lit';

export const searchStyles = css`
  :host {
    --_mark: #fff0b8;
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_mark: light-dark(#fff0b8, #5a4a10);
    }
  }
  .label {
    display: block;
    margin-block-end: 0.375em;
    font-weight: 600;
  }
  .field {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 3em;
    padding-inline: 0.75em 0.25em;
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    background-color: var(--_surface);
  }
  .field > svg {
    color: var(--_accent);
  }
  .field:focus-within {
    outline: 0.1875em solid var(--_focus);
    outline-offset: 0.125em;
  }
  .field input {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 2.75em;
    border: 0;
    background: none;
    outline: none;
    font-size: max(1em, 16px);
  }
  .field input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .icon-button {
    display: grid;
    place-items: center;
    inline-size: 2.75em;
    block-size: 2.75em;
    color: var(--_muted);
  }
  .hint {
    margin-block-start: 0.375em;
  }
  .unreachable {
    max-inline-size: none;
    margin-block-start: 0.75em;
    padding: 0.5em 0.75em;
    border-inline-start: 0.25em solid var(--_soon);
    background-color: var(--_soon-bg);
    color: var(--_text);
  }
  .suggestion {
    margin-block-start: 0.75em;
  }
  .results {
    margin-block-start: 0.75em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    overflow: clip;
  }
  .group-name {
    padding: 0.375em 1em;
    background-color: var(--_raised);
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 600;
  }
  .option {
    padding: 0.625em 1em;
    min-block-size: 2.75em;
    border-block-start: 1px solid var(--_border);
    cursor: pointer;
  }
  a.option {
    display: block;
    text-decoration: none;
  }
  .option:hover {
    background-color: var(--_raised);
  }
  .option[aria-selected='true'] {
    background-color: var(--_raised);
    box-shadow: inset 0.25em 0 0 var(--_accent);
    outline: 2px solid transparent;
    outline-offset: -2px;
  }
  .option-title {
    color: var(--_accent);
    font-weight: 600;
    line-height: 1.5;
  }
  .excerpt {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
    color: var(--_muted);
    font-size: 0.9375em;
    line-height: 1.6;
  }
  .reason {
    margin-inline-start: 0.5em;
    color: var(--_muted);
    font-weight: 400;
  }
  mark {
    padding: 0 0.05em;
    border-radius: 0.15em;
    background-color: var(--_mark);
    color: inherit;
  }
  .empty {
    margin-block-start: 1em;
  }
  .empty > * + * {
    margin-block-start: 0.5em;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .reader {
    padding: calc(var(--_space) * 1.25);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .reader > * + * {
    margin-block-start: 0.75em;
  }
  .reader .lead {
    color: var(--_muted);
  }
  .reader footer {
    display: grid;
    gap: 0.75em;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_border);
  }
  .kinds {
    margin-block-start: 0.75em;
  }
  .kinds .button {
    padding-inline: 0.875em;
    font-weight: 400;
  }
  @media (forced-colors: active) {
    .option[aria-selected='true'] {
      outline-color: Highlight;
    }
    mark {
      background: Mark;
      color: MarkText;
    }
  }
`;
