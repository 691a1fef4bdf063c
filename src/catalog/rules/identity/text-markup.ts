import { fieldRule, PRACTICE } from '../../rule.ts';

export const textMarkup = fieldRule({
  code: 'EW1017',
  name: 'text-markup',
  severity: 'warning',
  title: 'A name holds HTML',
  what: 'Tags such as <b> and entities such as &amp; in names, brands and ingredients; descriptions may have them.',
  why: 'Papers and marketplaces show it letter by letter.',
  fix: 'Export plain text, or take the tags out.',
  sources: [PRACTICE],
  columns: ['title_en', 'title_zh', 'brand', 'ingredients'],
  good: { empty: true, shape: { is: 'text', longest: 100_000, without: '<&' } },
  check(value) {
    const found = /<\/?[a-z][a-z0-9]*(\s[^<>]*)?\/?>|&(amp|lt|gt|quot|apos|nbsp|#\d+);/i.exec(
      value,
    );
    return found ? { data: { markup: found[0] } } : undefined;
  },
  says: {
    default: {
      message: '{column} holds HTML: {markup}',
      hint: 'Write it as plain text, for example & for &amp;.',
    },
  },
  examples: {
    good: { rows: [{ brand: 'Dupont & Fils' }] },
    bad: { rows: [{ brand: 'Dupont &amp; Fils' }] },
  },
});
