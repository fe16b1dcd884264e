/** The notes for a visit, kept on the device where the reader asked for it. */
import {parseStored, type StoredNotes} from '../core/visit-notes.js';
import {toJson} from './json.js';

const key = 'medleaf-visit-notes';

export function readNotes(): StoredNotes | undefined {
  try {
    return parseStored(localStorage.getItem(key));
  } catch {
    return undefined;
  }
}

/** Whether it is kept: storage can be denied (a sandboxed frame, private mode) or full. Then nothing older stays either. */
export function keepNotes(stored: StoredNotes): boolean {
  try {
    localStorage.setItem(key, toJson(stored));
    return true;
  } catch {
    forgetNotes();
    return false;
  }
}

export function forgetNotes(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Denied storage holds nothing.
  }
}
