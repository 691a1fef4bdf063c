import { fieldRule } from '../../rule.ts';
import { ASKED, missing } from '../marketplace/asked.ts';
import { DECLARATION_FORM } from '../sources.ts';

export const titleMissing = fieldRule({
  code: 'EW1011',
  name: 'title-missing',
  severity: 'error',
  title: 'The English name is missing',
  what: 'Every product says in English what it is.',
  why: 'Invoice, packing list and contract name the goods in English; a line without a name stops at customs.',
  fix: 'Write what it is and what sets it apart: “Dark chocolate bar 70 %, 100 g”.',
  sources: [DECLARATION_FORM],
  columns: ['title_en'],
  good: { empty: false, shape: { is: 'anything' } },
  check: (value, facts) => (value === '' ? missing('title_en', facts) : undefined),
  says: {
    default: {
      message: 'This product has no English name.',
      hint: 'Write what it is, as it shall stand on the invoice.',
    },
    asked: ASKED,
  },
  examples: {
    good: { rows: [{ title_en: 'Dark chocolate bar 70 %' }] },
    bad: { rows: [{ title_en: '' }] },
  },
});
