// Which column answers which declaration element (申报要素). The one table of it: rules, papers and
// customs messages all read it. What no column answers is said in the column `elements`.
import type { ColumnName } from '../columns.ts';

/** A product's cell: trimmed, '' where it says nothing. */
export type CellOf = (column: ColumnName) => string;

export interface Answer {
  /** The beginning of the element's official name. */
  readonly asks: RegExp;
  /** The columns to fill: the first that says something answers. */
  readonly columns: readonly ColumnName[];
  readonly read: (cell: CellOf) => string;
}

function first(asks: RegExp, ...columns: readonly ColumnName[]): Answer {
  const read = (cell: CellOf) => columns.map(cell).find((value) => value !== '') ?? '';
  return { asks, columns, read };
}

function measured(asks: RegExp, column: ColumnName, unit: string): Answer {
  const read = (cell: CellOf) => (cell(column) === '' ? '' : `${cell(column)}${unit}`);
  return { asks, columns: [column], read };
}

/** First match wins: where one name begins like another, the longer stands before. */
const ANSWERS: readonly Answer[] = [
  {
    asks: /^品名/,
    columns: ['title_zh', 'title_en'],
    read: (cell) => `${cell('title_zh')} ${cell('title_en')}`.trim(),
  },
  // “Without a brand, the maker” is part of this element’s own name.
  first(/^品牌（.*无品牌.*厂商/, 'brand', 'producer_name'),
  first(/^品牌(（|\(|$)/, 'brand'),
  first(/^型号（货号）/, 'model', 'sku'),
  first(/^(规格)?型号/, 'model'),
  first(/^GTIN/i, 'gtin'),
  first(/^CAS/i, 'cas'),
  first(/^(货号|款号)/, 'sku'),
  first(/^(原料|功能)?用途/, 'use'),
  first(/^(表面材质|鞋面材料|织物材质|面料|纤维种类)/, 'material'),
  first(/^(成分|成份|配料|原料|制作或保存方法、成分)/, 'ingredients', 'material'),
  first(/^(材质|材料)/, 'material'),
  measured(/^酒精(浓度|度|含量)/, 'abv', '% vol'),
  first(/^包装规格/, 'net_content'),
  {
    asks: /^(容器包装或)?内包装(每件|每个)?净重/,
    columns: ['net_content', 'net_weight_kg'],
    read: (cell) => cell('net_content') || (cell('net_weight_kg') && `${cell('net_weight_kg')} kg`),
  },
  measured(/^(容积|容量)/, 'volume_l', ' L'),
  measured(/^(个体重量|净重|单重|每件净重)/, 'net_weight_kg', ' kg'),
  first(/^拉丁/, 'species_latin'),
  first(/^含糖/, 'sugar_g_l'),
  first(/^保存方法（储藏温度/, 'storage'),
  first(/^产区/, 'origin_region'),
  first(/^((生产)?(厂商|厂家|生产商|制造商)|酒庄名)/, 'producer_name'),
  first(/医疗器械注册(编)?号/, 'nmpa_device_no'),
];

/** What answers an element; undefined where only the column `elements` can. */
export function answerOf(name: string): Answer | undefined {
  return ANSWERS.find(({ asks }) => asks.test(name));
}
