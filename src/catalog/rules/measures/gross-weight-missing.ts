import { fieldRule } from '../../rule.ts';
import { DECLARATION_FORM } from '../sources.ts';

export const grossWeightMissing = fieldRule({
  code: 'EW3004',
  name: 'gross-weight-missing',
  severity: 'info',
  title: 'The gross weight is missing',
  what: 'Whether a product has a weight with its packing.',
  why: 'Packing list, declaration and freight need it; it can also be weighed per shipment.',
  fix: 'Weigh the product with its packing and write kilograms.',
  sources: [DECLARATION_FORM],
  columns: ['gross_weight_kg'],
  good: { empty: false, shape: { is: 'anything' } },
  check: (value) => (value === '' ? {} : undefined),
  says: {
    default: {
      message: 'No gross weight is given.',
      hint: 'Write the weight with packing in kilograms; packing list and freight need it.',
    },
    absent: {
      message: 'The file has no column with gross weights.',
      hint: 'Add a column {column}, or connect yours with --map; packing list and freight need it.',
    },
  },
  examples: {
    good: { rows: [{ gross_weight_kg: '0.115' }] },
    bad: { rows: [{ gross_weight_kg: '' }] },
    more: { absent: { file: 'sku,title_en\nA-1,Dark chocolate bar\n' } },
  },
});
