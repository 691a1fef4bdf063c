import { COLUMNS } from '../../columns.ts';
import { fieldRule, PRACTICE } from '../../rule.ts';
import { isFloatNoise } from '../../values/spreadsheet.ts';

export const floatNoise = fieldRule({
  code: 'EW3020',
  name: 'float-noise',
  severity: 'warning',
  title: 'A number has digits that nobody wrote',
  what: 'Numbers such as 0.30000000000000004, which programs make of 0.1 + 0.2.',
  why: 'It goes on papers and listings digit by digit.',
  fix: 'Round the column in the spreadsheet before you export.',
  sources: [PRACTICE],
  columns: COLUMNS.filter(({ kind }) => kind.is === 'decimal').map(({ name }) => name),
  good: { empty: true, shape: { is: 'decimal', from: 0, to: 1e12, decimals: 8 } },
  check(value) {
    if (!isFloatNoise(value)) return undefined;
    return { data: { rounded: String(Number(Number(value.replace(',', '.')).toPrecision(12))) } };
  },
  says: {
    default: {
      message: '{value} in {column} has the rounding noise of a computer in it.',
      hint: 'Write {rounded}.',
    },
  },
  examples: {
    good: { rows: [{ net_weight_kg: '0.3', gross_weight_kg: '0.35' }] },
    bad: { rows: [{ net_weight_kg: '0.30000000000000004', gross_weight_kg: '0.35' }] },
  },
});
