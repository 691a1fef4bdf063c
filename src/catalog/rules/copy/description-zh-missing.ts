import { PRACTICE, rowRule } from '../../rule.ts';
import { ASKED, missing } from '../marketplace/asked.ts';

export const descriptionZhMissing = rowRule({
  code: 'EW6005',
  name: 'description-zh-missing',
  severity: 'info',
  title: 'There is no Chinese description',
  what: 'A product with a Chinese title and an English description, but no Chinese one; with --marketplace, any product on a marketplace that asks for one.',
  why: 'Buyers see what a machine makes of the English text, and the seller answers for its claims under Chinese advertising law.',
  fix: 'Have a person write it in simplified Chinese; it is then checked against the words that the law forbids.',
  sources: [PRACTICE],
  needs: [],
  also: ['description_zh', 'description_en', 'title_zh'],
  check(row, facts) {
    if (row.text('description_zh') !== '') return undefined;
    const found = missing('description_zh', facts);
    const half = row.text('title_zh') !== '' && row.text('description_en') !== '';
    return found.say === undefined && !half ? undefined : { column: 'description_zh', ...found };
  },
  says: {
    default: {
      message: 'The product has no Chinese description.',
      hint: 'Fill description_zh: what it is, of what, how much, how to keep and use it.',
    },
    asked: ASKED,
  },
  examples: {
    good: {
      rows: [{ description_en: 'Single-origin chocolate.', description_zh: '单一产地黑巧克力。' }],
    },
    bad: { rows: [{ description_en: 'Single-origin chocolate.', description_zh: '' }] },
  },
});
