/** What a file says, whatever encoding it was saved in. */

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

const marks: readonly [encoding: string, mark: readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** The characters that any Chinese text is full of; in the wrong encoding they do not appear. */
const commonest = /[的一是不了在有人为為这這个個会會可以和与與等用要能中大]/g;
const declaration = /<meta[^>]*?charset\s*=\s*["']?\s*([\w-]+)/i;

/** `undefined` where it is no text in any of them. */
export function decode(bytes: Uint8Array): Decoded | undefined {
  const marked = marks.find(([, mark]) => mark.every((byte, position) => bytes[position] === byte));
  if (marked) return decodeAs(marked[0], bytes);
  // UTF-8 before what the page declares: pages saved again in UTF-8 go on declaring GBK, and a page in GBK is hardly
  // ever valid UTF-8.
  return (
    decodeAs('utf-8', bytes) ?? decodeAsDeclared(bytes) ?? likelier(decodeAs('gb18030', bytes), decodeAs('big5', bytes))
  );
}

function decodeAsDeclared(bytes: Uint8Array): Decoded | undefined {
  const label = declaration.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 4096)))?.[1];
  // GB18030 holds all of GBK, and pages that declare GB2312 or GBK use more than these.
  return label === undefined ? undefined : decodeAs(/^gb/i.test(label) ? 'gb18030' : label, bytes);
}

function decodeAs(encoding: string, bytes: Uint8Array): Decoded | undefined {
  try {
    const text = new TextDecoder(encoding, {fatal: true}).decode(bytes);
    return text.includes('\0') ? undefined : {text, encoding};
  } catch {
    return undefined;
  }
}

function likelier(one: Decoded | undefined, other: Decoded | undefined): Decoded | undefined {
  const count = (decoded: Decoded | undefined): number => decoded?.text.match(commonest)?.length ?? -1;
  return count(other) > count(one) ? other : one;
}
