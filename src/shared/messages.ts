import type {MessageKey, Messages} from '../messages/zh-CN.js';

export {messagesFor} from '../messages/index.js';

/** Fills `{name}` places. */
export function fill(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

export type {MessageKey, Messages};
