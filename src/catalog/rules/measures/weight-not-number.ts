import { fieldRule, PRACTICE } from '../../rule.ts';
import { numberFault, numberWordings } from '../number-fault.ts';

export const weightNotNumber = fieldRule({
  code: 'EW3002',
  name: 'weight-not-number',
  severity: 'error',
  title: 'A weight cannot be read',
  what: 'Weights are numbers in kilograms, without unit. What can be read in two ways, such as 1,250, is refused.',
  why: 'A guess could be wrong a thousandfold, and duty and freight with it.',
  fix: 'Write the number alone, with a point for decimals: 0.115.',
  sources: [PRACTICE],
  columns: ['net_weight_kg', 'gross_weight_kg', 'carton_gross_kg'],
  good: { empty: true, shape: { is: 'decimal', from: 0, to: 1e12 } },
  check: numberFault,
  says: numberWordings('0.115'),
  examples: {
    good: { rows: [{ net_weight_kg: '0.1', gross_weight_kg: '0,115' }] },
    bad: { rows: [{ net_weight_kg: 'heavy' }] },
    more: {
      ambiguous: { rows: [{ gross_weight_kg: '1,250' }] },
      unit: { rows: [{ net_weight_kg: '100 g' }] },
    },
  },
});
