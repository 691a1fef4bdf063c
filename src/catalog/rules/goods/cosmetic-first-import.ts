import { reported } from './laws.ts';
import { notice } from './notice.ts';

export const cosmeticFirstImport = notice({
  code: 'EW5090',
  name: 'cosmetic-first-import',
  title: 'The first import of a cosmetic needs more data',
  what: 'The importer shows the filing data of a cosmetic; the first import needs extra data.',
  why: 'Customs compares them.',
  fix: 'Send the importer the whole filing.',
  concerns: ['cosmetics'],
  regimes: ['general-trade'],
  sources: [reported('Papers of the first import of cosmetics', 'ssopdot.com, forwarder')],
  sample: {
    goods: { hs_code: '33049900', title_en: 'Hydrating face serum' },
    others: { hs_code: '18063200' },
  },
});
