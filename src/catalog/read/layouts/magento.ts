import type { Layout } from './layout.ts';

/** The products of a configurable one are rows of their own; rows of a store view are translations. */
export const magento: Layout = {
  name: 'magento',
  title: 'Magento 2 and Adobe Commerce product export',
  documented:
    'https://experienceleague.adobe.com/en/docs/commerce-admin/systems/data-transfer/data-attributes-product',
  signatures: [['sku', 'attribute_set_code', 'product_type']],
  columns: {
    sku: 'sku',
    title_en: 'name',
    description_en: { from: ['description', 'short_description'], convert: 'html-to-text' },
    category: 'categories',
    country_of_origin: 'country_of_manufacture',
    price: 'price',
    stock: 'qty',
    pictures: { from: ['base_image', 'additional_images'], convert: 'comma-list' },
  },
  // A fresh shop weighs in pounds, a European one mostly in kilograms.
  unitUnsaid: [{ header: 'weight' }],
  grouping: {
    roleOf: (value) => {
      if (value('store_view_code') !== '') return 'extra';
      const composed = ['configurable', 'grouped', 'bundle'];
      return composed.includes(value('product_type')) ? 'head' : 'product';
    },
    keysOf: (value) => [value('sku')],
    refersTo: () => [],
    inherits: [],
  },
};
