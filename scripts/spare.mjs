import MagicString from 'magic-string';

/**
 * What libraries bring for pages and programmers that a bundle does not have. Of lit: the list of versions and the
 * metadata of standard decorators, both globals on somebody's page, places where polyfills and server rendering hook in,
 * messages for mistakes only our code could make, and what serves kinds of properties, bindings and directives that no
 * element has: scripts/shrink-plugin.mjs stops the build where one has.
 */
const spared = {
  'lit-html/lit-html.js': [
    /const j=\{[^}]+\},B=t\.litHtmlPolyfillSupport;B\?\.\(S,k\),\(t\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\);/,
    /j as _\$LH,/,
    /"invalid template strings array"/,
    // MathML.
    /3===i\?"<math>":(?="",c=v)/,
    /3===i\?"<\/math>":(?=""\)\),e\])/,
    /\|\|3===i(?=\)\{const t=this\.el)/,
    // Bindings of an element itself, in a comment, and in the text of <script>, <style>, <textarea> and <title>.
    /else t\.startsWith\(o\)&&\(d\.push\(\{type:6,index:l\}\),r\.removeAttribute\(t\)\)/,
    /1===r\.type\?(?=i=new r\.ctor)/,
    /:6===r\.type&&\(i=new Z\(h,this,t\)\)/,
    /class Z\{constructor\(t,i,s\)\{[^}]+\}get _\$AU\(\)\{[^}]+\}_\$AI\(t\)\{M\(this,t\)\}\}/,
    /else\{let t=-1;for\(;-1!==\(t=r\.data\.indexOf\(o,t\+1\)\);\)d\.push\(\{type:7,index:l\}\),t\+=o\.length-1\}/,
    /if\(y\.test\(r\.tagName\)\)\{const t=r\.textContent\.split\(o\),i=t\.length-1;if\(i>0\)\{.+?r\.append\(t\[i\],c\(\)\)\}\}(?=\}else if\(8===)/,
    /y\.test\(u\[2\]\)&&\(n=RegExp\("<\/"\+u\[2\],"g"\)\),(?=c=p\))/,
    // Directives.
    /if\(i===E\)return i;let h=void 0!==e\?s\._\$Co\?\.\[e\]:s\._\$Cl;const o=a\(i\)\?void 0:i\._\$litDirective\$;/,
    /h\?\.constructor!==o&&\(h\?\._\$AO\?\.\(!1\),[^;]+?\),void 0!==h&&\(i=M\(t,h\._\$AS\(t,i\.values\),h,e\)\),/,
    /this\._\$AP\?\.\(!1,!0,s\)/,
    /setConnected\(t\)\{void 0===this\._\$AM&&\(this\._\$Cv=t,this\._\$AP\?\.\(t\)\)\}/,
    /,this\._\$Cv=e\?\.isConnected\?\?!0/,
    /this\._\$AN=void 0,(?=this\._\$AD=t)/,
    /this\._\$AN=void 0,(?=this\._\$AA=t)/,
    /this\._\$AN=void 0,(?=this\.element=t,this\.name)/,
    /get _\$AU\(\)\{return this\._\$AM\._\$AU\}(?=u\(t\))/,
    /get _\$AU\(\)\{return this\._\$AM\?\._\$AU\?\?this\._\$Cv\}/,
    /get _\$AU\(\)\{return this\._\$AM\._\$AU\}(?=constructor\(t,i,s,e,h\))/,
    // What directives ask a part.
    /get parentNode\(\)\{return this\._\$AM\.parentNode\}/,
    /get parentNode\(\)\{let t=this\._\$AA\.parentNode;[^}]+\}/,
    /get startNode\(\)\{return this\._\$AA\}get endNode\(\)\{return this\._\$AB\}/,
    /get tagName\(\)\{return this\.element\.tagName\}/,
    /this\.type=2,/,
    /this\.type=1,/,
    /constructor\(\)\{super\(\.\.\.arguments\),this\.type=3\}/,
    /constructor\(\)\{super\(\.\.\.arguments\),this\.type=4\}/,
    /constructor\(t,i,s,e,h\)\{super\(t,i,s,e,h\),this\.type=5\}/,
    // Listeners with options, and renderings that begin elsewhere than in their own root.
    /\|\|t\.capture!==s\.capture\|\|t\.once!==s\.once\|\|t\.passive!==s\.passive/,
    /t\?\.creationScope\?\?/,
    /s\?\.renderBefore\?\?(?=i;)/,
    /s\?\.renderBefore\?\?(?=null,|null;)/,
  ],
  'reactive-element/css-tag.js': [
    /\(void 0===t\.ShadyCSS\|\|t\.ShadyCSS\.nativeShadow\)&&/,
    /if\(this\._\$cssResult\$=!0,o!==s\)throw Error\("CSSResult is not[^"]+"\);/,
    /if\(!0===t\._\$cssResult\$\)/,
    /if\("number"==typeof t\)return t;throw Error\("Value passed to[^"]+"\+t\+"[^"]+"\)/,
    /1===t\.length\?t\[0\]:/,
    // Style sheets that are no `css` template, and templates read more than once.
    /e\?t=>t:(?=t=>t instanceof)/,
    /t instanceof CSSStyleSheet\?\(t=>\{let e="";[^}]+return r\(e\)\}\)\(t\):/,
    /t instanceof CSSStyleSheet\?t:(?=t\.styleSheet)/,
    /const s=this\.t;(?=if\(e)/,
    /const e=void 0!==s&&1===s\.length;e&&\(t=o\.get\(s\)\),void 0===t&&\(/,
    /,e&&o\.set\(s,t\)\)(?=\}return t)/,
    /toString\(\)\{return this\.cssText\}/,
  ],
  'reactive-element/reactive-element.js': [
    /(?<=l=c\?c\.emptyScript:"",)p=a\.reactiveElementPolyfillSupport,/,
    /,p\?\.\(\{ReactiveElement:\w+\}\)/,
    /,\(a\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/,
    /Symbol\.metadata\?\?=Symbol\("metadata"\),a\.litPropertyMetadata\?\?=new WeakMap;/,
    /const t=this\[Symbol\.metadata\];if\(null!==t\)\{const s=litPropertyMetadata\.get\(t\);if\(void 0!==s\)for\(const\[t,i\]of s\)this\.elementProperties\.set\(t,i\)\}/,
    // Properties whose accessor is the class's own or whose name is a symbol.
    /this\.prototype\.hasOwnProperty\(t\)&&\(\(s=Object\.create\(s\)\)\.wrapped=!0\),/,
    /const t=this\.constructor\.elementProperties;if\(t\.size>0\)for\(const\[s,i\]of t\)\{const\{wrapped:t\}=i,e=this\[s\];[^}]+\}/,
    /h\(this\.prototype,t\)\?\?(?=\{get\(\)\{return this\[s\])/,
    /,\.\.\.o\(t\)/,
    // Options of properties.
    /s\.state&&\(s\.attribute=!1\),/,
    /"function"==typeof t\.converter\?\{fromAttribute:t\.converter\}:void 0!==t\.converter\?\.fromAttribute\?t\.converter:/,
    /void 0!==i\.converter\?\.toAttribute\?i\.converter:/,
    /switch\(s\)\{case Boolean:t=t\?l:null;break;case Object:case Array:t=null==t\?t:JSON\.stringify\(t\)\}/,
    /case Object:case Array:try\{i=JSON\.parse\(t\)\}catch\(t\)\{i=null\}/,
    /type:String,converter:u,reflect:!1,useDefault:!1,hasChanged:f/,
    /i\.hasChanged\?\?(?=f\))/,
    /\|\|i\.useDefault&&i\.reflect&&h===this\._\$Ej\?\.get\(t\)&&!this\.hasAttribute\(r\._\$Eu\(t,i\)\)/,
    /useDefault:i,(?=reflect:e,wrapped:h)/,
    /i&&!\(this\._\$Ej\?\?=new Map\)\.has\(t\)&&\(this\._\$Ej\.set\(t,r\?\?s\?\?this\[t\]\),!0!==h\|\|void 0!==r\)\|\|/,
    /(?<=this\.hasUpdated)\|\|i(?=\|\|)/,
    /(?<=this\[e\]=r)\?\?this\._\$Ej\?\.get\(e\)\?\?r/,
    // Controllers that come and go, or watch an update begin.
    /removeController\(t\)\{this\._\$EO\?\.delete\(t\)\}/,
    /this\._\$EO\?\.forEach\(t=>t\.hostUpdate\?\.\(\)\),/,
  ],
  // Of fuse.js only what `Fuse.match` needs without matches to mark, and without the accents of every script: what is
  // typed has been normalised before.
  'fuse.js/dist/fuse.basic.mjs': [
    /(?<=\nvar Fuse = class \{)[\s\S]+?(?=\n\};\n)/,
    /\nFuse\.version = [\s\S]+?(?=\nFuse\.match = )/,
    /\nFuse\.parseQuery = [\s\S]+?\n\};(?=\nvar entry_default)/,
    /\n\tif \(options && options\.useTokenSearch\) throw [^\n]+/,
    /\n\t\.\.\.BasicOptions,/,
    /\n\t\.\.\.MatchOptions,/,
    /(?<=\n\t\.\.\.FuzzyOptions),\n\t\.\.\.AdvancedOptions/,
    /\n\/\/#region src\/helpers\/diacritics\.ts[\s\S]+?\n\/\/#endregion/,
    /\n\t\tpattern = ignoreDiacritics \? [^\n]+/,
    /\n\t\ttext = ignoreDiacritics \? [^\n]+/,
    /\n\tconst computeMatches = [^\n]+\n\tconst matchMask = [^\n]+/,
    /\n\t\tif \(computeMatches\) \{[\s\S]+?\n\t\t\}/,
    /\n\tif \(computeMatches && bestLocation >= 0\) \{[\s\S]+?\n\t\}/,
    /\n\tif \(computeMatches\) \{[\s\S]+?\n\t\}/,
    /\n\t\t\tif \(text\.length < this\.options\.minMatchCharLength\) return \{[\s\S]+?\};/,
    /\n\t\t\tif \(includeMatches\) result\.indices = [^\n]+/,
    /\n\t\t\tif \(isMatch && indices\) allIndices\.push[^\n]+/,
    /\n\t\tif \(hasMatches && includeMatches\) result\.indices = [^\n]+/,
  ],
  'lit-element/lit-element.js': [
    /,s\.litElementHydrateSupport\?\.\(\{LitElement:i\}\)/,
    /const o=s\.litElementPolyfillSupport;o\?\.\(\{LitElement:i\}\);/,
    /\(s\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/,
    /i\._\$litElement\$=!0,/,
    // See lit-html.js: no directive asks whether it is connected, and nothing but styles is in the root before.
    /createRenderRoot\(\)\{const t=super\.createRenderRoot\(\);return this\.renderOptions\.renderBefore\?\?=t\.firstChild,t\}/,
    /this\.hasUpdated\|\|\(this\.renderOptions\.isConnected=this\.isConnected\),/,
    /connectedCallback\(\)\{super\.connectedCallback\(\),this\._\$Do\?\.setConnected\(!0\)\}/,
    /disconnectedCallback\(\)\{super\.disconnectedCallback\(\),this\._\$Do\?\.setConnected\(!1\)\}/,
    /,this\._\$Do=void 0/,
    /this\._\$Do=(?=e\(r,this\.renderRoot)/,
  ],
};

/** What lit and our elements call of each other, by its name only: terser may shorten these names. */
export const litNames = [
  'addController',
  'addInitializer',
  'createProperty',
  'createRenderRoot',
  'elementStyles',
  'enableUpdating',
  'finalizeStyles',
  'firstUpdated',
  'fromAttribute',
  'getPropertyDescriptor',
  'getPropertyOptions',
  'getUpdateComplete',
  'hasUpdated',
  'hostConnected',
  'hostDisconnected',
  'hostUpdated',
  'isUpdatePending',
  'noAccessor',
  'performUpdate',
  'renderOptions',
  'renderRoot',
  'scheduleUpdate',
  'shadowRootOptions',
  'shouldUpdate',
  'toAttribute',
  'willUpdate',
];

/** The code of a library without that; `undefined` for a module of which all is needed. */
export function spare(id, code) {
  const file = Object.keys(spared).find((name) => id.endsWith(`/${name}`));
  if (!file) return undefined;
  const text = new MagicString(code);
  for (const pattern of spared[file]) {
    const found = pattern.exec(code);
    if (!found) throw new Error(`${pattern} is no longer in ${file}; see scripts/spare.mjs`);
    text.remove(found.index, found.index + found[0].length);
  }
  return text;
}
