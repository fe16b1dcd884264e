import {html, nothing, type TemplateResult} from 'lit';
import {blocksSources} from '../../core/blocks.js';
import type {Article} from '../../core/library.js';
import {editorialRecord, sourceList} from './basis.js';
import {renderBlocks, type BlockOptions} from './blocks.js';
import {heading} from './heading.js';
import type {View} from './view.js';

/** A whole article: title, summary, body, sources and record. The title takes focus when the article opens. */
export function renderArticle(view: View, article: Article, options: BlockOptions): TemplateResult {
  const {t, library} = view;
  const category = library.categories.find((each) => each.id === article.category);
  const sources = blocksSources(article.body);
  return html`<article class="reader" part="article" aria-labelledby="article-title" lang=${library.language}>
    <p class="muted">${category ? category.name : nothing}</p>
    ${heading(options.level - 1, article.title, {className: 'title', id: 'article-title', focusable: true})}
    <p class="lead">${article.summary}</p>
    ${
      article.body.length
        ? html`<div class="prose">${renderBlocks(view, article.body, options)}</div>`
        : html`<p>${t('articleOnlyChinese')}</p>`
    }
    <footer>
      ${
        sources.length
          ? html`<section>${heading(options.level, t('articleSources'))}${sourceList(view, sources)}</section>`
          : nothing
      }
      ${editorialRecord(view, article.editorial)}
      <p class="muted"><strong>${t('disclaimer')}</strong></p>
    </footer>
  </article>`;
}
