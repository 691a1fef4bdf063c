import { type FieldRule, fieldRule } from '../../rule.ts';
import { hsDigits } from '../../values/hs-code.ts';
import { HARMONISED_SYSTEM } from '../sources.ts';

export const hsFormat = fieldRule({
  code: 'EW2002',
  name: 'hs-format',
  severity: 'error',
  title: 'The tariff code is not written as one',
  what: '6, 8 or 10 digits, plain or with dots or spaces after the fourth, sixth and eighth (1806.32.00). Letters, full-width digits, dots in other places and other lengths are refused.',
  why: 'A dot in the wrong place mostly means a lost digit: the code would be that of other goods, at another rate.',
  fix: 'Write the digits only, as text.',
  sources: [HARMONISED_SYSTEM],
  columns: ['hs_code'],
  good: { empty: true, shape: { is: 'digits', lengths: [6, 8, 10] } },
  check(value) {
    // Two and four digits are a chapter and a heading: hs-too-short asks for the rest.
    if (value === '' || hsDigits(value) !== undefined || /^\d\d$/.test(value)) return undefined;
    return misspelt(value);
  },
  says: {
    default: {
      message: '{value} is no tariff code.',
      hint: 'Write its 8 or 10 digits only.',
    },
    letters: {
      message: 'The tariff code {value} holds letters.',
      hint: 'Write digits only; look for O instead of 0 and l instead of 1.',
    },
    fullWidth: {
      message: 'The tariff code {value} is written in full-width digits.',
      hint: 'Write {plain}.',
    },
    dots: {
      message: 'The dots in {value} do not stand where a tariff code has them.',
      hint: 'Write it without dots, or as 1806.32.00; if a digit is missing, look the code up again.',
    },
    length: {
      message: '{value} has {length} digits; a tariff code has 6, 8 or 10.',
      hint: 'Look the code up again: a digit is missing or one too many.',
    },
    zero: {
      message: '{value} has {length} digits; a tariff code has 6, 8 or 10.',
      hint: 'If a spreadsheet has dropped a zero in front, it is {padded}; else look the code up again.',
    },
    ciq: {
      message: '{value} has 13 digits: a customs code of 10 and an inspection code of 3.',
      hint: 'Write the first ten only: {plain}.',
    },
  },
  examples: {
    good: { rows: [{ hs_code: '1806.32.00' }] },
    bad: { rows: [{ hs_code: '18/06' }] },
    more: {
      letters: { rows: [{ hs_code: '1806320O' }] },
      fullWidth: { rows: [{ hs_code: '１８０６３２００' }] },
      dots: { rows: [{ hs_code: '18.06.32.00' }] },
      length: { rows: [{ hs_code: '01806' }] },
      zero: { rows: [{ hs_code: '4069001' }] },
      ciq: { rows: [{ hs_code: '1806320000101' }] },
    },
  },
});

function misspelt(value: string): ReturnType<FieldRule['check']> {
  const plain = value.normalize('NFKC');
  if (plain !== value && /^\d+$/.test(plain)) return { say: 'fullWidth', data: { plain } };
  if (/\p{L}/u.test(value)) return { say: 'letters' };
  if (/^\d+$/.test(value)) return oddLength(value);
  return /^[\d. ]+$/.test(value) ? { say: 'dots' } : {};
}

function oddLength(value: string): ReturnType<FieldRule['check']> {
  const length = String(value.length);
  if (value.length === 13) return { say: 'ciq', data: { plain: value.slice(0, 10) } };
  // Chapters 01 to 09 begin with the zero that spreadsheets drop.
  if (/^[1-9](\d{4}|\d{6}|\d{8})$/.test(value))
    return { say: 'zero', data: { length, padded: `0${value}` } };
  return { say: 'length', data: { length } };
}
