// What the engine answers: plain, serialisable, as `ewtp cost --json` prints it. Amounts are decimal
// strings in CNY with two places, rates are decimal strings in percent.
import type { Regime } from '../issue.ts';
import type { Confidence } from '../source.ts';
import type { RejectedRate } from './choice.ts';
import type { Fault } from './fault.ts';
import type { MissingFact } from './goods.ts';
import type { LevyName } from './levies/levy.ts';

export type Eligible = 'yes' | 'no' | 'unknown';

/**
 * `exact`: every rate and fact is known · `assumed`: something was taken for granted, see the
 * assumptions · `bounded`: a fact that decides is not known, the truth lies in the range.
 */
export type Grade = 'exact' | 'assumed' | 'bounded';

export interface CostLine {
  readonly name: 'customs-value' | LevyName | 'after-entry-costs' | 'local-costs';
  readonly base: string;
  /** Percent; null where the line has no percentage. */
  readonly rate: string | null;
  /** CNY for each unit, where the levy goes by quantity. */
  readonly perUnit?: { readonly amount: string; readonly unit: string };
  readonly amount: string;
  /** The calculation in figures. */
  readonly how: string;
  readonly source: string;
  /** Which rate it is. */
  readonly kind?: string;
  readonly confidence?: Confidence;
  readonly rejected?: readonly RejectedRate[];
  /** The rates, as text, where it is open which one applies: `0 %` to `11.7 %`. */
  readonly rateRange?: Range;
  /** The least and the most that the line may come to. */
  readonly range?: Range;
}

export interface Range {
  readonly low: string;
  readonly high: string;
}

export interface Totals {
  readonly customsValue: string;
  readonly duty: string;
  readonly additionalDuty: string;
  readonly consumptionTax: string;
  readonly vat: string;
  /** The one charge on personal articles; only in the postal regime. */
  readonly postalTax?: string;
  readonly tax: string;
  /** Customs value, taxes, and the costs in China that were given. */
  readonly landed: string;
  readonly landedPerUnit: string;
  readonly currency: 'CNY';
}

/** One way into China for some goods: what it costs, or why it cannot be said. */
export interface RegimeCost {
  readonly regime: Regime;
  readonly eligible: Eligible;
  /** Why it is closed, or what has to be true for it to be open. */
  readonly reasons: readonly string[];
  /** Why there are no figures. */
  readonly refused?: string;
  readonly missing: readonly MissingFact[];
  readonly lines: readonly CostLine[];
  /** The highest amounts where the grade is `bounded`. */
  readonly totals?: Totals;
  readonly grade?: Grade;
  /** Landed cost from the least to the most, where the grade is `bounded`. */
  readonly range?: Range;
  /** Landed cost of one unit, and all taxes together, where the grade is `bounded`. */
  readonly unitRange?: Range;
  readonly taxRange?: Range;
  readonly assumptions: readonly string[];
}

/** What some goods cost, regime by regime. */
export interface ItemCost {
  readonly sku: string;
  readonly hs: string;
  readonly origin: string;
  readonly quantity: string;
  readonly regimes: readonly RegimeCost[];
  /** The open way to sell with the least tax; null when none can be priced. */
  readonly cheapest: Regime | null;
}

/** One product of a run: its cost, or what is wrong with its row. */
export interface CostEntry extends ItemCost {
  /** Where it stands; absent when the goods came from the command line. */
  readonly place?: { readonly file: string; readonly line: number; readonly record: number };
  /** Currency of the price; absent when the row does not say. */
  readonly currency?: string;
  /** Why there is no price under any regime. */
  readonly refused?: string;
  readonly issues?: readonly Fault[];
}
