import { isCurrency } from '../../../currencies.ts';
import type { ColumnName } from '../../columns.ts';
import { fieldRule, PRACTICE } from '../../rule.ts';
import { isPlainDecimal, readAmount } from '../../values/amount.ts';

/** Columns that hold money. */
export const AMOUNTS: readonly ColumnName[] = ['price', 'freight', 'insurance', 'retail_price_cny'];

export const priceNotNumber = fieldRule({
  code: 'EW4002',
  name: 'price-not-number',
  severity: 'error',
  title: 'An amount cannot be read',
  what: 'Price, freight, insurance and retail price are amounts: 28.00, € 1.234,50, 27,275.25 and 28.00 USD are read exactly; what can be read in two ways, such as 1,234, is refused.',
  why: 'A guess could be wrong a thousandfold, and the duty with it.',
  fix: 'Write the number with a point for decimals and nothing between the thousands: 1234.50.',
  sources: [PRACTICE],
  columns: AMOUNTS,
  good: { empty: true, shape: { is: 'decimal', from: 0, to: 1e12 } },
  check(value) {
    if (value === '' || isPlainDecimal(value)) return undefined;
    const read = readAmount(value, 2);
    if (read.kind === 'ambiguous')
      return { say: 'ambiguous', data: { one: read.readings[0], other: read.readings[1] } };
    if (read.kind === 'not-a-number') return {};
    if (read.currency === undefined || isCurrency(read.currency)) return undefined;
    return { say: 'currency', data: { currency: read.currency } };
  },
  says: {
    default: {
      message: '{column} is “{value}”, which is no amount.',
      hint: 'Write the number alone, for example 2.40; leave the cell empty if it is not known.',
    },
    ambiguous: {
      message: '{value} in {column} can be read as {one} or as {other}.',
      hint: 'Write {one} or {other}: a point for decimals, nothing between the thousands.',
    },
    currency: {
      message: '{column} is “{value}”, and {currency} is no currency of ISO 4217.',
      hint: 'Write the number alone, and the currency in its own column.',
    },
  },
  examples: {
    good: { rows: [{ price: '€ 1.234,50' }] },
    bad: { rows: [{ price: 'on request' }] },
    more: {
      ambiguous: { rows: [{ price: '1,234' }] },
      currency: { rows: [{ price: '28.00 EUO' }] },
    },
  },
});
