import { expect, test } from 'vitest';
import {
  answeredElements,
  askedElements,
  missingElements,
  type Said,
} from '../../../src/catalog/declaration/elements.ts';
import { readElements } from '../../../src/catalog/declaration/free-elements.ts';
import { brandKind, openingElements } from '../../../src/catalog/declaration/opening.ts';
import type { Values } from '../../../src/catalog/rule.ts';

function answered(zh: string, values: Values, own = '', en?: string) {
  const said: Said[] = readElements(own).said.map((one) => ({ ...one, from: 'elements' }));
  const [element] = answeredElements(
    askedElements([{ zh, ...(en !== undefined && { en }) }]),
    (column) => values[column] ?? '',
    said,
  );
  if (element === undefined) throw new TypeError('no element');
  return element;
}

test.each<[name: string, values: Values, value: string]>([
  ['品名（中文及外文名称）', { title_zh: '金啤酒', title_en: 'Blond ale' }, '金啤酒 Blond ale'],
  ['品牌（中文或外文名称）', { brand: 'Maison Exemple' }, 'Maison Exemple'],
  ['品牌（中文或外文名称，无品牌请申报厂商）', { producer_name: 'Atelier' }, 'Atelier'],
  ['型号（货号）', { sku: 'A-1' }, 'A-1'],
  ['型号', { model: 'L-200' }, 'L-200'],
  ['款号', { sku: 'BAG-1' }, 'BAG-1'],
  ['GTIN码', { gtin: '9524000000019' }, '9524000000019'],
  ['用途（床上用品、餐桌用品、盥洗用品、厨房用品）', { use: 'table linen' }, 'table linen'],
  ['成分含量', { material: '100 % cotton' }, '100 % cotton'],
  ['表面材质及成分含量（皮革、再生皮革）', { material: '100 % cow leather' }, '100 % cow leather'],
  ['酒精浓度', { abv: '6.6' }, '6.6% vol'],
  ['包装规格', { net_content: '33 cl' }, '33 cl'],
  ['容器包装或内包装每件净重', { net_weight_kg: '0.1' }, '0.1 kg'],
  ['容积', { volume_l: '0.33' }, '0.33 L'],
  ['类别（婴儿）', {}, '婴儿'],
  ['种类（手提包、晚宴包等）', { title_zh: '牛皮手提包' }, '手提包'],
  ['织造方法（针织、钩编）', { title_zh: '针织棉质连体衣' }, '针织'],
  ['种类（内裤、三角裤等）', { title_zh: '女士三角裤' }, '三角裤'],
])('%s is answered from %o', (name, values, value) => {
  const element = answered(name, values);
  expect(element.value).toBe(value);
  expect(missingElements([element])).toEqual([]);
});

test.each<[name: string, values: Values]>([
  ['是否夹心', { title_zh: '夹心巧克力' }],
  ['形状（条状、块状）', { title_zh: '黑巧克力' }],
  ['种类（衬衫、裙子等）', { title_zh: '衬衫裙子两件套' }],
  ['织造方法（机织等）', { title_zh: '棉质围兜' }],
  ['规格（管的外径）', { net_content: '1 m' }],
  ['零部件编号', { sku: 'A-1' }],
  ['用途', { title_zh: '护肤精华' }],
  ['成分含量', { ingredients: 'cocoa mass, sugar' }],
])('%s is still to be said: %o', (name, values) => {
  expect(missingElements([answered(name, values)])).toHaveLength(1);
});

test.each([
  'GTIN码',
  'CAS号',
  '如有填充物，请注明成分含量',
  '浓缩果汁请注明浓缩倍数',
  '发酵后若与其他物质混合，请列明混合物质种类',
  '平脚、高脚杯请注明',
  '签约日期',
  '生产日期',
])('nobody misses %s', (name) => {
  const element = answered(name, {});
  expect(element.spared).toBeDefined();
  expect(missingElements([element])).toEqual([]);
});

test('own words come before the columns, in Chinese or English, whole names before short ones', () => {
  expect(answered('用途', { use: 'food' }, '用途=零售').value).toBe('零售');
  expect(answered('用途（食用）', {}, '用途（食用）=零售|用途=别的').value).toBe('零售');
  expect(answered('成分含量', {}, 'Composition: 100 %', 'composition (shares)').value).toBe(
    '100 %',
  );
});

test('the kind of brand is a proposal that the maker may replace', () => {
  const kindOf = (values: Values, own = '') =>
    openingElements(
      (column) => values[column] ?? '',
      readElements(own).said.map((one) => ({ ...one, from: 'elements' })),
    )[0];
  expect(kindOf({ brand: 'X' })).toMatchObject({ value: '4 境外品牌（其他）' });
  expect(kindOf({})).toMatchObject({ value: '0 无品牌' });
  expect(kindOf({ brand: 'X' }, '品牌类型:3')).toMatchObject({ value: '3 境外品牌（贴牌生产）' });
  expect(brandKind('境外品牌(其他)')).toBe('4 境外品牌（其他）');
  expect(brandKind('famous')).toBeUndefined();
});
