/** What `custom-elements.json` says about an element. */
import type {ManifestAttribute, ManifestElement} from '../data/command/manifest.js';
import manifest from '../custom-elements.json';

interface Named {
  readonly name: string;
  readonly description?: string;
}

export interface Attribute extends ManifestAttribute {
  /** The property that the attribute sets. */
  readonly fieldName: string;
}

export interface Member extends Named {
  readonly kind: string;
  readonly type?: {readonly text: string};
  readonly attribute?: string;
  readonly static?: boolean;
}

export interface Declaration extends ManifestElement {
  readonly attributes: readonly Attribute[];
  readonly members: readonly Member[];
  readonly events: readonly Named[];
  readonly slots: readonly Named[];
  readonly cssParts: readonly Named[];
  readonly cssProperties: readonly (Named & {readonly syntax?: string; readonly default: string})[];
}

export const declarations = manifest.modules
  .flatMap((module) => module.declarations as unknown as readonly Declaration[])
  .filter(({tagName}) => tagName);

/** The custom properties that a page can set, on every element alike. */
export const tokens = declarations[0]!.cssProperties;

export function declarationOf(tag: string): Declaration | undefined {
  return declarations.find(({tagName}) => tagName === tag);
}

/** Properties that have no attribute. */
export const propertiesOf = ({members}: Pick<Declaration, 'members'>): Member[] =>
  members.filter((member) => member.kind === 'field' && !member.attribute && !member.static);

export const methodsOf = ({members}: Pick<Declaration, 'members'>): Member[] =>
  members.filter(({kind}) => kind === 'method');

/** The default as a value: the manifest has it as code. */
export const defaultOf = (attribute: Attribute): unknown =>
  JSON.parse((attribute.default ?? "''").replaceAll("'", '"'));

/** The arg that stands for a slot. */
export const slotArg = (slot: string): string => (slot ? `slot-${slot}` : 'slot');
