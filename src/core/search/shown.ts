import type {ProviderHit} from './provider.js';

const names = ['title', 'excerpt', 'reason', 'matched'] as const;

/** A hit with what is shown of it, which is made once one of that is read: most hits never are. It can be copied and sent. */
export function shownLater<Given extends object, Shown extends Pick<ProviderHit, (typeof names)[number]>>(
  hit: Given,
  make: () => Shown,
): Given & Shown {
  let made: Shown | undefined;
  for (const name of names)
    Object.defineProperty(hit, name, {enumerable: true, get: () => (made = made ?? make())[name]});
  return hit as Given & Shown;
}
