import type { Currency } from '../currencies.ts';
import { type Fraction, fraction, percent, plus, times, ZERO } from '../fraction.ts';
import { add, type Money, multiply, roundToMoney, subtract, sum, zero } from '../money.ts';
import { CHARGES, type ConsignmentLine, type PackageRun, type Totals } from './consignment.ts';
import type { Shipment } from './shipment.ts';

/** Sums of a consignment; every paper prints these and reckons nothing itself. */
export function totalsOf(
  shipment: Shipment,
  lines: readonly ConsignmentLine[],
  runs: readonly PackageRun[],
  currency: Currency,
): Totals {
  const goods = sum(
    currency,
    lines.map(({ amount }) => amount),
  );
  const free = sum(
    currency,
    lines.filter((line) => line.free).map(({ amount }) => amount),
  );
  const given = shipment.charges ?? {};
  const charges = CHARGES.flatMap((name) => {
    const text = given[name];
    return text === undefined
      ? []
      : [{ name, amount: roundToMoney(fraction(text), currency, 'half-up') }];
  });
  const chargesIncluded = given.included === 'true';
  const discount = discountOf(shipment, subtract(goods, free));
  const paidGoods = subtract(subtract(goods, free), discount);
  const payable = chargesIncluded
    ? paidGoods
    : charges.reduce<Money>((all, { amount }) => add(all, amount), paidGoods);
  return {
    goods,
    free,
    discount,
    charges,
    chargesIncluded,
    payable,
    packages: runs.reduce((all, run) => all + run.count, 0),
    grossKg: overRuns(runs, ({ grossKg }) => grossKg) ?? ZERO,
    netKg: overRuns(runs, ({ netKg }) => netKg),
    volumeM3: overRuns(runs, ({ sizeCm }) => sizeCm && cubicMetres(sizeCm)),
  };
}

function discountOf({ charges }: Shipment, goods: Money): Money {
  if (charges?.discount !== undefined)
    return roundToMoney(fraction(charges.discount), goods.currency, 'half-up');
  if (charges?.discountPercent === undefined) return zero(goods.currency);
  return multiply(goods, percent(charges.discountPercent), 'half-up');
}

function overRuns(
  runs: readonly PackageRun[],
  each: (run: PackageRun) => Fraction | undefined,
): Fraction | undefined {
  let total: Fraction = ZERO;
  for (const run of runs) {
    const one = each(run);
    if (one === undefined) return undefined;
    total = plus(total, times(one, { n: BigInt(run.count), d: 1n }));
  }
  return total;
}

/** Volume of one package from its outer size in cm. */
export function cubicMetres([length, width, height]: readonly [string, string, string]): Fraction {
  const cm3 = times(times(fraction(length), fraction(width)), fraction(height));
  return { n: cm3.n, d: cm3.d * 1_000_000n };
}
