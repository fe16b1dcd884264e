import {html, type TemplateResult} from 'lit';
import {severities, type Severity} from '../../core/severity.js';
import {alertIcon, clockIcon, infoIcon, phoneIcon} from './icons.js';
import type {View} from './view.js';

const icons = {
  emergency: phoneIcon,
  urgent: alertIcon,
  soon: clockIcon,
  routine: infoIcon,
  warning: alertIcon,
  note: infoIcon,
};

export type CalloutKind = Severity | 'warning' | 'note';

/** The words of a callout: for an urgency they come from the one vocabulary, so colour and words agree. */
export function calloutWords(view: View, kind: CalloutKind): string {
  return kind === 'warning' || kind === 'note' ? view.t(kind) : view.t(severities[kind].words);
}

/** A box whose accessible name says its urgency. `title` replaces the words of a warning or note only. */
export function callout(view: View, kind: CalloutKind, content: unknown, title?: string): TemplateResult {
  const words = kind === 'warning' || kind === 'note' ? (title ?? view.t(kind)) : calloutWords(view, kind);
  const part = kind === 'warning' || kind === 'note' ? kind : 'help';
  return html`<div class="callout ${kind}" part=${part} role="group" aria-label=${words}>
    <p class="callout-title">${icons[kind]}<span>${words}</span></p>
    ${content}
  </div>`;
}
