import { fieldRule, PRACTICE } from '../../rule.ts';

export const gtinMissing = fieldRule({
  code: 'EW1008',
  name: 'gtin-missing',
  severity: 'info',
  title: 'There is no barcode',
  what: 'Whether a product has a GTIN.',
  why: 'Some marketplaces list branded goods by barcode only, and a customs declaration names it where there is one. Goods without one may be sold.',
  fix: 'Fill it where the pack has one; makers get their own numbers from GS1 in their country.',
  sources: [PRACTICE],
  columns: ['gtin'],
  good: { empty: false, shape: { is: 'anything' } },
  check: (value) => (value === '' ? {} : undefined),
  says: {
    default: {
      message: 'No barcode is given.',
      hint: 'Add it if the pack has one; marketplaces find and match goods by it.',
    },
    absent: {
      message: 'The file has no column with barcodes.',
      hint: 'Add a column {column} if the packs have barcodes, or connect yours with --map.',
    },
  },
  examples: {
    good: { rows: [{ gtin: '5412345000013' }] },
    bad: { rows: [{ gtin: '' }] },
    more: { absent: { file: 'sku,title_en\nA-1,Dark chocolate bar\n' } },
  },
});
