import {safeHref} from '../../core/href.js';
import type {CreateProvider} from '../../core/search/provider.js';

/** The bundle's own address; unknown in a module, where relative imports begin at the module anyway. */
const {src: bundle} = ((typeof document !== 'undefined' && document.currentScript) || {}) as {src?: string};

/** A provider of ours, which lies beside the bundle. */
const ours = /^[a-z][a-z\d-]*$/;

function moduleOf(provider: string): string {
  if (!ours.test(provider)) return absolute(provider);
  const file = `./medleaf-provider-${provider}.js`;
  return bundle ? new URL(file, bundle).href : file;
}

/** A web address, seen from the page. Throws where it is none. */
export function absolute(address: string): string {
  const {href, protocol} = new URL(address, document.baseURI);
  if (!safeHref(address) || !/^https?:$/.test(protocol))
    throw new Error(`"${address}" is not a web or relative address`);
  return href;
}

/** What a pack says about where to search counts only where scripts of this page come from: a pack brings data, never code. */
export function trustedAddress(address: string, base: string): string {
  const {href, origin} = new URL(address, new URL(base, document.baseURI));
  if (origin !== location.origin && origin !== (bundle && new URL(bundle).origin))
    throw new Error(`a pack must not send searches to ${origin}; write provider and provider-src on the tag`);
  return href;
}

/** The function that makes a provider, by the provider's name or the address of its module. */
export async function loadProvider(provider: string): Promise<CreateProvider> {
  // eslint-disable-next-line no-restricted-syntax -- Of its own, and loaded only where a site owner asks for it.
  const module = (await import(/* @vite-ignore */ moduleOf(provider))) as {readonly default?: CreateProvider};
  if (typeof module.default !== 'function') throw new Error(`${provider} has no function as its default export`);
  return module.default;
}
