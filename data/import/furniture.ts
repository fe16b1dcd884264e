/** What a line is when it is not the article's: something around it, or a fact about it. */
import {asRead, type Furniture, type Line} from './line.js';
import {simplified} from './simplified.js';

/** Longer lines are the article's own, whatever they mention. */
const longest = 80;

const urgent = /(?<!\d)120(?!\d)|急救|急诊|(?:立即|立刻|马上|及时|尽快)(?:停|就医|就诊|送医|去医院|联系医生)/;

/** What tells a patient to act at once is never set apart, wherever it stands. */
export const isUrgent = (text: string): boolean => urgent.test(simplified(text));

/** Wherever in a short line these stand, all of it is furniture. */
const anywhere: readonly [pattern: RegExp, Furniture][] = [
  [
    /(?:热线|电话|手机|客服)[^。]{0,6}?\d[\d\s-]{5,}|(?:微信号?|QQ)\s*[:：]\s*\w+|(?<!\d)(?:400|800|000)-?\d{3,4}-?\d{4}(?!\d)/i,
    'hotline',
  ],
  [/扫一扫|扫码|扫描[^。，,]{0,6}码|二维码|长按(?:识别|图片)|手机(?:阅读|浏览|扫)|关注(?:我们|公众号|微信)/, 'qr-code'],
  [/版权所有|copyright|©|[\u4e00-\u9fff]ICP[备证]|公安(?:网)?备|医疗广告审查|卫网审|技术支持\s*[:：]/i, 'footer'],
  [
    /(?:仅供|仅为|只作|只供)参考|不(?:能|可)?(?:作为|代替|替代)[^。]{0,8}(?:诊断|诊疗|医嘱|面诊)|免责声明/,
    'disclaimer',
  ],
];
/** As above, unless the line is a sentence or an item of a list: then it may be advice. */
const outsideSentences: readonly [pattern: RegExp, Furniture][] = [
  [
    /(?:浏览|阅读|点击|访问|点赞|收藏|评论)(?:次数|量|数|人数)?\s*[:：(（]?\s*\d+|\d+\s*(?:人|次)?\s*(?:浏览|阅读|点赞|收藏|评论|围观|已读)/,
    'counter',
  ],
  [
    /点击(?:这里|此处|进入|咨询|预约|查看)|(?:在线|网络|免费|立即|马上|一对一|专家|我要)(?:咨询|预约|预诊|问诊|挂号|提问)|[【[](?:在线)?(?:咨询|预约|挂号)[\]】]|预约挂号|\d+\s?分钟出/,
    'consultation',
  ],
  [
    /^(?:当前位置|您?的?(?:当前|现在)?位置|首页|网站首页|您现在的位置|返回(?:首页|顶部|列表)|目录|更多|MORE|上一页|下一页)(?:$|[\s:：>»|｜])/i,
    'navigation',
  ],
  // Twice, and without numbers: `面积 > 10%` is no menu.
  [/^[^\d>»›]+(?:[>»›][^\d>»›]+){2,}$|^[^。]{1,20}\s*[>»›]+$/, 'navigation'],
  [/分享(?:到|至|给)|转发(?:到|至)/, 'share'],
  [/^(?:免费|限时|优惠)|(?:医院|中心|门诊)(?:电话|地址|简介|环境)$|接诊|无假日/, 'banner'],
];
const sentenceOrItem = /[。！？!?；]$|^[\d一二三四五六七八九十]{1,3}\s*[、.．]/;

export function furnitureOf(text: string): Furniture | undefined {
  if (text.length > longest || isUrgent(text)) return undefined;
  const simple = simplified(text);
  const kinds = sentenceOrItem.test(text) ? anywhere : [...anywhere, ...outsideSentences];
  return kinds.find(([pattern]) => pattern.test(simple))?.[1];
}

/** What a page says about its article. */
export type Fact = 'source' | 'address' | 'byline' | 'date' | 'summary';

const facts: readonly [pattern: RegExp, Fact][] = [
  [/^(?:(?:文章|本文|信息|内容)?(?:来源|出处)|转(?:自|载自))\s*[:：]\s*(\S.*)$/d, 'source'],
  [/^(?:(?:网址|原文(?:链接|地址)?|链接)\s*[:：]\s*)?(https?:\/\/\S+)$/d, 'address'],
  [/^(?:作者|撰稿|(?:责任)?编辑|审核|审校|回答医生|主讲)\s*[:：]\s*(\S.*)$/d, 'byline'],
  [
    /^(?:(?:发布|发表|更新|编辑|时间|日期)*\s*[:：]?\s*)(\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?)$/d,
    'date',
  ],
  [/^(?:摘要|导读|导语|内容(?:简介|介绍|摘要|提要)|核心提示|文章导读)\s*[:：]\s*(\S.*)$/d, 'summary'],
];

export function factOf(text: string): {readonly fact: Fact; readonly value: string} | undefined {
  const simple = simplified(text);
  for (const [pattern, fact] of facts) {
    const said = pattern.exec(simple)?.indices?.[1];
    if (said) return {fact, value: text.slice(...said)};
  }
  return undefined;
}

/** Before a word behind white space or a bar, but not between a label and what it labels, nor between date and time. */
const betweenParts = /(?=[^\s|｜])(?!\d{1,2}:\d{2})(?<=[^\s|｜:：][\s|｜]+)/;

/** `标题_示例医院`, `标题 - 示例网` */
const betweenTitleAndSite = /(?=\s*[_|｜])|(?=\s+[-–—]\s)|(?=-[^-]*(?:医院|网|中心|科)\s*$)/;

/**
 * A line that says several things at once, such as a source and a hotline, as its parts. A counter is cut off the end
 * of any line.
 */
export function partsOf(line: Line): Line[] {
  if (line.cells || line.furniture || line.text.length > longest) return [line];
  if (line.shape === 'page-title') {
    const [title = '', ...site] = line.raw.split(betweenTitleAndSite);
    return [
      {...line, raw: title, text: asRead(title)},
      ...(site.length
        ? [{raw: site.join(''), text: asRead(site.join('')).replace(/^[-_|｜–— ]+/, ''), furniture: 'banner'} as const]
        : []),
    ];
  }
  const parts = line.raw.split(betweenParts).map((raw) => {
    return {...line, raw, text: asRead(raw).replace(/^[\s|｜]+|[\s|｜]+$/g, '')};
  });
  if (parts.every(({text}) => furnitureOf(text) ?? factOf(text))) return parts;
  const last = parts.pop()!;
  if (furnitureOf(last.text) !== 'counter') return [line];
  const raw = line.raw.slice(0, -last.raw.length);
  return [{...line, raw, text: asRead(raw)}, last];
}
