import type { Layout } from './layout.ts';

/** `origins` is where the ingredients come from, so it is not taken for the origin of the goods. */
export const openFoodFacts: Layout = {
  name: 'open-food-facts',
  title: 'Open Food Facts export',
  documented: 'https://world.openfoodfacts.org/data/data-fields.txt',
  signatures: [['code', 'product_name', 'brands', 'categories', 'ingredients_text']],
  columns: {
    sku: 'code',
    gtin: 'code',
    title_en: { from: ['product_name_en', 'product_name', 'generic_name'] },
    brand: 'brands',
    category: 'categories',
    net_content: 'quantity',
    net_weight_kg: { from: 'quantity', convert: 'weight-to-kg' },
    volume_l: { from: 'quantity', convert: 'volume-to-litres' },
    ingredients: { from: ['ingredients_text_en', 'ingredients_text'] },
    allergens: 'allergens',
    abv: 'alcohol_100g',
    pictures: 'image_url',
  },
};
