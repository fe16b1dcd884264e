/**
 * Copies text; `false` where the browser or the page does not allow it. A page without https has only the old
 * command, which copies what is selected: `holder` takes the field for it, for a moment.
 */
export async function copyText(text: string, holder: Node = document.body): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text, holder);
  }
}

function copySelected(text: string, holder: Node): boolean {
  const root = holder.getRootNode() as Document | ShadowRoot;
  const focused = root.activeElement as HTMLElement | null;
  const field = document.createElement('textarea');
  field.className = 'visually-hidden';
  field.value = text;
  holder.appendChild(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  focused?.focus({preventScroll: true});
  return copied;
}
