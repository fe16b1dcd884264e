import type {Library} from '../core/library.js';

let library: Library | undefined;

/** Called once by a bundle's entry, before the elements are defined. */
export function embedLibrary(content: Library): void {
  library = content;
}

export function embeddedLibrary(): Library | undefined {
  return library;
}
