/** Something in data/ that an editor must mend before the content can be built. */
export interface Fault {
  /** File, relative to data/. */
  readonly file: string;
  /** Where in it: the path of keys, or the line. */
  readonly path: string;
  readonly problem: string;
  /** What would be right. */
  readonly mend: string;
  /** The rule behind it, where there is one with a name. */
  readonly rule?: string;
}

export function describe(fault: Fault, folder = 'data/'): string {
  return `${folder}${fault.file} · ${fault.path}\n    ${fault.problem}\n    → ${fault.mend}`;
}
