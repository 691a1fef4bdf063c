import type { Product } from '../../catalog/product.ts';
import { canonical, decimalsIn, isLess } from '../../listing/decimal.ts';
import type { Finding } from '../../listing/listing.ts';
import type { ShopSettings, Translation } from '../../listing/marketplace.ts';
import { attributeFields } from '../attributes.ts';

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

function preflight(product: Product, fields: Readonly<Record<string, string>>): Finding[] {
  const { price, category, title } = fields;
  const found: Finding[] = [];
  if (title === undefined)
    found.push({
      rule: 'listing-title-missing',
      column: 'title_zh',
      value: '',
      message: 'There is no Chinese title.',
      hint: 'Give it one.',
    });
  if (category === undefined)
    found.push({
      rule: 'listing-category',
      column: 'category',
      value: product.category ?? '',
      message: 'No leaf category of Tmall is known for this category.',
      hint: 'Say it in the shop’s configuration: categories: { chocolate: "…" }; "*" stands for all others.',
    });
  if (price === undefined)
    found.push({
      rule: 'listing-price-missing',
      column: 'retail_price_cny',
      value: '',
      message: 'There is no retail price in yuan; ewtp converts none.',
      hint: 'Fill retail_price_cny.',
    });
  else if (!isLess('0', price) || decimalsIn(price) > 2)
    found.push({
      rule: 'listing-price-decimals',
      column: 'retail_price_cny',
      value: price,
      message: 'The price must be above zero, with 2 decimals at most.',
      hint: 'Round it yourself; ewtp changes no price.',
    });
  if (product.sku.includes(','))
    found.push({
      rule: 'listing-sku',
      column: 'sku',
      value: product.sku,
      message: 'Tmall separates merchant codes by commas, so a SKU cannot have one.',
      hint: 'Use another SKU.',
    });
  return found;
}
