import { rowRule } from '../../rule.ts';
import { LIMIT_SOURCES } from './sources.ts';

export const skuWithSeparator = rowRule({
  code: 'EW8520',
  name: 'sku-with-separator',
  severity: 'error',
  forMarketplace: true,
  title: 'The article number has a sign that the marketplace puts between them',
  what: 'For Tmall Global, whether the `sku` has a comma.',
  why: 'Tmall joins merchant codes by commas when it is asked for several: a listing with one in its code is not found again, and would be listed twice.',
  fix: 'Give the product another article number, before it is listed anywhere.',
  sources: LIMIT_SOURCES,
  asks: ['marketplaces'],
  needs: [],
  also: ['sku'],
  check: (row, { marketplaces = [] }) =>
    marketplaces.flatMap(({ title: marketplace, skuWithout }) => {
      const sign = [...(skuWithout?.signs ?? '')].find((one) => row.text('sku').includes(one));
      return sign === undefined ? [] : [{ column: 'sku', data: { marketplace, sign } }];
    }),
  says: {
    default: {
      message: 'The article number {value} has “{sign}”, which {marketplace} puts between codes.',
      hint: 'Use another article number.',
    },
  },
  examples: {
    good: { rows: [{ sku: 'CHOC-70' }] },
    bad: { rows: [{ sku: 'CHOC,70' }] },
  },
});
