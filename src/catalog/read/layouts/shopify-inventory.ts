import type { Layout } from './layout.ts';

/**
 * One row per variant and location: only the first of a variant is goods. Stock is not read, because
 * the stock of a product is the sum over its locations.
 */
export const shopifyInventory: Layout = {
  name: 'shopify-inventory',
  title: 'Shopify inventory export',
  documented:
    'https://help.shopify.com/en/manual/products/inventory/getting-started-with-inventory/inventory-csv',
  signatures: [['Handle', 'SKU', 'HS Code', 'COO']],
  columns: {
    sku: { from: ['SKU', 'Handle'] },
    title_en: 'Title',
    hs_code: 'HS Code',
    country_of_origin: 'COO',
  },
  grouping: {
    roleOf: (value, known) => (known(variantOf(value)) ? 'extra' : 'product'),
    keysOf: (value) => [variantOf(value)],
    refersTo: () => [],
    inherits: [],
  },
};

function variantOf(value: (header: string) => string): string {
  const options = ['Option1 Value', 'Option2 Value', 'Option3 Value'].map(value);
  return [value('Handle'), value('SKU'), ...options].join('\u0000');
}
