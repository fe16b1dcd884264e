/** Characters that are taken for one another by eye, as school books list them. One group a word. */
const groups =
  '白自 曰日目 牛午 末未 己已巳 人入八 土士 大太犬 干千于 天夭 刀力刃 厂广 儿几九 鸟乌 贝见 免兔 侯候 ' +
  '风凤冈 司可同 尼厄 鲁鱼 莫奠草 癣癖廯 屑宵硝 晴睛 辨辩辫 斑班 拨拔 折拆 洒酒 茶荼 买卖 休体 ' +
  '住往 析折 田由甲申 上止 工士 王玉主 木本 乐东 今令 爪瓜 圆园 狠狼 梁粱 幻幼 戊戌戍 赢羸 栗粟 ' +
  '准淮 竞竟 哀衷衰 亨享 徒徙 治冶 肓盲 症证';

let alike: Map<string, string> | undefined;

/** The characters that are easily taken for this one. */
export function lookAlikes(char: string): string {
  if (!alike) {
    alike = new Map();
    for (const group of groups.split(' ')) {
      for (const each of group) alike.set(each, (alike.get(each) ?? '') + group);
    }
  }
  return alike.get(char) ?? '';
}
