import { fieldRule } from '../../rule.ts';
import { gs1CheckDigit } from '../../values/gs1.ts';
import { GS1_GENERAL } from '../sources.ts';

export const gtinCheckDigit = fieldRule({
  code: 'EW1004',
  name: 'gtin-check-digit',
  severity: 'error',
  title: 'The barcode’s last digit does not follow from the others',
  what: 'The last digit of a GTIN is worked out from the others, modulo 10 with weights 3 and 1.',
  why: 'A mistyped barcode is refused by marketplaces and scans as another product, or as none.',
  fix: 'Compare the number with the pack or with your GS1 records; do not just change the last digit.',
  sources: [GS1_GENERAL],
  columns: ['gtin'],
  good: { empty: true, shape: { is: 'digits', lengths: [8, 12, 13, 14], checkDigit: true } },
  check(value) {
    if (!/^(\d{8}|\d{12,14})$/.test(value)) return undefined;
    const expected = gs1CheckDigit(value.slice(0, -1));
    return value.endsWith(expected) ? undefined : { data: { expected } };
  },
  says: {
    default: {
      message: 'The check digit of {value} should be {expected}.',
      hint: 'Compare the whole number with the pack: one of its digits is wrong, not necessarily the last.',
    },
  },
  examples: {
    good: { rows: [{ gtin: '5412345000013' }] },
    bad: { rows: [{ gtin: '5412345000014' }] },
  },
});
