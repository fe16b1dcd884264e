/** What editors, compilers and language models read of the elements, all of it from custom-elements.json. */

/** The elements, with an empty list for what one has none of. */
function elementsIn({modules}) {
  return modules.flatMap(({path, declarations}) =>
    declarations
      .filter(({tagName}) => tagName)
      .map((declaration) => {
        const {attributes = [], members = [], events = [], slots = [], cssParts = []} = declaration;
        const properties = members.filter(({kind, static: isStatic}) => kind === 'field' && !isStatic);
        const methods = members.filter(({kind}) => kind === 'method');
        return {...declaration, path, attributes, properties, methods, events, slots, cssParts};
      }),
  );
}

const flat = (text = '') => text.replace(/\s*\n\s*/g, ' ');
const markdown = (value = '') => ({kind: 'markdown', value: flat(value)});
const comment = (text, indent) => `${indent}/** ${flat(text).replace(/\*\//g, '*\\/')} */\n`;
const choices = (text = '') => [...text.matchAll(/'([^']*)'/g)].map(([, name]) => name);
const isBoolean = ({type}) => type?.text === 'boolean';

/** https://github.com/microsoft/vscode-custom-data */
function vsCodeHtml(elements) {
  const attribute = (each) => ({
    name: each.name,
    description: markdown(each.description),
    ...(isBoolean(each) ? {valueSet: 'v'} : {}),
    ...(choices(each.type?.text).length ? {values: choices(each.type.text).map((name) => ({name}))} : {}),
  });
  return {
    version: 1.1,
    tags: elements.map(({tagName, description, attributes}) => ({
      name: tagName,
      description: markdown(description),
      attributes: attributes.map(attribute),
    })),
    globalAttributes: [
      {
        name: 'data-medleaf',
        description: markdown('Makes the div a Medleaf element: attributes are written with `data-` before them.'),
        values: elements.map(({tagName}) => ({name: tagName.replace('medleaf-', '')})),
      },
    ],
  };
}

function vsCodeCss(cssProperties) {
  return {
    version: 1.1,
    properties: cssProperties.map(({name, description, default: value}) => ({
      name,
      description: markdown(`${description} Default: \`${value}\``),
    })),
  };
}

/** https://github.com/JetBrains/web-types */
function webTypes(elements, version) {
  const named = ({name, description}) => ({name, description: flat(description)});
  const typed = (each) => ({...named(each), type: each.type.text, ...(each.default ? {default: each.default} : {})});
  return {
    $schema: 'https://json.schemastore.org/web-types',
    name: 'medleaf',
    version,
    'description-markup': 'markdown',
    'js-types-syntax': 'typescript',
    contributions: {
      html: {
        elements: elements.map(({tagName, description, ...element}) => ({
          name: tagName,
          description: flat(description),
          attributes: element.attributes.map((each) => ({
            ...named(each),
            value: {type: each.type.text},
            ...(each.default ? {default: each.default} : {}),
          })),
          slots: element.slots.map(named),
          js: {properties: element.properties.map(typed), events: element.events.map(named)},
          css: {
            properties: element.cssProperties.map((each) => ({...named(each), default: each.default})),
            parts: element.cssParts.map(named),
          },
        })),
      },
    },
  };
}

/** A page writes numbers as text, a framework as numbers. */
const attributeType = (name, {fieldName, type}) =>
  `${name}['${fieldName}']${type.text === 'number' ? ' | `${number}`' : ''} | undefined`;

function elementTypes(elements) {
  const events = [...new Set(elements.flatMap((element) => element.events.map(({type}) => type.text)))].sort();
  const imports = elements.map(
    ({name, path}) => `import type {${name}} from '../lib/${path.replace(/^src\/|\.ts$/g, '')}.js';`,
  );
  const declare = ({tagName, name, description, attributes, properties, events}) => [
    comment(description, '  '),
    `  '${tagName}': {\n    element: ${name};\n    attributes: {\n`,
    ...attributes.map(
      (each) => `${comment(each.description, '      ')}      '${each.name}'?: ${attributeType(name, each)};\n`,
    ),
    '    };\n',
    `    properties: Partial<Pick<${name}, ${properties.map((each) => `'${each.name}'`).join(' | ')}>>;\n`,
    '    events: {\n',
    ...events.map((each) => `${comment(each.description, '      ')}      '${each.name}': ${each.type.text};\n`),
    '    };\n  };\n',
  ];
  return [
    ...imports,
    `import type {${events.join(', ')}} from '../lib/shared/events.js';`,
    '',
    '/** The elements by tag. An attribute is also a property: `heading-level` is `headingLevel`. */',
    `export interface MedleafElements {\n${elements.flatMap(declare).join('')}}`,
    '',
    'export type MedleafTag = keyof MedleafElements;',
    "export type Own<Tag extends MedleafTag> = MedleafElements[Tag]['attributes'] &",
    "  Omit<MedleafElements[Tag]['properties'], keyof MedleafElements[Tag]['attributes']>;",
    '',
  ].join('\n');
}

