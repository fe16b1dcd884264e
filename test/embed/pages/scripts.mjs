// Libraries that old sites carry along, and what they do to the language.
import {host, script, widgets} from './page.mjs';

const before = (name, code, rest) => host(name, {head: `<script>${code}</script>`, ...rest});
const library = (name, file, rest) => host(name, {head: `<script src="/host/${file}"></script>`, ...rest});

export const scripts = [
  library('jQuery 1.12', 'jquery.js', {
    check: () => [window.jQuery.fn.jquery !== '1.12.4' && 'another jQuery', window.$ !== window.jQuery && 'another $'],
  }),
  library('Prototype 1.7', 'prototype.js'),
  library('MooTools 1.4', 'mootools.js'),
  library('core-js 2', 'core-js.js'),
  library('RequireJS, the script as a tag', 'require.js'),
  host('RequireJS, the script as a module of it', {
    head: '<script src="/host/require.js"></script>',
    body: `${widgets}<script>require(['/dist/medleaf.js'])</script>`,
  }),
  host('Dojo 1.17', {
    head: '<script src="/host/dojo/dojo.js" data-dojo-config="async: true"></script>',
    body: `${widgets}<script>require(['dojo/dom', 'dojo/domReady!'], function () {})</script>${script}`,
  }),
  before('enumerable methods on Array.prototype', `Array.prototype.each = function () {}; Array.prototype.last = 1;`),
  before('enumerable methods on Object.prototype', `Object.prototype.extend = function () {};`),
  before(
    'enumerable methods on String and Function',
    `String.prototype.trimAll = Function.prototype.bindAll = function () {};`,
  ),
  before(
    'frozen intrinsics',
    `[Object, Function, Array, String, Number, Boolean, RegExp, Date, Error, Map, Set, WeakMap, WeakSet, Promise, Symbol]
      .forEach(function (each) {Object.freeze(each); Object.freeze(each.prototype)});`,
  ),
  before(
    'Event and Array.from replaced',
    `window.Event = function (event) {this.key = event.type.toLowerCase()};
     Array.from = function (value) {return value && value.toArray ? value.toArray() : [value]};`,
  ),
  before(
    'toJSON of Prototype 1.6, a slow requestAnimationFrame',
    `Array.prototype.toJSON = function () {return '[' + this.join() + ']'};
     window.requestAnimationFrame = function (then) {return setTimeout(then, 200)};`,
    {
      body: widgets.replace('<medleaf-faq', '<medleaf-faq structured-data') + script,
      check: () => {
        const {mainEntity} = JSON.parse(document.querySelector('script[type="application/ld+json"]').textContent);
        return [!Array.isArray(mainEntity) && `structured data: ${mainEntity}`];
      },
    },
  ),
  before(
    'variables of CommonJS, and of our name',
    `var module = {exports: {}}, exports = module.exports, process = {env: {}}, global = window, Medleaf = 'a song', lit = 1;`,
    {check: () => [window.Medleaf !== 'a song' && 'Medleaf was overwritten']},
  ),
  before('another Lit', `window.litHtmlVersions = ['1.4.1']; window.reactiveElementVersions = ['1.0.0'];`),
];
