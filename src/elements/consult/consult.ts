import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from '../../shared/decorators.js';
import {safeHref} from '../../core/href.js';
import {telephoneHref} from '../../core/phone.js';
import {
  openingState,
  parseClosedOn,
  parseOpeningHours,
  wallClock,
  type OpeningHours,
  type OpeningState,
} from '../../core/opening-hours.js';
import {announce} from '../../shared/announcer.js';
import {copyText} from '../../shared/clipboard.js';
import {ConsultDismissEvent, ConsultRequestEvent} from '../../shared/events.js';
import {followMedicalContent, leaveMedicalContent, medicalContentShown} from '../../shared/medical-content.js';
import {MedleafElement} from '../../shared/medleaf-element.js';
import {oneOf} from '../../shared/one-of.js';
import type {MessageKey} from '../../shared/messages.js';
import {nearestWith} from '../../shared/page-attributes.js';
import {pageCodeStyles} from '../../shared/styles/page-code.styles.js';
import {proseStyles} from '../../shared/styles/prose.styles.js';
import {documentStyles} from '../../shared/styles/document.styles.js';
import {rootStyles} from '../../shared/styles/root.styles.js';
import {urgencyStyles} from '../../shared/styles/urgency.styles.js';
import {heading} from '../../shared/templates/heading.js';
import {checkIcon, closeIcon, phoneIcon} from '../../shared/templates/icons.js';
import {pageCode} from '../../shared/templates/page-code.js';
import type {View} from '../../shared/templates/view.js';
import {consultStyles} from './consult.styles.js';
import {LowerEdge} from './lower-edge.js';
import {readServices, servicesTable, type ConsultService} from './services.js';

export type {ConsultService};

/** The eight items that a Chinese medical advertisement may contain, and nothing else. */
export interface AdvertisementFields {
  /** First name of the institution as registered. */
  readonly name: string;
  readonly address?: string;
  readonly ownership?: string;
  readonly category?: string;
  readonly departments?: string;
  readonly beds?: string;
  readonly hours?: string;
  readonly phone?: string;
}

const adFields: readonly (keyof AdvertisementFields)[] = [
  'name',
  'address',
  'ownership',
  'category',
  'departments',
  'beds',
  'hours',
  'phone',
];

/** What the reader closed on this page: an application that draws the element anew does not bring it back. */
const dismissedOnThisPage = new Set<string>();

/**
 * Shows a patient the way to a doctor: which department, when it is open in the clinic's own time, how to phone
 * or book. It never opens by itself, counts nothing down and promises nothing.
 *
 * @customElement medleaf-consult
 * @slot - Fallback markup: shown before the script and without it.
 * @slot text - Your own words instead of the built-in ones: when to see whom. Only in `wayfinding`, and not in a bar.
 * @slot services - Your own table of departments, services or equipment instead of `services`. Only in `wayfinding`, and not in a bar.
 * @fires {ConsultRequestEvent} medleaf-consult-request - The reader chose `channel`: `phone` or `link`. Cancelable.
 * @fires {ConsultDismissEvent} medleaf-consult-dismiss - The reader closed it.
 * @csspart panel - The box.
 * @csspart hours - The line that says whether the clinic is open now.
 * @csspart phone - The telephone link.
 * @csspart copy - The button that copies the telephone number, where nothing is likely to dial.
 * @csspart link - The booking link.
 */
export class MedleafConsult extends MedleafElement {
  static override styles = [rootStyles, documentStyles, urgencyStyles, proseStyles, pageCodeStyles, consultStyles];

