import { fieldRule } from '../../rule.ts';
import { isPlainDecimal } from '../../values/amount.ts';
import { DECLARATION_FORM } from '../sources.ts';

export const weightNotPositive = fieldRule({
  code: 'EW3003',
  name: 'weight-not-positive',
  severity: 'error',
  title: 'A weight is zero or less',
  what: 'Weights are greater than zero.',
  why: 'Nothing weighs nothing: shop systems write 0 where the weight was never filled in.',
  fix: 'Weigh the product, or leave the cell empty so that it counts as missing.',
  sources: [DECLARATION_FORM],
  columns: ['net_weight_kg', 'gross_weight_kg', 'carton_gross_kg'],
  good: { empty: true, shape: { is: 'decimal', from: 1e-9, to: 1e12 } },
  check: (value) => (isPlainDecimal(value) && Number(value) <= 0 ? {} : undefined),
  says: {
    default: {
      message: '{column} is {value}; a weight is greater than zero.',
      hint: 'Weigh it and write kilograms: 100 g are 0.1.',
    },
  },
  examples: {
    good: { rows: [{ net_weight_kg: '0.1' }] },
    bad: { rows: [{ net_weight_kg: '0' }] },
  },
});
