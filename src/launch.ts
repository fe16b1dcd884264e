import type {Library} from './core/library.js';
import {define, type ElementClasses} from './define.js';
import {embedLibrary} from './shared/embedded-library.js';
import {start} from './shared/turns.js';
import {upgradeMarkup} from './shared/upgrade-markup.js';

/** What every bundle does: take its content in, register its elements, upgrade what an editor wrote as a div. */
export function launch(elements: ElementClasses, library?: unknown): void {
  if (library) embedLibrary(library as Library);
  const tags = Object.keys(elements);
  start(tags.join(), () => {
    define(elements);
    upgradeMarkup(tags);
  });
}
