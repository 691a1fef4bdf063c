import type { ConsignmentLine } from '../consignment.ts';
import { BROKERS, type DocumentCheck, type Found } from './check.ts';

/** Words that alone say nothing of the goods. */
const VAGUE =
  /^(toys?|parts?|samples?|gifts?|goods|products?|food|cosmetics|accessories|articles?|items?|样品|玩具|配件|礼品|货物|商品|食品|化妆品)$/i;

/** X7: goods are named in both languages, not vaguely, with brand and tariff code. */
export const goodsVague: DocumentCheck = {
  code: 'DX07',
  name: 'goods-vague',
  severity: 'error',
  title: 'Goods are named in English and Chinese, precisely, with brand and code.',
  source: BROKERS,
  check: ({ lines }) => lines.flatMap(named),
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
