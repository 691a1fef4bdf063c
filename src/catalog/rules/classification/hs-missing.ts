import { fieldRule } from '../../rule.ts';
import { CHINA_TARIFF } from '../sources.ts';

export const hsMissing = fieldRule({
  code: 'EW2001',
  name: 'hs-missing',
  severity: 'error',
  title: 'The tariff code is missing',
  what: 'Every product has a tariff code (HS code).',
  why: 'Duty, VAT, permits and the customs declaration all hang on it: without one nothing can be priced or declared.',
  fix: 'Ask your customs agent, or look at the export code on an earlier declaration: its first six digits are the same in China.',
  sources: [CHINA_TARIFF],
  columns: ['hs_code'],
  good: { empty: false, shape: { is: 'anything' } },
  check: (value) => (value === '' ? {} : undefined),
  says: {
    default: {
      message: 'This product has no tariff code (HS code).',
      hint: 'Add the Chinese 8-digit code; its first six digits are those of your export code.',
    },
  },
  examples: {
    good: { rows: [{ hs_code: '18063200' }] },
    bad: { rows: [{ hs_code: '' }] },
  },
});
