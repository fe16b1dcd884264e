/** Fallback markup for inside a tag: all that readers without script, and crawlers, need; warnings first. */
import {chooseArticles, relatedArticles} from '../../src/core/article-list.js';
import {blocksSources, type Block, type Callout, type Inline} from '../../src/core/blocks.js';
import {chooseSections, drugSources, gatedSections} from '../../src/core/drug-sections.js';
import {articleAddress, safeHref} from '../../src/core/href.js';
import {
  chooseFaqs,
  findArticle,
  findDrug,
  idList,
  type Article,
  type Drug,
  type DrugSection,
  type Editorial,
  type Library,
  type Statement,
} from '../../src/core/library.js';
import {telephoneHref} from '../../src/core/phone.js';
import {bySeverity, severities} from '../../src/core/severity.js';
import {helpBeforeVisit, steps, suggestedQuestions} from '../../src/core/visit-notes.js';
import {fill, messagesFor, type MessageKey} from '../../src/shared/messages.js';
import {CommandError} from './command-error.js';
import {barStyle, rowsStyle, searchStyle, summaryStyle} from './fallback-styles.js';

export type Attributes = Readonly<Record<string, string | true>>;
type Words = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;

interface Context {
  readonly library: Library;
  readonly t: Words;
  readonly get: (name: string) => string;
  readonly has: (name: string) => boolean;
  /** Level of the first heading. */
  readonly level: number;
}

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character]!);

/** An element with content that is markup already. */
const tag = (name: string, content: string): string => `<${name}>${content}</${name}>`;
const paragraph = (text: string): string => tag('p', escaped(text));
const heading = (level: number, text: string): string => tag(`h${Math.min(6, Math.max(1, level))}`, escaped(text));
const list = (items: readonly string[]): string[] =>
  items.length ? ['<ul>', ...items.map((item) => `  ${tag('li', item)}`), '</ul>'] : [];

/** Lines of markup; none for an element that has nothing to say without its script. */
export function fallbackMarkup(library: Library, name: string, attributes: Attributes): string[] {
  const messages = messagesFor(library.language);
  const get = (attribute: string): string => {
    const value = attributes[attribute];
    return typeof value === 'string' ? value : '';
  };
  const context: Context = {
    library,
    t: (key, values = {}) => fill(messages[key], values),
    get,
    has: (attribute) => attributes[attribute] !== undefined,
    level: Number(get('heading-level')) || (['drug-card', 'article', 'visit-notes'].includes(name) ? 2 : 3),
  };
  return writers[name]?.(context) ?? [];
}

const writers: Readonly<Record<string, (context: Context) => string[]>> = {
  faq: faqMarkup,
  article: (context) => {
    const article = findArticle(context.library, context.get('article'));
    if (!article) throw new CommandError(`No article "${context.get('article')}".`);
    return articleMarkup(context, article);
  },
  'article-list': articleListMarkup,
  search: (context) => [
    `<div style="${searchStyle}">`,
    `  <details><summary>${escaped(context.t('searchArticles'))}</summary>`,
    ...articleListMarkup(context).map((line) => `    ${line}`),
    '  </details>',
    '</div>',
  ],
  'drug-card': (context) => {
    const drug = findDrug(context.library, context.get('drug'));
    if (!drug) throw new CommandError(`No drug "${context.get('drug')}".`);
    return drugMarkup(context, drug);
  },
  consult: ({t, get}) => {
    const emergency = get('mode') === 'emergency';
    const link = (href: string, text: string): string => `<p><a href="${escaped(href)}">${escaped(text)}</a></p>`;
    const fact = (key: MessageKey, value: string): string[] => (value ? [paragraph(`${t(key)} · ${value}`)] : []);
    const href = safeHref(get('href'));
    const telephone = telephoneHref(get('phone'));
    return [
      ...(get('mode') === 'advertisement' ? [paragraph(t('consultAd'))] : []),
      paragraph(t(emergency ? 'consultEmergencyTitle' : 'consultTitle')),
      paragraph(t(emergency ? 'consultEmergencyText' : 'consultText')),
      ...(emergency ? [link(`tel:${t('emergencyNumber')}`, t('consultEmergencyCall'))] : []),
      ...fact('consultDepartment', get('department')),
      ...fact('consultHours', get('hours')),
      ...(telephone ? [link(telephone, get('phone'))] : []),
      ...(href ? [link(href, get('label') || t('consultBook'))] : []),
      ...(get('certificate') ? [paragraph(t('consultCertificate', {certificate: get('certificate')}))] : []),
    ];
  },
  doctor: ({get}) => [
    // In a slot that the element does not have: what stands in its own slot is the doctor's answer.
    `<p slot="fallback">${escaped(['name', 'title', 'institution', 'department'].map(get).filter(Boolean).join(' '))}</p>`,
  ],
  'visit-notes': visitNotesMarkup,
};

