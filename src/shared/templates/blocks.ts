import {html, nothing, type TemplateResult} from 'lit';
import type {Block, Inline, List, Paragraph, Table} from '../../core/blocks.js';
import {safeHref} from '../../core/href.js';
import {findArticle, findDrug} from '../../core/library.js';
import {articleLink, type ArticleOpener} from './article-links.js';
import {basisLine, needsEditorMark} from './basis.js';
import {callout} from './callout.js';
import {heading} from './heading.js';
import type {View} from './view.js';

export interface BlockOptions {
  /** Level of the section headings. */
  readonly level: number;
  readonly showBasis: boolean;
  readonly opener: ArticleOpener;
  readonly onDrug: (id: string, opener: EventTarget | null) => void;
}

function inline({library}: View, content: readonly Inline[], options: BlockOptions): unknown {
  return content.map((part) => {
    if (typeof part === 'string') return part;
    if ('strong' in part) return html`<strong>${part.strong}</strong>`;
    if ('link' in part) {
      const href = safeHref(part.link);
      return href ? html`<a href=${href} rel="noopener">${part.text}</a>` : part.text;
    }
    // A library that lacks what the text names keeps the words, without a link that leads nowhere.
    if ('article' in part) {
      return findArticle(library, part.article) ? articleLink(options.opener, part.article, 0, part.text) : part.text;
    }
    const open = (event: Event): void => options.onDrug(part.drug, event.currentTarget);
    return findDrug(library, part.drug)
      ? html`<button class="inline-link opener" type="button" @click=${open}>${part.text}</button>`
      : part.text;
  });
}

function basis(view: View, block: Paragraph | Table | List['items'][number], options: BlockOptions): unknown {
  return html`${needsEditorMark(view, block.needsEditor)}${options.showBasis && block.sources ? basisLine(view, block) : nothing}`;
}

function list(view: View, block: List, options: BlockOptions): TemplateResult {
  const items = block.items.map(
    (item) => html`<li>${inline(view, item.content, options)}${basis(view, item, options)}</li>`,
  );
  return block.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
}

function table(view: View, block: Table, options: BlockOptions): TemplateResult {
  return html`<div class="scroller" role="region" aria-label=${block.caption} tabindex="0">
      <table>
        <caption>${block.caption}</caption>
        <thead><tr>${block.header.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
        <tbody>
          ${block.rows.map(
            (row) =>
              html`<tr>${row.map((cell, column) =>
                column === 0
                  ? html`<th scope="row">${inline(view, cell, options)}</th>`
                  : html`<td>${inline(view, cell, options)}</td>`,
              )}</tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${block.needsEditor || (options.showBasis && block.sources) ? html`<p>${basis(view, block, options)}</p>` : nothing}`;
}

/** Draws typed blocks. */
export function renderBlocks(view: View, blocks: readonly Block[], options: BlockOptions): unknown {
  return blocks.map((block) => {
    switch (block.type) {
      case 'heading':
        return heading(options.level, block.text, {id: block.id, focusable: true});
      case 'paragraph':
        return html`<p>${inline(view, block.content, options)}${basis(view, block, options)}</p>`;
      case 'list':
        return list(view, block, options);
      case 'table':
        return table(view, block, options);
      case 'callout':
        return callout(view, block.kind, renderBlocks(view, block.content, options));
    }
  });
}
