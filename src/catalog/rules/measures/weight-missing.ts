import { fieldRule } from '../../rule.ts';
import { DECLARATION_FORM } from '../sources.ts';

export const weightMissing = fieldRule({
  code: 'EW3001',
  name: 'weight-missing',
  severity: 'error',
  title: 'The net weight is missing',
  what: 'Every product has a net weight.',
  why: 'Each line of the customs declaration states it, specific duties are counted by it, and freight is shared out by it.',
  fix: 'Weigh the product without any packing and write kilograms.',
  sources: [DECLARATION_FORM],
  columns: ['net_weight_kg'],
  good: { empty: false, shape: { is: 'anything' } },
  check: (value) => (value === '' ? {} : undefined),
  says: {
    default: {
      message: 'This product has no net weight.',
      hint: 'Write the weight without packing in kilograms: 100 g are 0.1.',
    },
  },
  examples: {
    good: { rows: [{ net_weight_kg: '0.1' }] },
    bad: { rows: [{ net_weight_kg: '' }] },
  },
});
