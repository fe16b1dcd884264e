import {en} from '../messages/en.js';
import {zhCN, type MessageKey, type Messages} from '../messages/zh-CN.js';

/** The messages for a BCP 47 tag; `undefined` where the interface does not speak it. */
export function messagesFor(tag: string): Messages | undefined {
  const language = tag.toLowerCase().split('-')[0];
  if (language === 'zh') return zhCN;
  return language === 'en' ? en : undefined;
}

/** Fills `{name}` places. */
export function fill(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

export type {MessageKey, Messages};
