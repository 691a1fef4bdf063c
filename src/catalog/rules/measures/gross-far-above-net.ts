import { PRACTICE, rowRule } from '../../rule.ts';

export const grossFarAboveNet = rowRule({
  code: 'EW3010',
  name: 'gross-far-above-net',
  severity: 'warning',
  title: 'The packing would weigh far more than the goods',
  what: 'A gross weight over a hundred times the net weight, or over ten times and at least 5 kg more.',
  why: 'Mostly one of the two is in grams, or the carton’s weight stands in the product’s column.',
  fix: 'Write both in kilograms, for one product; the carton has columns of its own.',
  sources: [PRACTICE],
  needs: ['net_weight_kg', 'gross_weight_kg'],
  check(row) {
    const net = row.number('net_weight_kg');
    const gross = row.number('gross_weight_kg');
    if (net === undefined || gross === undefined || net <= 0 || gross <= 10 * net) return undefined;
    if (gross <= 100 * net && gross - net < 5) return undefined;
    return {
      column: 'gross_weight_kg',
      data: { net: row.text('net_weight_kg'), gross: row.text('gross_weight_kg') },
    };
  },
  says: {
    default: {
      message: 'The gross weight of {gross} kg is far above the net weight of {net} kg.',
      hint: 'Write both in kilograms for one product; the weight of a carton belongs in carton_gross_kg.',
    },
  },
  examples: {
    good: { rows: [{ net_weight_kg: '0.05', gross_weight_kg: '0.24' }] },
    bad: { rows: [{ net_weight_kg: '0.1', gross_weight_kg: '115' }] },
  },
});
