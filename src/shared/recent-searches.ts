import {toJson} from './json.js';

/**
 * The reader's last searches, kept on the device where the page's owner asked for it. Storage that is denied
 * (a sandboxed frame, private mode) means that nothing is kept.
 */
const key = 'medleaf-recent-searches';

export function readRecent(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((each): each is string => typeof each === 'string') : [];
  } catch {
    return [];
  }
}

export function writeRecent(texts: readonly string[]): void {
  try {
    if (texts.length) localStorage.setItem(key, toJson(texts));
    else localStorage.removeItem(key);
  } catch {
    // Nothing is kept.
  }
}
