import {html, type TemplateResult} from 'lit';
import {atLevel} from './heading.js';

export interface Disclosure {
  readonly id: string;
  readonly label: unknown;
  readonly level: number;
  readonly open: boolean;
  readonly content: unknown;
  readonly parts: {readonly button: string; readonly panel: string};
  /** Called when the reader, or find-in-page, asks for the other state. */
  readonly onToggle: (open: boolean) => void;
}

/**
 * A heading that wraps a button, then the panel it opens. A closed panel is out of the tab order and of the
 * accessibility tree, yet found by find-in-page, which opens it by `beforematch`; print shows it (see the styles).
 */
export function disclosure({id, label, level, open, content, parts, onToggle}: Disclosure): TemplateResult {
  return atLevel(
    level,
    html`<div class="disclosure">
    <h3><button
        id="button-${id}"
        class="disclosure-button"
        part=${parts.button}
        type="button"
        aria-expanded=${open ? 'true' : 'false'}
        aria-controls="panel-${id}"
        @click=${() => onToggle(!open)}
      ><span class="disclosure-label">${label}</span><svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="m6 9 6 6 6-6"></path></svg></button></h3>
    <div
      id="panel-${id}"
      class="disclosure-panel"
      part=${parts.panel}
      .hidden=${hiddenState(open)}
      @beforematch=${() => onToggle(true)}
    ><div class="disclosure-body">${content}</div></div>
  </div>`,
  );
}

/** Engines that know `until-found` reflect it; others read any string as plain `hidden`. */
function hiddenState(open: boolean): boolean | 'until-found' {
  return open ? false : 'until-found';
}
