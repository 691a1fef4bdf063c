// E-commerce and mail are taxed by the consumer's order, not by the lot that a maker ships.
import { type Fraction, over, times, ZERO } from '../../fraction.ts';
import { isRefusal, type Refusal } from '../choice.ts';
import { type EntryValue, entryValue } from '../customs-value/value.ts';
import type { Goods, MissingFact } from '../goods.ts';
import { cny } from '../rounding.ts';
import type { Terms } from '../terms.ts';

export interface Consignment {
  readonly value: EntryValue | Refusal;
  readonly goods: Goods;
  readonly consignments: Fraction;
  readonly missing: readonly MissingFact[];
  readonly assumptions: readonly string[];
}

/** One consumer order of the goods, valued at the price that the consumer pays. */
export function consumerOrder(goods: Goods, { unitsPerOrder }: Terms): Consignment {
  const consignments = over(goods.quantity, unitsPerOrder);
  const assumptions =
    unitsPerOrder.n === unitsPerOrder.d && consignments.n !== consignments.d
      ? ['every unit goes in an order of its own; say otherwise with --units-per-order']
      : [];
  const order = { ...goods, quantity: unitsPerOrder };
  if (consignments.n % consignments.d !== 0n) {
    const refused = 'the quantity does not make whole orders of the units per order';
    return { value: { refused }, goods: order, consignments, missing: [], assumptions };
  }
  const { retailPriceCny } = goods;
  if (retailPriceCny !== undefined) {
    const exact = times(retailPriceCny, unitsPerOrder);
    const how = unitsPerOrder.n === unitsPerOrder.d ? cny(exact) : `${cny(retailPriceCny)} × units`;
    return {
      value: { exact, holdsTaxes: false, afterEntry: ZERO, how, assumptions: [] },
      goods: order,
      consignments,
      missing: [],
      assumptions,
    };
  }
  return {
    value: invoiceValue(goods, consignments),
    goods: order,
    consignments,
    missing: [
      {
        column: 'retail_price_cny',
        why: 'the tax is on the price that the consumer pays in China',
      },
    ],
    assumptions,
  };
}

function invoiceValue(goods: Goods, consignments: Fraction): EntryValue | Refusal {
  const whole = entryValue(goods);
  if (isRefusal(whole)) {
    const missing = [
      ...(whole.missing ?? []),
      { column: 'retail_price_cny', why: 'the consumer’s price would do instead' },
    ];
    return { ...whole, missing };
  }
  const one = consignments.n === consignments.d;
  return {
    ...whole,
    exact: over(whole.exact, consignments),
    afterEntry: over(whole.afterEntry, consignments),
    how: one ? whole.how : `${whole.how}, by order`,
    assumptions: [
      ...whole.assumptions,
      'no retail price in China given: the invoice value is taken as the base',
    ],
  };
}
