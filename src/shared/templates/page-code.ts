import {correction, generate} from 'lean-qr/nano';
import {html, nothing, type TemplateResult} from 'lit';
import {codeIcon} from './icons.js';
import type {View} from './view.js';

/** What version 20 holds at level M; the squares of a larger one are too fine to be scanned from a screen. */
const longestAddress = 666;
/** The light margin around a code, in squares, without which readers do not find it. */
const margin = 4;

/** A button for the tools of an element, and the QR code of the page that it opens. Nothing is computed before. */
export function pageCode(t: View['t'], open: boolean, onToggle: () => void): TemplateResult | typeof nothing {
  // A file or a preview has no address that a phone can open.
  if (!location.protocol.startsWith('http')) return nothing;
  return html`<button
      class="button"
      type="button"
      aria-expanded=${open ? 'true' : 'false'}
      aria-controls="page-code"
      @click=${onToggle}
    >${codeIcon}${t('pageCode')}</button>
    <div id="page-code" class="page-code" ?hidden=${!open}>${open ? renderCode(t, pageAddress()) : nothing}</div>`;
}

function renderCode(t: View['t'], address: string): unknown {
  const fits = address.length <= longestAddress;
  const name = t('pageCodeImage');
  return html`${fits ? renderSquares(name, squaresOf(address)) : nothing}
    <div>
      <p>${t(fits ? 'pageCodeHelp' : 'pageCodeTooLong')}</p>
      <p><bdi dir="ltr">${readable(address)}</bdi></p>
    </div>`;
}

function renderSquares(name: string, {edge, path}: Squares): TemplateResult {
  return html`<svg viewBox="${-margin} ${-margin} ${edge} ${edge}" role="img" aria-label=${name} shape-rendering="crispEdges"><path d=${path}></path></svg>`;
}

interface Squares {
  readonly address: string;
  readonly edge: number;
  readonly path: string;
}

let latest: Squares | undefined;

/** Computed once for an address, however often the element renders. */
function squaresOf(address: string): Squares {
  if (latest?.address === address) return latest;
  const code = generate(address, {minCorrectionLevel: correction.M});
  let path = '';
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      const from = x;
      while (code.get(x, y)) x += 1;
      if (x > from) path += `M${from} ${y}h${x - from}v1H${from}z`;
    }
  }
  latest = {address, edge: code.size + 2 * margin, path};
  return latest;
}

/** The page's address without a name and a password in it. */
function pageAddress(): string {
  const address = new URL(location.href);
  address.username = '';
  address.password = '';
  return address.href;
}

/** Chinese characters in place of their codes. */
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
