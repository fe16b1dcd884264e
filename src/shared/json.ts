/** JSON as the language has it: on pages with Prototype before 1.7, arrays have a `toJSON` that makes strings of them. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, key: string) {
    return this[key];
  });
}
