import {html, type TemplateResult} from 'lit';
import {backIcon} from './icons.js';

/** The way back from what opened in place. */
export function backButton(words: string, onBack: () => void): TemplateResult {
  return html`<button class="button quiet back no-print" type="button" @click=${onBack}>${backIcon}${words}</button>`;
}
