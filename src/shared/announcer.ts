/**
 * Says something to screen readers, politely. One live region for the page, in `document.body`: regions
 * inside shadow roots are not reliably read, and a region must be there before its text changes.
 */
let region: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

const hidden =
  'position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;border:0;padding:0';

/** Puts the region in place; call it before the first announcement is due. */
export function prepareAnnouncer(): void {
  if (region?.isConnected) return;
  region = document.createElement('div');
  region.setAttribute('role', 'status');
  region.setAttribute('aria-live', 'polite');
  region.setAttribute('data-medleaf-announcer', '');
  region.style.cssText = hidden.replace(/;|$/g, '!important;');
  document.body.append(region);
}

/** Announces `text` once the reader pauses; a newer text replaces an older one that was not yet said. */
export function announce(text: string): void {
  prepareAnnouncer();
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (!region) return;
    region.textContent = text;
    // Emptied again, so that the same words are read the next time.
    timer = setTimeout(() => {
      if (region) region.textContent = '';
    }, 1000);
  }, 500);
}
