import { PRACTICE, rowRule } from '../../rule.ts';

/** Gold has 19.3 kg a litre; nothing that is sold in a box has more. */
const DENSEST = 20;
/** A box of feathers has about 0.01 kg a litre. */
const LIGHTEST = 0.002;

export const densityImplausible = rowRule({
  code: 'EW3016',
  name: 'density-implausible',
  severity: 'warning',
  title: 'Weight and sides do not fit together',
  what: `A product that would be heavier than gold (over ${DENSEST} kg a litre) or lighter than a box of feathers (under ${LIGHTEST}), by net weight and sides.`,
  why: 'Grams written as kilograms or millimetres as centimetres: freight and the declaration would be wrong a thousandfold.',
  fix: 'Write kilograms and centimetres.',
  sources: [PRACTICE],
  needs: ['net_weight_kg', 'length_cm', 'width_cm', 'height_cm'],
  check(row) {
    const length = row.number('length_cm');
    const width = row.number('width_cm');
    const height = row.number('height_cm');
    const net = row.number('net_weight_kg');
    if (!length || !width || !height || !net || net < 0) return undefined;
    const density = (net * 1000) / (length * width * height);
    if (density >= LIGHTEST && density <= DENSEST) return undefined;
    return {
      column: 'net_weight_kg',
      say: density > DENSEST ? 'default' : 'light',
      data: {
        net: row.text('net_weight_kg'),
        sides: [length, width, height].join(' × '),
        density: String(Number(density.toPrecision(2))),
      },
    };
  },
  says: {
    default: {
      message: '{net} kg in {sides} cm would be {density} kg a litre, heavier than gold.',
      hint: 'Look whether the weight is in grams: it must be in kilograms.',
    },
    light: {
      message:
        '{net} kg in {sides} cm would be {density} kg a litre, lighter than a box of feathers.',
      hint: 'Look whether the sides are in millimetres (160 mm are 16) or a decimal slipped in the weight.',
    },
  },
  examples: {
    good: { rows: [{ net_weight_kg: '0.1', length_cm: '16', width_cm: '8', height_cm: '1.2' }] },
    bad: {
      rows: [
        {
          net_weight_kg: '100',
          gross_weight_kg: '115',
          length_cm: '16',
          width_cm: '8',
          height_cm: '1.2',
        },
      ],
    },
    more: {
      light: {
        rows: [{ net_weight_kg: '0.1', length_cm: '160', width_cm: '80', height_cm: '12' }],
      },
    },
  },
});
