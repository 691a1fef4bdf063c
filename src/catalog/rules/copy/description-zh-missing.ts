import { PRACTICE, rowRule } from '../../rule.ts';
import { missing } from '../marketplace/asked.ts';

export const descriptionZhMissing = rowRule({
  code: 'EW6005',
  name: 'description-zh-missing',
  severity: 'info',
  title: 'There is no Chinese description',
  what: 'In a catalog with a column `description_zh`, a product with a Chinese title and an English description, but no Chinese one.',
  why: 'Buyers see what a machine makes of the English text, and the seller answers for its claims under Chinese advertising law.',
  fix: 'Have a person write it in simplified Chinese; it is then checked against the words that the law forbids.',
  sources: [PRACTICE],
  needs: ['description_zh'],
  also: ['description_en', 'title_zh'],
  check(row, facts) {
    if (row.text('description_zh') !== '') return undefined;
    // A marketplace that asks for one says so itself (description-missing).
    if (missing('description_zh', facts).say !== undefined) return undefined;
    const half = row.text('title_zh') !== '' && row.text('description_en') !== '';
    return half ? { column: 'description_zh' } : undefined;
  },
  says: {
    default: {
      message: 'The product has no Chinese description.',
      hint: 'Fill description_zh: what it is, of what, how much, how to keep and use it.',
    },
  },
  examples: {
    good: {
      rows: [{ description_en: 'Single-origin chocolate.', description_zh: '单一产地黑巧克力。' }],
    },
    bad: { rows: [{ description_en: 'Single-origin chocolate.', description_zh: '' }] },
  },
});
