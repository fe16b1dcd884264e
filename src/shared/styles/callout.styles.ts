import {css} from 'lit';
import {urgencyStyles} from './urgency.styles.js';

/** Boxes that must not be overlooked: urgency levels, medicine warnings, notes. Never folded away. */
export const calloutStyles = [
  urgencyStyles,
  css`
  .callout {
    --_level: var(--_accent);
    margin-block-start: 0.75em;
    padding: 0.75em 1em;
    border: 1px solid var(--_level);
    border-inline-start-width: 0.375em;
    border-radius: calc(var(--_radius) * 0.67);
    background-color: var(--_raised);
    break-inside: avoid;
  }
  .callout-title {
    display: flex;
    gap: 0.5em;
    align-items: flex-start;
    color: var(--_level);
    font-weight: 600;
    line-height: 1.5;
  }
  .callout-title svg {
    margin-block-start: 0.125em;
  }
  .callout > * + * {
    margin-block-start: 0.375em;
  }
  .emergency {
    --_level: var(--_emergency);
    background-color: var(--_emergency-bg);
  }
  .urgent,
  .warning {
    --_level: var(--_urgent);
    background-color: var(--_urgent-bg);
  }
  .soon {
    --_level: var(--_soon);
    background-color: var(--_soon-bg);
  }
  @media print {
    .callout {
      --_level: #000;
      background: #fff;
    }
  }
`,
];
