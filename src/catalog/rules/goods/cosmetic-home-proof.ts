import { trade } from './bite.ts';
import { cosmeticsRegulations } from './laws.ts';
import { regulation } from './regulation.ts';

export const cosmeticHomeProof = regulation({
  code: 'EW5039',
  name: 'cosmetic-home-proof',
  title: 'Proof of home sale or good manufacturing practice is missing',
  what: 'Filing and registration of an imported cosmetic rest on proof that it is sold at home and made under good manufacturing practice (GMP); goods made for China alone show a study instead.',
  why: 'The filing is refused without them.',
  fix: 'Ask the home authority or your trade association for both certificates.',
  message: 'For the cosmetic’s filing {missing} is missing.',
  concerns: ['cosmetics'],
  spares: ['former-cosmetics'],
  phases: [{ bite: trade('error') }],
  evidence: ['free_sale_cert', 'gmp_cert'],
  sources: [cosmeticsRegulations('Art. 19')],
  sample: {
    goods: { hs_code: '33049900', title_en: 'Hydrating face serum' },
    papers: { free_sale_cert: 'FSC-1', gmp_cert: 'GMP-1' },
  },
});
