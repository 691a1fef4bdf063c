import type { ColumnName } from '../../columns.ts';
import { fieldRule, PRACTICE } from '../../rule.ts';
import { numberFault, numberWordings } from '../number-fault.ts';

/** The sides of a product and of its carton. */
export const SIDES: readonly ColumnName[] = [
  'length_cm',
  'width_cm',
  'height_cm',
  'carton_length_cm',
  'carton_width_cm',
  'carton_height_cm',
];

export const measureNotNumber = fieldRule({
  code: 'EW3011',
  name: 'measure-not-number',
  severity: 'error',
  title: 'A measure cannot be read',
  what: 'Volumes, sides, alcohol, sugar, flash point and battery energy are numbers in the unit of the column’s name. What can be read in two ways is refused.',
  why: 'Freight, consumption tax and dangerous-goods rules are worked out from them.',
  fix: 'Write the number alone, with a point for decimals.',
  sources: [PRACTICE],
  columns: ['volume_l', ...SIDES, 'abv', 'sugar_g_l', 'battery_wh', 'flash_point_c'],
  good: { empty: true, shape: { is: 'decimal', from: 0, to: 1e12 } },
  check: numberFault,
  says: numberWordings('0.75'),
  examples: {
    good: { rows: [{ length_cm: '16', width_cm: '8', height_cm: '1,5' }] },
    bad: { rows: [{ volume_l: 'a bottle' }] },
    more: {
      ambiguous: { rows: [{ volume_l: '1,500' }] },
      unit: { rows: [{ abv: '8.5 %' }] },
    },
  },
});
