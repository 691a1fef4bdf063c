import { fieldRule } from '../../rule.ts';
import { hsDigits } from '../../values/hs-code.ts';
import { CHINA_TARIFF } from '../sources.ts';
import { candidates } from './hs-unknown.ts';

export const hsTooShort = fieldRule({
  code: 'EW2004',
  name: 'hs-too-short',
  severity: 'error',
  title: 'The tariff code is too short',
  what: 'A Chinese declaration needs 8 digits at the least (10 in the end); 2, 4 or 6 name a group of goods only.',
  why: 'The lines under six digits can differ in duty and permits, so nothing can be priced by them.',
  fix: 'Choose the line under it that fits the goods.',
  sources: [CHINA_TARIFF],
  columns: ['hs_code'],
  good: { empty: true, shape: { is: 'digits', lengths: [8, 10] } },
  check(value, { tariff }) {
    const digits = /^\d\d$/.test(value) ? value : hsDigits(value);
    if (digits === undefined || digits.length >= 8) return undefined;
    const length = String(digits.length);
    const lines = tariff && candidates(tariff, digits);
    if (lines === undefined) return { data: { length } };
    return lines === ''
      ? { say: 'nothing', data: { length, edition: tariff?.edition ?? '' } }
      : { say: 'lines', data: { length, lines } };
  },
  says: {
    default: {
      message: 'The tariff code {value} has {length} digits; 8 are needed.',
      hint: 'Ask your customs agent for the Chinese line under it.',
    },
    lines: {
      message: 'The tariff code {value} has {length} digits; 8 are needed.',
      hint: 'Choose the line that fits the goods: {lines}.',
    },
    nothing: {
      message:
        'The tariff code {value} has {length} digits, and the Chinese tariff {edition} has no line under it.',
      hint: 'Look the code up again, with 8 digits.',
    },
  },
  examples: {
    good: { rows: [{ hs_code: '18063200' }] },
    bad: { rows: [{ hs_code: '180632' }] },
    more: {
      lines: { rows: [{ hs_code: '1806.90' }] },
      nothing: { rows: [{ hs_code: '180699' }] },
    },
  },
});
