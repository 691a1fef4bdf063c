import type { Layout } from './layout.ts';

/** Variants and further pictures of one product stand on rows of their own, under the same handle. */
export const shopifyProducts: Layout = {
  name: 'shopify-products',
  title: 'Shopify product export',
  documented: 'https://help.shopify.com/en/manual/products/import-export/using-csv',
  signature: ['Handle', 'Title', 'Variant Price'],
  columns: {
    sku: { from: ['Variant SKU', 'Handle'] },
    gtin: 'Variant Barcode',
    title_en: 'Title',
    description_en: { from: 'Body (HTML)', convert: 'html-to-text' },
    brand: 'Vendor',
    category: { from: ['Type', 'Product Category'] },
    net_weight_kg: { from: 'Variant Grams', convert: 'grams-to-kg' },
    price: 'Variant Price',
    stock: 'Variant Inventory Qty',
    pictures: { from: ['Image Src', 'Variant Image'] },
  },
  grouping: {
    roleOf: (value) => {
      if (value('Title') !== '') return 'product';
      return value('Variant SKU') !== '' || value('Variant Price') !== '' ? 'variant' : 'extra';
    },
    keysOf: (value) => [value('Handle')],
    refersTo: (value) => [value('Handle')],
    inherits: ['title_en', 'description_en', 'brand', 'category', 'pictures'],
  },
};