const elementTypesImport = "import type {MedleafElements, MedleafTag, Own} from './elements.js';";

/** A listener for each event, under a name made of the event's. */
const listeners = (name) => `type Listeners<Events> = {
  [Type in keyof Events & string as ${name}]?: ((event: Events[Type]) => void) | undefined;
};`;

/** The attributes of HTML that a framework knows, for an element, with ours before them. */
const props = (
  html,
) => `type Props<Tag extends MedleafTag, Element extends EventTarget = MedleafElements[Tag]['element']> = Own<Tag> &
  Listeners<MedleafElements[Tag]['events']> &
  Omit<${html}, keyof Own<Tag>>;
type Elements = {[Tag in MedleafTag]: Props<Tag>};`;

const jsx = ({imports, html, listener, module}) => `${imports}
${elementTypesImport}

${listeners(listener)}
${props(html)}

declare module '${module}' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
`;

const frameworkTypes = {
  react: jsx({
    imports: "import type {ClassAttributes, HTMLAttributes} from 'react';",
    html: 'HTMLAttributes<Element> & ClassAttributes<Element>',
    listener: '`on${Type}`',
    module: 'react',
  }),
  preact: jsx({
    imports: "import type {HTMLAttributes} from 'preact';",
    html: 'HTMLAttributes<Element>',
    listener: '`on${Type}`',
    module: 'preact',
  }),
  solid: jsx({
    imports: "import type {JSX as Solid} from 'solid-js';",
    html: 'Solid.HTMLAttributes<Element>',
    listener: '`on:${Type}`',
    module: 'solid-js',
  }),
  svelte: `import type {HTMLAttributes} from 'svelte/elements';
${elementTypesImport}

${listeners('`on${Type}`')}
${props('HTMLAttributes<Element>')}

declare module 'svelte/elements' {
  export interface SvelteHTMLElements extends Elements {}
}
`,
  vue: `import type {HTMLAttributes, PublicProps} from 'vue';
${elementTypesImport}

type Pascal<Name extends string> = Name extends \`\${infer First}-\${infer Rest}\`
  ? \`\${Capitalize<First>}\${Pascal<Rest>}\`
  : Capitalize<Name>;
${listeners('`on${Pascal<Type>}`')}
${props('HTMLAttributes & PublicProps')}
type Components = {[Tag in MedleafTag]: new () => MedleafElements[Tag]['element'] & {$props: Elements[Tag]}};

declare module 'vue' {
  interface GlobalComponents extends Components {}
}
`,
};

/** One line for each thing that a page may use. */
function reference(elements, cssProperties, version) {
  const type = (each) => each.type.text.replace(/'/g, '');
  const lines = (title, each, line) => (each.length ? [`${title}:`, ...each.map((one) => `- ${line(one)}`)] : []);
  const described = ({name, description}) => `${name || '(none)'}: ${flat(description)}`;
  return [
    `# Medleaf ${version}: elements`,
    '',
    'Written from custom-elements.json. The property of an attribute is its camel case. Children without a slot are fallback markup.',
    'Every tag is also written <div data-medleaf="name" data-attribute="…">, for editors that strip unknown tags.',
    ...elements.flatMap((element) => [
      '',
      `## <${element.tagName}>`,
      '',
      flat(element.description),
      ...lines(
        'Attributes',
        element.attributes,
        (each) => `${each.name} (${type(each)}, default ${each.default}): ${flat(each.description)}`,
      ),
      ...lines(
        'Properties without attribute',
        element.properties.filter(({name}) => !element.attributes.some(({fieldName}) => fieldName === name)),
        (each) => `${each.name} (${type(each)}): ${flat(each.description)}`,
      ),
      ...lines('Methods', element.methods, ({name, description}) => `${name}(): ${flat(description)}`),
      ...lines('Events', element.events, described),
      ...lines('Slots', element.slots, described),
      ...lines('Parts', element.cssParts, described),
    ]),
    '',
    '## CSS custom properties of all elements',
    '',
    ...cssProperties.map((each) => `- ${each.name} (default ${each.default}): ${flat(each.description)}`),
    '',
  ].join('\n');
}

/** The files by their path in dist/. */
export function editorData(manifest, version) {
  const elements = elementsIn(manifest);
  const [{cssProperties}] = elements;
  const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
  return {
    'vscode.html-custom-data.json': json(vsCodeHtml(elements)),
    'vscode.css-custom-data.json': json(vsCodeCss(cssProperties)),
    'web-types.json': json(webTypes(elements, version)),
    'llms-elements.txt': reference(elements, cssProperties, version),
    'types/elements.d.ts': elementTypes(elements),
    ...Object.fromEntries(Object.entries(frameworkTypes).map(([name, text]) => [`types/${name}.d.ts`, text])),
  };
}
