/** Characters that are taken for one another by eye, as school books list them. One group a word. */
const groups =
  '白自百 曰日目 牛午 末未 己已巳 人入 土士 大太犬 干千于 天夭 刀力 厂广 几儿九 鸟乌 贝见 免兔 风凤冈 司可同 尼厄 鲁鱼 ' +
  '莫奠 癣癖 屑宵硝 晴睛 辨辩 斑班 拔拨 折拆 洒酒 茶荼 住往 由甲申 今令 狠狼 准淮 竟竞 治冶 盲肓 特持 药约';

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
