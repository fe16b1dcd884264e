/** docs/elements.md, written from custom-elements.json. */
const head = `# Elements

<!-- Written by \`npm run analyze\` from the comments in src/elements/. -->

What this page lists is the public interface: it changes only with a new major version (before 1.0: a new minor one). What it
does not list, inner markup and unlisted parts above all, may change at any time. All elements have an open shadow root.
Attributes are written in kebab case, and the property of each is its camel case. Children without a \`slot\` are fallback
markup. Each element is also written \`<div data-medleaf="…" data-…>\`, for editors that strip unknown tags.

Events bubble and cross shadow boundaries, carry their fields on the event and in \`detail\`, and are fired only for what a
reader did. None of them carries what the reader typed.
`;

const cell = (text = '') => text.replace(/\s*\n\s*/g, ' ').replace(/\|/g, '\\|');
const code = (text) => (text ? `\`${cell(text)}\`` : '');
const typeOf = ({type}) => code(type?.text?.replace(/'/g, ''));

function table(title, columns, rows) {
  if (!rows?.length) return '';
  return [
    `### ${title}`,
    '',
    `| ${columns.join(' | ')} |`,
    `|${'---|'.repeat(columns.length)}`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
    '',
  ].join('\n');
}

function element(declaration) {
  const {tagName, description, attributes = [], members = [], events = [], slots = [], cssParts = []} = declaration;
  const fields = new Set(attributes.map(({fieldName}) => fieldName));
  const properties = members.filter(
    ({kind, name, static: isStatic}) => kind === 'field' && !isStatic && !fields.has(name),
  );
  const methods = members.filter(({kind}) => kind === 'method');
  return [
    `## \`${tagName}\`\n\n${description}\n\n`,
    table(
      'Attributes',
      ['attribute', 'type', 'default', ''],
      attributes.map((each) => [
        code(each.name),
        typeOf(each),
        code(each.default?.replace(/'/g, '')),
        cell(each.description),
      ]),
    ),
    table(
      'Properties only',
      ['property', 'type', ''],
      properties.map((each) => [code(each.name), typeOf(each), cell(each.description)]),
    ),
    table(
      'Methods',
      ['method', ''],
      methods.map((each) => [code(`${each.name}()`), cell(each.description)]),
    ),
    table(
      'Events',
      ['event', ''],
      events.map((each) => [code(each.name), cell(each.description)]),
    ),
    table(
      'Slots',
      ['slot', ''],
      slots.map((each) => [code(each.name) || '(none)', cell(each.description)]),
    ),
    table(
      'Parts',
      ['part', ''],
      cssParts.map((each) => [code(each.name), cell(each.description)]),
    ),
  ].join('');
}

export function elementsPage(manifest) {
  const declarations = manifest.modules.flatMap((module) => module.declarations ?? []);
  const base = declarations.find(({name}) => name === 'MedleafElement');
  const properties = (base?.cssProperties ?? []).map((each) => [
    code(each.name),
    code(each.default),
    cell(each.description),
  ]);
  return [
    head,
    '\n',
    ...declarations.filter(({tagName}) => tagName).map(element),
    '## CSS custom properties of all elements\n\n',
    'See [theming.md](theming.md) for the dark values.\n\n',
    table('', ['property', 'default', ''], properties).replace('### \n\n', ''),
  ].join('');
}
