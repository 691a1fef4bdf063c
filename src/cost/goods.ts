import type { Currency } from '../currencies.ts';
import type { Fraction } from '../fraction.ts';
import type { Incoterm } from './customs-value/incoterm.ts';

/**
 * What is priced: one product, how many of it, and on which terms. Weights and litres are those of one
 * unit; what is not known is absent, never zero.
 */
export interface Goods {
  readonly sku: string;
  /** 6, 8 or 10 digits. */
  readonly hs: string;
  /** ISO 3166 two-letter code, or `unknown` when the origin cannot be proven. */
  readonly origin: string;
  readonly quantity: Fraction;
  /** Price of one unit in `currency`. */
  readonly price: Fraction;
  readonly currency: Currency;
  /** CNY for one unit of `currency`. */
  readonly cnyPerUnit: Fraction;
  /** Absent when the terms are not stated. */
  readonly incoterm?: Incoterm;
  readonly costs: Costs;
  readonly netWeightKg?: Fraction;
  readonly volumeL?: Fraction;
  readonly pieces?: Fraction;
  readonly producer?: string;
  /** The consumer's price of one unit in China, CNY. */
  readonly retailPriceCny?: Fraction;
  /** Whether a certificate of origin is at hand: agreement rates need one. */
  readonly originCertificate: boolean;
}

/** What stands beside the price, for the whole quantity, in CNY. */
export interface Costs {
  /** Main carriage to the place of entry. */
  readonly freight?: Fraction;
  readonly insurance?: Fraction;
  /** A premium rate on the CIF amount, as a share, when that is what is known. */
  readonly insuranceRate?: Fraction;
  /** Pick-up, export clearance and terminal before the main carriage. */
  readonly originCosts?: Fraction;
  /** What the buyer bears and the law adds: commissions, packing, tools, royalties. */
  readonly additions?: Fraction;
  /** Carriage and unloading after the place of entry that is inside the price and itemised. */
  readonly afterEntry?: Fraction;
  /** Broker, terminal and last mile in China, paid on top. */
  readonly local?: Fraction;
}

/** A fact that is not there, and what it would decide. */
export interface MissingFact {
  /** The catalog's column to fill, or the flag to give. */
  readonly column: string;
  readonly why: string;
}
