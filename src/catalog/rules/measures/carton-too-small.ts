import { PRACTICE, type Row, rowRule } from '../../rule.ts';

export const cartonTooSmall = rowRule({
  code: 'EW3018',
  name: 'carton-too-small',
  severity: 'warning',
  title: 'The units do not fit into the carton',
  what: 'Units per carton times the product’s volume, against the carton’s; half as much again is let pass, because soft goods give way.',
  why: 'Freight is paid by volume, and the packing list states it: one of the figures is wrong.',
  fix: 'Correct the sides (centimetres) or the units per carton.',
  sources: [PRACTICE],
  needs: [
    'units_per_carton',
    'length_cm',
    'width_cm',
    'height_cm',
    'carton_length_cm',
    'carton_width_cm',
    'carton_height_cm',
  ],
  check(row) {
    const units = row.number('units_per_carton');
    const one = litres(row, 'length_cm', 'width_cm', 'height_cm');
    const carton = litres(row, 'carton_length_cm', 'carton_width_cm', 'carton_height_cm');
    if (!units || !one || !carton || units * one <= 1.5 * carton) return undefined;
    return {
      column: 'units_per_carton',
      data: {
        units: row.text('units_per_carton'),
        need: String(Number((units * one).toPrecision(3))),
        carton: String(Number(carton.toPrecision(3))),
      },
    };
  },
  says: {
    default: {
      message: '{units} units take {need} litres, the carton has {carton}.',
      hint: 'Correct the sides, in centimetres, or the units per carton.',
    },
  },
  examples: {
    good: {
      rows: [
        {
          units_per_carton: '24',
          length_cm: '16',
          width_cm: '8',
          height_cm: '1.2',
          carton_length_cm: '34',
          carton_width_cm: '18',
          carton_height_cm: '12',
          carton_gross_kg: '',
        },
      ],
    },
    bad: {
      rows: [
        {
          units_per_carton: '240',
          length_cm: '16',
          width_cm: '8',
          height_cm: '1.2',
          carton_length_cm: '34',
          carton_width_cm: '18',
          carton_height_cm: '12',
          carton_gross_kg: '',
        },
      ],
    },
  },
});

function litres(
  row: Row,
  ...[length, width, height]: [
    Parameters<Row['number']>[0],
    Parameters<Row['number']>[0],
    Parameters<Row['number']>[0],
  ]
): number | undefined {
  const a = row.number(length);
  const b = row.number(width);
  const c = row.number(height);
  return a && b && c && a > 0 && b > 0 && c > 0 ? (a * b * c) / 1000 : undefined;
}
