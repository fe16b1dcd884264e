/** The fragment of the page's address; empty where there is none, or where somebody has cut it in the middle of a letter. */
export function pageFragment(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}

/** What the fragment says after `prefix`; empty where it does not begin with it. */
export function fragmentAfter(prefix: string): string {
  const fragment = pageFragment();
  return prefix && fragment.startsWith(prefix) ? fragment.slice(prefix.length) : '';
}
