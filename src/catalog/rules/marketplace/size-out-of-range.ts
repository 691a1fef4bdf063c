import { rowRule } from '../../rule.ts';
import { bounded, isWithin } from './limits.ts';
import { LIMIT_SOURCES } from './sources.ts';

const SIZES = ['gross_weight_kg', 'length_cm', 'width_cm', 'height_cm'] as const;

export const sizeOutOfRange = rowRule({
  code: 'EW8523',
  name: 'size-out-of-range',
  severity: 'warning',
  forMarketplace: true,
  title: 'Weight or side lies outside what the marketplace takes',
  what: 'Alibaba.com takes 0.01 to 9,999,999 kg and sides of 1 to 9,999,999 cm, by the documents of an older call.',
  why: 'The marketplace may refuse the listing, or list it with a size of its own.',
  fix: 'Give the size of the pack as it is sent; for very small goods, that of the smallest pack sold.',
  sources: LIMIT_SOURCES,
  asks: ['marketplaces'],
  needs: [],
  also: [...SIZES, 'net_weight_kg'],
  check: (row, facts) =>
    bounded(row, facts, SIZES)
      .filter(({ number, limit }) => !isWithin(number, limit))
      .map(({ column, data }) => ({ column, data })),
  says: {
    default: {
      message: '{column} {value} lies outside {from} to {to}, which {marketplace} takes.',
      hint: 'Give the size of the smallest pack that is sent.',
    },
  },
  examples: {
    good: { rows: [{ length_cm: '16', width_cm: '8', height_cm: '1' }] },
    bad: { rows: [{ length_cm: '16', width_cm: '8', height_cm: '0.8' }] },
  },
});
