import { ecommerce, trade } from './bite.ts';
import { cosmeticsRegulations } from './laws.ts';
import { regulation } from './regulation.ts';

export const cosmeticFiling = regulation({
  code: 'EW5037',
  name: 'cosmetic-filing',
  title: 'The filing of a cosmetic is missing',
  what: 'Cosmetics that are not special are filed with the NMPA before import.',
  why: 'Customs asks for the filing at the first import; without it they may not be sold.',
  fix: 'Have your responsible person in China file the product.',
  message: 'The NMPA filing of the cosmetic is missing.',
  concerns: ['cosmetics'],
  spares: ['special-cosmetics', 'former-cosmetics'],
  phases: [{ bite: { ...trade('error'), ...ecommerce('info') } }],
  evidence: ['nmpa_filing_no'],
  sources: [cosmeticsRegulations('Art. 17')],
  sample: {
    goods: { hs_code: '33049900', title_en: 'Hydrating face serum' },
    papers: { nmpa_filing_no: '国妆网备进字（沪）2026000101' },
  },
});
