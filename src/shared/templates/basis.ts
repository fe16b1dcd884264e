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

/** One line that says what a statement rests on: kind of evidence, places, sources. */
export function basisLine(view: View, basis: BasisOf): TemplateResult {
  const {t, library} = view;
  const separator = t('listSeparator');
  const places = (basis.jurisdictions ?? []).map((each) => place(view, each)).join(separator);
  const kind = basis.evidence ? t(`evidence_${basis.evidence}`) : '';
  const titles = (basis.sources ?? []).map((id) => library.sources[id]?.title ?? id).join(t('clauseSeparator'));
  const parts = [kind, places, titles].filter(Boolean).join(' · ');
  return html`<small class="basis" part="basis">${t('basis', {text: parts || t('evidence_none')})}</small>`;
}

/** The list of sources at the end of a card, an answer or an article. */
export function sourceList(view: View, ids: readonly string[]): TemplateResult {
  return html`<ul class="source-list" part="sources">
    ${ids.map((id) => {
      const source = view.library.sources[id];
      if (!source) return html`<li>${id}</li>`;
      const details = [
        place(view, source.jurisdiction),
        source.date,
        source.where === '-' ? '' : source.where,
        view.t(`level${source.level}`),
      ];
      return html`<li>${source.title} · ${details.filter(Boolean).join(' · ')}</li>`;
    })}
  </ul>`;
}

/** Who reviewed it, or plainly that no clinician has yet. */
export function reviewWords({t}: View, {reviewer}: Editorial): string {
  return reviewer ? t('reviewedBy', {...reviewer}) : t('notReviewed');
}

/** Author, reviewer and dates, saying plainly where no clinician has reviewed yet. */
export function editorialRecord(view: View, editorial: Editorial): TemplateResult {
  const {t} = view;
  const {author, published, lastReviewed, nextReview} = editorial;
  return html`<div class="record" part="record">
    <p>${t('author', {author})}</p>
    <p><strong>${reviewWords(view, editorial)}</strong></p>
    <p>
      ${t('published', {date: published})} · ${t('checked', {date: lastReviewed})} · ${t('nextReview', {date: nextReview})}
    </p>
  </div>`;
}
