import { rowRule } from '../../rule.ts';
import { GS1_PREFIXES } from '../sources.ts';
import { gs1Prefix } from './gtin-restricted.ts';

export const gtinMedia = rowRule({
  code: 'EW1009',
  name: 'gtin-media',
  severity: 'warning',
  title: 'The barcode belongs to a book or magazine',
  what: 'Prefixes 977 (magazines) and 978-979 (books, sheet music) on goods that are not printed matter (HS chapter 49) or recorded media (8523).',
  why: 'Such a number is an ISBN or ISSN: on other goods it is a slip, and a marketplace will take them for a book.',
  fix: 'Use the barcode of the goods; correct the tariff code if it is a book.',
  sources: [GS1_PREFIXES],
  needs: ['gtin', 'hs_code'],
  check(row) {
    const gtin = row.text('gtin');
    // Nearly every barcode is done with here.
    if (gtin.charCodeAt(0) !== 0x39 && gtin.length !== 14) return undefined;
    const prefix = gs1Prefix(gtin);
    if (prefix === undefined || !['977', '978', '979'].includes(prefix)) return undefined;
    const hs = row.text('hs_code');
    if (hs === '' || hs.startsWith('49') || hs.startsWith('8523')) return undefined;
    return { column: 'gtin', data: { prefix, hs } };
  },
  says: {
    default: {
      message:
        '{value} is the number of a book or magazine (prefix {prefix}), the tariff code {hs} is of other goods.',
      hint: 'Correct whichever of the two is wrong.',
    },
  },
  examples: {
    good: { rows: [{ gtin: '9780306406157', hs_code: '49019900' }] },
    bad: { rows: [{ gtin: '9780306406157', hs_code: '18063200' }] },
  },
});
