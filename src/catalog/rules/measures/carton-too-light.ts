import { PRACTICE, rowRule } from '../../rule.ts';

export const cartonTooLight = rowRule({
  code: 'EW3017',
  name: 'carton-too-light',
  severity: 'error',
  title: 'The carton weighs less than what is in it',
  what: 'A carton’s gross weight is at least the net weight of its units (1 % apart is let pass).',
  why: 'The packing list would contradict itself, and customs weighs.',
  fix: 'Correct the carton’s weight, the units per carton or the net weight.',
  sources: [PRACTICE],
  needs: ['net_weight_kg', 'units_per_carton', 'carton_gross_kg'],
  check(row) {
    const net = row.number('net_weight_kg');
    const units = row.number('units_per_carton');
    const carton = row.number('carton_gross_kg');
    if (!net || !units || !carton || carton <= 0 || net * units <= carton * 1.01) return undefined;
    return {
      column: 'carton_gross_kg',
      data: {
        carton: row.text('carton_gross_kg'),
        units: row.text('units_per_carton'),
        net: row.text('net_weight_kg'),
        content: String(Number((net * units).toPrecision(6))),
      },
    };
  },
  says: {
    default: {
      message:
        'A carton of {carton} kg cannot hold {units} units of {net} kg: that is {content} kg.',
      hint: 'Correct one of the three; all weights are in kilograms.',
    },
  },
  examples: {
    good: { rows: [{ net_weight_kg: '0.1', units_per_carton: '24', carton_gross_kg: '3.2' }] },
    bad: { rows: [{ net_weight_kg: '0.1', units_per_carton: '240', carton_gross_kg: '3.2' }] },
  },
});
