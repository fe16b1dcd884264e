import {html, nothing, type TemplateResult} from 'lit';
import type {Editorial, Evidence, Jurisdiction} from '../../core/library.js';
import type {View} from './view.js';

export function place(view: View, jurisdiction: Jurisdiction): string {
  return view.t(`place${jurisdiction}`);
}

/** The mark on everything that an editor must still check. */
export function needsEditorMark(view: View, needsEditor: boolean | undefined): TemplateResult | typeof nothing {
  return needsEditor
    ? html` <span class="tag needs-editor" part="needs-editor">${view.t('needsEditor')}</span>`
    : nothing;
}

export interface BasisOf {
  readonly sources?: readonly string[];
  readonly jurisdictions?: readonly Jurisdiction[];
  readonly evidence?: Evidence;
}

/** What a statement rests on: kind of evidence, places, sources. */
export function basisWords(view: View, basis: BasisOf): string {
  const {t, library} = view;
  const separator = t('listSeparator');
  const places = (basis.jurisdictions ?? []).map((each) => place(view, each)).join(separator);
  const kind = basis.evidence ? t(`evidence_${basis.evidence}`) : '';
  const titles = (basis.sources ?? []).map((id) => library.sources[id]?.title ?? id).join(t('clauseSeparator'));
  const parts = [kind, places, titles].filter(Boolean).join(' · ');
  return t('basis', {text: parts || t('evidence_none')});
}

/** The same as a line under the statement. */
export const basisLine = (view: View, basis: BasisOf): TemplateResult =>
  html`<small class="basis" part="basis">${basisWords(view, basis)}</small>`;

/** Who reviewed it, or plainly that no clinician has yet. */
export function reviewWords({t}: View, {reviewer}: Editorial): string {
  return reviewer ? t('reviewedBy', {...reviewer}) : t('notReviewed');
}
