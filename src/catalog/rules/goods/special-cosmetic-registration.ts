import { ecommerce, trade } from './bite.ts';
import { cosmeticsRegulations } from './laws.ts';
import { regulation } from './regulation.ts';

export const specialCosmeticRegistration = regulation({
  code: 'EW5036',
  name: 'special-cosmetic-registration',
  title: 'The registration of a special cosmetic is missing',
  what: 'Hair dye, perm, whitening and freckle, sunscreen and anti-hair-loss products, and new effects, are registered with the National Medical Products Administration (NMPA) before import.',
  why: 'Unregistered, they may not be imported for sale.',
  fix: 'Have your responsible person in China apply, or ask the brand owner for the number.',
  message: 'The NMPA registration of the special cosmetic is missing.',
  concerns: ['special-cosmetics'],
  phases: [{ bite: { ...trade('error'), ...ecommerce('info') } }],
  evidence: ['nmpa_reg_no'],
  sources: [cosmeticsRegulations('Art. 16 and 17')],
  sample: {
    goods: { hs_code: '33049900', title_en: 'Sunscreen SPF 50' },
    papers: { nmpa_reg_no: '国妆特进字20260001' },
  },
});
