import { isColumnName } from '../catalog/columns.ts';
import type { Product } from '../catalog/product.ts';
import type { Fields } from '../listing/listing.ts';

/** In front of a marketplace attribute's name among a listing's fields. */
export const ATTRIBUTE = 'attribute:';

/**
 * The attributes that a product fills: each is taken from a column, or is a fixed value written as
 * `=value`. Countries are written out in English, as the marketplaces want them.
 */
export function attributeFields(
  product: Product,
  sources: Readonly<Record<string, string>>,
): Fields {
  const entries = Object.entries(sources).flatMap(([name, source]) => {
    const value = source.startsWith('=') ? source.slice(1) : columnText(product, source);
    return value === '' ? [] : [[`${ATTRIBUTE}${name}`, value] as const];
  });
  return Object.fromEntries(entries);
}

function columnText(product: Product, column: string): string {
  if (!isColumnName(column)) return '';
  const value = product[column];
  if (value === undefined) return '';
  if (column === 'country_of_origin') return countryName(String(value));
  return typeof value === 'object' ? value.join(', ') : String(value);
}

const COUNTRIES = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

function countryName(code: string): string {
  return (/^[A-Z]{2}$/.test(code) ? COUNTRIES.of(code) : undefined) ?? code;
}
