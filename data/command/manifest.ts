/** What `custom-elements.json` says about our elements. */
export interface ManifestAttribute {
  readonly name: string;
  readonly description?: string;
  /** As TypeScript writes it: `boolean`, `number`, `string`, `'list' | 'cards'`. */
  readonly type?: {readonly text: string};
  readonly default?: string;
}

export interface ManifestElement {
  readonly tagName?: string;
  readonly description?: string;
  readonly attributes?: readonly ManifestAttribute[];
  readonly cssProperties?: readonly {readonly name: string; readonly description?: string; readonly default?: string}[];
}

export interface Manifest {
  readonly modules: readonly {readonly declarations: readonly ManifestElement[]}[];
}

/** The elements by their names without the prefix. */
export function elementsIn({modules}: Manifest): Readonly<Record<string, ManifestElement>> {
  const elements = modules.flatMap(({declarations}) => declarations).filter(({tagName}) => tagName);
  return Object.fromEntries(elements.map((element) => [element.tagName!.replace('medleaf-', ''), element]));
}
