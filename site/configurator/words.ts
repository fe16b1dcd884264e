/** The words of the configurator. Attributes in English are described by the manifest. */
import type {Place} from './code.js';
import type {Device, Target} from './configuration.js';
import type {PageId} from './pages.js';
import type {Scheme} from './theme.js';

export interface Words {
  readonly language: string;
  readonly title: string;
  readonly lead: string;
  readonly other: string;
  readonly demo: string;
  readonly docs: string;
  readonly widget: string;
  readonly settings: string;
  readonly more: string;
  readonly details: string;
  readonly look: string;
  readonly site: string;
  readonly preview: string;
  readonly code: string;
  readonly ignored: (values: string) => string;
  readonly dismiss: string;
  readonly contentLanguage: string;
  readonly src: string;
  readonly srcHint: string;
  readonly ascii: string;
  readonly colour: string;
  readonly colours: string;
  readonly scheme: string;
  readonly backToDefault: string;
  readonly lowContrast: (front: string, back: string, ratio: string, least: number, scheme: string) => string;
  readonly device: string;
  readonly page: string;
  readonly target: string;
  readonly find: string;
  readonly remove: (name: string) => string;
  readonly chosen: (name: string) => string;
  readonly nothing: string;
  readonly bad: string;
  readonly warns: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly copyAll: string;
  readonly copyLink: string;
  readonly widgets: Readonly<Record<string, readonly [name: string, what: string]>>;
  readonly attributes: Readonly<Record<string, readonly [name: string, what?: string]>>;
  readonly values: Readonly<Record<string, string>>;
  readonly tokens: Readonly<Record<string, string>>;
  readonly presets: Readonly<Record<string, string>>;
  readonly schemes: Readonly<Record<Scheme, string>>;
  readonly devices: Readonly<Record<Device, string>>;
  readonly pages: Readonly<Record<PageId, string>>;
  readonly targets: Readonly<Record<Target, string>>;
  readonly notes: Readonly<Record<Target, string>>;
  readonly places: Readonly<Record<Place, string>>;
}

