import { rowRule } from '../../rule.ts';
import { bounded, isWithin } from './limits.ts';
import { LIMIT_SOURCES } from './sources.ts';

export const orderQuantityOutOfRange = rowRule({
  code: 'EW8510',
  name: 'order-quantity-out-of-range',
  severity: 'error',
  forMarketplace: true,
  title: 'The minimum order lies outside what the marketplace takes',
  what: 'Alibaba.com takes a `min_order_quantity` of 1 to 99,999; an empty cell counts as 1.',
  why: 'The marketplace refuses the listing.',
  fix: 'Correct it, or sell by a larger unit (unit of the shop in the configuration).',
  sources: LIMIT_SOURCES,
  asks: ['marketplaces'],
  needs: [],
  also: ['min_order_quantity'],
  check: (row, facts) =>
    bounded(row, facts, ['min_order_quantity'])
      .filter(({ number, limit }) => !isWithin(number, limit))
      .map(({ column, data }) => ({ column, data })),
  says: {
    default: {
      message: 'The minimum order {value} lies outside {from} to {to}, which {marketplace} takes.',
      hint: 'Correct it, or sell by a larger unit.',
    },
  },
  examples: {
    good: { rows: [{ min_order_quantity: '24' }] },
    bad: { rows: [{ min_order_quantity: '100000' }] },
  },
});
