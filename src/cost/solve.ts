// The price that lands at a target: the landed cost never falls when the price rises, so the highest
// price that still fits is searched, and the next one is shown not to fit.
import { decimalsOf } from '../currencies.ts';
import { compare, divRound, type Fraction, fraction, over, tenTo, times } from '../fraction.ts';
import { type Money, toDecimal } from '../money.ts';
import { regimeCost } from './assess.ts';
import type { Grade, RegimeCost } from './breakdown.ts';
import type { Rates } from './choice.ts';
import type { Goods } from './goods.ts';
import type { RegimeRules } from './regimes/regime.ts';
import type { Terms } from './terms.ts';

export interface Solved {
  readonly regime: RegimeCost['regime'];
  /** The highest price of one unit that fits; absent when refused. */
  readonly price?: string;
  readonly landedPerUnit?: string;
  /** One minor unit more, which lands above the target. */
  readonly next?: { readonly price: string; readonly landedPerUnit: string };
  readonly grade?: Grade;
  readonly assumptions: readonly string[];
  readonly refused?: string;
}

/**
 * @param target landed cost of one unit, CNY
 */
export function solvePrice(
  rules: RegimeRules,
  goods: Goods,
  rates: Rates,
  terms: Terms,
  target: Fraction,
): Solved {
  const decimals = decimalsOf(goods.currency);
  // The price sought takes the place of a consumer's price that the row may give.
  const { retailPriceCny: _, ...sought } = goods;
  const at = (minor: bigint) => {
    const price = { n: minor, d: tenTo(decimals) };
    return regimeCost(rules, { ...sought, price }, rates, terms);
  };
  const fits = (minor: bigint) => {
    const { totals, refused } = at(minor);
    if (totals !== undefined) return compare(landedPerUnit(totals.landed, goods), target) <= 0;
    // A delivered price that no customs value makes up: it lands at itself, and higher ones may do.
    const price = times({ n: minor, d: tenTo(decimals) }, goods.cnyPerUnit);
    return refused !== undefined && compare(price, target) <= 0;
  };
  const { regime } = rules;
  const least = at(1n);
  if (least.totals === undefined)
    return { regime, assumptions: [], refused: least.refused ?? least.reasons.join('; ') };
  if (!fits(1n))
    return { regime, assumptions: [], refused: 'the costs beside the price are above the target' };
  const most = over(target, goods.cnyPerUnit);
  let low = 1n;
  // The landed cost is never below the price itself.
  let high = divRound(most.n * tenTo(decimals), most.d, 'up') + 1n;
  while (fits(high)) high *= 2n;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  const { totals, grade, assumptions, refused } = at(low);
  if (refused !== undefined) return { regime, assumptions: [], refused };
  const above = at(low + 1n);
  const money = (minor: bigint): Money => ({ minor, currency: goods.currency });
  return {
    regime,
    price: toDecimal(money(low)),
    ...(totals !== undefined && { landedPerUnit: totals.landedPerUnit }),
    ...(above.totals !== undefined && {
      next: {
        price: toDecimal(money(low + 1n)),
        landedPerUnit: above.totals.landedPerUnit,
      },
    }),
    ...(grade !== undefined && { grade }),
    assumptions,
  };
}

function landedPerUnit(landed: string, goods: Goods): Fraction {
  return over(fraction(landed), goods.quantity);
}
