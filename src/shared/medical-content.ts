/**
 * Whether a drug card or an article is on screen, wherever it is nested. An advertisement must not stand beside one.
 */
const shown = new Set<Element>();
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of [...listeners]) listener();
}

export function medicalContentAppears(element: Element): void {
  shown.add(element);
  tell();
}

export function medicalContentGoes(element: Element): void {
  shown.delete(element);
  tell();
}

/** True also for elements of another bundle, or not yet upgraded, in the page itself. */
export function medicalContentShown(): boolean {
  const tags = 'medleaf-drug-card, medleaf-article, [data-medleaf="drug-card"], [data-medleaf="article"]';
  return shown.size > 0 || document.querySelector(tags) !== null;
}

export function followMedicalContent(listener: () => void): void {
  listeners.add(listener);
}

export function leaveMedicalContent(listener: () => void): void {
  listeners.delete(listener);
}
