import { fieldRule } from '../../rule.ts';
import { ASKED, missing } from '../marketplace/asked.ts';
import { DECLARATION_FORM } from '../sources.ts';

export const priceMissing = fieldRule({
  code: 'EW4001',
  name: 'price-missing',
  severity: 'error',
  title: 'The price is missing',
  what: 'Every product has a price.',
  why: 'The customs value, and with it duty and VAT, starts from the price; nothing can be listed without one.',
  fix: 'Write the price of one unit in the row’s currency.',
  sources: [DECLARATION_FORM],
  columns: ['price'],
  good: { empty: false, shape: { is: 'anything' } },
  check: (value, facts) => (value === '' ? missing('price', facts) : undefined),
  says: {
    default: {
      message: 'This product has no price.',
      hint: 'Write the price of one unit; samples too have a value at customs.',
    },
    asked: ASKED,
  },
  examples: {
    good: { rows: [{ price: '2.40' }] },
    bad: { rows: [{ price: '' }] },
  },
});
