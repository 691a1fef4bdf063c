// What goods are known to be, by their words where no code says it: near misses and their true likes.
import { expect, test } from 'vitest';
import type { KindName, ProductCells } from '../../../src/catalog/goods/kinds.ts';
import { kindsFinder } from '../../../src/catalog/goods/kinds-of.ts';
import type { Values } from '../../../src/catalog/rule.ts';

const kindsOf = kindsFinder();

function kinds(values: Values): readonly KindName[] {
  const row: ProductCells = {
    text: (column) => values[column] ?? '',
    number: (column) => (values[column] === undefined ? undefined : Number(values[column])),
  };
  return [...kindsOf(row)].filter((name) => name !== 'all' && name !== 'non-medical');
}

test.each<[title_en: string, title_zh: string]>([
  ['Tulip beer glass, 33 cl', '郁金香形啤酒杯'],
  ['Wine cooler sleeve', '葡萄酒冰袋'],
  ['Verre à vin', '葡萄酒杯'],
  ['Coffee mug “Brussels”', '布鲁塞尔咖啡杯'],
  ['Milk frother', '电动奶泡器'],
  ['Chocolate-brown dress', '巧克力棕色连衣裙'],
  ['Wine-red beret', '酒红色贝雷帽'],
  ['Baby-blue scarf', '淡蓝色围巾'],
  ['Shark-grey hoodie', '鲨鱼灰连帽卫衣'],
  ['Blouse with tiger print', '虎纹印花衬衫'],
  ['Leather-look PU bag', '仿皮托特包'],
  ['Faux snakeskin belt', '仿蛇皮腰带'],
  ['Crocodile-embossed handbag', '鳄鱼纹压花手提包'],
  ['Tortoiseshell sunglasses', '玳瑁色太阳镜'],
  ['Beer lovers’ guide to Bruges', '布鲁日啤酒指南'],
  ['Toy chest, oak', '橡木玩具箱'],
  ['Medicine ball, 3 kg', '健身药球'],
  ['Empty perfume bottle', '香水分装瓶'],
  ['Lithium grease for bearings', '轴承锂基润滑脂'],
  ['Wooden Wi-Fi sign', '木质挂牌'],
  ['Wireless charger', '无线充电器'],
  ['Coffee & honey soap', '咖啡蜂蜜手工皂'],
  ['Greeting card “Gin o’clock”', '金酒时刻贺卡'],
])('%s is nothing regulated by its words', (title_en, title_zh) => {
  expect(kinds({ title_en, title_zh })).toEqual([]);
});

test.each<[title_en: string, title_zh: string, kind: KindName]>([
  ['Belgian blond ale in a gift pack', '比利时金啤酒礼盒', 'alcohol'],
  ['Dry gin', '金酒', 'alcohol'],
  ['Tea bags, green tea', '绿茶茶包', 'food'],
  ['Chocolate gift box', '巧克力礼盒', 'prepackaged-food'],
  ['Vitamin C serum', '维C精华液', 'cosmetics'],
  ['Handcrème', '护手霜', 'cosmetics'],
  ['Sunscreen SPF 30', '防晒乳', 'special-cosmetics'],
  ['Plush doll', '毛绒娃娃', 'ccc-toy'],
  ['Power bank', '充电宝', 'lithium-battery'],
  ['Bluetooth speaker', '蓝牙音箱', 'radio'],
  ['Python leather bag', '蟒皮手提包', 'protected-species'],
  ['Crocodile leather wallet', '鳄鱼皮钱包', 'protected-species'],
])('%s (%s) is known as %s', (title_en, title_zh, kind) => {
  expect(kinds({ title_en, title_zh })).toContain(kind);
});

test.each<[values: Values, kind: KindName]>([
  [{ hs_code: '49019900', title_en: 'The lithium age' }, 'lithium-battery'],
  [{ hs_code: '34031900', title_en: 'Lithium grease' }, 'lithium-battery'],
  [{ hs_code: '91021100', title_en: 'Watch', contains_battery: 'yes' }, 'lithium-battery'],
  [
    { hs_code: '95030083', title_en: 'Robot, AA cells', contains_battery: 'yes' },
    'lithium-battery',
  ],
  [{ hs_code: '44209090', title_en: 'Sign “Wi-Fi and coffee”' }, 'radio'],
  [{ hs_code: '62142090', title_en: 'Baby-blue scarf' }, 'children-textile'],
  [{ hs_code: '62142090', title_en: 'Scarf in baby alpaca' }, 'children-textile'],
  [{ hs_code: '33043000', title_en: 'Nail polish, baby pink' }, 'children-cosmetics'],
  [{ hs_code: '95030089', title_en: 'Plastic-free building set' }, 'ccc-toy'],
  [{ hs_code: '95030089', title_en: 'Electric-blue kite' }, 'ccc-toy'],
  [{ hs_code: '42022100', material: 'calf leather, crocodile-embossed' }, 'protected-species'],
  [{ hs_code: '39262090', material: 'faux python, polyurethane' }, 'protected-species'],
  [{ hs_code: '85183000', title_en: 'Headphones' }, 'ccc-electrical'],
  [{ hs_code: '85444211', title_en: 'USB-C cable' }, 'ccc-electrical'],
  [{ hs_code: '85098090', title_en: 'Battery-operated milk frother' }, 'mains-electrical'],
  [{ hs_code: '94052100', title_en: 'Lamp', plug_type: 'none' }, 'ccc-electrical'],
])('%o is no %s', (values, kind) => {
  expect(kinds(values)).not.toContain(kind);
});

test.each<[values: Values, kind: KindName]>([
  [{ hs_code: '94052100', title_en: 'Lamp', contains_battery: 'yes' }, 'lithium-battery'],
  [
    { hs_code: '91021200', title_en: 'Watch with CR2032 cell', contains_battery: 'yes' },
    'lithium-battery',
  ],
  [
    { hs_code: '95030083', title_en: 'Car, lithium AA', contains_battery: 'yes' },
    'lithium-battery',
  ],
  [{ hs_code: '61091000', title_en: 'Baby T-shirt, sky blue' }, 'children-textile'],
  [{ hs_code: '42022100', material: 'crocodile leather' }, 'protected-species'],
  [{ hs_code: '85098090', title_en: 'Hand blender' }, 'ccc-electrical'],
  [{ hs_code: '85081100', title_en: 'Cordless vacuum cleaner' }, 'ccc-electrical'],
])('%o is %s', (values, kind) => {
  expect(kinds(values)).toContain(kind);
});
