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
    background: var(--_raised);
  }
  .panel.dismissible {
    padding-inline-end: 3.5em;
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
    background: var(--_emergency-bg);
  }
  .emergency .title-row {
    display: flex;
    gap: 0.5em;
    align-items: center;
    color: var(--_emergency);
  }
  .emergency .button.primary {
    border-color: var(--_emergency);
    background: var(--_emergency);
    color: var(--_surface);
  }
  :host([placement='bottom']) {
    position: sticky;
    inset-block-end: env(safe-area-inset-bottom, 0);
    z-index: 1;
  }
  @media print {
    .close {
      display: none;
    }
  }
`;
