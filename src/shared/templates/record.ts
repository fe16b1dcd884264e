import {html, type TemplateResult} from 'lit';
import type {Editorial} from '../../core/library.js';
import {place, reviewWords} from './basis.js';
import type {View} from './view.js';

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
