import {en} from './en.js';
import {zhCN, type Messages} from './zh-CN.js';
import {zhTW} from './zh-TW.js';

/** Taiwan's words name Taiwan's emergency number: those of Hong Kong and Macau are others. */
const taiwan = /^zh-(hant(?!-(hk|mo)\b)|tw)\b/;

function spoken(tag: string): Messages | undefined {
  const [language] = tag.split('-');
  if (language === 'zh') return taiwan.test(tag) ? zhTW : zhCN;
  return language === 'en' ? en : undefined;
}

/** The messages of the first of these BCP 47 tags that the interface speaks. A bundle speaks one language. */
export function messagesFor(...tags: readonly (string | null | undefined)[]): Messages {
  for (const tag of tags) {
    const messages = tag && spoken(tag.toLowerCase());
    if (messages) return messages;
  }
  return zhCN;
}
