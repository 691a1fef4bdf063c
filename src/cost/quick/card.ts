// All that does not go by the price, for goods that are alike in everything else.
import { compare, type Fraction, fraction, over, plus } from '../../fraction.ts';
import { regimeCost } from '../assess.ts';
import type { RegimeCost } from '../breakdown.ts';
import { isRefusal, type Rates } from '../choice.ts';
import { entryValue } from '../customs-value/value.ts';
import type { Goods } from '../goods.ts';
import { CBEC_YEAR_LIMIT } from '../regimes/cbec.ts';
import { POSTAL_LIMIT } from '../regimes/postal.ts';
import type { RegimeRules } from '../regimes/regime.ts';
import { roundingOn, toFen } from '../rounding.ts';
import type { Terms } from '../terms.ts';
import { type LinearLevy, linearLevies } from './linear.ts';

/** One way into China of a card. */
export interface CardWay {
  /** The exact answer for the first of the goods: all of it holds for the others but the totals. */
  readonly answer: RegimeCost;
  readonly levies: readonly LinearLevy[];
  /** Fen; 0 when small taxes are collected. */
  readonly forgiven: number;
  readonly forSale: boolean;
  /** Valued at the price that the consumer pays, where the goods say it. */
  readonly atRetail: boolean;
  /** The way before this one that is worked out alike. */
  readonly twin: number | undefined;
}

export interface Card {
  readonly ways: readonly CardWay[];
  /** Customs value in fen for one fen of… the price: value = price × n ÷ d. Absent where costs add to it. */
  readonly perPrice: { readonly n: number; readonly d: number } | undefined;
}

/** Below this no limit of a regime bites, in fen: the lowest is that of a parcel. */
export const BELOW_LIMITS = Number(POSTAL_LIMIT) * 100;

/** What goods share with all that get the same card. */
export function cardKey(goods: Goods): string {
  const { hs, origin, currency, incoterm, costs, producer, volumeL, originCertificate } = goods;
  const large = volumeL !== undefined && volumeL.n >= volumeL.d * 200n;
  let given = '';
  for (const [name, { n }] of Object.entries(costs)) given += n === 0n ? `${name}=0 ` : `${name} `;
  const retail = goods.retailPriceCny === undefined ? '' : 'retail';
  return `${hs}|${origin}|${currency}|${incoterm}|${given}|${producer}|${large}|${originCertificate}|${retail}`;
}

/** The card of goods; undefined where the answer is not plainly linear in the price. */
export function cardOf(
  goods: Goods,
  regimes: readonly RegimeRules[],
  rates: Rates,
  terms: Terms,
): Card | undefined {
  const value = entryValue(goods);
  const { quantity, costs } = goods;
  const one = (many: Fraction) => many.n === many.d;
  const plain =
    one(quantity) &&
    one(terms.unitsPerOrder) &&
    costs.local === undefined &&
    costs.afterEntry === undefined &&
    roundingOn(terms.asOf).customsValue === toFen &&
    compare(plus(terms.spentThisYear, fraction(POSTAL_LIMIT)), fraction(CBEC_YEAR_LIMIT)) <= 0;
  if (!plain || isRefusal(value) || value.holdsTaxes) return undefined;
  const ways: CardWay[] = [];
  for (const rules of regimes) {
    const twin = regimes.findIndex(({ plan }) => plan === rules.plan);
    const way = wayOf(rules, goods, rates, terms, twin < ways.length ? twin : undefined);
    if (way === undefined) return undefined;
    ways.push(way);
  }
  return {
    ways,
    perPrice: Object.keys(costs).length === 0 ? ratio(value.exact, goods) : undefined,
  };
}

function wayOf(
  rules: RegimeRules,
  goods: Goods,
  rates: Rates,
  terms: Terms,
  twin: number | undefined,
): CardWay | undefined {
  const plan = rules.plan(goods, rates, terms);
  const answer = regimeCost(rules, goods, rates, terms, 'totals');
  const atRetail = rules.valuedAtRetail && goods.retailPriceCny !== undefined;
  const { forgiven, value } = plan;
  const shared = { answer, forSale: rules.forSale, atRetail, twin };
  if (answer.eligible === 'no') return { ...shared, levies: [], forgiven: 0 };
  if (isRefusal(value) || answer.totals === undefined) return undefined;
  const dues = plan.dues(value.exact);
  const levies = isRefusal(dues) ? undefined : linearLevies(dues, goods);
  if (levies === undefined) return undefined;
  return { ...shared, levies, forgiven: forgiven === undefined ? 0 : Number(toFen(forgiven).n) };
}

function ratio(exact: Fraction, { price }: Goods) {
  const { n, d } = over(exact, price);
  let [a, b] = [n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  return { n: Number(n / a), d: Number(d / a) };
}
