import { fieldRule } from '../../rule.ts';
import { isPlainDecimal } from '../../values/amount.ts';
import { DECLARATION_FORM } from '../sources.ts';
import { AMOUNTS } from './price-not-number.ts';

export const priceNotPositive = fieldRule({
  code: 'EW4003',
  name: 'price-not-positive',
  severity: 'error',
  title: 'An amount is zero or less',
  what: 'Prices are greater than zero, freight and insurance zero or more.',
  why: 'Customs accepts no goods without value, not even samples and gifts; a shop writes 0 where the price was never filled in.',
  fix: 'Write the price; for a sample, what it is worth.',
  sources: [DECLARATION_FORM],
  columns: AMOUNTS,
  good: (column) => ({
    empty: true,
    shape: { is: 'decimal', from: mayBeZero(column) ? 0 : 1e-9, to: 1e12 },
  }),
  check(value, _facts, column) {
    if (!isPlainDecimal(value)) return undefined;
    const amount = Number(value);
    return amount < 0 || (amount === 0 && !mayBeZero(column)) ? {} : undefined;
  },
  says: {
    default: {
      message: '{column} is {value}.',
      hint: 'Write what one unit costs; a sample or gift has a value at customs too.',
    },
  },
  examples: {
    good: { rows: [{ price: '2.40', freight: '0' }] },
    bad: { rows: [{ price: '0.00' }] },
  },
});

function mayBeZero(column: string): boolean {
  return column === 'freight' || column === 'insurance';
}