const zh: Words = {
  language: 'zh-CN',
  title: '组件配置',
  lead: '选好组件和内容，看看实际效果，再把代码粘贴到网页里。所有操作都在本页完成，不联网。',
  other: 'English',
  demo: '示例页面',
  docs: '使用说明',
  widget: '选择组件',
  settings: '内容和选项',
  more: '更多选项',
  details: '逐项设置',
  look: '颜色和样式',
  site: '网站',
  preview: '预览',
  code: '代码',
  ignored: (values) => `链接里有看不懂的设置，没有采用：${values}`,
  dismiss: '知道了',
  contentLanguage: '组件的语言',
  src: '脚本地址',
  srcHint: '把 medleaf.js 放在网站的什么位置，例如 /js/medleaf.js。不填就是和网页放在一起。',
  ascii: '网页是 GBK 或 Big5 编码',
  colour: '配色',
  colours: '逐项设置颜色',
  scheme: '用于',
  backToDefault: '恢复默认',
  lowContrast: (front, back, ratio, least, scheme) =>
    `${scheme}：“${front}”在“${back}”上对比度只有 ${ratio}，至少要 ${least}，否则老人看不清。`,
  device: '屏幕',
  page: '网页环境',
  target: '放在哪种网站',
  find: '输入名称或拼音',
  remove: (name) => `去掉：${name}`,
  chosen: (name) => `已选：${name}`,
  nothing: '没有找到',
  bad: '这个值不能用，没有采用。',
  warns: '组件提示：',
  copy: '复制',
  copied: '已复制',
  notCopied: '浏览器不允许复制，请选中后手动复制。',
  copyAll: '复制代码',
  copyLink: '复制本页链接',
  widgets: {
    'drug-card': ['药品卡', '一种药：先说警告'],
    faq: ['常见问题', '简短回答，附来源'],
    search: ['搜索', '找药品、问题和文章'],
    article: ['文章', '一篇文章，附目录和来源'],
    'article-list': ['文章列表', '按分类或相关性列出'],
    consult: ['就诊指引', '科室、时间、电话、预约'],
    doctor: ['医生', '作者或回答者'],
    'visit-notes': ['就诊准备单', '看病前填好，带给医生'],
  },
  attributes: {
    article: ['文章'],
    'article-href': ['文章页地址', '文章在您网站上的地址，{id} 代表文章编号。不填就在原处打开。'],
    autofocus: ['打开网页就把光标放进搜索框'],
    category: ['分类', '不选就是全部。'],
    certificate: ['广告审查证明文号', '只有“医疗广告”需要填写。'],
    clinic: ['诊室名称', '写在带给医生的那页纸上。'],
    'closed-on': ['停诊日期', '例如：2026-10-01,2026-10-02'],
    'content-src': ['内容包地址', '用您自己的内容包代替自带的内容。填写后会向这个地址请求内容。'],
    contents: ['显示目录'],
    department: ['科室'],
    dismissible: ['读者可以关闭'],
    drug: ['药品'],
    exclusive: ['打开一个问题时收起其他问题'],
    feedback: ['询问“这个回答有帮助吗”', '组件不发送也不保存，由您的网页处理。'],
    filterable: ['显示筛选框', '错字和拼音也能找到。'],
    gate: ['处方药限制', '卖药的网站使用：看到处方以前不显示用途和用法。'],
    grade: ['医院等级', '例如：三级甲等'],
    'heading-level': ['标题级别', '第一个标题的级别，1 到 6。'],
    hours: ['门诊时间', '例如：Mo-Fr 08:00-12:00,13:30-17:30; Sa 08:00-12:00'],
    href: ['链接地址'],
    'consult.href': ['预约页地址'],
    'doctor.href': ['医生主页地址'],
    institution: ['医院'],
    items: ['单个问题', '排在话题的问题后面。'],
    label: ['标题', '不填就用自带的文字。'],
    layout: ['版式'],
    limit: ['最多显示几条', '0 表示全部。'],
    'search.limit': ['最多显示几条结果'],
    'link-prefix': ['链接前缀', '网页地址里 # 后面的开头。'],
    mode: ['用途'],
    name: ['姓名', '只写真实、本人同意的医生。'],
    open: ['一开始打开的问题'],
    phone: ['电话'],
    photo: ['照片地址', '不填就显示姓氏。'],
    placeholder: ['搜索框里的提示'],
    placement: ['位置', '放在屏幕底边时，请把标签写在网页的最后。'],
    provider: ['大型搜索服务', '文章很多时使用，见使用说明。'],
    'provider-src': ['搜索服务地址'],
    qr: ['提供本页二维码'],
    query: ['一开始的搜索词'],
    recent: ['记住最近的搜索', '只存在读者的设备上，读者可以清除。'],
    'related-to': ['与哪篇文章相关'],
    sections: ['显示哪些部分', '不选就是全部。警告和“谁不能用”总会显示。'],
    shortcut: ['按 / 键进入搜索框'],
    sort: ['排序'],
    'structured-data': ['向搜索引擎说明内容', '一个网页只给一个组件打开。'],
    tabs: ['分成标签页'],
    'time-zone': ['时区', '例如：Asia/Shanghai'],
    title: ['职称', '与执业登记一致。'],
    topic: ['话题', '不选就是全部问题。'],
  },
  values: {
    newest: '新的在前',
    views: '读得多的在前',
    list: '列表',
    cards: '卡片',
    full: '完整',
    compact: '简要',
    none: '不限制',
    prescription: '先看处方',
    wayfinding: '就诊指引',
    emergency: '紧急求助',
    advertisement: '医疗广告',
    inline: '放在原处',
    bottom: '屏幕底边',
    '': '默认',
    pack: '内容包（在后台线程搜索）',
    pagefind: 'Pagefind',
    opensearch: 'OpenSearch',
    inherit: '跟随网页',
    '1em': '跟随网页',
    '16px': '16 px',
    '18px': '18 px',
    '20px': '20 px',
    '0': '直角',
    '0.25em': '小圆角',
    '1.25em': '大',
    '0.75em': '小',
  },
  tokens: {
    'color-text': '文字',
    'color-muted': '次要文字',
    'color-surface': '背景',
    'color-raised': '浅色底',
    'color-border': '细线',
    'color-accent': '主色',
    'color-on-accent': '主色上的文字',
    'color-focus': '焦点框',
    'color-emergency': '紧急',
    'color-urgent': '警告',
    'color-soon': '尽快就医',
    'font-family': '字体',
    'font-size': '字号',
    radius: '圆角',
    space: '留白',
  },
  presets: {teal: '青绿', blue: '蓝', violet: '紫', green: '绿', red: '红'},
  schemes: {light: '浅色网页', dark: '深色网页'},
  devices: {phone: '手机', tablet: '平板', desktop: '电脑'},
  pages: {
    plain: '普通网页',
    dark: '深色网页',
    hugeRoot: '根字号 100 px',
    resets: '样式全部重置',
    table: '老式表格网页',
    rtl: '从右到左',
  },
  targets: {html: '普通网页', divs: '会删标签的编辑器', wordpress: 'WordPress', react: 'React', vue: 'Vue'},
  notes: {
    html: '一个网页只要一行脚本，标签可以有很多个。标签里的文字给没有脚本的读者和搜索引擎看。',
    divs: '编辑器删掉不认识的标签时，写成 div。脚本由管理员放进网站模板。',
    wordpress:
      '脚本写进主题的 functions.php；内容放进“自定义 HTML”区块。投稿者没有写 HTML 的权限，请用“会删标签的编辑器”。',
    react: '需要 React 19。脚本放进 index.html，组件里直接写标签。',
    vue: '脚本放进 index.html，并告诉 Vue 哪些标签是自定义元素。',
  },
  places: {
    page: '全部代码，放在要显示的位置',
    head: '只有脚本：放进 <head>，整个网页一次',
    css: '只有样式：放进样式表',
    markup: '只有标签：放在要显示的位置',
    divs: '放在要显示的位置',
    functions: '主题的 functions.php',
    block: '“自定义 HTML”区块',
    index: 'index.html 的 <head>',
    component: '组件',
    config: 'vite.config.js',
    template: '组件的模板',
  },
};

