import { PRACTICE, rowRule } from '../../rule.ts';

export const titleIsSku = rowRule({
  code: 'EW1013',
  name: 'title-is-sku',
  severity: 'warning',
  title: 'The name is just the article number',
  what: 'An English name that equals the SKU.',
  why: 'It tells neither customs nor a buyer what the goods are.',
  fix: 'Write what the product is; check that the right column is taken for the name.',
  sources: [PRACTICE],
  needs: ['sku', 'title_en'],
  check(row) {
    const title = row.text('title_en');
    const same = title !== '' && title.toLowerCase() === row.text('sku').toLowerCase();
    return same ? { column: 'title_en' } : undefined;
  },
  says: {
    default: {
      message: 'The name {value} is the article number.',
      hint: 'Write what the product is, or connect the right column with --map.',
    },
  },
  examples: {
    good: { rows: [{ sku: 'CHOC-70', title_en: 'Dark chocolate bar 70 %' }] },
    bad: { rows: [{ sku: 'CHOC-70', title_en: 'CHOC-70' }] },
  },
});
