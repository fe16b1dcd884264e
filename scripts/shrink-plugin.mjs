import MagicString from 'magic-string';
import {spare} from './spare.mjs';

function* nodesOf(node, parent) {
  if (Array.isArray(node)) {
    for (const each of node) yield* nodesOf(each, parent);
  } else if (node?.type) {
    yield {node, parent};
    for (const key of Object.keys(node)) yield* nodesOf(node[key], node);
  }
}

const decoratorOf = (member) => member.decorators?.map(({expression}) => expression).find(({callee}) => callee);

/** Bundles come without what other kinds of properties need of lit, see spare.mjs. */
function checkOptions({type, key}, options) {
  const given = Object.fromEntries((options?.properties ?? []).map(({key: {name}, value}) => [name, value]));
  const served =
    type === 'PropertyDefinition' &&
    Object.keys(given).every((name) => /^(?:attribute|reflect|type)$/.test(name)) &&
    (!given.type || (/^(?:Boolean|Number)$/.test(given.type.name) && !given.reflect));
  if (!served) throw new Error(`bundles cannot do what the property ${key.name} asks of lit; see scripts/spare.mjs`);
}

/** The same for bindings: in a tag or a comment, and in the text of some elements. */
function checkTemplate({quasis}) {
  const text = quasis.map(({value}) => value.raw).join('\0');
  const withoutValues = text.replace(/=(?:"[^"]*"|'[^']*'|[^\s>]+)/g, '');
  const [found] = /<[^>]*\0|<(?:script|style|textarea|title)\b[^>]*>[^<]*\0/.exec(withoutValues) ?? [];
  if (found) throw new Error(`bundles cannot do what "${found}" asks of lit; see scripts/spare.mjs`);
}

/** Declares the properties of an element as `static properties`, which needs no helper, where the source has decorators. */
function declareOnce(classBody, code, text) {
  const declarations = [];
  for (const member of classBody.body) {
    const call = decoratorOf(member);
    if (!call) continue;
    const [options] = call.arguments;
    checkOptions(member, options);
    const given = options ? code.slice(options.start, options.end) : '{}';
    declarations.push({member, options: call.callee.name === 'state' ? '{attribute: false}' : given});
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

/** scripts/build.mjs lets terser shorten the names that begin so. */
const mangled = (name) => `$${name}`;

/**
 * Makes bundles smaller in ways that a minifier cannot know to be safe: properties are declared once instead of by
 * decorators, private members get names that terser may mangle, and libraries come without what nothing here needs.
 */
export function shrink() {
  return {
    name: 'shrink',
    enforce: 'pre',
    transform(code, id) {
      const rest = spare(id, code);
      if (rest) return {code: rest.toString(), map: rest.generateMap({hires: true, source: id})};
      if (!/\/src\/(elements|shared)\/.*\.ts$/.test(id) || id.endsWith('/decorators.ts')) return undefined;
      if (code.includes(`from 'lit/directive`))
        throw new Error(`bundles have no directives of lit: ${id}; see scripts/spare.mjs`);
      const text = new MagicString(code);
      const tree = this.parse(code, {lang: 'ts'});
      const names = privateNames(tree);
      for (const {node} of nodesOf(tree)) {
        if (node.type === 'TaggedTemplateExpression' && /^(?:html|svg)$/.test(node.tag.name)) checkTemplate(node.quasi);
        if (node.type === 'ClassBody') {
          const declared = declareOnce(node, code, text).map(({member, options}) => {
            const {name} = member.key;
            return `${names.has(name) ? mangled(name) : name}: ${options}`;
          });
          if (declared.length) text.appendLeft(node.start + 1, `static properties = {${declared.join(', ')}};`);
        }
        const key =
          node.type === 'MemberExpression' && !node.computed && node.object.type === 'ThisExpression'
            ? node.property
            : node.accessibility === 'private' && node.key;
        if (key && names.has(key.name)) text.overwrite(key.start, key.end, mangled(key.name));
      }
      return {code: text.toString(), map: text.generateMap({hires: true, source: id})};
    },
  };
}
