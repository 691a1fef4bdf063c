import { CBEC_SOURCES, cbecPlan } from './cbec.ts';
import type { RegimeRules } from './regime.ts';

/** E-commerce from a bonded warehouse in a special zone. */
export const cbecBonded: RegimeRules = {
  regime: 'cbec-bonded',
  title: 'E-commerce, bonded',
  procedure: '1210',
  about: 'Goods wait in a bonded warehouse in China and are taxed when a consumer orders.',
  forSale: true,
  valuedAtRetail: true,
  sources: [...CBEC_SOURCES, 'GACC Announcements 57/2014 (1210) and 194/2018'],
  plan: cbecPlan,
};
