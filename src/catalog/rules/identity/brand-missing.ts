import { fieldRule } from '../../rule.ts';

export const brandMissing = fieldRule({
  code: 'EW1015',
  name: 'brand-missing',
  severity: 'info',
  title: 'There is no brand',
  what: 'Whether a product names its brand.',
  why: 'Nearly every Chinese customs declaration and marketplace form asks for it; “no brand” is an answer, an empty cell is none.',
  fix: 'Write the brand as it stands on the pack.',
  sources: [
    {
      title: '《海关进出口商品涉税规范申报目录》: declaration element 品牌 (brand)',
      publisher: 'General Administration of Customs of China',
      confidence: 'derived',
    },
  ],
  columns: ['brand'],
  good: { empty: false, shape: { is: 'anything' } },
  check: (value) => (value === '' ? {} : undefined),
  says: {
    default: {
      message: 'No brand is given.',
      hint: 'Write the brand on the pack; customs and marketplaces ask for it.',
    },
    absent: {
      message: 'The file has no column with brands.',
      hint: 'Add a column {column}, or connect yours with --map; customs and marketplaces ask for it.',
    },
  },
  examples: {
    good: { rows: [{ brand: 'Maison Exemple' }] },
    bad: { rows: [{ brand: '' }] },
    more: { absent: { file: 'sku,title_en\nA-1,Dark chocolate bar\n' } },
  },
});
