import type { ColumnName } from '../catalog/columns.ts';
import type { RemoteListing } from '../listing/listing.ts';

/** Where a listing's fields stand in a catalog, the same for every marketplace. */
const COLUMN_OF: Readonly<Record<string, ColumnName>> = {
  brand: 'brand',
  moq: 'min_order_quantity',
  currency: 'currency',
  price: 'price',
  stock: 'stock',
  weightKg: 'gross_weight_kg',
  lengthCm: 'length_cm',
  widthCm: 'width_cm',
  heightCm: 'height_cm',
  pictures: 'pictures',
  tiers: 'price_tiers',
  barcode: 'gtin',
  hsCode: 'hs_code',
};

/** A shop's listing as catalog columns; `own` says where this marketplace's own fields go. */
export function fromFields(
  { sku, fields }: RemoteListing,
  own: Readonly<Record<string, ColumnName>>,
): Readonly<Record<string, string>> {
  const entries = Object.entries(fields).flatMap(([field, value]) => {
    const column = own[field] ?? COLUMN_OF[field];
    return column === undefined ? [] : [[column, value] as const];
  });
  return { sku, ...Object.fromEntries(entries) };
}
