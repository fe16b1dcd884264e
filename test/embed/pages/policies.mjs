// What security policies of a site allow us: the strictest ones that can work, and those under which the fallback stays.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from '../../../scripts/ensure.mjs';
import {host, script, widgets} from './page.mjs';

const policy = (name, value, rest) => host(name, {headers: {'content-security-policy': value}, ...rest});
const none = `default-src 'none'; img-src data:`;
const types = `require-trusted-types-for 'script'`;
const withNonce = widgets + script.replace('src', 'nonce="page" src');
const {integrity} = JSON.parse(readFileSync(join(root, 'dist/integrity.json'), 'utf8'))['medleaf.js'];
const wrongIntegrity = integrity.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
const refused = [/^warn: Medleaf .*trusted-types lit-html medleaf/];

export const policies = [
  policy('the strictest policy', `${none}; script-src 'self'; ${types}; trusted-types lit-html`),
  policy(
    'the strictest policy, with structured data',
    `${none}; script-src 'self'; ${types}; trusted-types lit-html medleaf`,
    {
      body: widgets.replace(/(<medleaf-(?:faq|drug-card))/g, '$1 structured-data') + script,
      check: () => [!document.querySelector('script[type="application/ld+json"]') && 'no structured data'],
    },
  ),
  policy('the strictest policy, by nonce', `${none}; script-src 'nonce-page'; ${types}; trusted-types lit-html`, {
    body: withNonce,
  }),
  policy("a nonce with 'strict-dynamic'", `${none}; script-src 'nonce-page' 'strict-dynamic'; base-uri 'none'`, {
    body: withNonce,
  }),
  policy('no style at all', `${none}; script-src 'self'; style-src 'none'`),
  policy('no style attributes', `script-src 'self'; style-src 'self'; style-src-attr 'none'; style-src-elem 'self'`),
  policy('trusted types, any policy', `${types}`),
  policy('trusted types, ours is not allowed', `${types}; trusted-types default`, {
    fallback: true,
    says: refused,
    reported: true,
  }),
  policy("trusted-types 'none'", `${types}; trusted-types 'none'`, {fallback: true, says: refused, reported: true}),
  policy("no script: script-src 'none'", `script-src 'none'`, {fallback: true, reported: true}),
  policy('a sandbox without an origin, storage or forms', 'sandbox allow-scripts', {
    check: () => [window.origin !== 'null' && `the origin is ${window.origin}`],
  }),
  host('clipboard, sharing and storage denied', {
    headers: {'permissions-policy': 'clipboard-read=(), clipboard-write=(), web-share=(), storage-access=()'},
  }),
  host('isolated from other origins', {
    headers: {
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'referrer-policy': 'no-referrer',
    },
  }),
  host('the hash of the file, and crossorigin', {
    body: widgets + script.replace('src', `integrity="${integrity}" crossorigin="anonymous" src`),
  }),
  host('a wrong hash of the file', {
    body: widgets + script.replace('src', `integrity="${wrongIntegrity}" crossorigin="anonymous" src`),
    fallback: true,
    reported: true,
  }),
];
