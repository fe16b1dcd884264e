import {css} from 'lit';

/** The colours of what cannot wait. */
export const urgencyStyles = css`
  :host {
    --_emergency: var(--medleaf-color-emergency, #a8201a);
    --_emergency-bg: #fdeeec;
    --_urgent: var(--medleaf-color-urgent, #9a4200);
    --_urgent-bg: #fff3e6;
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_emergency: var(--medleaf-color-emergency, light-dark(#a8201a, #ffb4ab));
      --_emergency-bg: light-dark(#fdeeec, #38181a);
      --_urgent: var(--medleaf-color-urgent, light-dark(#9a4200, #ffb77d));
      --_urgent-bg: light-dark(#fff3e6, #33200f);
    }
  }
  @media print {
    :host {
      --_emergency: #000;
      --_urgent: #000;
    }
  }
`;
