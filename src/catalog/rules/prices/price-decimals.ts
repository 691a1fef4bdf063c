import { type Currency, decimalsOf, isCurrency } from '../../../currencies.ts';
import { rowRule } from '../../rule.ts';
import { ISO_4217 } from '../sources.ts';

export const priceDecimals = rowRule({
  code: 'EW4004',
  name: 'price-decimals',
  severity: 'warning',
  title: 'The price has more decimals than its currency',
  what: 'Digits behind the point, against the currency’s smallest unit: EUR and USD two, JPY and KRW none, KWD three. Zeros at the end do not count.',
  why: 'An invoice states whole cents: the sum will differ from price times quantity. With three digits a point may also stand between thousands.',
  fix: 'Round the price; if 1.234 means one thousand two hundred, write 1234.',
  sources: [ISO_4217],
  needs: ['price', 'currency'],
  check(row) {
    const price = row.text('price');
    const point = price.lastIndexOf('.');
    // Nearly every price is done with here: at most two digits behind the point, in a usual currency.
    const currency = row.text('currency');
    if (point < 0 || (price.length - point <= 3 && USUAL.has(currency))) return undefined;
    if (!isCurrency(currency) || !/^\d+\.\d+$/.test(price)) return undefined;
    const has = price.replace(/0+$/, '').length - point - 1;
    return has > decimalsOf(currency) ? found(currency, has) : undefined;
  },
  ourWords: ['decimals'],
  says: {
    default: {
      message: 'The price {value} has {has} decimals; {currency} has {decimals}.',
      hint: 'Round it; if the point stands between thousands, leave it out.',
    },
  },
  examples: {
    good: { rows: [{ price: '2.40', currency: 'EUR' }] },
    bad: { rows: [{ price: '240.50', currency: 'JPY' }] },
  },
});

/** Currencies of two decimals in which nearly all prices are. */
const USUAL: ReadonlySet<string> = new Set(['EUR', 'USD', 'CNY', 'GBP', 'CHF']);

function found(currency: Currency, has: number) {
  const decimals = decimalsOf(currency);
  return {
    column: 'price' as const,
    data: { has: String(has), currency, decimals: decimals === 0 ? 'none' : String(decimals) },
  };
}
