import type { Layout } from './layout.ts';

/**
 * Taobao Assistant: a version line, field names, their Chinese titles, then the goods; UTF-16 with
 * tabs. The price is what the Chinese consumer pays, in yuan.
 */
export const taobao: Layout = {
  name: 'taobao',
  title: 'Taobao Assistant (淘宝助理) data package',
  documented: 'https://zhuli.taobao.com/',
  signatures: [['title', 'cid', 'seller_cids', 'stuff_status', 'outer_id']],
  linesAbove: 1,
  moreHeaderLines: 1,
  columns: {
    sku: { from: ['outer_id', 'num_id'] },
    gtin: 'barcode',
    title_zh: 'title',
    description_zh: { from: 'description', convert: 'html-to-text' },
    category: 'cid',
    gross_weight_kg: 'item_weight',
    retail_price_cny: 'price',
    stock: 'num',
    pictures: { from: 'picture', convert: 'taobao-pictures' },
  },
};
