/**
 * Every event the elements fire. All bubble and cross shadow boundaries, and, content errors apart, are fired only
 * for what a reader did. They carry ids and numbers, never what the reader typed: that can be a diagnosis.
 */
/** Old libraries (MooTools) put a function of their own in the place of `Event`; this one is the engine's. */
const NativeEvent = typeof UIEvent === 'undefined' ? Event : (Object.getPrototypeOf(UIEvent) as typeof Event);

class MedleafEvent<Detail extends object> extends NativeEvent {
  readonly detail: Readonly<Detail>;

  constructor(type: string, detail: Detail, cancelable = false) {
    super(type, {bubbles: true, composed: true, cancelable});
    this.detail = detail;
    Object.assign(this, detail);
  }
}

/** A question was opened or closed. */
export class FaqToggleEvent extends MedleafEvent<{faqId: string; open: boolean}> {
  declare readonly faqId: string;
  declare readonly open: boolean;

  constructor(detail: {faqId: string; open: boolean}) {
    super('medleaf-faq-toggle', detail);
  }
}

/** The reader said whether an answer helped. */
export class FaqFeedbackEvent extends MedleafEvent<{faqId: string; helpful: boolean}> {
  declare readonly faqId: string;
  declare readonly helpful: boolean;

  constructor(detail: {faqId: string; helpful: boolean}) {
    super('medleaf-faq-feedback', detail);
  }
}

/** A section of the drug card was opened or closed. */
export class SectionToggleEvent extends MedleafEvent<{sectionId: string; open: boolean}> {
  declare readonly sectionId: string;
  declare readonly open: boolean;

  constructor(detail: {sectionId: string; open: boolean}) {
    super('medleaf-section-toggle', detail);
  }
}

/** The reader says that they have a prescription. Check it, then call `unlock()` on the card. */
export class PrescriptionRequestEvent extends MedleafEvent<{drugId: string}> {
  declare readonly drugId: string;

  constructor(detail: {drugId: string}) {
    super('medleaf-prescription-request', detail);
  }
}

/** An article is about to open; `position` is its place in the list, from 1; 0 in a text. Cancel it to open the article yourself. */
export class ArticleOpenEvent extends MedleafEvent<{articleId: string; position: number}> {
  declare readonly articleId: string;
  declare readonly position: number;

  constructor(detail: {articleId: string; position: number}) {
    super('medleaf-article-open', detail, true);
  }
}

/** Results are on screen for what the reader typed. */
export class SearchResultsEvent extends MedleafEvent<{count: number; elapsedMs: number}> {
  declare readonly count: number;
  declare readonly elapsedMs: number;

  constructor(detail: {count: number; elapsedMs: number}) {
    super('medleaf-search-results', detail);
  }
}

/** The reader chose to phone or to follow the booking link. Cancel it to handle that yourself. */
export class ConsultRequestEvent extends MedleafEvent<{channel: 'phone' | 'link'}> {
  declare readonly channel: 'phone' | 'link';

  constructor(detail: {channel: 'phone' | 'link'}) {
    super('medleaf-consult-request', detail, true);
  }
}

/** The reader closed the consult banner. */
export class ConsultDismissEvent extends MedleafEvent<Record<never, never>> {
  constructor() {
    super('medleaf-consult-dismiss', {});
  }
}

/** Content given by `content-src` or `library` cannot be used: from where, and why, in English words. */
export class ContentErrorEvent extends MedleafEvent<{source: string; reason: string}> {
  declare readonly source: string;
  declare readonly reason: string;

  constructor(detail: {source: string; reason: string}) {
    super('medleaf-content-error', detail);
  }
}

/** The reader printed, copied or saved the notes for their visit. It never says what they wrote. */
export class NotesExportEvent extends MedleafEvent<{format: NotesFormat}> {
  declare readonly format: NotesFormat;

  constructor(detail: {format: NotesFormat}) {
    super('medleaf-notes-export', detail);
  }
}

export type NotesFormat = 'print' | 'copy' | 'text' | 'image';

declare global {
  interface GlobalEventHandlersEventMap {
    'medleaf-faq-toggle': FaqToggleEvent;
    'medleaf-faq-feedback': FaqFeedbackEvent;
    'medleaf-section-toggle': SectionToggleEvent;
    'medleaf-prescription-request': PrescriptionRequestEvent;
    'medleaf-article-open': ArticleOpenEvent;
    'medleaf-search-results': SearchResultsEvent;
    'medleaf-consult-request': ConsultRequestEvent;
    'medleaf-consult-dismiss': ConsultDismissEvent;
    'medleaf-notes-export': NotesExportEvent;
    'medleaf-content-error': ContentErrorEvent;
  }
}