const en: Words = {
  language: 'en',
  title: 'Configure a widget',
  lead: 'Choose a widget and what it shows, look at it, and copy the lines. All of it happens in this page; nothing is sent.',
  other: '中文',
  demo: 'Demo page',
  docs: 'Documentation',
  widget: 'Widget',
  settings: 'Content and options',
  more: 'More options',
  details: 'One by one',
  look: 'Colours and sizes',
  site: 'Your site',
  preview: 'Preview',
  code: 'Code',
  ignored: (values) => `The link has settings that cannot be used, and they are left out: ${values}`,
  dismiss: 'Dismiss',
  contentLanguage: 'Language of the widget',
  src: 'Address of the script',
  srcHint: 'Where medleaf.js lies on your site, such as /js/medleaf.js. Empty: beside the page.',
  ascii: 'The page is in GBK or Big5',
  colour: 'Colour scheme',
  colours: 'Each colour',
  scheme: 'For',
  backToDefault: 'Default',
  lowContrast: (front, back, ratio, least, scheme) =>
    `${scheme}: “${front}” on “${back}” has a contrast of ${ratio}; it takes ${least} to be readable.`,
  device: 'Screen',
  page: 'Host page',
  target: 'Kind of site',
  find: 'Name or pinyin',
  remove: (name) => `Remove: ${name}`,
  chosen: (name) => `Chosen: ${name}`,
  nothing: 'Nothing found',
  bad: 'This value cannot be used.',
  warns: 'The widget says: ',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'The browser does not allow copying. Select the lines and copy them yourself.',
  copyAll: 'Copy the code',
  copyLink: 'Copy the link to this page',
  widgets: {
    'drug-card': ['Drug card', 'One medicine, warnings first'],
    faq: ['Questions', 'Short answers with sources'],
    search: ['Search', 'Medicines, questions, articles'],
    article: ['Article', 'One article, contents, sources'],
    'article-list': ['Article list', 'By category or relation'],
    consult: ['Way to the clinic', 'Department, hours, telephone'],
    doctor: ['Doctor', 'Who wrote or answered'],
    'visit-notes': ['Visit notes', 'A sheet for an appointment'],
  },
  attributes: {},
  values: {
    '': 'Default',
    pack: 'Content pack, in a worker',
    pagefind: 'Pagefind',
    opensearch: 'OpenSearch',
    inherit: 'As the page',
    '1em': 'As the page',
    '0': 'Square',
    '0.25em': 'Small',
    '1.25em': 'Large',
    '0.75em': 'Small',
  },
  tokens: {
    'color-text': 'Text',
    'color-muted': 'Secondary text',
    'color-surface': 'Background',
    'color-raised': 'Tinted background',
    'color-border': 'Hairlines',
    'color-accent': 'Accent',
    'color-on-accent': 'Text on accent',
    'color-focus': 'Focus ring',
    'color-emergency': 'Emergency',
    'color-urgent': 'Warnings',
    'color-soon': 'Soon',
    'font-family': 'Type',
    'font-size': 'Text size',
    radius: 'Corners',
    space: 'Padding',
  },
  presets: {teal: 'Teal', blue: 'Blue', violet: 'Violet', green: 'Green', red: 'Red'},
  schemes: {light: 'Light pages', dark: 'Dark pages'},
  devices: {phone: 'Phone', tablet: 'Tablet', desktop: 'Desktop'},
  pages: {
    plain: 'Common page',
    dark: 'Dark page',
    hugeRoot: 'Root size of 100 px',
    resets: 'Everything reset',
    table: 'Old table layout',
    rtl: 'Right to left',
  },
  targets: {html: 'Plain HTML', divs: 'Editor that strips tags', wordpress: 'WordPress', react: 'React', vue: 'Vue'},
  notes: {
    html: 'One script for a page, as many tags as you like. The text inside a tag is for readers without script and for search engines.',
    divs: 'Where an editor strips unknown tags, write a div. The script goes into the template of the site.',
    wordpress:
      'The script goes into functions.php of the theme, the rest into a Custom HTML block. Authors who may not write HTML use the divs.',
    react: 'Takes React 19. The script goes into index.html; components write the tag.',
    vue: 'The script goes into index.html, and Vue is told which tags are custom elements.',
  },
  places: {
    page: 'All of it, where the widget should be',
    head: 'The script alone: in <head>, once a page',
    css: 'The style rules alone: in your style sheet',
    markup: 'The tag alone: where the widget should be',
    divs: 'Where the widget should be',
    functions: 'functions.php of the theme',
    block: 'Custom HTML block',
    index: '<head> of index.html',
    component: 'Component',
    config: 'vite.config.js',
    template: 'Template of a component',
  },
};

export const words = {zh, en};
export type InterfaceLanguage = keyof typeof words;
