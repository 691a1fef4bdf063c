import type { Fraction } from '../fraction.ts';
import type { Confidence, Source } from '../source.ts';
import type { RateFormula } from '../tariff/formula.ts';
import type { MissingFact } from './goods.ts';

/** One rate with its place in the law. */
export interface RateRow {
  /** What it is: `MFN`, `provisional`, `anti-dumping duty on brandy`. */
  readonly name: string;
  readonly formula: RateFormula;
  /** Law or notice and publisher. */
  readonly source: string;
  readonly confidence: Confidence;
}

/** A rate that was looked at and is not the one. */
export interface RejectedRate {
  readonly rate: string;
  readonly name: string;
  readonly why: string;
  readonly source: string;
}

/**
 * What the law says for a levy: one option when it is settled, several when a fact that decides is not
 * known. Then the lowest and the highest amount are worked out, never a mean.
 */
export interface Choice {
  readonly options: readonly RateRow[];
  readonly rejected: readonly RejectedRate[];
  /** What was taken for granted, in words for the user. */
  readonly assumptions: readonly string[];
  readonly missing: readonly MissingFact[];
}

/** The levy cannot be worked out. */
export interface Refusal {
  readonly refused: string;
  readonly missing?: readonly MissingFact[];
}

export function isRefusal(value: object): value is Refusal {
  return 'refused' in value;
}

/** A choice with one option and nothing to say about it. */
export function settled(row: RateRow, rejected: readonly RejectedRate[] = []): Choice {
  return { options: [row], rejected, assumptions: [], missing: [] };
}

/** A source in one line: `Tariff of China 2026, Announcement 12/2025 (State Council …)`. */
export function cite({ title, publisher, confidence }: Source): string {
  const doubt = confidence === 'not-confirmed' ? '; not confirmed' : '';
  return `${title} (${publisher}${doubt})`;
}

/** The rates for some goods on some day: all that the engine needs to know of the law. */
export interface Rates {
  readonly duty: Choice | Refusal;
  /** All measures that bite, added up. */
  readonly measures: Choice | Refusal;
  /** By the customs value of the whole quantity in CNY, because thresholds look at the price. */
  consumptionTax(customsValue: Fraction): Choice | Refusal;
  readonly vat: Choice | Refusal;
  /** Whether a threshold makes a tax go by what the goods are worth. */
  readonly byPrice: boolean;
  readonly ecommerceList: 'listed' | 'not-listed' | 'unknown';
  /** The bracket of the tax on personal articles. */
  postal(customsValue: Fraction): Choice | Refusal;
}
