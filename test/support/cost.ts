import { assess } from '../../src/cost/assess.ts';
import type { ItemCost, RegimeCost } from '../../src/cost/breakdown.ts';
import type { Goods } from '../../src/cost/goods.ts';
import { rateFinder } from '../../src/cost/rates/rates-for.ts';
import { REGIME_RULES } from '../../src/cost/regimes/index.ts';
import type { Terms } from '../../src/cost/terms.ts';
import { fraction, ONE, ZERO } from '../../src/fraction.ts';
import type { Regime } from '../../src/issue.ts';
import { openTariff } from '../../src/tariff/open.ts';
import { fakeWorld } from './fake-world.ts';

/** The tariff that ships with the package. */
export const TARIFF = await openTariff(fakeWorld());

/** One bottle from Belgium for 100 yuan, CIF, unless the test says otherwise. */
export function goodsOf(given: Partial<Goods> = {}): Goods {
  return {
    sku: 'TEST',
    hs: '22042100',
    origin: 'BE',
    quantity: ONE,
    price: fraction('100'),
    currency: 'CNY',
    cnyPerUnit: ONE,
    incoterm: 'CIF',
    costs: {},
    originCertificate: false,
    ...given,
  };
}

export function termsOf(given: Partial<Terms> = {}): Terms {
  return {
    asOf: '2026-11-22',
    whatIf: {},
    wholeShipment: false,
    unitsPerOrder: ONE,
    spentThisYear: ZERO,
    ...given,
  };
}

/** What the goods cost under every regime. */
export function costOf(goods: Partial<Goods> = {}, terms: Partial<Terms> = {}): ItemCost {
  const all = termsOf(terms);
  const whole = goodsOf(goods);
  return assess(whole, REGIME_RULES, rateFinder(TARIFF, all)(whole), all);
}

/** What the goods cost under one regime. */
export function under(
  regime: Regime,
  goods: Partial<Goods> = {},
  terms: Partial<Terms> = {},
): RegimeCost {
  const cost = costOf(goods, terms).regimes.find((one) => one.regime === regime);
  if (cost === undefined) throw new Error(`no ${regime}`);
  return cost;
}

/** The amount of one line, or '' when there is none. */
export function amountOf(cost: RegimeCost, name: string): string {
  return cost.lines.find((line) => line.name === name)?.amount ?? '';
}
