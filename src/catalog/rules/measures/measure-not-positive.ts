import { fieldRule, PRACTICE } from '../../rule.ts';
import { isPlainDecimal } from '../../values/amount.ts';
import { SIDES } from './measure-not-number.ts';

export const measureNotPositive = fieldRule({
  code: 'EW3012',
  name: 'measure-not-positive',
  severity: 'warning',
  title: 'A measure is zero or less',
  what: 'Volumes, sides, pieces, units per carton, smallest order and battery energy are greater than zero where they are given.',
  why: 'Shop systems write 0 for “not filled in”: freight and tax would be worked out from it.',
  fix: 'Measure it, or leave the cell empty.',
  sources: [PRACTICE],
  columns: [
    'volume_l',
    ...SIDES,
    'pieces_per_pack',
    'units_per_carton',
    'min_order_quantity',
    'battery_wh',
  ],
  good: { empty: true, shape: { is: 'decimal', from: 1e-9, to: 1e12 } },
  check: (value) => (isPlainDecimal(value) && Number(value) <= 0 ? {} : undefined),
  says: {
    default: {
      message: '{column} is {value}; it is greater than zero or not known.',
      hint: 'Measure it, or leave the cell empty.',
    },
  },
  examples: {
    good: { rows: [{ units_per_carton: '24' }] },
    bad: { rows: [{ units_per_carton: '0' }] },
  },
});
