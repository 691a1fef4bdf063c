import { PRACTICE, rowRule } from '../../rule.ts';
import { isPlainDecimal, readAmount } from '../../values/amount.ts';

/** Symbols that several currencies share: they contradict none of them. */
const SHARED: readonly { readonly sign: RegExp; readonly of: readonly string[] }[] = [
  { sign: /[¥￥]/, of: ['CNY', 'JPY'] },
  { sign: /(^|[^A-Za-z])\$/, of: ['USD', 'AUD', 'CAD', 'HKD', 'SGD', 'NZD', 'TWD', 'MXN'] },
];

export const currencyContradicts = rowRule({
  code: 'EW4007',
  name: 'currency-contradicts',
  severity: 'error',
  title: 'The price names another currency than its column',
  what: 'A currency written beside the price against the column currency.',
  why: 'One of them is wrong, and the customs value with it.',
  fix: 'Write the number alone, and the right code into the column currency.',
  sources: [PRACTICE],
  needs: ['price', 'currency'],
  check(row) {
    const price = row.text('price');
    if (price === '' || isPlainDecimal(price)) return undefined;
    const currency = row.text('currency').toUpperCase();
    const read = readAmount(price, 2);
    const written = read.kind === 'amount' ? read.currency : undefined;
    if (written === undefined || currency === '' || written === currency) return undefined;
    if (SHARED.some(({ sign, of }) => sign.test(price) && of.includes(currency))) return undefined;
    return { column: 'price', data: { written, currency } };
  },
  says: {
    default: {
      message: 'The price {value} is in {written}, the column currency says {currency}.',
      hint: 'Write the number alone, and the currency that is right into its column.',
    },
  },
  examples: {
    good: { rows: [{ price: '€ 2,40', currency: 'EUR' }] },
    bad: { rows: [{ price: '2.40 USD', currency: 'EUR' }] },
  },
});
