import { fieldRule, PRACTICE } from '../../rule.ts';

export const stockNegative = fieldRule({
  code: 'EW3021',
  name: 'stock-negative',
  severity: 'warning',
  title: 'The stock is less than nothing',
  what: 'Stock is zero or more.',
  why: 'Shops that sell on without stock export negative numbers; marketplaces refuse them.',
  fix: 'Write 0 if nothing may be sold.',
  sources: [PRACTICE],
  columns: ['stock'],
  good: { empty: true, shape: { is: 'decimal', from: 0, to: 1e12 } },
  check: (value) => (Number(value) < 0 ? {} : undefined),
  says: {
    default: {
      message: 'The stock is {value}.',
      hint: 'Write 0 if nothing may be sold.',
    },
  },
  examples: {
    good: { rows: [{ stock: '0' }] },
    bad: { rows: [{ stock: '-3' }] },
  },
});