  /** `wayfinding` is neutral information, `emergency` fixed words with 120, `advertisement` the permitted items only. */
  @property() mode: 'wayfinding' | 'emergency' | 'advertisement' = 'wayfinding';
  /** Telephone of the clinic, as people read it. */
  @property() phone = '';
  /** Address of the booking page. */
  @property() href = '';
  /** Heading; built-in words when empty. */
  @property() label = '';
  /** Department to go to. */
  @property() department = '';
  /** Opening hours as schema.org text: `Mo-Fr 08:00-12:00,13:30-17:30; Sa 08:00-12:00`. */
  @property() hours = '';
  /** ISO dates without opening hours, separated by commas: `2026-10-01,2026-10-02`. */
  @property({attribute: 'closed-on'}) closedOn = '';
  /** IANA time zone of the clinic. */
  @property({attribute: 'time-zone'}) timeZone = 'Asia/Shanghai';
  /** Certificate number of a medical advertisement (医疗广告审查证明文号); required in `advertisement`. */
  @property() certificate = '';
  /** The permitted items of an advertisement; only as a property. */
  @property({attribute: false}) advertisement?: AdvertisementFields;
  /** Departments, services or equipment, and how to find them; only as a property. */
  @property({attribute: false}) services?: readonly ConsultService[];
  /** `bottom` makes it a bar at the lower edge of the screen, down to its own place: put it last in the body. */
  @property({reflect: true}) placement: 'inline' | 'bottom' = 'inline';
  /** Offers a QR code of this page, for moving from desk to phone. Not in a bar. */
  @property({type: Boolean}) qr = false;
  /** Lets the reader close it for this visit; an `emergency` notice stays. */
  @property({type: Boolean}) dismissible = false;
  /** Heading level, 1 to 6. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 2;

  @state() private dismissed = false;
  @state() private now = new Date();
  @state() private hasOwnServices = false;
  @state() private codeOpen = false;
  @state() private copied?: boolean;

  private shownMode: MedleafConsult['mode'] = 'wayfinding';
  private openingHours?: OpeningHours;
  private closedDates: readonly string[] = [];
  private shownServices: readonly ConsultService[] = [];
  private clock?: ReturnType<typeof setInterval>;

  constructor() {
    super();
    new LowerEdge(this, () => this.isBar);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.now = new Date();
    this.clock = setInterval(this.tick, 30_000);
    window.addEventListener('pageshow', this.tick);
    followMedicalContent(this.tick);
  }

  override disconnectedCallback(): void {
    clearInterval(this.clock);
    window.removeEventListener('pageshow', this.tick);
    leaveMedicalContent(this.tick);
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const warn = (problem: string): void => this.warn(problem);
    this.shownMode = oneOf('mode', this.mode, ['wayfinding', 'emergency', 'advertisement'], warn);
    oneOf('placement', this.placement, ['inline', 'bottom'], warn);
    if (!this.hasUpdated) {
      this.dismissed = this.closable && dismissedOnThisPage.has(this.visitKey);
      this.lookForServices();
    }
    if (changed.has('services')) {
      const {services, wrong} = readServices(this.services);
      this.shownServices = services;
      if (wrong)
        this.warn(
          'services is not an array of {name, detail?, place?, hours?} with texts; what does not fit is left out.',
        );
    }
    if (changed.has('hours')) this.readHours();
    if (changed.has('closedOn')) {
      const {dates, bad} = parseClosedOn(this.closedOn);
      this.closedDates = dates;
      if (bad.length) this.warn(`closed-on="${bad.join(', ')}" is not an ISO date; write for instance 2026-10-01.`);
    }
    if (changed.has('timeZone') && this.hours && !wallClock(this.now, this.timeZone)) {
      this.warn(
        `time-zone="${this.timeZone}" is not known here; write an IANA name such as Asia/Shanghai. Opening hours are not computed.`,
      );
    }
    if (changed.has('href') && this.href && !safeHref(this.href)) {
      this.warn(`href="${this.href}" is not a web, telephone, mail or relative address; the link is left out.`);
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.dismissed && this.closable) return nothing;
    if (this.shownMode === 'emergency') return this.renderEmergency();
    if (this.shownMode === 'advertisement') return this.renderAdvertisement();
    return this.renderWayfinding();
  }

  /** Nobody closes what says when to phone 120. */
  private get closable(): boolean {
    return this.dismissible && this.shownMode !== 'emergency';
  }

  private renderPanel(name: string, content: unknown): TemplateResult {
    return html`<div class="root">
      <section class="panel ${name} ${this.isBar ? 'bar' : ''} ${this.closable ? 'dismissible' : ''}" part="panel" aria-labelledby="title" lang=${this.messages.language}>
        ${content}
        ${
          this.closable
            ? html`<button class="close" type="button" aria-label=${this.t('consultDismiss')} @click=${this.dismiss}>${closeIcon}</button>`
            : nothing
        }
      </section>
    </div>`;
  }

  private renderWayfinding(): TemplateResult {
    const {isBar, phone} = this;
    const href = safeHref(this.href);
    const state = this.openingHours && openingState(this.openingHours, this.now, this.timeZone, this.closedDates);
    const fact = (words: MessageKey, value: string): TemplateResult | typeof nothing =>
      value && !isBar ? html`<div><dt>${this.t(words)}</dt><dd>${value}</dd></div>` : nothing;
    return this.renderPanel(
      'wayfinding',
      html`<div class="words">
        ${heading(this.headingLevel, this.label || this.t('consultTitle'), {className: 'title', id: 'title'})}
        ${isBar ? nothing : html`<p><slot name="text">${this.t('consultText')}</slot></p>`}
        <dl class="facts">
          ${fact('consultDepartment', this.department)}
          ${state ? this.renderHours(state) : nothing}
          ${fact('consultPhone', phone)}
        </dl>
      </div>
      ${isBar ? nothing : this.renderServices()}
      <div class="actions no-print ${this.qr && !isBar ? 'wide' : ''}">
        ${
          href
            ? html`<a class="button primary" part="link" href=${href} @click=${(event: Event) => this.request(event, 'link')}>${this.t('consultBook')}</a>`
            : nothing
        }
        ${phone ? this.renderPhone(phone, href ? '' : 'primary') : nothing}
        ${this.qr && !isBar ? pageCode(this.words, this.codeOpen, () => (this.codeOpen = !this.codeOpen)) : nothing}
      </div>`,
    );
  }

