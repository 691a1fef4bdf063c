import type { Layout } from './layout.ts';

/** Headers are field labels or, in an export that can be imported again, field names. */
export const odoo: Layout = {
  name: 'odoo',
  title: 'Odoo products',
  documented:
    'https://www.odoo.com/documentation/18.0/applications/essentials/export_import_data.html',
  signatures: [
    ['Internal Reference', 'Name', 'Sales Price'],
    ['default_code', 'name', 'list_price'],
  ],
  columns: {
    sku: { from: ['Internal Reference', 'default_code'] },
    gtin: { from: ['Barcode', 'barcode'] },
    title_en: { from: ['Name', 'name'] },
    description_en: { from: ['Sales Description', 'description_sale'], convert: 'html-to-text' },
    category: { from: ['Product Category', 'categ_id'] },
    hs_code: { from: ['HS Code', 'hs_code'] },
    country_of_origin: { from: ['Origin of Goods', 'Country of Origin', 'country_of_origin'] },
    net_weight_kg: { from: ['Weight', 'weight'] },
    price: { from: ['Sales Price', 'list_price'] },
    currency: { from: ['Currency', 'currency_id'] },
    stock: { from: ['Quantity On Hand', 'qty_available'] },
  },
  unitUnsaid: [{ header: 'Weight', as: 'kilograms' }],
  grouping: {
    // Further values of a product, such as its attributes, stand on rows below it.
    roleOf: (value) =>
      ['Name', 'name', 'Internal Reference', 'default_code'].some((header) => value(header) !== '')
        ? 'product'
        : 'extra',
    keysOf: () => [],
    refersTo: () => [],
    inherits: [],
  },
};
