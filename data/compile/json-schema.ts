/** The shape of a content pack, as elements check it, in the words of JSON Schema. */
import {packShape, type Shape} from '../../src/core/pack.js';

type JsonSchema = Readonly<Record<string, unknown>>;

function schemaOf(shape: Shape): JsonSchema {
  if (shape instanceof RegExp) return {type: 'string', pattern: shape.source};
  if (typeof shape === 'string') return {type: 'string', enum: shape.split('|')};
  if (shape === true) return {type: 'boolean'};
  if (typeof shape === 'number' || shape === null) return {const: shape};
  if (isList(shape))
    return shape.length === 1 ? {type: 'array', items: schemaOf(shape[0]!)} : {anyOf: shape.map(schemaOf)};
  const {'*': values, ...fields} = shape;
  if (values !== undefined) return {type: 'object', additionalProperties: schemaOf(values)};
  const names = Object.keys(fields);
  return {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name.replace('?', ''), schemaOf(fields[name]!)])),
    required: names.filter((name) => !name.endsWith('?')),
  };
}

function isList(shape: Shape): shape is readonly Shape[] {
  return Array.isArray(shape);
}

/** What dist/content.schema.json says. Ids are unique in their list, too, which JSON Schema cannot say. */
export const contentSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Medleaf content pack',
  description: 'One library in one language. Fields that are not named here are ignored; ids are unique in their list.',
  ...schemaOf(packShape()),
};
