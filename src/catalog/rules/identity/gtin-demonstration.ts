import { fileRule } from '../../rule.ts';
import { GS1_PREFIXES } from '../sources.ts';
import { gs1Prefix } from './gtin-restricted.ts';

export const gtinDemonstration = fileRule({
  code: 'EW1010',
  name: 'gtin-demonstration',
  severity: 'info',
  title: 'The barcodes are for demonstration',
  what: 'Whether a file has barcodes with prefix 952, which GS1 keeps for examples; said once a file.',
  why: 'They are sound for trying things out and belong to nobody: on real goods they are refused.',
  fix: 'Replace them by your own numbers before you list the goods.',
  sources: [GS1_PREFIXES],
  needs: ['gtin'],
  start() {
    let said = false;
    return (row) => {
      if (said || gs1Prefix(row.text('gtin')) !== '952') return undefined;
      said = true;
      return { column: 'gtin' };
    };
  },
  says: {
    default: {
      message: '{value} is of GS1’s demonstration range (952), perhaps others after it too.',
      hint: 'Fine for a trial; put in the real barcodes before you list the goods.',
    },
  },
  examples: {
    good: { rows: [{ gtin: '5412345000013' }] },
    bad: { rows: [{ gtin: '9524000010018' }] },
  },
});
