/**
 * Chinese as bundles hold it: in the ASCII letters of RFC 1843, two for each character of GB 2312, apart from the text it
 * belongs to; see docs/decisions/0014. In `text` a tilde stands for each run of Chinese; in `chinese` an ideographic space
 * ends a run, and its length is a multiple of four.
 */
export function fromHz(text: string, chinese: string): string {
  const bytes = new TextEncoder().encode(chinese);
  const words = new Uint32Array(bytes.buffer);
  for (let at = 0; at < words.length; at++) words[at]! |= 0x80808080;
  const runs = new TextDecoder('gbk').decode(bytes).split('\u3000');
  let at = 0;
  return text.replace(/~/g, () => runs[at++]!);
}
