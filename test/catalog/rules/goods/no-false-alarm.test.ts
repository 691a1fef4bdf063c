// Goods whose words name something regulated that they are not: colours, scents, shapes, titles.
import { expect, test } from 'vitest';
import type { Values } from '../../../../src/catalog/rule.ts';
import { GOODS_RULES } from '../../../../src/catalog/rules/goods/index.ts';
import { ALL_FACTS, issuesOf } from '../../../support/issues-of.ts';
import { csvOf, SOUND_PRODUCT } from '../../../support/sound-product.ts';

const ASK = GOODS_RULES.filter(({ kind }) => kind !== 'file');

async function asked(values: Values): Promise<readonly string[]> {
  const row = { ...SOUND_PRODUCT, brand: '', gacc_reg_no: '', ...values };
  return (await issuesOf(csvOf([row]), ALL_FACTS, ASK)).map(({ rule }) => rule).toSorted();
}

const UNREGULATED: readonly (readonly [title: string, zh: string, hs: string, more?: Values])[] = [
  ['Dog chew toy of rubber', '狗咬玩具', '40169990'],
  ['Makeup brush set', '化妆刷套装', '96033020'],
  ['Scented candle', '香薰蜡烛', '34060000'],
  ['Empty perfume bottle', '空香水瓶', '70109020'],
  ['Oak toy chest', '橡木玩具箱', '94036099'],
  ['Board game', '桌游', '95049040'],
  ['Leather belt', '牛皮腰带', '42033010', { material: 'cowhide' }],
  ['Chocolate brown handbag', '巧克力色手提包', '42022200'],
  ['Wool beanie', '羊毛帽', '65050099'],
  ['Leather phone case', '皮革手机壳', '42023100', { material: 'cowhide' }],
  ['Alkaline AA batteries', '碱性电池', '85061011', { contains_battery: 'yes' }],
  ['Quartz watch', '石英手表', '91021100'],
  ['Art calendar', '艺术日历', '49100000'],
  ['Greeting card', '贺卡', '49090090'],
  ['Scrapbook album', '剪贴簿', '48205000'],
  ['Baking soda', '小苏打', '28363000'],
  ['Soap bar', '香皂', '34011100'],
  ['Insect hotel, wood', '木制昆虫屋', '44209090'],
  ['Bike light, USB rechargeable', 'USB充电自行车灯', '85121000'],
  ['Travel journal with world map cover', '世界地图封面旅行日记本', '48201000'],
  ['Chess set, rosewood brown', '红木色国际象棋', '95049090', { material: 'boxwood' }],
  ['Replica of Manneken Pis', '撒尿小童摆件', '39264000'],
  ['Contact lens case', '隐形眼镜盒', '39269090'],
  ['First aid pouch, empty', '空急救包', '42029200'],
  ['E-cigarette case', '电子烟收纳盒', '42023200', { material: 'polyester' }],
  ['Garden soil test kit', '花园土壤测试套装', '38229000'],
  ['Lithium grease for bicycles', '自行车锂基润滑脂', '34031900'],
  ['Wooden sign “Free Wi-Fi”', '免费无线网木牌', '44209090'],
  ['Sunglasses in tortoiseshell acetate', '玳瑁色板材太阳镜', '90041000'],
  ['Croc-embossed bag', '鳄鱼纹手袋', '42022100', { material: 'calf leather, croc-embossed' }],
];

const PRODUCTS: readonly Values[] = UNREGULATED.map(([title_en, title_zh, hs_code, more]) => ({
  ...{ title_en, title_zh, hs_code },
  ...more,
}));

test.each(PRODUCTS)('nothing is asked of: $title_en', async (product) => {
  expect(await asked(product)).toEqual([]);
});

test.each(['Coral red lipstick', 'Orchid cream', 'Caviar face cream', 'Ginseng cream'])(
  'a cosmetic named after a species needs no permit for it: %s',
  async (title_en) => {
    const found = await asked({ title_en, title_zh: '面霜', hs_code: '33049900' });
    expect(found).toContain('cosmetic-filing');
    expect(found).not.toContain('cites-permit');
  },
);

test('dog food is no food for people', async () => {
  const found = await asked({ title_en: 'Dog food', title_zh: '狗粮', hs_code: '' });
  expect(found).toContain('feed-plant-registration');
  expect(found.filter((rule) => rule.startsWith('food-'))).toEqual([]);
});
