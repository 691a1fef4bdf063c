// A packing plan from the carton data of the catalog: full cartons, then one with what is left.

import type { Product } from '../catalog/product.ts';
import { gs1CheckDigit } from '../catalog/values/gs1.ts';
import {
  compare,
  type Fraction,
  fraction,
  minus,
  plus,
  times,
  toPlain,
  ZERO,
} from '../fraction.ts';
import type { PackageGroup, Shipment } from './shipment.ts';

/** A line to pack. */
export interface PackItem {
  readonly sku: string;
  readonly quantity: string;
  readonly product: Product;
}

export interface PackingPlan {
  readonly packages: readonly PackageGroup[];
  /** Lines that cannot be planned, and what stands in the way. */
  readonly lacking: readonly ({ readonly sku: string } & Obstacle)[];
}

/** A catalog column that is empty, or a quantity that is no whole number of units. */
export type Obstacle = { readonly column: string } | { readonly quantity: string };

/** Packs each line into its own cartons; nothing is lost and nothing is added. */
export function planPacking(
  items: readonly PackItem[],
  wood: Shipment['wood'],
  ispm15?: string,
): PackingPlan {
  const packages: PackageGroup[] = [];
  const lacking: ({ sku: string } & Obstacle)[] = [];
  for (const item of items) {
    const planned = packLine(item);
    if (!('packages' in planned)) lacking.push({ sku: item.sku, ...planned });
    else packages.push(...planned.packages.map((group) => ({ ...group, ...woodOf(wood, ispm15) })));
  }
  return { packages, lacking };
}

function woodOf(wood: Shipment['wood'], ispm15: string | undefined) {
  return { wood: wood ?? ('none' as const), ...(ispm15 === undefined ? {} : { ispm15 }) };
}

function packLine({
  sku,
  quantity,
  product,
}: PackItem): { readonly packages: readonly PackageGroup[] } | Obstacle {
  const per = product.units_per_carton;
  if (per === undefined || per === 0) return { column: 'units_per_carton' };
  if (product.carton_gross_kg === undefined) return { column: 'carton_gross_kg' };
  if (!/^\d+$/.test(quantity)) return { quantity };
  const units = BigInt(quantity);
  const full = units / BigInt(per);
  const rest = units % BigInt(per);
  const packages: PackageGroup[] = [];
  if (full > 0n) packages.push(carton(sku, full, BigInt(per), product.carton_gross_kg, product));
  if (rest > 0n) {
    const grossKg = partGrossKg(rest, BigInt(per), product);
    if (grossKg === undefined) return { column: 'gross_weight_kg' };
    packages.push(carton(sku, 1n, rest, grossKg, product));
  }
  return { packages };
}

function carton(
  sku: string,
  count: bigint,
  each: bigint,
  grossKg: string,
  product: Product,
): PackageGroup {
  const { carton_length_cm, carton_width_cm, carton_height_cm } = product;
  return {
    kind: 'CT',
    count: count.toString(),
    contents: [{ sku, quantity: each.toString() }],
    grossKg,
    ...(carton_length_cm === undefined ? {} : { lengthCm: carton_length_cm }),
    ...(carton_width_cm === undefined ? {} : { widthCm: carton_width_cm }),
    ...(carton_height_cm === undefined ? {} : { heightCm: carton_height_cm }),
  };
}

/** The empty carton weighs what a full one does less its units; undefined when that is not known. */
function partGrossKg(units: bigint, per: bigint, product: Product): string | undefined {
  const unit = product.gross_weight_kg ?? product.net_weight_kg;
  if (unit === undefined || product.carton_gross_kg === undefined) return undefined;
  const tare = minus(fraction(product.carton_gross_kg), weightOf(unit, per));
  const gross = plus(weightOf(unit, units), compare(tare, ZERO) > 0 ? tare : ZERO);
  return toPlain(gross, 6);
}

function weightOf(unitKg: string, units: bigint): Fraction {
  return times(fraction(unitKg), { n: units, d: 1n });
}

/**
 * SSCCs from a company prefix, counting up from a serial number; extension digit 0. A serial too
 * long for the prefix makes a code too long, which the checks refuse; nothing is cut off.
 * Source: GS1 General Specifications, SSCC: 17 digits and a check digit.
 */
export function ssccFrom(companyPrefix: string, serial: bigint): string {
  const digits = `0${companyPrefix}${serial.toString().padStart(16 - companyPrefix.length, '0')}`;
  return `${digits}${gs1CheckDigit(digits)}`;
}
