import type { Layout } from './layout.ts';

/** Settings, labels, names: the goods begin on the fourth line. A parent is no goods. */
export const amazon: Layout = {
  name: 'amazon',
  title: 'Amazon inventory file (flat file)',
  documented: 'https://sellercentral.amazon.com/gp/help/1641',
  signatures: [['item_sku', 'item_name', 'external_product_id']],
  linesAbove: 2,
  columns: {
    sku: 'item_sku',
    gtin: 'external_product_id',
    title_en: 'item_name',
    description_en: { from: 'product_description', convert: 'html-to-text' },
    brand: 'brand_name',
    category: { from: ['item_type', 'feed_product_type'] },
    model: { from: ['model', 'part_number'] },
    producer_name: 'manufacturer',
    country_of_origin: 'country_of_origin',
    net_weight_kg: {
      from: ['item_weight', 'item_weight_unit_of_measure'],
      join: true,
      convert: 'weight-to-kg',
    },
    gross_weight_kg: {
      from: ['package_weight', 'package_weight_unit_of_measure'],
      join: true,
      convert: 'weight-to-kg',
    },
    price: 'standard_price',
    currency: 'currency',
    stock: 'quantity',
    pictures: {
      from: [
        'main_image_url',
        'other_image_url1',
        'other_image_url2',
        'other_image_url3',
        'other_image_url4',
        'other_image_url5',
        'other_image_url6',
        'other_image_url7',
        'other_image_url8',
      ],
    },
    material: { from: ['fabric_type', 'material_type'] },
    ingredients: 'ingredients',
  },
  grouping: {
    roleOf: (value) => {
      const level = (value('parent_child') || value('parentage_level')).toLowerCase();
      if (level === 'parent') return 'head';
      return level === 'child' ? 'variant' : 'product';
    },
    keysOf: (value) => [value('item_sku')],
    refersTo: (value) => [value('parent_sku')],
    inherits: [
      'title_en',
      'description_en',
      'brand',
      'category',
      'producer_name',
      'country_of_origin',
      'pictures',
      'material',
      'ingredients',
    ],
  },
};
