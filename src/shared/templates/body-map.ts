import {html, svg, type SVGTemplateResult, type TemplateResult} from 'lit';
import {bodyGroups, regionName, type Region} from '../../core/visit-notes.js';
import type {View} from './view.js';

/** Outlines of the left half around a middle line at 0; the right half is their mirror image. */
const paths: Readonly<Record<Region['part'], string>> = {
  face: 'M0 4c11 0 16 8 16 18S9 41 0 41s-16-9-16-19S-11 4 0 4z',
  scalp: 'M0 4c11 0 16 8 16 18S9 41 0 41s-16-9-16-19S-11 4 0 4z',
  neck: 'M-8 42.5H8V51l16 11.5h-48L-8 51z',
  chest: 'M-23 64h46l-1 30h-44z',
  back: 'M-23 64h46l-1 34h-44z',
  abdomen: 'M-22 96h44v30h-44z',
  'lower-back': 'M-22 100h44l3 48h-50z',
  groin: 'M-22 128h44l3 20h-50z',
  'upper-arm': 'M-25 64c-11 1-16 7-17 15l-3 25h17l3-14z',
  forearm: 'M-46 106h18l-4 34h-16z',
  hand: 'M-49 142h17l2 11c0 8-4 12-10 12s-10-4-10-12z',
  thigh: 'M-25 150h24l-3 46h-18z',
  'lower-leg': 'M-23 198h20l-3 42h-14z',
  foot: 'M-21 242h16l3 13c1 6-5 7-10 7s-12-1-12-7z',
};
const onlyFront = ['face', 'chest', 'abdomen', 'groin'];
const onlyBehind = ['scalp', 'back', 'lower-back'];
const front = 51;
const behind = 158;

export interface BodyMap {
  readonly ticked: readonly string[];
  /** The region that Tab leads to; the arrow keys lead on from there. */
  readonly current: string;
  readonly onMove: (id: string) => void;
  readonly onToggle: (id: string) => void;
}

/**
 * A figure from the front, as in a mirror, and from behind, so that left is left in both. A region is one checkbox,
 * drawn in both figures where both show it.
 */
export function bodyMap({t}: Pick<View, 't'>, {ticked, current, onMove, onToggle}: BodyMap): TemplateResult {
  const draw = (region: Region): SVGTemplateResult => {
    const {id, part, side} = region;
    const shape = (middle: number): SVGTemplateResult =>
      svg`<path d=${paths[part]} transform="translate(${middle})${side === 'right' ? ' scale(-1 1)' : ''}"></path>`;
    return svg`<g
      role="checkbox"
      data-region=${id}
      aria-checked=${ticked.includes(id) ? 'true' : 'false'}
      aria-label=${regionName(region, t)}
      tabindex=${id === current ? 0 : -1}
      @click=${() => onToggle(id)}
      @focus=${() => onMove(id)}
    >${onlyBehind.includes(part) ? '' : shape(front)}${onlyFront.includes(part) ? '' : shape(behind)}</g>`;
  };
  const caption = (x: number, y: number, words: string): SVGTemplateResult =>
    svg`<text x=${x} y=${y} aria-hidden="true">${words}</text>`;
  const sides = (middle: number): SVGTemplateResult[] => [
    caption(middle - 34, 22, t('notesLeft', {part: ''}).trim()),
    caption(middle + 34, 22, t('notesRight', {part: ''}).trim()),
  ];
  return html`<svg
    class="map"
    viewBox="0 0 209 280"
    role="group"
    aria-label=${t('notesMap')}
    aria-describedby="map-help"
    @keydown=${(event: KeyboardEvent) => onKey(event, onToggle)}
  >
    ${sides(front)} ${sides(behind)} ${caption(front, 277, t('notesFront'))} ${caption(behind, 277, t('notesBehind'))}
    ${bodyGroups.flatMap<Region>(({regions}) => regions).map(draw)}
  </svg>`;
}

const moves: Readonly<Record<string, number>> = {ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1};

function onKey(event: KeyboardEvent, onToggle: (id: string) => void): void {
  const region = event.target as SVGGElement;
  const move = moves[event.key];
  if (event.key === ' ' || event.key === 'Enter') onToggle(region.dataset.region ?? '');
  else if (move) {
    const all = [...(event.currentTarget as SVGElement).querySelectorAll<SVGGElement>('[role]')];
    all[(all.indexOf(region) + move + all.length) % all.length]?.focus();
  } else return;
  event.preventDefault();
}
