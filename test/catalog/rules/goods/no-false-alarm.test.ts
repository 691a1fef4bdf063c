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
