import { cosmeticsRegulations } from './laws.ts';
import { notice } from './notice.ts';

export const cosmeticInspection = notice({
  code: 'EW5089',
  name: 'cosmetic-inspection',
  title: 'Customs inspects every import of cosmetics',
  what: 'Cosmetics are inspected by customs at import.',
  why: 'It takes time and samples.',
  fix: 'Plan days and samples.',
  concerns: ['cosmetics'],
  regimes: ['general-trade'],
  sources: [cosmeticsRegulations('Art. 45')],
  sample: {
    goods: { hs_code: '33049900', title_en: 'Hydrating face serum' },
    others: { hs_code: '18063200' },
  },
});
