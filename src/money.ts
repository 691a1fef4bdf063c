// Money: whole minor units (cents, fen) and the currency in the type, so that euros and yuan cannot be
// added. It comes from decimal strings only and is rounded only where a name says how.
import { type Currency, decimalsOf } from './currencies.ts';
import {
  divRound,
  type Fraction,
  fraction,
  pointed,
  type Rounding,
  scaled,
  tenTo,
} from './fraction.ts';

/** An amount in whole minor units of its currency. */
export interface Money<C extends Currency = Currency> {
  readonly minor: bigint;
  readonly currency: C;
}

/**
 * The amount that a plain decimal writes, exactly.
 * @throws RangeError when it is no decimal or has more decimals than the currency
 */
export function money<C extends Currency>(decimal: string, currency: C): Money<C> {
  const { n, d } = fraction(decimal);
  const steps = n * tenTo(decimalsOf(currency));
  if (steps % d !== 0n)
    throw new RangeError(`${decimal} has more decimals than ${currency} has minor units`);
  return { minor: steps / d, currency };
}

/** An exact number of currency units, rounded to the minor unit. */
export function roundToMoney<C extends Currency>(
  value: Fraction,
  currency: C,
  rounding: Rounding,
): Money<C> {
  return { minor: scaled(value, decimalsOf(currency), rounding), currency };
}

export function zero<C extends Currency>(currency: C): Money<C> {
  return { minor: 0n, currency };
}

/**
 * @throws TypeError when the currencies differ, which the types exclude unless both are unknown
 */
export function add<C extends Currency>(a: Money<C>, b: Money<NoInfer<C>>): Money<C> {
  return { minor: a.minor + same(a, b).minor, currency: a.currency };
}

/**
 * @throws TypeError as `add` does
 */
export function subtract<C extends Currency>(a: Money<C>, b: Money<NoInfer<C>>): Money<C> {
  return { minor: a.minor - same(a, b).minor, currency: a.currency };
}

/** The sum; `currency` is that of an empty list too. */
export function sum<C extends Currency>(
  currency: C,
  amounts: readonly Money<NoInfer<C>>[],
): Money<C> {
  return amounts.reduce<Money<C>>(add, zero(currency));
}

/** Amount times rate or quantity, rounded once to the minor unit. */
export function multiply<C extends Currency>(
  amount: Money<C>,
  by: Fraction,
  rounding: Rounding,
): Money<C> {
  return { minor: divRound(amount.minor * by.n, by.d, rounding), currency: amount.currency };
}

/**
 * Splits an amount by weights so that the shares sum to it exactly: every share is cut down to the
 * minor unit, and what is left goes one unit each to the largest remainders, the first at a tie. A
 * negative amount is split as the positive one is. Weight zero gets nothing.
 * @throws RangeError when there are no weights, one is negative or all are zero
 */
export function allocate<C extends Currency>(
  amount: Money<C>,
  weights: readonly Fraction[],
): readonly Money<C>[] {
  const whole = onOneDenominator(weights);
  const total = whole.reduce((all, weight) => all + weight, 0n);
  if (whole.some((weight) => weight < 0n) || total === 0n)
    throw new RangeError('Shares need weights of zero or more, and one that is more.');
  const negative = amount.minor < 0n;
  const size = negative ? -amount.minor : amount.minor;
  const shares = whole.map((weight) => (size * weight) / total);
  const rests = whole.map((weight) => (size * weight) % total);
  let left = size - shares.reduce((all, share) => all + share, 0n);
  const byRest = rests.map((_, i) => i).sort((i, j) => order(rests[j], rests[i]) || i - j);
  for (const i of byRest) {
    if (left === 0n) break;
    shares[i] = (shares[i] ?? 0n) + 1n;
    left--;
  }
  return shares.map((share) => ({
    minor: negative ? -share : share,
    currency: amount.currency,
  }));
}

/** As a plain decimal with all its minor digits: `12.50`; the form that JSON and files carry. */
export function toDecimal({ minor, currency }: Money): string {
  return pointed(minor, decimalsOf(currency));
}

/** For people: thousands grouped, the code behind: `1,234.50 EUR`. */
export function format(amount: Money): string {
  return `${grouped(toDecimal(amount))} ${amount.currency}`;
}

/** A plain decimal with its thousands grouped: `1,234.50`. */
export function grouped(decimal: string): string {
  const [whole = '', decimals] = decimal.split('.');
  const shown = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? shown : `${shown}.${decimals}`;
}

function same<M extends Money>(a: Money, b: M): M {
  if (a.currency !== b.currency)
    throw new TypeError(`${a.currency} and ${b.currency} cannot be added`);
  return b;
}

function onOneDenominator(weights: readonly Fraction[]): readonly bigint[] {
  const denominators = [...new Set(weights.map(({ d }) => d))];
  const common = denominators.reduce((all, d) => all * d, 1n);
  return weights.map(({ n, d }) => n * (common / d));
}

function order(a = 0n, b = 0n): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
