import { PRACTICE, rowRule } from '../../rule.ts';

/** One unit of each is worth at least a yuan, so that the bare numbers already tell. */
const AT_LEAST_A_YUAN: ReadonlySet<string> = new Set(['CNY', 'EUR', 'USD', 'GBP', 'CHF']);

export const retailBelowPrice = rowRule({
  code: 'EW4010',
  name: 'retail-below-price',
  severity: 'info',
  title: 'The retail price in China is below your own price',
  what: 'The number of the retail price in yuan against that of a price in CNY, EUR, USD, GBP or CHF, each worth a yuan or more.',
  why: 'Mostly the retail price was left in euros; import tax in e-commerce is worked out from it.',
  fix: 'Write the retail price in yuan.',
  sources: [PRACTICE],
  needs: ['price', 'currency', 'retail_price_cny'],
  check(row) {
    const retail = row.number('retail_price_cny');
    const price = row.number('price');
    if (retail === undefined || price === undefined || retail <= 0 || retail >= price)
      return undefined;
    const currency = row.text('currency').toUpperCase();
    if (!AT_LEAST_A_YUAN.has(currency)) return undefined;
    return {
      column: 'retail_price_cny',
      data: { retail: row.text('retail_price_cny'), price: row.text('price'), currency },
    };
  },
  says: {
    default: {
      message: 'A retail price of {retail} CNY is below your price of {price} {currency}.',
      hint: 'Write the retail price in yuan; ewtp cost shows what it must cover.',
    },
  },
  examples: {
    good: { rows: [{ price: '2.40', currency: 'EUR', retail_price_cny: '39.00' }] },
    bad: { rows: [{ price: '2.40', currency: 'EUR', retail_price_cny: '2.10' }] },
  },
});
