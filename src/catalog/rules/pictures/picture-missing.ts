import { fieldRule, PRACTICE } from '../../rule.ts';
import { ASKED, missing } from '../marketplace/asked.ts';

export const pictureMissing = fieldRule({
  code: 'EW7001',
  name: 'picture-missing',
  severity: 'info',
  title: 'There is no picture',
  what: 'Whether a product has a picture.',
  why: 'No marketplace lists goods without one; papers and prices need none.',
  fix: 'Add the address of at least one picture, the main one first.',
  sources: [PRACTICE],
  columns: ['pictures'],
  good: { empty: false, shape: { is: 'anything' } },
  check: (value, facts) => (value === '' ? missing('pictures', facts) : undefined),
  says: {
    default: {
      message: 'No picture is given.',
      hint: 'Add its address before you list the product; several are joined by |.',
    },
    asked: ASKED,
    absent: {
      message: 'The file has no column with pictures.',
      hint: 'Add a column {column} before you list the goods, or connect yours with --map.',
    },
  },
  examples: {
    good: { rows: [{ pictures: 'https://example.com/choc-70.jpg' }] },
    bad: { rows: [{ pictures: '' }] },
    more: { absent: { file: 'sku,title_en\nA-1,Dark chocolate bar\n' } },
  },
});
