import { fileRule, PRACTICE } from '../../rule.ts';
import { keyIndex } from '../../values/key-index.ts';

export const skuDuplicate = fileRule({
  code: 'EW1002',
  name: 'sku-duplicate',
  severity: 'error',
  title: 'Two products have the same SKU',
  what: 'A SKU may stand once in a file; upper and lower case count as the same.',
  why: 'The SKU is the key under which a product is listed: with two, one overwrites the other or both are listed.',
  fix: 'Give each product its own SKU, or remove the row that is not needed.',
  sources: [PRACTICE],
  needs: ['sku'],
  start() {
    const seen = keyIndex();
    return (row) => {
      const sku = row.text('sku');
      if (sku === '') return undefined;
      const first = seen.firstLine(sku.toLowerCase(), row.line);
      return first === undefined ? undefined : { column: 'sku', data: { first: String(first) } };
    };
  },
  says: {
    default: {
      message: 'The SKU {value} stands on line {first} already.',
      hint: 'Give each product its own SKU, or remove one of the rows.',
    },
  },
  examples: {
    good: { rows: [{ sku: 'CHOC-70' }, { sku: 'CHOC-85' }] },
    bad: { rows: [{ sku: 'CHOC-70' }, { sku: 'choc-70' }] },
  },
});
