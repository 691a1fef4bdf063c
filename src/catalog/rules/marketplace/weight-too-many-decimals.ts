import { rowRule } from '../../rule.ts';
import { bounded, decimalsIn } from './limits.ts';
import { LIMIT_SOURCES } from './sources.ts';

export const weightTooManyDecimals = rowRule({
  code: 'EW8518',
  name: 'weight-too-many-decimals',
  severity: 'error',
  forMarketplace: true,
  title: 'The weight has more decimals than the marketplace takes',
  what: 'Alibaba.com takes kilograms with three decimals: whole grams.',
  why: 'The marketplace refuses the listing.',
  fix: 'Round the gross weight up to grams.',
  sources: LIMIT_SOURCES,
  asks: ['marketplaces'],
  needs: [],
  also: ['gross_weight_kg', 'net_weight_kg'],
  check: (row, facts) =>
    bounded(row, facts, ['gross_weight_kg'])
      .filter(({ number, limit }) => decimalsIn(number) > limit.decimals)
      .map(({ column, data }) => ({ column, data })),
  says: {
    default: {
      message: 'The weight {value} has more decimals than the {decimals} that {marketplace} takes.',
      hint: 'Round it up to grams.',
    },
  },
  examples: {
    good: { rows: [{ gross_weight_kg: '0.115' }] },
    bad: { rows: [{ gross_weight_kg: '0.1155' }] },
  },
});
