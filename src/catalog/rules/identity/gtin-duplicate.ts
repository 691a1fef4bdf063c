import { fileRule, PRACTICE } from '../../rule.ts';
import { keyIndex } from '../../values/key-index.ts';

export const gtinDuplicate = fileRule({
  code: 'EW1006',
  name: 'gtin-duplicate',
  severity: 'error',
  title: 'Two products have the same barcode',
  what: 'A GTIN may stand once in a file; the same number with zeros in front (12, 13 or 14 digits) counts as the same.',
  why: 'A barcode stands for one product: marketplaces take the second for the first and merge or refuse the listing.',
  fix: 'Look at the packs: one of the rows has the other’s barcode, or both are the same product.',
  sources: [PRACTICE],
  needs: ['gtin'],
  start() {
    const seen = keyIndex();
    return (row) => {
      const gtin = row.text('gtin');
      if (gtin.length < 8 || !/^\d{8,14}$/.test(gtin)) return undefined;
      const first = seen.firstLine(gtin.padStart(14, '0'), row.line);
      return first === undefined ? undefined : { column: 'gtin', data: { first: String(first) } };
    };
  },
  says: {
    default: {
      message: 'The barcode {value} stands on line {first} already.',
      hint: 'Compare both rows with their packs; keep one row if they are the same product.',
    },
  },
  examples: {
    good: {
      rows: [
        { sku: 'CHOC-70', gtin: '5412345000013' },
        { sku: 'CHOC-85', gtin: '5412345000020' },
      ],
    },
    bad: {
      rows: [
        { sku: 'CHOC-70', gtin: '5412345000013' },
        { sku: 'CHOC-85', gtin: '05412345000013' },
      ],
    },
  },
});
