// A shipment with its products, worked out: what every paper of the set is filled from, so that no
// two papers can differ.
import type { Product } from '../catalog/product.ts';
import type { Currency } from '../currencies.ts';
import type { Fraction } from '../fraction.ts';
import type { Money } from '../money.ts';
import type { Country } from './country.ts';
import type { PackageKindCode } from './package-kind.ts';
import type { Shipment } from './shipment.ts';
import type { UnitCode } from './units.ts';

export interface ConsignmentLine {
  /** Counts from 1. */
  readonly no: number;
  readonly sku: string;
  readonly product: Product;
  readonly origin: Country | undefined;
  readonly quantity: string;
  readonly unit: UnitCode;
  /** Unit price as written, in the shipment's currency. */
  readonly price: string;
  readonly discountPercent: string | undefined;
  readonly amount: Money;
  readonly free: boolean;
  /** Net weight of the whole line; undefined when the catalog does not say. */
  readonly netKg: Fraction | undefined;
  readonly cnCode: string | undefined;
  readonly productionDate: string | undefined;
  readonly batch: string | undefined;
  /** Whether lithium rules of carriage concern it. */
  readonly lithium: boolean;
  /** Declaration elements that the shipment itself says. */
  readonly elements: Readonly<Record<string, string>>;
}

/** Packages alike, numbered without a gap. */
export interface PackageRun {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly kind: PackageKindCode;
  readonly contents: readonly { readonly sku: string; readonly quantity: string }[];
  /** Of one package. */
  readonly netKg: Fraction | undefined;
  readonly grossKg: Fraction;
  readonly sizeCm: readonly [string, string, string] | undefined;
  readonly wood: 'none' | 'processed' | 'solid' | undefined;
  readonly ispm15: string | undefined;
  readonly sscc: readonly string[];
}

export interface Totals {
  /** All lines, goods free of charge included: the value for customs. */
  readonly goods: Money;
  readonly free: Money;
  readonly discount: Money;
  readonly charges: readonly { readonly name: ChargeName; readonly amount: Money }[];
  /** Whether the charges are inside the prices already. */
  readonly chargesIncluded: boolean;
  /** What the buyer pays. */
  readonly payable: Money;
  readonly packages: number;
  readonly grossKg: Fraction;
  readonly netKg: Fraction | undefined;
  /** Undefined when a package lacks its size. */
  readonly volumeM3: Fraction | undefined;
}

export const CHARGES = ['freight', 'insurance', 'packing', 'other'] as const;
export type ChargeName = (typeof CHARGES)[number];

export interface Consignment {
  readonly shipment: Shipment;
  readonly currency: Currency;
  readonly lines: readonly ConsignmentLine[];
  readonly packages: readonly PackageRun[];
  readonly planned: boolean;
  readonly totals: Totals;
  readonly country: (code: string) => Country;
}
