import {css, html, LitElement, type PropertyValues, type TemplateResult} from 'lit';
import {property} from '../../src/shared/decorators.js';
import {rootStyles} from '../../src/shared/styles/root.styles.js';

/** How high the frame is drawn; the page scrolls in it. */
const height = 640;

/** A page in a frame as wide as a screen, made smaller where there is no room for it. */
export class PagePreview extends LitElement {
  static override styles = [
    rootStyles,
    css`
      .root {
        background: none;
      }
      .stage {
        position: relative;
        block-size: ${height}px;
        inline-size: calc(var(--screen-width) * var(--scale) * 1px);
        margin-inline: auto;
        overflow: hidden;
        border-radius: var(--_radius);
        box-shadow: 0 0 0 1px var(--_edge), 0 0.5em 2em rgb(0 0 0 / 14%);
      }
      iframe {
        position: absolute;
        inset-block-start: 0;
        inset-inline-start: 0;
        inline-size: calc(var(--screen-width) * 1px);
        block-size: calc(${height}px / var(--scale));
        border: 0;
        background-color: #fff;
        transform: scale(var(--scale));
        transform-origin: 0 0;
      }
      .next {
        visibility: hidden;
      }
    `,
  ];

  @property({attribute: false}) markup = '';
  @property({type: Number}) width = 360;
  @property() label = '';

  private resized = new ResizeObserver(() => this.fit());

  override connectedCallback(): void {
    super.connectedCallback();
    this.resized.observe(this);
  }

  override disconnectedCallback(): void {
    this.resized.disconnect();
    super.disconnectedCallback();
  }

  protected override render(): TemplateResult {
    return html`<div class="root"><div class="stage" dir="ltr"></div></div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('width')) this.fit();
    if (changed.has('markup')) this.load();
  }

  private get stage(): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>('.stage')!;
  }

  private fit(): void {
    if (!this.hasUpdated) return;
    const {style} = this.stage;
    style.setProperty('--screen-width', String(this.width));
    style.setProperty('--scale', String(Math.min(1, this.clientWidth / this.width)));
  }

  /** The page before stays until the next one is drawn, so that nothing flashes, and keeps its place. */
  private load(): void {
    const {stage} = this;
    const frame = document.createElement('iframe');
    frame.title = this.label;
    frame.srcdoc = this.markup;
    frame.className = 'next';
    stage.querySelectorAll('.next').forEach((each) => each.remove());
    frame.addEventListener('load', () => {
      const before = stage.querySelector<HTMLIFrameElement>('iframe:not(.next)');
      frame.contentWindow?.scrollTo(0, before?.contentWindow?.scrollY ?? 0);
      frame.className = '';
      before?.remove();
    });
    stage.append(frame);
  }
}
