import type { Layout } from './layout.ts';

/** Variants and further pictures of one product stand on rows of their own, under the same handle. */
export const shopifyProducts: Layout = {
  name: 'shopify-products',
  title: 'Shopify product export',
  documented: 'https://help.shopify.com/en/manual/products/import-export/using-csv',
  signatures: [
    ['Handle', 'Title', 'Variant Price'],
    ['URL handle', 'Title', 'Option1 name', 'Price'],
  ],
  columns: {
    sku: { from: ['Variant SKU', 'SKU', 'Handle', 'URL handle'] },
    gtin: { from: ['Variant Barcode', 'Barcode'] },
    title_en: 'Title',
    description_en: { from: ['Body (HTML)', 'Description'], convert: 'html-to-text' },
    brand: 'Vendor',
    category: { from: ['Type', 'Product Category'] },
    net_weight_kg: { from: ['Variant Grams', 'Weight value (grams)'], convert: 'grams-to-kg' },
    price: { from: ['Variant Price', 'Price'] },
    stock: { from: ['Variant Inventory Qty', 'Inventory quantity'] },
    pictures: { from: ['Image Src', 'Product image URL', 'Variant Image', 'Variant image URL'] },
  },
  grouping: {
    roleOf: (value) => {
      if (value('Title') !== '') return 'product';
      const sold = ['Variant SKU', 'SKU', 'Variant Price', 'Price'];
      return sold.some((header) => value(header) !== '') ? 'variant' : 'extra';
    },
    keysOf: (value) => [value('Handle') || value('URL handle')],
    refersTo: (value) => [value('Handle') || value('URL handle')],
    inherits: ['title_en', 'description_en', 'brand', 'category', 'pictures'],
  },
};
