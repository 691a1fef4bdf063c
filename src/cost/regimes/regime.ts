import type { Fraction } from '../../fraction.ts';
import type { Regime } from '../../issue.ts';
import type { Eligible } from '../breakdown.ts';
import type { Due } from '../chain.ts';
import { type Choice, isRefusal, type Rates, type Refusal } from '../choice.ts';
import type { EntryValue } from '../customs-value/value.ts';
import type { Goods, MissingFact } from '../goods.ts';
import { LEVIES } from '../levies/index.ts';
import type { Terms } from '../terms.ts';

/** A way into China: who may use it, what it levies, where it ends. */
export interface RegimeRules {
  readonly regime: Regime;
  readonly title: string;
  /** Number of the customs procedure, or ''. */
  readonly procedure: string;
  readonly about: string;
  /** Whether what comes in may be sold: only such ways compete for the cheapest. */
  readonly forSale: boolean;
  /** Whether the base is the price that the consumer pays in China. */
  readonly valuedAtRetail: boolean;
  readonly sources: readonly string[];
  plan(goods: Goods, rates: Rates, terms: Terms): Plan;
}

/** A regime applied to some goods, ready to be worked out. */
export interface Plan {
  readonly eligible: Eligible;
  readonly reasons: readonly string[];
  readonly assumptions: readonly string[];
  readonly missing: readonly MissingFact[];
  /** The value of one consignment: all goods, or one consumer order or parcel. */
  readonly value: EntryValue | Refusal;
  /** The goods of that consignment. */
  readonly goods: Goods;
  /** How many such consignments the goods make. */
  readonly consignments: Fraction;
  /** The levies for a customs value: thresholds look at it. */
  dues(customsValue: Fraction): readonly Due[] | Refusal;
  /** Taxes not above this are not collected. */
  readonly forgiven?: Fraction;
}

/** The four levies of trade with the same look-up, each with the relief that the regime gives. */
export function tradeDues(
  rates: Rates,
  customsValue: Fraction,
  relief: Partial<Record<keyof typeof LEVIES, Due['relief']>> = {},
): readonly Due[] | Refusal {
  const tax = rates.consumptionTax(customsValue);
  const { duty, measures, vat } = rates;
  for (const choice of [duty, measures, tax, vat]) if (isRefusal(choice)) return choice;
  const due = (name: keyof typeof LEVIES, choice: Choice | Refusal): readonly Due[] => {
    if (isRefusal(choice)) return [];
    const less = relief[name];
    const levy = LEVIES[name];
    return [less === undefined ? { levy, choice } : { levy, choice, relief: less }];
  };
  return [
    ...due('duty', duty),
    ...due('additionalDuty', measures),
    ...due('consumptionTax', tax),
    ...due('vat', vat),
  ];
}