/** Closed rows; where the element has its bar stands what every reader must know. */
function faqMarkup(context: Context): string[] {
  const {library, t, get, has} = context;
  const {items, unknown} = chooseFaqs(library, idList(get('topic')), idList(get('items')));
  if (unknown.length) throw new CommandError(`No topic or question "${unknown.join('", "')}".`);
  const shown = items.slice(0, Number(get('limit')) || items.length);
  const bar = has('filterable') ? 'filter' : shown.length > 1 && !has('exclusive') ? 'button' : 'none';
  const open = get('open') === 'first' ? shown[0]?.id : get('open');
  const rows = shown.map(
    ({id, question, answer, ...basis}, at) =>
      `  <details${id === open ? ' open' : ''}>` +
      `<summary style="${summaryStyle}">${escaped(question)}</summary>` +
      paragraph(answer + mark(context, basis)) +
      paragraph(basisWords(context, basis.sources)) +
      (bar === 'none' && at === shown.length - 1 ? paragraph(t('disclaimer')) : '') +
      '</details>',
  );
  return [
    `<div style="${rowsStyle(bar)}">`,
    ...(bar === 'none' ? [] : [`  <small style="${barStyle}">${escaped(t('disclaimer'))}</small>`]),
    ...rows,
    '</div>',
  ];
}

/** The sheet as a list of what to think of before the appointment. */
function visitNotesMarkup(context: Context): string[] {
  const {library, t, get, level} = context;
  const {items, unknown} = chooseFaqs(library, idList(get('topic')), []);
  if (unknown.length) throw new CommandError(`No topic "${unknown.join('", "')}".`);
  const help = helpBeforeVisit(library).flatMap(({severity, items: what}) => [
    tag('p', tag('strong', escaped(calloutWords(context, severity)))),
    ...list(what.map((each) => escaped(each.text + mark(context, each)))),
  ]);
  return [
    heading(level, t('notesTitle')),
    ...(get('clinic') ? [paragraph(get('clinic'))] : []),
    ...steps.flatMap(({title, fields}) => [
      heading(level + 1, t(title)),
      ...list(
        fields
          .filter(({label}) => label !== title)
          .flatMap((field) =>
            field.kind === 'questions'
              ? items.slice(0, suggestedQuestions).map(({question}) => escaped(question))
              : escaped(t(field.label)),
          ),
      ),
    ]),
    ...(help.length ? [heading(level + 1, t('drugHelp')), ...help] : []),
    paragraph(t('disclaimer')),
  ];
}

function articleListMarkup({library, get}: Context): string[] {
  const {articles, unknown} = chooseArticles(library, {
    relatedTo: get('related-to'),
    categories: idList(get('category')).filter((id) => id !== 'drug' && id !== 'faq'),
  });
  if (unknown.length) throw new CommandError(`No article or category "${unknown.join('", "')}".`);
  return list(
    articles.slice(0, Number(get('limit')) || articles.length).map(({id, title, summary}) => {
      const href = articleAddress(get('article-href'), id);
      return `${href && get('article-href') ? `<a href="${escaped(href)}">${escaped(title)}</a>` : escaped(title)} · ${escaped(summary)}`;
    }),
  );
}

function articleMarkup(context: Context, article: Article): string[] {
  const {library, t, get, level} = context;
  const {title, summary, body, editorial} = article;
  const related = relatedArticles(library, article);
  const titles = related.map((each) => {
    const href = get('article-href') && articleAddress(get('article-href'), each.id);
    return href ? `<a href="${escaped(href)}">${escaped(each.title)}</a>` : escaped(each.title);
  });
  return [
    heading(level, title),
    paragraph(summary),
    ...(body.length ? blocksMarkup(context, body, level + 1) : [paragraph(t('articleOnlyChinese'))]),
    paragraph(t('disclaimer')),
    ...sourcesMarkup(context, blocksSources(body), level + 1),
    ...editorialMarkup(context, editorial),
    ...(titles.length ? [heading(level + 1, t('articleRelated')), ...list(titles)] : []),
  ];
}

function blocksMarkup(context: Context, blocks: readonly Block[], level: number): string[] {
  const {get} = context;
  const inline = (content: readonly Inline[]): string =>
    content
      .map((part) => {
        if (typeof part === 'string') return escaped(part);
        if ('strong' in part) return tag('strong', escaped(part.strong));
        const address =
          'link' in part
            ? safeHref(part.link)
            : 'article' in part && get('article-href')
              ? articleAddress(get('article-href'), part.article)
              : undefined;
        return address ? `<a href="${escaped(address)}">${escaped(part.text)}</a>` : escaped(part.text);
      })
      .join('');
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'heading':
        return heading(level, block.text);
      case 'paragraph':
        return tag('p', inline(block.content) + escaped(mark(context, block)));
      case 'list': {
        const items = list(block.items.map((item) => inline(item.content) + escaped(mark(context, item))));
        return block.ordered ? items.map((line) => line.replace(/^(<\/?)ul>$/, '$1ol>')) : items;
      }
      case 'table':
        return tableMarkup(
          block.caption + mark(context, block),
          block.header,
          block.rows.map((row) => row.map(inline)),
        );
      case 'callout':
        return [
          tag('p', tag('strong', escaped(calloutWords(context, block.kind)))),
          ...blocksMarkup(context, block.content, level),
        ];
    }
  });
}

