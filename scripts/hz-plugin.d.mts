export function toHz(text: string): string;
export function packed(library: object): Record<string, string>;
