import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from '../../shared/decorators.js';
import {safeHref} from '../../core/href.js';
import {MedleafElement} from '../../shared/medleaf-element.js';
import {rootStyles} from '../../shared/styles/root.styles.js';
import {doctorStyles} from './doctor.styles.js';

/**
 * Says who is speaking: the name, title, hospital and department of a real doctor, as a byline; with text inside the
 * tag, as the doctor's answer. It shows what the page passes in and nothing else.
 *
 * @customElement medleaf-doctor
 * @slot - The doctor's answer. Without a name: fallback markup.
 * @csspart card - The whole byline or card.
 * @csspart photo - The photo, or the initials that stand for it.
 * @csspart name - The name.
 * @csspart answer - The answer.
 */
export class MedleafDoctor extends MedleafElement {
  static override styles = [rootStyles, doctorStyles];

  /** Name. Without one, nothing but the fallback markup is shown. */
  @property() name = '';
  /** Professional title, such as 主任医师. */
  @property() override title = '';
  /** Hospital. */
  @property() institution = '';
  /** Grade of the hospital, such as 三级甲等. */
  @property() grade = '';
  /** Department. */
  @property() department = '';
  /** Address of a photo: https or relative. Initials stand for it where there is none. */
  @property() photo = '';
  /** Address of the doctor's own page. */
  @property() href = '';

  @state() private answered = false;
  @state() private brokenPhoto = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated) this.lookForAnswer();
    if (!this.name.trim()) this.warn('needs a name; what stands inside the tag is shown as it is.');
    if (changed.has('photo') && this.photo && !this.photoAddress) {
      this.warn(`photo="${this.photo}" is not an https or relative address; initials are shown.`);
    }
    if (changed.has('href') && this.href && !safeHref(this.href)) {
      this.warn(`href="${this.href}" is not a web, telephone, mail or relative address; the link is left out.`);
    }
  }

  protected override render(): TemplateResult {
    const name = this.name.trim();
    if (!name) return html`<slot></slot>`;
    const href = safeHref(this.href);
    return html`<div class="root">
      <div class=${this.answered ? 'card' : 'byline'} part="card" role="group" aria-labelledby="name">
        <div class="who">
          ${this.renderPhoto(name)}
          <div>
            <p>
              <strong id="name" part="name">${href ? html`<a href=${href}>${name}</a>` : name}</strong>
              ${this.title ? html`<span>${this.title}</span>` : nothing}
            </p>
            <p class="muted">
              ${this.institution ? html`<span>${this.institution}</span>` : nothing}
              ${this.grade ? html`<span class="tag">${this.grade}</span>` : nothing}
              ${this.department ? html`<span>${this.department}</span>` : nothing}
            </p>
          </div>
        </div>
        <div class="answer" part="answer" ?hidden=${!this.answered}><slot @slotchange=${this.lookForAnswer}></slot></div>
      </div>
    </div>`;
  }

  private renderPhoto(name: string): TemplateResult {
    const address = this.photoAddress;
    return address && address !== this.brokenPhoto
      ? html`<img class="photo" part="photo" src=${address} alt=${name} width="56" height="56" @error=${() => (this.brokenPhoto = address)} />`
      : html`<span class="photo" part="photo" aria-hidden="true">${initials(name)}</span>`;
  }

  private get photoAddress(): string | undefined {
    return /^(?:http|tel|mailto):/i.test(this.photo.trim()) ? undefined : safeHref(this.photo);
  }

  private lookForAnswer(): void {
    this.answered = Boolean(this.firstElementChild || this.textContent?.trim());
  }
}

/** The first character of a Chinese name; the first letters of the first and last words of any other. */
function initials(name: string): string {
  const words = name.split(/\s+/);
  const ends = /^[\u3400-\u9fff]/.test(name) ? [name] : [words[0] ?? '', ...words.slice(1).slice(-1)];
  return ends
    .map((word) => [...word][0])
    .join('')
    .toUpperCase();
}

declare global {
  interface HTMLElementTagNameMap {
    'medleaf-doctor': MedleafDoctor;
  }
}
