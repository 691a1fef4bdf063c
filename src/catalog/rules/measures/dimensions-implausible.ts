import { fieldRule, PRACTICE } from '../../rule.ts';
import { SIDES } from './measure-not-number.ts';

/** Longer than any container door is wide or high. */
const LONGEST_CM = 600;

export const dimensionsImplausible = fieldRule({
  code: 'EW3015',
  name: 'dimensions-implausible',
  severity: 'warning',
  title: 'A side is longer than six metres',
  what: `Sides of products and cartons up to ${LONGEST_CM} cm.`,
  why: 'Mostly it is in millimetres; the volume and with it the freight would be a thousand times too great.',
  fix: 'Write centimetres: 160 mm are 16.',
  sources: [PRACTICE],
  columns: SIDES,
  good: { empty: true, shape: { is: 'decimal', from: 0, to: LONGEST_CM } },
  check: (value) => (Number(value) > LONGEST_CM ? {} : undefined),
  says: {
    default: {
      message: '{column} is {value}, over six metres.',
      hint: 'Write centimetres: 160 mm are 16.',
    },
  },
  examples: {
    good: { rows: [{ length_cm: '16', width_cm: '8', height_cm: '1.2' }] },
    bad: { rows: [{ length_cm: '1600', width_cm: '8', height_cm: '1.2' }] },
  },
});
