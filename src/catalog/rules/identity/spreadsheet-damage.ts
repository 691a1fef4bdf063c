import type { ColumnName } from '../../columns.ts';
import { type Facts, type FieldRule, fieldRule, PRACTICE } from '../../rule.ts';
import type { Screen } from '../../screen.ts';
import { isEatenDate, scientific, withLostZeros } from '../../values/spreadsheet.ts';

type Found = ReturnType<FieldRule['check']>;

export const spreadsheetDamage = fieldRule({
  code: 'EW1007',
  name: 'spreadsheet-damage',
  severity: 'error',
  title: 'A spreadsheet has changed the value',
  what: 'Barcodes and tariff codes without their first zeros, codes as 5.41E+12, codes turned into dates, and numbers with “.0” behind; in article numbers, barcodes and tariff codes.',
  why: 'Spreadsheets take codes for numbers and dates and rewrite them without asking; what is lost cannot be worked out again.',
  fix: 'Set the column to “text” before you paste or import, and take the value again from the source.',
  sources: [PRACTICE],
  settles: true,
  columns: ['sku', 'gtin', 'hs_code'],
  good: screenFor,
  check(value, facts, column) {
    if (column === 'sku') return damagedSku(value);
    if (column === 'gtin') return damagedGtin(value);
    if (column === 'hs_code') return damagedHs(value, facts);
    return undefined;
  },
  says: {
    default: {
      message: '{value} was a longer number: the spreadsheet has dropped its last digits.',
      hint: 'The number cannot be worked out from this: take it again from the source, as text.',
    },
    written: {
      message: '{value} is a number that the spreadsheet has rewritten.',
      hint: 'Write {restored}, in a column set to text.',
    },
    zeros: {
      message: '{value} has lost the zeros in front: with them, its check digit is right.',
      hint: 'Compare {restored} with the pack and write it in a column set to text.',
    },
    hsZero: {
      message: '{value} has lost the zero in front: {restored} is in the tariff.',
      hint: 'Write {restored}, in a column set to text.',
    },
    date: {
      message: 'The spreadsheet has made a date of this code: {value}.',
      hint: 'Write the code again, in a column set to text.',
    },
  },
  examples: {
    good: { rows: [{ sku: 'A-1', gtin: '0075678164125', hs_code: '04069000' }] },
    bad: { rows: [{ sku: 'A-1', gtin: '5.41E+12' }] },
    more: {
      written: { rows: [{ gtin: '5412345000013.0' }] },
      zeros: { rows: [{ gtin: '75678164125' }] },
      hsZero: { rows: [{ hs_code: '4069000' }] },
      date: { rows: [{ sku: '1-Mar' }] },
    },
  },
});

function screenFor(column: ColumnName): Screen {
  switch (column) {
    case 'gtin':
      return { empty: true, shape: { is: 'digits', lengths: [8, 12, 13, 14] } };
    case 'hs_code':
      return { empty: true, shape: { is: 'digits', lengths: [6, 8, 10] } };
    default:
      // Dates begin with a digit or hold small letters; rewritten numbers begin with a digit.
      return {
        empty: true,
        shape: {
          is: 'text',
          longest: 1000,
          notFirst: '0123456789',
          without: 'abcdefghijklmnopqrstuvwxyzéû',
        },
      };
  }
}

function damagedSku(value: string): Found {
  // 1E5 may well be an article number; 1.5E+12 is none.
  if (/^\d([.,]\d+)?E\+\d{2,3}$/.test(value)) return rewritten(value);
  return isEatenDate(value) ? { say: 'date' } : undefined;
}

function damagedGtin(value: string): Found {
  const zeros = withLostZeros(value);
  if (zeros !== undefined) return { say: 'zeros', data: { restored: zeros } };
  return rewritten(value) ?? (isEatenDate(value) ? { say: 'date' } : undefined);
}

function damagedHs(value: string, { tariff }: Facts): Found {
  if (/^\d{4}[.,]\d$/.test(value))
    return { say: 'written', data: { restored: `${value.replace(',', '.')}0` } };
  const restored = `0${value}`;
  const lost =
    (/^[1-9]\d{6}(\d\d)?$/.test(value) && tariff?.has(restored.slice(0, 8))) ||
    (/^[1-9]\d{4}$/.test(value) && (tariff?.under(restored).length ?? 0) > 0);
  if (lost) return { say: 'hsZero', data: { restored } };
  return rewritten(value) ?? (isEatenDate(value) ? { say: 'date' } : undefined);
}

/** Scientific notation, or a decimal point that a code does not have. */
function rewritten(value: string): Found {
  const number = scientific(value);
  if (number !== undefined)
    return number.whole === undefined ? {} : { say: 'written', data: { restored: number.whole } };
  const tail = /^(\d{8,14})[.,]0+$/.exec(value);
  return tail ? { say: 'written', data: { restored: tail[1] ?? '' } } : undefined;
}
