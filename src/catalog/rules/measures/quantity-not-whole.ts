import { fieldRule, PRACTICE } from '../../rule.ts';

export const quantityNotWhole = fieldRule({
  code: 'EW3013',
  name: 'quantity-not-whole',
  severity: 'error',
  title: 'A number of pieces is not whole',
  what: 'Pieces, units per carton, stock and smallest order are whole numbers in plain digits.',
  why: 'There is no half a piece in a carton; mostly another column landed here.',
  fix: 'Write digits only: 24.',
  sources: [PRACTICE],
  columns: ['pieces_per_pack', 'units_per_carton', 'stock', 'min_order_quantity'],
  good: { empty: true, shape: { is: 'decimal', from: 0, to: 1e12, decimals: 0 } },
  check(value) {
    // A negative stock is stock-negative’s to say.
    if (value === '' || /^-?\d{1,15}(\.0+)?$/.test(value)) return undefined;
    return /^-?\d*[.,]\d+$/.test(value) ? {} : { say: 'unreadable' };
  },
  says: {
    default: {
      message: '{column} is {value}, which is no whole number.',
      hint: 'Write digits only, for example 24, without anything between the thousands.',
    },
    unreadable: {
      message: '{column} is “{value}”, which is no number.',
      hint: 'Write digits only, for example 24; leave the cell empty if it is not known.',
    },
  },
  examples: {
    good: { rows: [{ units_per_carton: '24' }] },
    bad: { rows: [{ units_per_carton: '2.5' }] },
    more: { unreadable: { rows: [{ stock: 'in stock' }] } },
  },
});
