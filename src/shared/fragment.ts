/** What the fragment of the page's address says after `prefix`; empty where it does not begin with it. */
export function fragmentAfter(prefix: string): string {
  let fragment = '';
  try {
    fragment = decodeURIComponent(location.hash.slice(1));
  } catch {
    // An address that somebody has cut: nothing is named.
  }
  return prefix && fragment.startsWith(prefix) ? fragment.slice(prefix.length) : '';
}
