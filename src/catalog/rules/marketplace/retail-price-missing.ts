import { rowRule } from '../../rule.ts';
import { missing } from './asked.ts';
import { LIMIT_SOURCES } from './sources.ts';

export const retailPriceMissing = rowRule({
  code: 'EW8505',
  name: 'retail-price-missing',
  severity: 'error',
  forMarketplace: true,
  title: 'The retail price in yuan is missing',
  what: 'For a marketplace that sells to consumers, whether `retail_price_cny` is filled.',
  why: 'Buyers on Tmall Global see and pay yuan. No price is converted for you: a rate would be a guess about your margin.',
  fix: 'Fill retail_price_cny with the price that the Chinese consumer pays, taxes included.',
  sources: LIMIT_SOURCES,
  asks: ['marketplaces'],
  needs: [],
  also: ['retail_price_cny'],
  check(row, facts) {
    if (row.text('retail_price_cny') !== '') return undefined;
    const { data } = missing('retail_price_cny', facts);
    return data === undefined ? undefined : { column: 'retail_price_cny', data };
  },
  says: {
    default: {
      message: 'There is no retail price in yuan; {marketplace} shows no other.',
      hint: 'Fill retail_price_cny; no price is converted for you.',
    },
  },
  examples: {
    good: { rows: [{ retail_price_cny: '39.00' }] },
    bad: { rows: [{ retail_price_cny: '' }] },
  },
});
