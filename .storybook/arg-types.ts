/** The controls and the tables of the docs: everything public that an element has, from its declaration. */
import type {ArgTypes, InputType} from 'storybook/internal/types';
import {
  declarationOf,
  defaultOf,
  methodsOf,
  propertiesOf,
  slotArg,
  tokens,
  type Attribute,
  type Member,
} from './declarations.js';

type Control = NonNullable<InputType['control']>;

const row = (category: string, name: string, description = '', control: Control | false = false): InputType => ({
  name,
  description,
  control,
  table: {category},
});

const words = (type: string): string[] => [...type.matchAll(/'([^']*)'/g)].map(([, word]) => word!);

function controlOf({type}: Attribute): Pick<InputType, 'control' | 'options'> {
  const text = type?.text ?? '';
  const options = words(text);
  if (options.length) return {control: {type: 'inline-radio'}, options};
  if (text === 'boolean' || text === 'number') return {control: {type: text}};
  return {control: {type: 'text'}};
}

const attributeRow = (attribute: Attribute): InputType => ({
  ...row('attributes', attribute.name, attribute.description),
  ...controlOf(attribute),
  table: {
    category: 'attributes',
    type: {summary: attribute.type?.text ?? ''},
    defaultValue: {summary: attribute.default ?? ''},
  },
});

const propertyRow = ({name, description, type}: Member): InputType => ({
  ...row('properties', name, description, name !== 'library' && {type: 'object'}),
  table: {category: 'properties', type: {summary: type?.text ?? ''}},
});

export const tokenRows: Readonly<Record<string, InputType>> = Object.fromEntries(
  tokens.map(({name, description, syntax, default: value}) => [
    name,
    {
      ...row('css custom properties', name, description, {type: syntax === '<color>' ? 'color' : 'text'}),
      table: {category: 'css custom properties', defaultValue: {summary: value}},
    },
  ]),
);

/** Parts, events and methods have names of attributes, so the args that stand for them have other ones. */
export function argTypesOf(tag: string): ArgTypes {
  const declaration = declarationOf(tag);
  if (!declaration) return {};
  const {attributes, slots, events, cssParts} = declaration;
  return Object.fromEntries([
    ...attributes.map((each) => [each.fieldName, attributeRow(each)]),
    ...propertiesOf(declaration).map((each) => [each.name, propertyRow(each)]),
    ...slots.map(({name, description}) => [
      slotArg(name),
      row('slots', name || '(default)', description, {type: 'text'}),
    ]),
    ...Object.entries(tokenRows),
    ...events.map(({name, description}) => [name, row('events', name, description)]),
    ...cssParts.map(({name, description}) => [`part-${name}`, row('css parts', `::part(${name})`, description)]),
    ...methodsOf(declaration).map(({name, description}) => [`${name}()`, row('methods', `${name}()`, description)]),
  ]) as ArgTypes;
}

export const tokenArgs = Object.fromEntries(tokens.map(({name}) => [name, '']));

export function defaultArgs(tag: string): Record<string, unknown> {
  const {attributes, slots} = declarationOf(tag)!;
  return {
    ...Object.fromEntries(attributes.map((each) => [each.fieldName, defaultOf(each)])),
    ...Object.fromEntries(slots.map(({name}) => [slotArg(name), ''])),
    ...tokenArgs,
  };
}
