/** What is found among the documents of the fixtures, whoever searches: the embedded index or a server. */

export const found = [
  ['白癜风会传染吗', '白癜风会传染吗？', 'exact'],
  ['百点风传染', '白癜风会传染吗？', 'homophone'],
  ['baidianfeng chuanran', '白癜风会传染吗？', 'pinyin'],
  ['bdf cr', '白癜风会传染吗？', 'initials'],
  ['bai点风传染', '白癜风会传染吗？', 'pinyin'],
  ['白癜風會傳染嗎', '白癜风会传染吗？', 'exact'],
  ['vitiligo', '白癜风会传染吗？', 'alias'],
  ['小孩白癜风', '孩子得了白癜风怎么办', 'meaning'],
  ['白癜风不能吃什么', '白癜风要不要忌口', 'meaning'],
  ['他克木司怎么抹', '他克莫司软膏怎么涂', 'fuzzy'],
  ['protopik', '他克莫司软膏怎么涂', 'fuzzy'],
  ['普特彼', '他克莫司软膏怎么涂', 'alias'],
  ['FK-506', '他克莫司软膏怎么涂', 'alias'],
  ['鲁索替尼上市', '芦可替尼乳膏什么时候上市', 'alias'],
  ['不骨指', '补骨脂能不能外用', 'homophone'],
  ['牛皮癣', '银屑病与白癜风的区别', 'alias'],
  ['0.03', '0.03%和0.1%有什么区别', 'exact'],
  ['甲状腺', '黑色素细胞移植', 'body'],
  ['taikemosi', '他克莫司软膏怎么涂', 'pinyin'],
] as const;

export const notFound = [
  '',
  '   ',
  '？！',
  '怎么办',
  '比特币行情',
  '天气预报',
  '手机壳',
  'bitcoin',
  'qwertyuiop',
  'b',
  '股票多少钱',
  '普乐可复',
];

export const suggested = [
  ['白颠风', '白癜风'],
  ['白点癫风能吃什么', '白癜风'],
  ['baidianfeng', '白癜风'],
  ['protopik', '他克莫司软膏'],
  ['他克木司', '他克莫司软膏'],
  ['白癜风', undefined],
  ['普特彼', undefined],
  ['FK-506', undefined],
  ['天气预报', undefined],
  ['', undefined],
] as const;
