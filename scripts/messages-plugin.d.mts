export function messagesUsedFrom(entry: string): (key: string) => boolean;
