import type { Fraction } from '../fraction.ts';
import type { RateFormula } from '../tariff/formula.ts';

/** What a user may set in place of a looked-up rate. */
export const WHAT_IF_NAMES = [
  'duty',
  'additional-duty',
  'consumption-tax',
  'vat',
  'postal',
] as const;
export type WhatIfName = (typeof WHAT_IF_NAMES)[number];
export type WhatIf = Readonly<Partial<Record<WhatIfName, RateFormula>>>;

/** What holds for a whole run, whatever the goods. */
export interface Terms {
  /** The day whose law applies, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly whatIf: WhatIf;
  /** CNY for one US dollar: the beer tax looks at a price in dollars. */
  readonly cnyPerUsd?: Fraction;
  /** The goods of a run are a whole shipment: taxes of CNY 50 or less are not collected. */
  readonly wholeShipment: boolean;
  /** Units in one consumer order or parcel. */
  readonly unitsPerOrder: Fraction;
  /** What the buyer has bought this year through cross-border e-commerce, CNY. */
  readonly spentThisYear: Fraction;
}
