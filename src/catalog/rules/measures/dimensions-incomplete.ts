import type { ColumnName } from '../../columns.ts';
import { type Finding, PRACTICE, type Row, rowRule } from '../../rule.ts';

const PRODUCT = ['length_cm', 'width_cm', 'height_cm'] as const;
const CARTON = ['carton_length_cm', 'carton_width_cm', 'carton_height_cm'] as const;

export const dimensionsIncomplete = rowRule({
  code: 'EW3014',
  name: 'dimensions-incomplete',
  severity: 'warning',
  title: 'One of the three sides is missing',
  what: 'Where a product or carton has one side, it has all three.',
  why: 'Two sides make no volume: freight and marketplaces need all three.',
  fix: 'Measure the missing side, in centimetres.',
  sources: [PRACTICE],
  needs: [],
  also: [...PRODUCT, ...CARTON],
  check: (row) => gap(row, PRODUCT) ?? gap(row, CARTON),
  says: {
    default: {
      message: 'The sides are {given} cm; {column} is missing.',
      hint: 'Measure it too, or leave all three empty.',
    },
  },
  examples: {
    good: { rows: [{ length_cm: '16', width_cm: '8', height_cm: '1.2' }] },
    bad: { rows: [{ length_cm: '16', width_cm: '8', height_cm: '' }] },
  },
});

function gap(row: Row, sides: readonly ColumnName[]): Finding | undefined {
  let given = 0;
  let missing: ColumnName | undefined;
  for (const side of sides) {
    if (row.text(side) === '') missing ??= side;
    else given++;
  }
  if (missing === undefined || given === 0) return undefined;
  const values = sides.map((side) => row.text(side)).filter((value) => value !== '');
  return { column: missing, data: { given: values.join(' × ') } };
}
