import {css} from 'lit';

export const consultStyles = css`
  .panel {
    display: flex;
    flex-wrap: wrap;
    gap: 1em 1.5em;
    align-items: center;
    position: relative;
    padding: calc(var(--_space) * 1.25);
    border: 1px solid var(--_border);
    border-inline-start: 0.375em solid var(--_accent);
    border-radius: var(--_radius);
    background-color: var(--_raised);
  }
  .dismissible .words, .dismissible .actions {
    padding-inline-end: 2.25em;
  }
  .words {
    display: grid;
    flex: 1 1 18em;
    gap: 0.375em;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
  }
  .facts dt, .facts dd {
    display: inline;
  }
  .facts dt {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .facts dt::after {
    content: ': ';
  }
  .facts dt:lang(zh)::after {
    content: '：';
  }
  .state {
    font-weight: 600;
  }
  .state.open {
    color: var(--_accent);
  }
  .actions {
    display: flex;
    flex: 0 1 auto;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .close {
    position: absolute;
    inset-block-start: 0.375em;
    inset-inline-end: 0.375em;
    display: grid;
    place-items: center;
    inline-size: 2.75em;
    block-size: 2.75em;
    color: var(--_muted);
  }
  .panel.emergency {
    border-color: var(--_emergency);
    background-color: var(--_emergency-bg);
  }
  .emergency .title-row {
    display: flex;
    gap: 0.5em;
    align-items: center;
    color: var(--_emergency);
  }
  .emergency .button.primary {
    border-color: var(--_emergency);
    background-color: var(--_emergency);
    color: var(--_surface);
  }
  .actions.wide {
    flex-basis: 100%;
  }
  .wayfinding .scroller {
    flex: 1 0 100%;
    min-inline-size: 0;
  }
  .refused {
    flex: 1 0 100%;
  }
  /* Something dials where fingers point. */
  @media (any-pointer: coarse) {
    .copy {
      display: none;
    }
  }
  :host([placement='bottom']) {
    position: sticky;
    bottom: 0;
    z-index: 100;
  }
  .bar {
    gap: 0.375em 1em;
    padding: 0.5em 1em;
    padding-block-end: max(0.5em, env(safe-area-inset-bottom, 0em));
    border-width: 1px 0 0;
    border-radius: 0;
    box-shadow: 0 -0.125em 0.5em rgb(0 0 0 / 12%);
  }
  .bar .words {
    flex-basis: 12em;
    gap: 0;
  }
  .bar .title {
    font-size: 1.0625em;
  }
  @media print {
    .close {
      display: none;
    }
    :host([placement='bottom']) {
      position: static;
    }
  }
`;
