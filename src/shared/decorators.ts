import type {PropertyDeclaration, ReactiveElement} from 'lit';

type Declare = (prototype: ReactiveElement, name: string) => void;

/**
 * Lit's `@property` and `@state` for the one kind of decorators that this house compiles to. Lit's own also carry
 * the standard kind, 0.7 KB of brotli in every bundle.
 */
export const property =
  (options?: PropertyDeclaration): Declare =>
  (prototype, name) =>
    (prototype.constructor as typeof ReactiveElement).createProperty(name, options);

export const state = (): Declare => property({attribute: false, state: true});
