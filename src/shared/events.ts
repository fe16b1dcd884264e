/**
 * Every event the elements fire. All bubble and cross shadow boundaries, and are fired only for what a
 * reader did. They carry ids and numbers, never what the reader typed: that can be a diagnosis.
 */
/** Old libraries (MooTools) put a function of their own in the place of `Event`; this one is the engine's. */
const NativeEvent = typeof UIEvent === 'undefined' ? Event : (Object.getPrototypeOf(UIEvent) as typeof Event);

class MedleafEvent<Detail extends object> extends NativeEvent {
  readonly detail: Readonly<Detail>;

  constructor(type: string, detail: Detail, cancelable = false) {
    super(type, {bubbles: true, composed: true, cancelable});
    this.detail = detail;
  }
}

/** A question was opened or closed. */
export class FaqToggleEvent extends MedleafEvent<{faqId: string; open: boolean}> {
  readonly faqId: string;
  readonly open: boolean;

  constructor(detail: {faqId: string; open: boolean}) {
    super('medleaf-faq-toggle', detail);
    this.faqId = detail.faqId;
    this.open = detail.open;
  }
}

/** A section of the drug card was opened or closed. */
export class SectionToggleEvent extends MedleafEvent<{sectionId: string; open: boolean}> {
  readonly sectionId: string;
  readonly open: boolean;

  constructor(detail: {sectionId: string; open: boolean}) {
    super('medleaf-section-toggle', detail);
    this.sectionId = detail.sectionId;
    this.open = detail.open;
  }
}

/** The reader says that they have a prescription. Check it, then call `unlock()` on the card. */
export class PrescriptionRequestEvent extends MedleafEvent<{drugId: string}> {
  readonly drugId: string;

  constructor(detail: {drugId: string}) {
    super('medleaf-prescription-request', detail);
    this.drugId = detail.drugId;
  }
}

/** An article is about to open; `position` is its place in the list, from 1; 0 in a text. Cancel it to open the article yourself. */
export class ArticleOpenEvent extends MedleafEvent<{articleId: string; position: number}> {
  readonly articleId: string;
  readonly position: number;

  constructor(detail: {articleId: string; position: number}) {
    super('medleaf-article-open', detail, true);
    this.articleId = detail.articleId;
    this.position = detail.position;
  }
}

/** Results are on screen for what the reader typed. */
export class SearchResultsEvent extends MedleafEvent<{count: number; elapsedMs: number}> {
  readonly count: number;
  readonly elapsedMs: number;

  constructor(detail: {count: number; elapsedMs: number}) {
    super('medleaf-search-results', detail);
    this.count = detail.count;
    this.elapsedMs = detail.elapsedMs;
  }
}

/** The reader chose to phone or to follow the booking link. Cancel it to handle that yourself. */
export class ConsultRequestEvent extends MedleafEvent<{channel: 'phone' | 'link'}> {
  readonly channel: 'phone' | 'link';

  constructor(detail: {channel: 'phone' | 'link'}) {
    super('medleaf-consult-request', detail, true);
    this.channel = detail.channel;
  }
}

/** The reader closed the consult banner. */
export class ConsultDismissEvent extends MedleafEvent<Record<never, never>> {
  constructor() {
    super('medleaf-consult-dismiss', {});
  }
}

declare global {
  interface HTMLElementEventMap {
    'medleaf-faq-toggle': FaqToggleEvent;
    'medleaf-section-toggle': SectionToggleEvent;
    'medleaf-prescription-request': PrescriptionRequestEvent;
    'medleaf-article-open': ArticleOpenEvent;
    'medleaf-search-results': SearchResultsEvent;
    'medleaf-consult-request': ConsultRequestEvent;
    'medleaf-consult-dismiss': ConsultDismissEvent;
  }
}
