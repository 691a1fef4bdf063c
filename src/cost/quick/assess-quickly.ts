// Whole catalogs are priced here: what does not go by the price is worked out once for all goods alike,
// by the exact engine, and only the amounts are reckoned product by product. Whatever is not plainly
// linear (rates by quantity, thresholds, open facts, duty inside the price, refusals) goes the exact
// way. test/cost/quick holds both ways to the same answer.
import type { Regime } from '../../issue.ts';
import { assess } from '../assess.ts';
import type { ItemCost, RegimeCost } from '../breakdown.ts';
import type { Rates } from '../choice.ts';
import { isRefusal } from '../choice.ts';
import { entryValue } from '../customs-value/value.ts';
import type { Goods } from '../goods.ts';
import type { RegimeRules } from '../regimes/regime.ts';
import { toFen } from '../rounding.ts';
import type { Terms } from '../terms.ts';
import { BELOW_LIMITS, type Card, type CardWay, cardKey, cardOf } from './card.ts';
import { divHalfUp } from './linear.ts';
import { type Reckoned, reckon } from './reckon.ts';

/** Prices goods without their lines, as `assess` does; a card is kept for all goods alike. */
export function quickAssessor(
  regimes: readonly RegimeRules[],
  ratesOf: (goods: Goods) => Rates,
  terms: Terms,
): (goods: Goods) => ItemCost {
  const cards = new Map<string, Card | undefined>();
  // By code and the like: whether a threshold looks at the price, so that the key must too.
  const byPrice = new Map<string, boolean>();
  return (goods) => {
    const alike = cardKey(goods);
    const known = byPrice.get(alike);
    const priced = known ?? ratesOf(goods).byPrice;
    if (known === undefined && byPrice.size < MOST_CARDS) byPrice.set(alike, priced);
    const key = priced ? `${alike}|${taxClass(goods, ratesOf(goods))}` : alike;
    let card = cards.get(key);
    if (card === undefined && cards.size < MOST_CARDS && !cards.has(key) && underLimits(goods)) {
      card = cardOf(goods, regimes, ratesOf(goods), terms);
      cards.set(key, card);
    }
    const quick = card === undefined ? undefined : byCard(card, goods);
    return quick ?? assess(goods, regimes, ratesOf(goods), terms, 'totals');
  };
}

/** On which side of its thresholds the goods stand, at the invoice value and at the consumer's price. */
function taxClass(goods: Goods, rates: Rates): string {
  const { retailPriceCny } = goods;
  const value = entryValue(goods);
  const values = [
    ...(isRefusal(value) ? [] : [value.exact]),
    ...(retailPriceCny === undefined ? [] : [retailPriceCny]),
  ];
  return values
    .map((exact) => {
      const choice = rates.consumptionTax(toFen(exact));
      if (isRefusal(choice)) return choice.refused;
      return choice.options
        .map(({ name }) => name)
        .concat(choice.assumptions)
        .join();
    })
    .join('|');
}

const MOST_CARDS = 50_000;

/** Cards are made of goods that no limit touches: only their words hold for the others. */
function underLimits(goods: Goods): boolean {
  const value = entryFen(goods);
  const retail = goods.retailPriceCny;
  return value < BELOW_LIMITS && (retail === undefined || fenOf(retail) < BELOW_LIMITS);
}

function byCard({ ways, perPrice }: Card, goods: Goods): ItemCost | undefined {
  const { price, retailPriceCny } = goods;
  const entry =
    perPrice === undefined
      ? entryFen(goods)
      : divHalfUp(Number(price.n) * perPrice.n * 100, Number(price.d) * perPrice.d);
  const retail = retailPriceCny === undefined ? entry : fenOf(retailPriceCny);
  // NaN, where a number is too large, is not below either.
  if (!(entry < BELOW_LIMITS && retail < BELOW_LIMITS)) return undefined;
  const costs: RegimeCost[] = [];
  const reckoned: (Reckoned | undefined)[] = [];
  let cheapest: Regime | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const way of ways) {
    const { answer, levies, forgiven, atRetail, twin } = way;
    if (answer.totals === undefined) {
      costs.push(answer);
      reckoned.push(undefined);
      continue;
    }
    const due =
      twin === undefined ? reckon(atRetail ? retail : entry, levies, forgiven) : reckoned[twin];
    if (due === undefined) return undefined;
    reckoned.push(due);
    costs.push(withTotals(way, due));
    if (way.forSale && due.tax < least) {
      least = due.tax;
      cheapest = answer.regime;
    }
  }
  return {
    sku: goods.sku,
    hs: goods.hs,
    origin: goods.origin,
    quantity: '1',
    regimes: costs,
    cheapest,
  };
}

function withTotals({ answer }: CardWay, { totals }: Reckoned): RegimeCost {
  const { regime, eligible, reasons, missing, lines, grade, assumptions } = answer;
  return grade === undefined
    ? answer
    : { regime, eligible, reasons, missing, lines, totals, grade, assumptions };
}

function entryFen(goods: Goods): number {
  const value = entryValue(goods);
  return isRefusal(value) ? Number.NaN : fenOf(value.exact);
}

const fenOf = (amount: Goods['price']): number => Number(toFen(amount).n);
