import { CBEC_SOURCES, cbecPlan } from './cbec.ts';
import type { RegimeRules } from './regime.ts';

/** E-commerce by parcel from abroad, declared order by order. */
export const cbecDirect: RegimeRules = {
  regime: 'cbec-direct',
  title: 'E-commerce, direct',
  procedure: '9610',
  about: 'A parcel goes from abroad to the consumer; order, payment and logistics are declared.',
  forSale: true,
  valuedAtRetail: true,
  sources: [...CBEC_SOURCES, 'GACC Announcements 12/2014 (9610) and 194/2018'],
  plan: cbecPlan,
};
