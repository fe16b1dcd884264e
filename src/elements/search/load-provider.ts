import {safeHref} from '../../core/href.js';
import type {CreateProvider} from '../../core/search/provider.js';

/** The bundle's own address; unknown in a module, where relative imports begin at the module anyway. */
const {src: bundle} = ((typeof document !== 'undefined' && document.currentScript) || {}) as {src?: string};

/** The modules of src/providers/. */
const ours: readonly string[] = ['opensearch', 'pack', 'pagefind'];

/**
 * Where a tag or a pack may send searches: `address`, seen from `base`, on the page's own origin or on the one that the
 * bundle came from. Whoever may write a tag into an article must not read what patients type, or bring code along.
 */
export function trustedAddress(address: string, base: string): string {
  const {href, origin} = new URL(address, new URL(base, document.baseURI));
  if (!safeHref(address) || (origin !== location.origin && origin !== (bundle && new URL(bundle).origin)))
    throw new Error(`a tag or a pack cannot send searches to "${address}"; set the property provider from a script`);
  return href;
}

/** The function that makes a provider of ours, which lies beside the bundle. */
export async function loadProvider(name: string): Promise<CreateProvider> {
  if (!ours.includes(name))
    throw new Error(`"${name}" is not one of ${ours.join(', ')}; set the property provider from a script`);
  const file = `./medleaf-provider-${name}.js`;
  // eslint-disable-next-line no-restricted-syntax -- Of its own, and loaded only where a site owner asks for it.
  const module = (await import(/* @vite-ignore */ bundle ? new URL(file, bundle).href : file)) as {
    readonly default: CreateProvider;
  };
  return module.default;
}
