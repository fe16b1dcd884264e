import {safeHref} from '../core/href.js';

const mostSeconds = 15;
const mostMegabytes = 8;

/** By address: a page asks for a pack once, however many elements want it and however the asking ends. */
const packs = new Map<string, Promise<unknown>>();
const reported = new Set<string>();

/** Tells the console, once for all elements, why a pack is not used. */
export function reportPack(source: string, reason: string): void {
  const report = `Medleaf: the content of content-src="${source}" is not used: ${reason}.`;
  if (!reported.has(report)) console.warn(report);
  reported.add(report);
}

/** Fetches a content pack, unchecked. Rejects with an error whose message says why. */
export function loadPack(source: string): Promise<unknown> {
  const link = document.createElement('a');
  link.href = source;
  const {href, protocol} = link;
  let pack = packs.get(href);
  if (!pack) {
    pack =
      safeHref(source) && /^https?:$/.test(protocol)
        ? fetchPack(href)
        : Promise.reject(new Error('it is not a web or relative address'));
    packs.set(href, pack);
  }
  return pack;
}

async function fetchPack(href: string): Promise<unknown> {
  const abort = new AbortController();
  let timer = 0;
  const late = new Promise<never>((_, reject) => {
    timer = window.setTimeout(() => reject(new Error(`no answer within ${mostSeconds} seconds`)), mostSeconds * 1000);
  });
  try {
    return parse(await Promise.race([download(href, abort.signal), late]));
  } finally {
    clearTimeout(timer);
    // Ends a download that is too long or too late.
    abort.abort();
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('it is not JSON');
  }
}

async function download(href: string, signal: AbortSignal): Promise<string> {
  const {ok, status, body} = await fetch(href, {credentials: 'omit', referrerPolicy: 'no-referrer', signal});
  if (!ok) throw new Error(`the server answered ${status}`);
  if (!body) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder('utf-8', {fatal: true});
  const decode = (part?: Uint8Array): string => {
    try {
      return decoder.decode(part, {stream: Boolean(part)});
    } catch {
      throw new Error('it is not UTF-8');
    }
  };
  let text = '';
  let bytes = 0;
  for (;;) {
    const {done, value} = await reader.read();
    if (done) return text + decode();
    bytes += value.length;
    if (bytes > mostMegabytes * 1024 * 1024) throw new Error(`it is longer than ${mostMegabytes} MB`);
    text += decode(value);
  }
}