  private renderServices(): TemplateResult {
    return html`<div
      class="scroller"
      role="region"
      aria-label=${this.t('consultServices')}
      tabindex="0"
      ?hidden=${!this.hasOwnServices && !this.shownServices.length}
    ><slot name="services" @slotchange=${this.lookForServices}>${servicesTable(this.words, this.shownServices)}</slot></div>`;
  }

  private renderHours(state: OpeningState): TemplateResult {
    return html`<div><dt>${this.t('consultHours')}</dt><dd part="hours" class="state ${state.kind}">${this.hoursWords(state)}</dd></div>`;
  }

  private hoursWords(state: OpeningState): string {
    if (state.kind === 'open')
      return state.allDay ? this.t('consultOpenAllDay') : this.t('consultOpen', {time: state.until});
    const {next} = state;
    if (!next) return this.t('consultClosed');
    if (next.daysAhead === 0) return this.t('consultOpensToday', {time: next.time});
    if (next.daysAhead === 1) return this.t('consultOpensTomorrow', {time: next.time});
    return this.t('consultOpensLater', {day: this.t(`day${next.weekday}`), time: next.time});
  }

  private renderPhone(phone: string, look: string): TemplateResult | typeof nothing {
    const href = telephoneHref(phone);
    if (!href) return nothing;
    return html`<a class="button ${look}" part="phone" href=${href} @click=${(event: Event) => this.request(event, 'phone')}
      >${phoneIcon}${phone}</a
    >
    <button class="button copy" part="copy" type="button" @click=${this.copyPhone} @blur=${() => (this.copied = undefined)}>
      ${this.copied ? html`${checkIcon}${this.t('consultCopied')}` : this.t('consultCopy')}
    </button>
    ${this.copied === false ? html`<p class="copy refused">${this.t('consultCopyRefused', {phone})}</p>` : nothing}`;
  }

  private renderEmergency(): TemplateResult {
    return this.renderPanel(
      'emergency',
      html`<div class="words">
        <div class="title-row">${phoneIcon}${heading(this.headingLevel, this.t('consultEmergencyTitle'), {className: 'title', id: 'title'})}</div>
        <p>${this.t('consultEmergencyText')}</p>
      </div>
      <div class="actions">
        <a class="button primary" part="phone" href="tel:${this.t('emergencyNumber')}" @click=${(event: Event) => this.request(event, 'phone')}
          >${phoneIcon}${this.t('consultEmergencyCall')}</a
        >
      </div>`,
    );
  }

  private renderAdvertisement(): TemplateResult | typeof nothing {
    const fields = this.advertisement;
    if (!fields?.name || !this.certificate) {
      this.warn(
        'mode="advertisement" needs the certificate attribute and the advertisement property with the institution\'s name; nothing is shown.',
      );
      return nothing;
    }
    if (this.isBar || nearestWith(this, 'elder')) {
      this.warn(
        `mode="advertisement" is not shown ${this.isBar ? 'in a bar that follows the reader' : 'in the mode for older readers'}; nothing is shown.`,
      );
      return nothing;
    }
    if (medicalContentShown()) {
      this.warn(
        'mode="advertisement" is not shown on a page with a drug card or an article (互联网广告管理办法); use mode="wayfinding" there.',
      );
      return nothing;
    }
    return this.renderPanel(
      'advertisement',
      html`<div class="words">
      <p><span class="tag">${this.t('consultAd')}</span></p>
      ${heading(this.headingLevel, fields.name, {className: 'title', id: 'title'})}
      <ul>
        ${adFields.filter((field) => field !== 'name' && fields[field]).map((field) => html`<li>${fields[field]}</li>`)}
      </ul>
      <p class="muted">${this.t('consultCertificate', {certificate: this.certificate})}</p>
    </div>`,
    );
  }

  private request(event: Event, channel: 'phone' | 'link'): void {
    if (!this.dispatchEvent(new ConsultRequestEvent({channel}))) event.preventDefault();
  }

  private async copyPhone(): Promise<void> {
    this.copied = await copyText(this.phone, this.renderRoot);
    announce(this.copied ? this.t('consultCopied') : this.t('consultCopyRefused', {phone: this.phone}));
  }

  private dismiss(): void {
    this.dismissed = true;
    dismissedOnThisPage.add(this.visitKey);
    this.dispatchEvent(new ConsultDismissEvent());
  }

  private get isBar(): boolean {
    return this.placement === 'bottom';
  }

  /** What tells one element from another that is drawn in its place. */
  private get visitKey(): string {
    return this.id || [this.mode, this.label, this.department, this.phone, this.href].join('\n');
  }

  private get words(): View['t'] {
    return (key, values) => this.t(key, values);
  }

  private lookForServices(): void {
    this.hasOwnServices = [...this.children].some((child) => child.slot === 'services');
  }

  private readHours(): void {
    const parsed = this.hours ? parseOpeningHours(this.hours) : undefined;
    this.openingHours = parsed && 'hours' in parsed ? parsed.hours : undefined;
    if (parsed && 'error' in parsed) this.warn(`hours: ${parsed.error}.`);
  }

  private tick = (): void => {
    this.now = new Date();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'medleaf-consult': MedleafConsult;
  }
}
