import { fieldRule, PRACTICE } from '../../rule.ts';

export const skuMissing = fieldRule({
  code: 'EW1001',
  name: 'sku-missing',
  severity: 'error',
  title: 'The SKU is missing',
  what: 'Every product has an article number of its own.',
  why: 'Papers, listings and reruns find the product by it; without one it can be listed twice.',
  fix: 'Fill the column with your article number; once chosen, never change it.',
  sources: [PRACTICE],
  columns: ['sku'],
  good: { empty: false, shape: { is: 'anything' } },
  check: (value) => (value === '' ? {} : undefined),
  says: {
    default: {
      message: 'This product has no SKU.',
      hint: 'Give it the article number by which you know it.',
    },
  },
  examples: {
    good: { rows: [{ sku: 'CHOC-70', title_en: 'Dark chocolate bar' }] },
    bad: { rows: [{ sku: '', title_en: 'Dark chocolate bar' }] },
  },
});
