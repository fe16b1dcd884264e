export function messagesUsedFrom(entry: string, without?: readonly string[]): (key: string) => boolean;
