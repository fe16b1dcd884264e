export function jsonInHz(value: unknown): [text: string, chinese: string];
export function packed(library: object): Record<string, [json: string, chinese: string]>;
