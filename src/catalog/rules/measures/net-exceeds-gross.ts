import { PRACTICE, rowRule } from '../../rule.ts';

export const netExceedsGross = rowRule({
  code: 'EW3005',
  name: 'net-exceeds-gross',
  severity: 'error',
  title: 'The net weight is greater than the gross weight',
  what: 'Net weight (without packing) may not exceed gross weight (with packing).',
  why: 'Customs systems refuse such a declaration; mostly the two columns are swapped or one is in grams.',
  fix: 'Swap the values or correct the unit of one of them.',
  sources: [PRACTICE],
  needs: ['net_weight_kg', 'gross_weight_kg'],
  check(row) {
    const net = row.number('net_weight_kg');
    const gross = row.number('gross_weight_kg');
    if (net === undefined || gross === undefined || net <= gross) return undefined;
    return {
      column: 'net_weight_kg',
      data: { net: row.text('net_weight_kg'), gross: row.text('gross_weight_kg') },
    };
  },
  says: {
    default: {
      message: 'The net weight of {net} kg is more than the gross weight of {gross} kg.',
      hint: 'Swap the two, or correct the unit of one of them (kilograms, not grams).',
    },
  },
  examples: {
    good: { rows: [{ net_weight_kg: '0.1', gross_weight_kg: '0.115' }] },
    bad: { rows: [{ net_weight_kg: '0.115', gross_weight_kg: '0.1' }] },
  },
});
