import { rowRule } from '../../rule.ts';
import { bounded, decimalsIn } from './limits.ts';
import { LIMIT_SOURCES } from './sources.ts';

const PRICES = ['price', 'retail_price_cny'] as const;

export const priceTooManyDecimals = rowRule({
  code: 'EW8507',
  name: 'price-too-many-decimals',
  severity: 'error',
  forMarketplace: true,
  title: 'The price has more decimals than the marketplace takes',
  what: 'Two digits behind the point at most, zeros at the end not counted.',
  why: 'The marketplace refuses the listing (B_PRICE_SCALE_INVALID).',
  fix: 'Round it yourself; no price is changed for you.',
  sources: LIMIT_SOURCES,
  asks: ['marketplaces'],
  needs: [],
  also: PRICES,
  check: (row, facts) =>
    bounded(row, facts, PRICES)
      .filter(({ number, limit }) => decimalsIn(number) > limit.decimals)
      .map(({ column, data }) => ({ column, data })),
  says: {
    default: {
      message: 'The price {value} has more decimals than the {decimals} that {marketplace} takes.',
      hint: 'Round it yourself, or price a larger unit: 100 pieces for 1.25.',
    },
  },
  examples: {
    good: { rows: [{ retail_price_cny: '39.500' }] },
    bad: { rows: [{ retail_price_cny: '39.125' }] },
  },
});
