import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** A bar that takes more of the screen than this is no bar. */
const largestShare = 1 / 3;
/** A soft keyboard is taller than this, the bars of a browser are not. Pixels. */
const keyboardHeight = 150;
/** Between what has focus and the bar, for the focus ring. Pixels. */
const clearance = 8;
const noText = /^(?:button|checkbox|color|file|image|radio|range|reset|submit)$/;

/**
 * Keeps a sticky bar at the lower edge out of the reader's way (WCAG 2.4.11): what gets focus beneath it is scrolled
 * free, and it rests in its own place while a soft keyboard is open and where it would take much of the screen. In
 * that place it has room of its own, so it never covers the end of the page.
 */
export class LowerEdge implements ReactiveController {
  private listening = false;
  private resting = false;
  private field?: HTMLElement | undefined;
  private readonly size = new ResizeObserver(() => this.settle());

  constructor(
    private readonly host: HTMLElement & ReactiveControllerHost,
    private readonly isBar: () => boolean,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  hostUpdated(): void {
    if (this.isBar() && this.host.isConnected) this.listen();
    else this.hostDisconnected();
    this.settle();
  }

  hostDisconnected(): void {
    if (!this.listening) return;
    this.listening = false;
    this.size.disconnect();
    document.removeEventListener('focusin', this.onFocusIn);
    document.removeEventListener('focusout', this.onFocusOut);
    visualViewport?.removeEventListener('resize', this.settle);
  }

  private listen(): void {
    if (this.listening) return;
    this.listening = true;
    this.size.observe(this.host);
    document.addEventListener('focusin', this.onFocusIn);
    document.addEventListener('focusout', this.onFocusOut);
    visualViewport?.addEventListener('resize', this.settle);
  }

  private settle = (): void => {
    const rests = this.isBar() && (this.isKeyboardOpen || this.host.offsetHeight > innerHeight * largestShare);
    if (rests === this.resting) return;
    this.resting = rests;
    this.host.style.position = rests ? 'static' : '';
  };

  /** Some engines make the visual viewport smaller for the keyboard, others the page, and a few say nothing. */
  private get isKeyboardOpen(): boolean {
    const {height, scale} = visualViewport ?? {height: innerHeight, scale: 1};
    return (
      innerHeight - height * scale > keyboardHeight || Boolean(this.field && matchMedia('(pointer: coarse)').matches)
    );
  }

  private onFocusIn = (event: Event): void => {
    const path = event.composedPath();
    const target = path[0] as HTMLElement;
    this.field = takesText(target) ? target : undefined;
    this.settle();
    // The browser scrolls to what has focus only after this event.
    if (!path.includes(this.host)) requestAnimationFrame(() => this.free(target));
  };

  private onFocusOut = (): void => {
    this.field = undefined;
    this.settle();
  };

  private free(target: HTMLElement): void {
    const bar = this.host.getBoundingClientRect();
    const {top, bottom} = target.getBoundingClientRect();
    const isTaller = bottom - top > bar.top - clearance;
    if (isTaller || bottom <= bar.top || top >= bar.bottom) return;
    scrollBy({top: bottom - bar.top + clearance, behavior: 'instant'});
  }
}

function takesText(target: HTMLElement): boolean {
  return (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !noText.test(target.type))
  );
}
