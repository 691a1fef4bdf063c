import type { Layout } from './layout.ts';

/** The columns of the product import, which the shop's own sample files and export modules have. */
export const prestashop: Layout = {
  name: 'prestashop',
  title: 'PrestaShop products',
  documented:
    'https://docs.prestashop-project.org/1.7-documentation/user-guide/configuring-shop/advanced-parameters/import',
  signatures: [['Name *', 'Reference #', 'EAN13']],
  columns: {
    sku: { from: ['Reference #', 'Product ID'] },
    gtin: { from: ['EAN13', 'UPC'] },
    title_en: 'Name *',
    description_en: { from: ['Description', 'Summary'], convert: 'html-to-text' },
    brand: { from: ['Manufacturer', 'Brand'] },
    category: 'Categories (x,y,z...)',
    net_weight_kg: 'Weight',
    length_cm: 'Depth',
    width_cm: 'Width',
    height_cm: 'Height',
    price: { from: ['Price tax excluded', 'Price tax excluded or Price tax included'] },
    stock: 'Quantity',
    min_order_quantity: 'Minimal quantity',
    condition: 'Condition',
    pictures: { from: 'Image URLs (x,y,z...)', convert: 'comma-list' },
  },
  unitUnsaid: [
    { header: 'Weight', as: 'kilograms' },
    { header: 'Width', as: 'centimetres' },
    { header: 'Height', as: 'centimetres' },
    { header: 'Depth', as: 'centimetres' },
  ],
};
