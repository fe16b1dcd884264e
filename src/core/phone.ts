/**
 * The `tel:` address of the first number in a text that people read: "000-0000-0000 转 801" → "tel:00000000000,801".
 * `undefined` where there is no number to dial.
 */
export function telephoneHref(text: string): string | undefined {
  const match = /\+?\d[\d\s().\u2010-\u2015-]*/.exec(text.normalize('NFKC'));
  if (!match) return undefined;
  const extension = /^\s*(?:转|轉|分机|ext\.?|x|#)\s*(\d+)/i.exec(
    text.normalize('NFKC').slice(match.index + match[0].length),
  );
  return `tel:${match[0].replace(/[^\d+]/g, '')}${extension ? `,${extension[1]}` : ''}`;
}
