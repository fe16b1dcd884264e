import type {Library} from '../../core/library.js';
import type {MessageKey} from '../messages.js';

/** What the shared templates need from the element that uses them. */
export interface View {
  readonly library: Library;
  readonly t: (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;
}
