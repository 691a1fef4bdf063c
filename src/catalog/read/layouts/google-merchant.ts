import type { Layout } from './layout.ts';

/** Feeds as tab-separated text or, with the same names in the `g:` namespace, as XML. */
export const googleMerchant: Layout = {
  name: 'google-merchant',
  title: 'Google Merchant Center product data',
  documented: 'https://support.google.com/merchants/answer/7052112',
  signatures: [['id', 'title', 'link', 'image_link', 'price']],
  columns: {
    sku: 'id',
    gtin: 'gtin',
    title_en: 'title',
    description_en: { from: 'description', convert: 'html-to-text' },
    brand: 'brand',
    category: { from: ['product_type', 'google_product_category'] },
    model: 'mpn',
    condition: 'condition',
    net_weight_kg: { from: 'product_weight', convert: 'weight-to-kg' },
    gross_weight_kg: { from: 'shipping_weight', convert: 'weight-to-kg' },
    length_cm: { from: ['shipping_length', 'product_length'], convert: 'length-to-cm' },
    width_cm: { from: ['shipping_width', 'product_width'], convert: 'length-to-cm' },
    height_cm: { from: ['shipping_height', 'product_height'], convert: 'length-to-cm' },
    price: { from: 'price', convert: 'amount' },
    currency: { from: 'price', convert: 'currency' },
    pictures: { from: ['image_link', 'additional_image_link'], convert: 'comma-list' },
    material: 'material',
    age_range: 'age_group',
  },
};
