export function jsonInHz(value: unknown): string;
export function packed(library: object): Record<string, string>;
