import {css} from 'lit';

export const drugCardStyles = css`
  .card {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    overflow: clip;
  }
  .head {
    padding: calc(var(--_space) * 1.25);
    border-block-end: 1px solid var(--_border);
    background-color: var(--_raised);
  }
  .title small {
    display: block;
    color: var(--_muted);
    font-size: 0.6875em;
    font-weight: 400;
  }
  .names {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    margin-block-start: 0.25em;
    color: var(--_muted);
    font-size: 0.9375em;
  }
  .names dt, .names dd {
    display: inline;
  }
  .names dt::after {
    content: ': ';
  }
  .names dt:lang(zh)::after {
    content: '：';
  }
  .lead {
    margin-block-start: 0.5em;
  }
  .body {
    padding: 0 calc(var(--_space) * 1.25) calc(var(--_space) * 1.25);
  }
  .section {
    margin-block-start: 1.5em;
  }
  .section > * + * {
    margin-block-start: 0.5em;
  }
  .section .callout {
    margin-block-start: 0.75em;
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17em), 1fr));
    gap: 0.75em 1.5em;
  }
  .facts dt {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .folded {
    border-block: 1px solid var(--_border);
    margin-block-start: 1.5em;
    margin-inline: calc(var(--_space) * -1.25);
  }
  .disclosure-button, .disclosure-body {
    padding-inline: calc(var(--_space) * 1.25);
  }
  .disclosure-body > * + * {
    margin-block-start: 0.75em;
  }
  .lists {
    display: grid;
    gap: 0.75em;
  }
  .lists h3, .lists h4, .lists h5, .lists h6, .sub {
    display: flex;
    align-items: center;
    gap: 0.375em;
    font-size: 1em;
  }
  .lists ul {
    list-style: none;
    padding: 0;
  }
  .lists li {
    display: flex;
    gap: 0.5em;
  }
  .lists li > svg {
    margin-block-start: 0.25em;
    color: var(--_accent);
  }
  .lists .dont svg {
    color: var(--_emergency);
  }
  /* Every country stays in view at 320 px: nothing is cut or scrolled away, and English words stay whole. */
  .approvals {
    table-layout: fixed;
    hyphens: auto;
  }
  .approvals:lang(en) {
    font-size: 0.875em;
  }
  .approvals th, .approvals td {
    padding-inline: 0.25em;
  }
  .approvals th:first-child {
    inline-size: 33%;
  }
  .approvals th:last-child {
    inline-size: 36%;
  }
  .approvals .tag {
    margin-inline-start: 0;
    padding-inline: 0.375em;
  }
  .state {
    display: inline-block;
    font-weight: 600;
  }
  .state.off-label {
    color: var(--_urgent);
  }
  .state.approved {
    color: var(--_accent);
  }
  .state.not-verified {
    color: var(--_muted);
  }
  .foot {
    display: grid;
    gap: 0.75em;
    margin-block-start: 1.5em;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_border);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
  }
  @media print {
    .card {
      border: 0;
      overflow: visible;
    }
    .head, .body, .disclosure-button, .disclosure-body {
      padding-inline: 0;
    }
    .folded {
      margin-inline: 0;
    }
    .disclosure-button {
      min-block-size: 0;
      padding-block-end: 0.25em;
    }
  }
`;
