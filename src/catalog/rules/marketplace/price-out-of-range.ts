import { rowRule } from '../../rule.ts';
import { bounded, isWithin } from './limits.ts';
import { LIMIT_SOURCES } from './sources.ts';

const PRICES = ['price', 'retail_price_cny'] as const;

export const priceOutOfRange = rowRule({
  code: 'EW8506',
  name: 'price-out-of-range',
  severity: 'error',
  forMarketplace: true,
  title: 'The price lies outside what the marketplace takes',
  what: 'Alibaba.com takes a `price` of 0.01 to 9,999,999, Tmall Global a `retail_price_cny` of 0.01 to 100,000,000.',
  why: 'The marketplace refuses the listing. A price this high is mostly a decimal comma lost.',
  fix: 'Correct it in the catalog; no price is changed and no currency converted for you.',
  sources: LIMIT_SOURCES,
  asks: ['marketplaces'],
  needs: [],
  also: PRICES,
  check: (row, facts) =>
    bounded(row, facts, PRICES)
      .filter(({ number, limit }) => !isWithin(number, limit))
      .map(({ column, data }) => ({ column, data })),
  says: {
    default: {
      message: 'The price {value} lies outside {from} to {to}, which {marketplace} takes.',
      hint: 'Correct it, or price another quantity.',
    },
  },
  examples: {
    good: { rows: [{ price: '9999999', currency: 'EUR' }] },
    bad: { rows: [{ price: '10000000', currency: 'EUR' }] },
  },
});
