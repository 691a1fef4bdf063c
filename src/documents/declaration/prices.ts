// What is declared as the price of each line. The term of trade decides whether freight and insurance
// belong in it: under CIF they do, so what the invoice states apart is divided over the lines by value.
import { compare, fraction, over, times, toFixed } from '../../fraction.ts';
import { add, allocate, type Money, subtract, toDecimal, zero } from '../../money.ts';
import type { ChargeName, Consignment, ConsignmentLine } from '../consignment.ts';
import { TRADE_TERM } from '../incoterm.ts';

/** Charges that a term of trade (成交方式) contains: 1 CIF, 2 C&F. Practice of the trade. */
const CONTAINED: Readonly<Record<string, readonly ChargeName[]>> = {
  '1': ['freight', 'insurance'],
  '2': ['freight'],
};

export interface DeclaredPrices {
  /** By line: unit price with four decimals at most, and total. */
  readonly lines: readonly { readonly price: string; readonly total: Money }[];
  /** Charges divided over the lines. */
  readonly divided: readonly ChargeName[];
  /** What is declared beside the lines, in the shipment's currency. */
  readonly freight: Money | undefined;
  readonly insurance: Money | undefined;
  readonly other: Money | undefined;
}

export function declaredPrices(consignment: Consignment): DeclaredPrices {
  const { totals, lines, currency, shipment } = consignment;
  const contained = CONTAINED[TRADE_TERM[shipment.terms.incoterm].code] ?? [];
  const apart = totals.chargesIncluded ? [] : totals.charges;
  const divided = apart.filter(({ name }) => contained.includes(name));
  const charges = divided.reduce((all, { amount }) => add(all, amount), zero(currency));
  const net = shared(
    lines.map(({ amount }) => amount),
    subtract(zero(currency), totals.discount),
    lines.map(({ free }) => !free),
  );
  const whole = shared(net, charges);
  const beside = (name: ChargeName) =>
    contained.includes(name) ? undefined : apart.find((one) => one.name === name)?.amount;
  return {
    lines: lines.map((line, i) => {
      const total = whole[i] ?? line.amount;
      return { price: unitPrice(line, total), total };
    }),
    divided: divided.map(({ name }) => name),
    freight: beside('freight'),
    insurance: beside('insurance'),
    other: otherCharges(consignment),
  };
}

/** Amounts with their share of one more; by value, and only where `takes` allows. */
function shared(
  amounts: readonly Money[],
  more: Money,
  takes: readonly boolean[] = amounts.map(() => true),
): readonly Money[] {
  const weights = amounts.map(({ minor }, i) => ({ n: takes[i] === true ? minor : 0n, d: 1n }));
  if (more.minor === 0n || weights.every(({ n }) => n === 0n)) return amounts;
  const shares = allocate(more, weights);
  return amounts.map((amount, i) => add(amount, shares[i] ?? zero(amount.currency)));
}

/** The price as written where it gives the total to the digit; else the total over the quantity. */
function unitPrice({ price, quantity }: ConsignmentLine, total: Money): string {
  const count = fraction(quantity);
  const whole = fraction(toDecimal(total));
  const [, decimals = ''] = price.split('.');
  const exact = compare(times(fraction(price), count), whole) === 0 && decimals.length <= 4;
  return exact || count.n === 0n ? price : toFixed(over(whole, count), 4);
}

/**
 * Packing counts into the customs value. What D terms state as other charges is paid after arrival:
 * taken out where the prices contain it, and left out where they do not.
 */
function otherCharges({ totals, shipment, currency }: Consignment): Money | undefined {
  const afterArrival = ['DAP', 'DPU', 'DDP'].includes(shipment.terms.incoterm);
  const amount = (name: ChargeName) =>
    totals.charges.find((one) => one.name === name)?.amount ?? zero(currency);
  const packing = totals.chargesIncluded ? zero(currency) : amount('packing');
  const other = amount('other');
  const sum = afterArrival
    ? totals.chargesIncluded
      ? subtract(packing, other)
      : packing
    : totals.chargesIncluded
      ? packing
      : add(packing, other);
  return sum.minor === 0n ? undefined : sum;
}
