import type { ConsignmentLine } from '../consignment.ts';
import { missingElements } from '../elements.ts';
import { BROKERS, type DocumentCheck, type Found } from './check.ts';

/** Words that alone say nothing of the goods. */
const VAGUE =
  /^(toys?|parts?|samples?|gifts?|goods|products?|food|cosmetics|accessories|articles?|items?|样品|玩具|配件|礼品|货物|商品|食品|化妆品)$/i;

/** X7: goods are named in both languages, not vaguely, with brand and declaration elements. */
export const goodsVague: DocumentCheck = {
  code: 'DX07',
  name: 'goods-vague',
  severity: 'error',
  title: 'Goods are named in English and Chinese, precisely, with brand, code and elements.',
  source: BROKERS,
  check: ({ lines }, facts) =>
    lines.flatMap((line) => [
      ...named(line),
      ...elementsMissing(line, facts.tariffLine(line.product)?.elements ?? []),
    ]),
};

function named({ no, sku, product }: ConsignmentLine): readonly Found[] {
  const path = ['lines', no - 1];
  const found: Found[] = [];
  const lacks = (column: string, severity: 'error' | 'warning') =>
    found.push({
      path,
      sku,
      severity,
      message: `${sku} has no ${column}.`,
      hint: `Fill ${column} in the catalog; brokers send papers back without it.`,
    });
  if (product.title_en === undefined) lacks('title_en', 'error');
  if (product.title_zh === undefined) lacks('title_zh', 'error');
  if (product.hs_code === undefined) lacks('hs_code', 'error');
  if (product.brand === undefined) lacks('brand', 'warning');
  for (const name of [product.title_en, product.title_zh])
    if (name !== undefined && VAGUE.test(name.trim()))
      found.push({
        path,
        value: name,
        sku,
        message: `${sku}: “${name}” says nothing of what the goods are.`,
        hint: 'Name kind, material or composition, size and use.',
      });
  return found;
}

function elementsMissing(line: ConsignmentLine, names: readonly string[]): readonly Found[] {
  const missing = missingElements(line, names);
  if (missing.length === 0) return [];
  return [
    {
      path: ['lines', line.no - 1],
      sku: line.sku,
      severity: 'info',
      message: `${line.sku}: the declaration will ask for ${missing.join(', ')}.`,
      hint: 'Say them on the line (elements:) or in the catalog’s column elements, as name=value.',
    },
  ];
}
