import { fieldRule, PRACTICE } from '../../rule.ts';

export const titleNotLatin = fieldRule({
  code: 'EW1014',
  name: 'title-not-latin',
  severity: 'warning',
  title: 'The English name is in another script',
  what: 'An English name without a single Latin letter.',
  why: 'It goes on the English invoice; the Chinese name has a column of its own.',
  fix: 'Move Chinese text to title_zh and write the English name here.',
  sources: [PRACTICE],
  columns: ['title_en'],
  good: {
    empty: true,
    shape: {
      is: 'text',
      longest: 10_000,
      first: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
    },
  },
  check: (value) => (/\p{L}/u.test(value) && !/\p{Script=Latin}/u.test(value) ? {} : undefined),
  says: {
    default: {
      message: 'The English name “{value}” has no Latin letter in it.',
      hint: 'Write the English name here and put the Chinese one into title_zh.',
    },
  },
  examples: {
    good: { rows: [{ title_en: 'Dark chocolate bar', title_zh: '黑巧克力排块' }] },
    bad: { rows: [{ title_en: '黑巧克力排块', title_zh: '黑巧克力排块' }] },
  },
});
