import { fieldRule } from '../../rule.ts';
import { GS1_GENERAL } from '../sources.ts';

const LENGTHS = [8, 12, 13, 14];

export const gtinFormat = fieldRule({
  code: 'EW1003',
  name: 'gtin-format',
  severity: 'error',
  title: 'The barcode is no GTIN',
  what: 'A GTIN is written in plain digits: 8 (EAN-8), 12 (UPC), 13 (EAN) or 14 (carton) of them.',
  why: 'Marketplaces look goods up by it and customs declarations name it; anything else is refused.',
  fix: 'Copy the number from under the bars on the pack, digits only. Leave it empty if there is none.',
  sources: [GS1_GENERAL],
  columns: ['gtin'],
  good: { empty: true, shape: { is: 'digits', lengths: LENGTHS } },
  check(value) {
    if (/^\d+$/.test(value)) {
      const length = value.length;
      return LENGTHS.includes(length) || value === ''
        ? undefined
        : { say: 'length', data: { length: String(length) } };
    }
    if (value === '') return undefined;
    const plain = value.normalize('NFKC').replace(/[\s.\-–]/g, '');
    if (/^\d+$/.test(plain) && LENGTHS.includes(plain.length))
      return { say: 'spaced', data: { plain } };
    return {};
  },
  says: {
    default: {
      message: '{value} is no barcode number: it holds other characters than digits.',
      hint: 'Write the 8, 12, 13 or 14 digits under the bars, or leave the cell empty.',
    },
    length: {
      message: 'The length of {value} is {length}; a GTIN has 8, 12, 13 or 14 digits.',
      hint: 'Compare it with the pack: a digit is missing or one too many.',
    },
    spaced: {
      message: '{value} is not written in plain digits.',
      hint: 'Write {plain}, without spaces, hyphens or full-width digits.',
    },
  },
  examples: {
    good: { rows: [{ gtin: '5412345000013' }] },
    bad: { rows: [{ gtin: 'EAN 541234' }] },
    more: {
      length: { rows: [{ gtin: '541234500001312' }] },
      spaced: { rows: [{ gtin: '5 412345 000013' }] },
    },
  },
});
