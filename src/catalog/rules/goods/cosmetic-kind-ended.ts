import { ecommerce, trade } from './bite.ts';
import { cosmeticsRegulations } from './laws.ts';
import { regulation } from './regulation.ts';

export const cosmeticKindEnded = regulation({
  code: 'EW5043',
  name: 'cosmetic-kind-ended',
  title: 'A kind of cosmetic that ended in 2025',
  what: 'Hair growth, hair removal, breast, slimming and deodorant products are no cosmetics any more; their old registrations ended on 2025-12-31.',
  why: 'They can be neither filed nor registered as cosmetics.',
  fix: 'Ask your responsible person as what it may still be sold, and change its words.',
  message: 'Products like this cannot be cosmetics since 2026-01-01.',
  concerns: ['former-cosmetics'],
  phases: [{ from: '2026-01-01', bite: { ...trade('error'), ...ecommerce('warning') } }],
  evidence: [],
  sources: [cosmeticsRegulations('Art. 78 and 80', 'derived')],
  sample: {
    goods: { hs_code: '33072000', title_en: 'Deodorant spray' },
    papers: { hs_code: '33049900', title_en: 'Face cream' },
  },
});
