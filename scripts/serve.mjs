// A small static file server: what `npm start`, the embed tests and the story tests look at.
import {createReadStream} from 'node:fs';
import {stat} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, join, normalize, sep} from 'node:path';
import {pipeline} from 'node:stream';

export const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.map': 'application/json',
  '.md': 'text/plain; charset=utf-8',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** The file behind a path, or undefined: outside its folder, absent, or not a file. */
async function locate(mounts, path) {
  const prefix = Object.keys(mounts)
    .filter((mount) => path.startsWith(mount))
    .sort((a, b) => b.length - a.length)[0];
  if (prefix === undefined) return undefined;
  const folder = normalize(mounts[prefix] + sep);
  const file = normalize(join(folder, path.slice(prefix.length)));
  if (path.includes('\0') || !file.startsWith(folder)) return undefined;
  for (const candidate of [file, join(file, 'index.html')]) {
    const found = await stat(candidate).catch(() => undefined);
    if (found?.isFile()) return {file: candidate, size: found.size};
  }
  return undefined;
}

/**
 * @param {object} options
 * @param {Record<string, string>} options.mounts URL prefix (ending in a slash) → folder
 * @param {number} [options.port] 0 or nothing: a free one
 * @param {(path: string) => Record<string, string> | undefined} [options.headers] more headers, or other ones, for a path
 * @param {Map<string, {body: string | Uint8Array, headers?: Record<string, string>}>} [options.pages] answers that are no files
 * @param {(path: string) => void} [options.onRequest]
 */
export async function serve({mounts, port = 0, headers = () => undefined, pages = new Map(), onRequest = () => {}}) {
  const server = createServer((request, response) => {
    const answer = async () => {
      if (request.method !== 'GET' && request.method !== 'HEAD') return response.writeHead(405).end();
      let path;
      try {
        path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
      } catch {
        return response.writeHead(400).end();
      }
      onRequest(path);
      const page = pages.get(path);
      if (page) {
        response.writeHead(200, {'content-type': types['.html'], 'cache-control': 'no-store', ...page.headers});
        return response.end(page.body);
      }
      const found = await locate(mounts, path);
      if (!found) return response.writeHead(404, {'content-type': 'text/plain'}).end('Not found');
      response.writeHead(200, {
        'content-type': types[extname(found.file)] ?? 'application/octet-stream',
        'content-length': found.size,
        'cache-control': 'no-store',
        ...headers(path),
      });
      if (request.method === 'HEAD') return response.end();
      return pipeline(createReadStream(found.file), response, () => {}); // a reader that goes away is no error
    };
    answer().catch((error) => response.destroy(error));
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
