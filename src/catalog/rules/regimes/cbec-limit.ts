import { fieldRule } from '../../rule.ts';
import { CBEC_POLICY } from '../sources.ts';
import { CLOSED_TO_CBEC } from './closed-to-cbec.ts';

/** CNY for one order, and for a person's year. */
const ORDER_LIMIT = 5000;
const YEAR_LIMIT = 26_000;

export const cbecLimit = fieldRule({
  code: 'EW9002',
  name: 'cbec-limit',
  severity: 'warning',
  title: 'The retail price is over the limit of cross-border e-commerce',
  what: 'The retail price in China is at most CNY 5,000, the limit of one order, and never over CNY 26,000, that of a person’s year.',
  why: 'Over CNY 5,000 an order may hold one item only, and duty, VAT and consumption tax are due in full; over CNY 26,000 only general trade is left.',
  fix: 'Check the price; if it is right, plan with full taxes (ewtp cost shows them) or with general trade.',
  sources: [CBEC_POLICY],
  regimes: ['cbec-bonded', 'cbec-direct'],
  columns: ['retail_price_cny'],
  good: { empty: true, shape: { is: 'decimal', from: 0, to: ORDER_LIMIT } },
  check(value) {
    const price = Number(value);
    if (!(price > ORDER_LIMIT)) return undefined;
    return price > YEAR_LIMIT ? { say: 'year', means: CLOSED_TO_CBEC } : {};
  },
  says: {
    default: {
      message: 'The retail price of CNY {value} is over the CNY 5,000 of one e-commerce order.',
      hint: 'A single item may still come in, with duty, VAT and consumption tax in full.',
    },
    year: {
      message:
        'The retail price of CNY {value} is over the CNY 26,000 that a person may buy a year.',
      hint: 'E-commerce is closed to it: use general trade.',
    },
  },
  examples: {
    good: { rows: [{ retail_price_cny: '5000.00' }] },
    bad: { rows: [{ retail_price_cny: '5000.01' }] },
    more: { year: { rows: [{ retail_price_cny: '26000.01' }] } },
  },
});
