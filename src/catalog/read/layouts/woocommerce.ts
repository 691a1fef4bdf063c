import type { Layout } from './layout.ts';
import { lengthNamed, weightNamed } from './measures.ts';

/** A variable product stands above its variations, which name it by SKU or as `id:12`. */
export const woocommerce: Layout = {
  name: 'woocommerce',
  title: 'WooCommerce product export',
  documented: 'https://woocommerce.com/document/product-csv-importer-exporter/',
  signatures: [['Type', 'SKU', 'Name', 'Regular price']],
  columns: {
    sku: 'SKU',
    gtin: 'GTIN, UPC, EAN, or ISBN',
    title_en: 'Name',
    description_en: { from: ['Description', 'Short description'], convert: 'html-to-text' },
    brand: 'Brands',
    category: 'Categories',
    net_weight_kg: weightNamed('Weight'),
    length_cm: lengthNamed('Length'),
    width_cm: lengthNamed('Width'),
    height_cm: lengthNamed('Height'),
    price: 'Regular price',
    stock: 'Stock',
    pictures: { from: 'Images', convert: 'comma-list' },
  },
  grouping: {
    roleOf: (value) => {
      const type = value('Type').toLowerCase();
      if (type.includes('variation')) return 'variant';
      return type.includes('variable') || type.includes('grouped') ? 'head' : 'product';
    },
    keysOf: (value) => [value('SKU'), `id:${value('ID')}`],
    refersTo: (value) => [value('Parent')],
    inherits: [
      'title_en',
      'description_en',
      'brand',
      'category',
      'net_weight_kg',
      'length_cm',
      'width_cm',
      'height_cm',
      'pictures',
    ],
  },
};
