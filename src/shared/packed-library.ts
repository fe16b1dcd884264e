import {fromHz} from '../core/hz.js';
import type {Library} from '../core/library.js';

/** A library from its parts, each JSON with its Chinese in HZ: what nobody asks for is never read. */
export function unpack(parts: Readonly<Record<string, readonly [json: string, chinese: string]>>): Library {
  const library = {};
  for (const name of Object.keys(parts)) {
    Object.defineProperty(library, name, {
      configurable: true,
      enumerable: true,
      get: () => {
        const value: unknown = JSON.parse(fromHz(...parts[name]!));
        Object.defineProperty(library, name, {enumerable: true, value});
        return value;
      },
    });
  }
  return library as Library;
}
