// Where and how often the script and the tags stand on a page, and engines that have not all we use.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from '../../../scripts/ensure.mjs';
import {host, script, widgets} from './page.mjs';

const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const otherVersion = readFileSync(join(root, 'dist/medleaf.js'), 'utf8').replaceAll(version, '99.0.0');
const others = {'/other.js': otherVersion};
const otherScript = '<script src="/other.js"></script>';
const twoVersions = {others, says: [/^warn: Medleaf .*99\.0\.0/]};
const thisStays = () => [window.customElements.get('medleaf-faq').version === '99.0.0' && 'the later one took over'];
const otherStays = () => [window.customElements.get('medleaf-faq').version !== '99.0.0' && 'the later one took over'];

const inHead = (name, attributes) => host(name, {head: script.replace('src', `${attributes} src`), body: widgets});
const lacking = (name, code, rest) => host(name, {head: `<script>${code}</script>`, ...rest});

/** What came after Chromium 73, of April 2019. */
const younger = `
  var gone = [
    [Array.prototype, 'at findLast findLastIndex toSorted toReversed toSpliced with group'],
    [String.prototype, 'at replaceAll isWellFormed toWellFormed'],
    [Object, 'hasOwn groupBy'], [Map, 'groupBy'], [Promise, 'allSettled any try withResolvers'],
    [Element.prototype, 'replaceChildren checkVisibility attachInternals setHTMLUnsafe setHTML getHTML ariaExpanded ariaLabel'],
    [HTMLElement.prototype, 'inert attachInternals showPopover hidePopover togglePopover'],
    [Document.prototype, 'replaceChildren startViewTransition hasStorageAccess'],
    [DocumentFragment.prototype, 'replaceChildren'],
    [Intl, 'Segmenter DisplayNames ListFormat DurationFormat'], [AbortSignal, 'timeout any'], [CSS, 'registerProperty highlights'],
    [Navigator.prototype, 'share canShare userAgentData clipboard'], [Crypto.prototype, 'randomUUID'],
    [window, 'structuredClone WeakRef FinalizationRegistry requestIdleCallback cancelIdleCallback navigation scheduler URLPattern Sanitizer reportError CloseWatcher Highlight'],
    [Window.prototype, 'structuredClone navigation scheduler'],
  ];
  gone.forEach(function (pair) {pair[1].split(' ').forEach(function (name) {delete pair[0][name]})});`;

export const presence = [
  inHead('in the head', ''),
  inHead('in the head, deferred', 'defer'),
  inHead('in the head, async', 'async'),
  inHead('in the head, as a module', 'type="module"'),
  host('at the end of the body'),
  host('between the tags', {body: widgets.replace('<medleaf-faq', `${script}<medleaf-faq`)}),
  host('injected late', {
    body: `${widgets}<script>setTimeout(function () {
      var late = document.createElement('script'); late.src = '/dist/medleaf.js'; document.body.appendChild(late);
    }, 300)</script>`,
  }),
  host('written by document.write', {
    body: `${widgets}<script>document.write('${script.replace('</', '<\\/')}')</script>`,
  }),
  host('twice', {body: widgets + script + script}),
  host('one element of it, and the whole', {body: `<script src="/dist/medleaf-faq.js"></script>${widgets}${script}`}),
  host('two versions', {body: widgets + script + otherScript, ...twoVersions, check: thisStays}),
  host('two versions, the other one first', {body: otherScript + script + widgets, ...twoVersions, check: otherStays}),
  host('two versions, the other one twice', {body: widgets + script + otherScript + otherScript, ...twoVersions}),
  host('tags that are inserted later', {
    body: `${script}<template id="later">${widgets}</template>`,
    act: (page) =>
      page.evaluate(() => void document.body.append(document.querySelector('#later').content.cloneNode(true))),
  }),
  host('inside a closed <details>', {
    body: `<details><summary>展开</summary>${widgets}</details>${script}`,
    act: (page) => page.click('summary'),
  }),
  host('inside another shadow root', {
    within: '#outer',
    body: `<div id="outer"></div><template id="inner">${widgets}</template><script>
      document.querySelector('#outer').attachShadow({mode: 'open'}).append(document.querySelector('#inner').content);
    </script>${script}`,
  }),
  host('inside a form, a label and a link', {
    body: `<form action="/elsewhere"><fieldset>${widgets}</fieldset></form><script>
      document.forms[0].onsubmit = function () {throw new Error('submitted')};
    </script>${script}`,
  }),
  host('200 widgets', {
    body: `${widgets}${'<medleaf-consult phone="000-0000-0000"></medleaf-consult>'.repeat(196)}${script}`,
    check: () => {
      const drawn = [...document.querySelectorAll('medleaf-consult')].filter(
        ({shadowRoot}) => shadowRoot.querySelector('[part=phone]').clientHeight > 20,
      );
      return [drawn.length !== 197 && `${drawn.length} of 197 are drawn`];
    },
  }),
  host('no script', {body: widgets, fallback: true}),
  host('a script that is not found', {
    body: `${widgets}<script src="/gone/medleaf.js"></script>`,
    fallback: true,
    reported: true,
  }),
  lacking('an engine without custom elements', `Object.defineProperty(window, 'customElements', {value: undefined})`, {
    fallback: true,
  }),
  lacking(
    'an engine without constructable style sheets',
    `delete Document.prototype.adoptedStyleSheets; delete ShadowRoot.prototype.adoptedStyleSheets;
     delete CSSStyleSheet.prototype.replace; delete CSSStyleSheet.prototype.replaceSync;`,
  ),
  lacking('an engine of April 2019', younger),
];
