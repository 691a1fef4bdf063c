import { isCurrency } from '../../../currencies.ts';
import { rowRule } from '../../rule.ts';
import { readAmount } from '../../values/amount.ts';
import { ASKED, missing } from '../marketplace/asked.ts';
import { DECLARATION_FORM } from '../sources.ts';

export const currencyMissing = rowRule({
  code: 'EW4005',
  name: 'currency-missing',
  severity: 'error',
  title: 'The currency is missing',
  what: 'Every price says its currency, in its own column or beside the number (28.00 USD).',
  why: 'An amount without currency is no price; a guess would be wrong at customs and in the shop.',
  fix: 'Add a column currency with the three-letter code.',
  sources: [DECLARATION_FORM],
  needs: [],
  also: ['currency', 'price'],
  check(row, facts) {
    if (row.text('currency') !== '') return undefined;
    const read = readAmount(row.text('price'), 2);
    if (read.kind === 'amount' && read.currency !== undefined && isCurrency(read.currency))
      return undefined;
    return { column: 'currency', ...missing('currency', facts) };
  },
  says: {
    default: {
      message: 'This product’s price has no currency.',
      hint: 'Write the three-letter code, for example EUR, into a column currency.',
    },
    asked: ASKED,
  },
  examples: {
    good: { rows: [{ price: '28.00 USD', currency: '' }] },
    bad: { rows: [{ price: '28.00', currency: '' }] },
  },
});
