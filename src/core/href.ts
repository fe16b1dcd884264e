/** Links may go to the web, a telephone, a mail address or a relative address; anything else is refused. */
const allowed = /^(?:https?:\/\/|tel:|mailto:|(?!\/\/)[^:/?#]*(?:[/?#]|$))/i;

/** The address where it is safe to follow, otherwise `undefined`. */
export function safeHref(address: string | null | undefined): string | undefined {
  const text = (address ?? '').trim();
  // Browsers drop control characters inside a scheme ("java\tscript:") and read "\" as "/", so both are refused.
  // eslint-disable-next-line no-control-regex
  return text && !/[\u0000-\u001f\u007f\\]/.test(text) && allowed.test(text) ? text : undefined;
}

/** The address of one article on the host's site, from a template with `{id}` in it. */
export function articleAddress(template: string, id: string): string | undefined {
  return safeHref(template.split('{id}').join(encodeURIComponent(id)));
}