function tableMarkup(caption: string, header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const row = (cells: readonly string[], first: string): string =>
    tag(
      'tr',
      cells.map((cell, column) => (column ? tag(first === 'th' ? 'th' : 'td', cell) : tag('th', cell))).join(''),
    );
  return [
    '<table>',
    `  ${tag('caption', escaped(caption))}`,
    `  ${row(header.map(escaped), 'th')}`,
    ...rows.map((cells) => `  ${row(cells, 'td')}`),
    '</table>',
  ];
}

function drugMarkup(context: Context, drug: Drug): string[] {
  const {t, get, level} = context;
  const gated = get('gate') === 'prescription';
  const layout = get('layout') === 'compact' ? 'compact' : 'full';
  const {open, folded, unknown} = chooseSections(drug, layout, idList(get('sections')));
  if (unknown.length) throw new CommandError(`No section "${unknown.join('", "')}".`);
  const sections = [...open, ...folded].filter(({id}) => !gated || !gatedSections.includes(id));
  const say = (statements: readonly Statement[]): string[] =>
    list(statements.map((each) => escaped(each.text + mark(context, each))));
  const section = (title: string, content: readonly string[]): string[] =>
    content.length ? [heading(level + 1, title), ...content] : [];
  const {class: drugClass, legal, forms, excipients, atc} = drug.identity;
  const identity = [drugClass, legal, forms, ...(excipients ? [excipients] : []), atc];
  const content = ({id, statements, do: dos, dont, effects, table}: DrugSection): string[] => [
    ...(id === 'what' ? say(identity) : []),
    ...say(statements),
    ...(dos.length ? [paragraph(t('drugDo')), ...say(dos)] : []),
    ...(dont.length ? [paragraph(t('drugDont')), ...say(dont)] : []),
    ...say(effects.map((each) => ({...each, text: `${t(key('frequency', each.frequency))} · ${each.text}`}))),
    ...(table
      ? tableMarkup(
          table.caption + mark(context, table),
          table.columns,
          table.rows.map((row) => row.map(escaped)),
        )
      : []),
  ];
  const help = bySeverity(drug.help).flatMap(({severity, items}) => [
    tag('p', tag('strong', escaped(calloutWords(context, severity)))),
    ...say(items),
  ]);
  return [
    heading(level, `${drug.names.generic} · ${drug.names.other}`),
    ...section(t('drugWarnings'), say(drug.warnings)),
    ...(gated ? [paragraph(t('drugGate'))] : [paragraph(drug.summary.text + mark(context, drug.summary))]),
    ...(gated ? [] : section(t('drugStatus'), [...approvalsMarkup(context, drug), ...say([drug.offLabel])])),
    ...sections.flatMap((each) => section(t(key('section', each.id)), content(each))),
    ...section(t('drugHelp'), help),
    ...section(t('drugNotVerifiedTitle'), say(drug.notVerified)),
    ...sourcesMarkup(context, drugSources(drug), level + 1),
    ...editorialMarkup(context, drug.editorial),
    paragraph(t('disclaimer')),
  ];
}

function approvalsMarkup(context: Context, {approvals}: Drug): string[] {
  const {t} = context;
  return list(
    approvals.map((each) => {
      const words = [
        t(`place${each.jurisdiction}`),
        t(key('drugUse', each.use)),
        t(key('drug', each.state)),
        each.text,
      ];
      return escaped(words.join(' · ') + mark(context, each));
    }),
  );
}

/** `frequency` and `very-common` name the message `frequencyVeryCommon`. */
export function key(prefix: string, value: string): MessageKey {
  return (prefix + value.replace(/(?:^|-)(.)/g, (_, first: string) => first.toUpperCase())) as MessageKey;
}

function calloutWords({t}: Context, kind: Callout['kind']): string {
  return t(kind === 'warning' || kind === 'note' ? kind : severities[kind].words);
}

function mark({t}: Context, {needsEditor}: {readonly needsEditor?: boolean}): string {
  return needsEditor ? t('inParentheses', {text: t('needsEditor')}) : '';
}

function basisWords({library, t}: Context, sources: readonly string[]): string {
  const titles = sources.map((id) => library.sources[id]?.title ?? id);
  return t('basis', {text: titles.join(t('clauseSeparator')) || t('evidence_none')});
}

function sourcesMarkup({library, t}: Context, ids: readonly string[], level: number): string[] {
  const titles = ids.map((id) => escaped(library.sources[id]?.title ?? id));
  return titles.length ? [heading(level, t('sources')), ...list(titles)] : [];
}

function editorialMarkup({t}: Context, {author, reviewer, published, lastReviewed, nextReview}: Editorial): string[] {
  return [
    paragraph(t('author', {author})),
    paragraph(reviewer ? t('reviewedBy', {...reviewer}) : t('notReviewed')),
    paragraph(
      [t('published', {date: published}), t('checked', {date: lastReviewed}), t('nextReview', {date: nextReview})].join(
        ' · ',
      ),
    ),
  ];
}
