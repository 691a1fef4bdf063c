import { refusals } from '../../catalog/listing-check.ts';
import type { Product } from '../../catalog/product.ts';
import { canonical } from '../../listing/decimal.ts';
import type { Fields, Finding } from '../../listing/listing.ts';
import type { ShopSettings, Translation } from '../../listing/marketplace.ts';
import { attributeFields } from '../attributes.ts';
import { PROFILE } from './profile.ts';

/** The listing that a product makes on Tmall Global. Category rules are checked against the form. */
export function translate(product: Product, settings: ShopSettings): Translation {
  const { retail_price_cny, stock } = product;
  const pairs: readonly (readonly [string, string | undefined])[] = [
    ['title', product.title_zh],
    ['description', product.description_zh],
    ['category', settings.categories[product.category ?? ''] ?? settings.categories['*']],
    ['price', retail_price_cny === undefined ? undefined : canonical(retail_price_cny)],
    ['stock', stock === undefined ? undefined : String(stock)],
    ['brand', product.brand],
    ['barcode', product.gtin],
    ['hsCode', product.hs_code?.replaceAll(/\D/g, '')],
    ['pictures', product.pictures?.join('|')],
    ...Object.entries(attributeFields(product, settings.attributes)),
  ];
  const fields = Object.fromEntries(
    pairs.flatMap(([name, value]) =>
      value === undefined || value.trim() === '' ? [] : [[name, value] as const],
    ),
  );
  return { listing: { sku: product.sku, fields }, findings: preflight(product, fields) };
}

/** What Tmall would refuse whatever the form of the category says, and a category that nobody has named. */
function preflight(product: Product, { category }: Fields): readonly Finding[] {
  const found = refusals(product, PROFILE);
  if (category !== undefined) return found;
  return [
    ...found,
    {
      rule: 'listing-category',
      column: 'category',
      value: product.category ?? '',
      message: 'No leaf category of Tmall is known for this category.',
      hint: 'Say it in the shop’s configuration: categories: { chocolate: "…" }; "*" stands for all others.',
    },
  ];
}
