import { COLUMNS } from '../columns.ts';
import { spreadsheetDamage } from '../rules/identity/spreadsheet-damage.ts';
import { gs1CheckDigit } from '../values/gs1.ts';
import { hsDigits } from '../values/hs-code.ts';
import { scientific, withLostZeros } from '../values/spreadsheet.ts';
import { fix } from './fix.ts';

const CODES = COLUMNS.filter(({ kind }) => kind.is === 'code').map(({ name }) => name);
const NUMBERS = COLUMNS.filter(({ kind }) => kind.is === 'decimal' || kind.is === 'whole').map(
  ({ name }) => name,
);

export const apostrophe = fix({
  name: 'apostrophe',
  about: 'Takes off the apostrophe by which spreadsheets mark a number as text.',
  safe: true,
  columns: [...CODES, ...NUMBERS],
  example: { column: 'gtin', from: "'9524000000019", to: '9524000000019' },
  mend: (value) => (/^'\s*\d/.test(value) ? value.slice(1).trim() : undefined),
});

/** Not in article numbers: shops know a listing by them, sign for sign. */
export const fullWidth = fix({
  name: 'full-width',
  about:
    'Writes full-width digits and signs of numbers and codes as plain ones; not in article numbers.',
  safe: true,
  columns: [...CODES.filter((name) => name !== 'sku'), ...NUMBERS],
  example: { column: 'hs_code', from: '１８０６３２００', to: '18063200' },
  mend(value) {
    if (!/[\uff01-\uff5e]/.test(value)) return undefined;
    const plain = value.normalize('NFKC');
    return /^[-+\d.,\s]+$/.test(plain) ? plain.trim() : undefined;
  },
});

export const gtinDigits = fix({
  name: 'gtin-digits',
  about: 'Writes a barcode in plain digits, where its check digit proves that none is lost.',
  safe: true,
  columns: ['gtin'],
  example: { column: 'gtin', from: '9 524000 000019', to: '9524000000019' },
  mend(value) {
    if (/^\d+$/.test(value)) return undefined;
    const whole = /^(\d{8,14})[.,]0+$/.exec(value)?.[1] ?? scientific(value)?.whole;
    const plain = whole ?? value.normalize('NFKC').replace(/[\s.\-–]/g, '');
    return isGtin(plain) ? plain : undefined;
  },
});

export const gtinZeros = fix({
  name: 'gtin-zeros',
  about: 'Puts back the zeros in front of a barcode, where they make its check digit right.',
  safe: true,
  columns: ['gtin'],
  example: { column: 'gtin', from: '75678164125', to: '075678164125' },
  mend: (value) => withLostZeros(value),
});

export const hsDots = fix({
  name: 'hs-dots',
  about: 'Writes a tariff code without dots and spaces, where they stand in their usual places.',
  safe: true,
  columns: ['hs_code'],
  example: { column: 'hs_code', from: '1806.32.00', to: '18063200' },
  mend(value) {
    const digits = hsDigits(value);
    return digits === value ? undefined : digits;
  },
});

export const hsRewritten = fix({
  name: 'hs-rewritten',
  about:
    'Puts back the zeros that a spreadsheet took from a tariff code, where the tariff has the code.',
  safe: false,
  columns: ['hs_code'],
  example: { column: 'hs_code', from: '4069000', to: '04069000' },
  mend: (value, facts) => spreadsheetDamage.check(value, facts, 'hs_code')?.data?.restored,
});

export const hsInspection = fix({
  name: 'hs-inspection',
  about: 'Keeps the ten digits of the customs code where an inspection code of three follows.',
  safe: false,
  columns: ['hs_code'],
  example: { column: 'hs_code', from: '1806320000101', to: '1806320000' },
  mend: (value) => (/^\d{13}$/.test(value) ? value.slice(0, 10) : undefined),
});

function isGtin(digits: string): boolean {
  return /^(\d{8}|\d{12,14})$/.test(digits) && digits.endsWith(gs1CheckDigit(digits.slice(0, -1)));
}
