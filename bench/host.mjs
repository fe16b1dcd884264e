/** The pages of a bench on a local server, compressed as a good server would. */
import {extname} from 'node:path';
import {brotliCompressSync, constants} from 'node:zlib';
import {serve, types} from '../scripts/serve.mjs';
import {bundle} from './bundle.mjs';

/** As servers do with what they compress once; the largest files would take minutes. */
export function compress(contents) {
  const quality = contents.length > 1_000_000 ? 9 : 11;
  return brotliCompressSync(contents, {params: {[constants.BROTLI_PARAM_QUALITY]: quality}});
}

const compressible = /\.(?:css|html|js|json|svg)$/;

const html = ({title, style, script, head = '', body}) => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
${style ? '<link rel="stylesheet" href="style.css">' : ''}
${script ? '<script src="script.js" defer></script>' : ''}
${head}
</head>
<body>
<h1>示例医院</h1>
<p>门诊里常有人问：他克莫司软膏能不能用在白斑上？用药前请先看警告，再和接诊医生商量。</p>
${body}
<p>示例医院为虚构机构，电话号码不是真实号码。</p>
</body>
</html>`;

/** The files of one page by name; one that begins with a slash lies at the root. */
export async function filesOf(page) {
  const built = page.entry ? await bundle(page.entry, page.styles) : {};
  const {script = built.script, style = built.style} = page;
  return {
    'index.html': page.html ?? html({...page, title: page.name, script, style}),
    ...(script && {'script.js': script}),
    ...(style && {'style.css': style}),
    ...(await page.files?.()),
  };
}

/** Serves each page under its number. A page that cannot be built gets `failed`, the reason. */
export async function host(pages) {
  const answers = new Map();
  for (const [number, page] of pages.entries()) {
    if (page.failed) continue;
    let files;
    try {
      files = await filesOf(page);
    } catch (error) {
      page.failed = error.message.split('\n')[0];
      continue;
    }
    for (const [name, contents] of Object.entries(files)) {
      const headers = {'content-type': types[extname(name)] ?? 'application/octet-stream'};
      const small = compressible.test(name);
      answers.set(name.startsWith('/') ? name : `/${number}/${name === 'index.html' ? '' : name}`, {
        body: small ? compress(contents) : contents,
        headers: small ? {...headers, 'content-encoding': 'br'} : headers,
      });
    }
    page.path = `/${number}/`;
  }
  const server = await serve({mounts: {}, pages: answers});
  for (const page of pages) page.url = server.url + page.path;
  return server;
}
