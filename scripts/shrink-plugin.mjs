import MagicString from 'magic-string';

function* nodesOf(node, parent) {
  if (Array.isArray(node)) {
    for (const each of node) yield* nodesOf(each, parent);
  } else if (node?.type) {
    yield {node, parent};
    for (const key of Object.keys(node)) yield* nodesOf(node[key], node);
  }
}

const decoratorOf = (member) => member.decorators?.map(({expression}) => expression).find(({callee}) => callee);

/** Declares the properties of an element as `static properties`, which needs no helper, where the source has decorators. */
function declareOnce(classBody, code, text) {
  const declarations = [];
  for (const member of classBody.body) {
    const call = decoratorOf(member);
    if (!call) continue;
    const [options] = call.arguments;
    const given = options ? code.slice(options.start, options.end) : '{}';
    declarations.push({member, options: call.callee.name === 'state' ? '{state: true, attribute: false}' : given});
    text.remove(member.decorators[0].start, member.decorators[member.decorators.length - 1].end);
  }
  return declarations;
}

/**
 * The names that only one class can see: private members, unless one is also reached otherwise than as `this.name`,
 * named in a string, or a parameter of the constructor.
 */
function privateNames(tree) {
  const names = new Set();
  const shared = new Set();
  for (const {node, parent} of nodesOf(tree)) {
    if (node.accessibility === 'private' && node.type !== 'TSParameterProperty' && node.key?.type === 'Identifier')
      names.add(node.key.name);
    if (node.type === 'TSParameterProperty') shared.add((node.parameter.left ?? node.parameter).name);
    if (node.type === 'MemberExpression' && !node.computed && node.object.type !== 'ThisExpression')
      shared.add(node.property.name);
    if (node.type === 'Literal' && typeof node.value === 'string') shared.add(node.value);
    if (node.type === 'Property' && parent.type === 'ObjectPattern') shared.add(node.key.name);
  }
  return new Set([...names].filter((name) => !shared.has(name)));
}

/**
 * What libraries bring for pages and programmers that a bundle does not have. Of lit: the list of versions and the
 * metadata of standard decorators, both globals on somebody's page, places where polyfills and server rendering hook in,
 * and messages for mistakes only our code could make.
 */
const spared = {
  'lit-html/lit-html.js': [
    /,B=t\.litHtmlPolyfillSupport;B\?\.\(S,k\),\(t\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/,
    /"invalid template strings array"/,
  ],
  'reactive-element/css-tag.js': [/"CSSResult is not[^"]+"/, /"Value passed to[^"]+"\+t\+"[^"]+"/],
  'reactive-element/reactive-element.js': [
    /(?<=l=c\?c\.emptyScript:"",)p=a\.reactiveElementPolyfillSupport,/,
    /,p\?\.\(\{ReactiveElement:\w+\}\)/,
    /,\(a\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/,
    /Symbol\.metadata\?\?=Symbol\("metadata"\),a\.litPropertyMetadata\?\?=new WeakMap;/,
    /const t=this\[Symbol\.metadata\];if\(null!==t\)\{const s=litPropertyMetadata\.get\(t\);if\(void 0!==s\)for\(const\[t,i\]of s\)this\.elementProperties\.set\(t,i\)\}/,
  ],
  // Of fuse.js only what `Fuse.match` needs, without the accents of every script: what is typed has been normalised before.
  'fuse.js/dist/fuse.basic.mjs': [
    /\\u0483-\\u0489[^\]]+(?=\])/,
    /(?<=\nvar Fuse = class \{)[\s\S]+?(?=\n\};\n)/,
    /\nFuse\.version = [\s\S]+?(?=\nFuse\.match = )/,
    /\nFuse\.parseQuery = [\s\S]+?\n\};(?=\nvar entry_default)/,
  ],
  'lit-element/lit-element.js': [
    /,s\.litElementHydrateSupport\?\.\(\{LitElement:i\}\)/,
    /const o=s\.litElementPolyfillSupport;o\?\.\(\{LitElement:i\}\);/,
    /\(s\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/,
  ],
};

function spare(code, patterns) {
  const text = new MagicString(code);
  for (const pattern of patterns) {
    const found = pattern.exec(code);
    if (!found) throw new Error(`${pattern} is no longer there; see scripts/shrink-plugin.mjs`);
    text.remove(found.index, found.index + found[0].length);
  }
  return text;
}

/**
 * Makes bundles smaller in ways that a minifier cannot know to be safe: properties are declared once instead of by
 * decorators, private members get short names, and libraries come without what nothing here needs. One plugin for one
 * bundle: the same name is the same everywhere.
 */
export function shrink() {
  const short = new Map();
  return {
    name: 'shrink',
    enforce: 'pre',
    transform(code, id) {
      const spareable = Object.keys(spared).find((file) => id.endsWith(`/${file}`));
      if (spareable) {
        const text = spare(code, spared[spareable]);
        return {code: text.toString(), map: text.generateMap({hires: true, source: id})};
      }
      if (!/\/src\/(elements|shared)\/.*\.ts$/.test(id) || id.endsWith('/decorators.ts')) return undefined;
      const text = new MagicString(code);
      const tree = this.parse(code, {lang: 'ts'});
      const names = privateNames(tree);
      const shortOf = (name) => {
        if (!short.has(name)) short.set(name, `$${short.size.toString(36)}`);
        return short.get(name);
      };
      for (const {node} of nodesOf(tree)) {
        if (node.type === 'ClassBody') {
          const declared = declareOnce(node, code, text).map(({member, options}) => {
            const {name} = member.key;
            return `${names.has(name) ? shortOf(name) : name}: ${options}`;
          });
          if (declared.length) text.appendLeft(node.start + 1, `static properties = {${declared.join(', ')}};`);
        }
        const key =
          node.type === 'MemberExpression' && !node.computed && node.object.type === 'ThisExpression'
            ? node.property
            : node.accessibility === 'private' && node.key;
        if (key && names.has(key.name)) text.overwrite(key.start, key.end, shortOf(key.name));
      }
      return {code: text.toString(), map: text.generateMap({hires: true, source: id})};
    },
  };
}
