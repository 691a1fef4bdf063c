export type Language = 'zh' | 'en';

/** The language that was asked for, else the one the browser prefers. */
export function languageOf(asked: string | null, accepted: string): Language {
  if (asked === 'zh' || asked === 'en') return asked;
  return /^\s*zh\b/i.test(accepted) ? 'zh' : 'en';
}

const EN = {
  shop: 'Sandbox shop',
  remark:
    'A practice marketplace on this computer. Nothing here is for sale, and nobody else sees it.',
  'alibaba-com': 'Alibaba.com',
  'tmall-global': 'Tmall Global',
  all: 'All',
  online: 'On sale',
  pending: 'Under review',
  rejected: 'Rejected',
  offline: 'Off the shelf',
  items: 'listings',
  empty: 'No listings yet.',
  first: 'Send some:',
  code: 'Item no.',
  stock: '{n} in stock',
  pieces: 'pieces',
  price: 'Price',
  quantity: 'Quantity',
  reason: 'Why it was rejected',
  about: 'About this product',
  nothing: 'No description.',
  back: 'Back to the shop',
  pages: 'Pages',
} as const;

export type Words = Readonly<Record<keyof typeof EN, string>>;

const ZH: Words = {
  shop: '沙盒店铺',
  remark: '本机上的练习平台：这里的商品均不出售，他人无法看到。',
  'alibaba-com': '阿里巴巴国际站',
  'tmall-global': '天猫国际',
  all: '全部',
  online: '出售中',
  pending: '审核中',
  rejected: '审核未通过',
  offline: '已下架',
  items: '件商品',
  empty: '暂无商品。',
  first: '上架商品：',
  code: '商家编码',
  stock: '库存 {n}',
  pieces: '件',
  price: '价格',
  quantity: '数量',
  reason: '未通过原因',
  about: '商品详情',
  nothing: '暂无描述。',
  back: '返回店铺',
  pages: '页',
};

export const WORDS: Readonly<Record<Language, Words>> = { en: EN, zh: ZH };

/** A wording with its number put in. */
export function counted(wording: string, n: string): string {
  return wording.replace('{n}', n);
}
