import { DECREE_280 } from './laws.ts';
import { notice } from './notice.ts';

export const foodRegistrationChange = notice({
  code: 'EW5086',
  name: 'food-registration-change',
  title: 'Changes that need a new registration',
  what: 'A new site, a new legal representative or a new home number of a food producer needs a new registration with Chinese customs.',
  why: 'The old number does not cover what is made after the change.',
  fix: 'Have the producer tell you of changes.',
  concerns: ['food'],
  from: '2026-06-01',
  regimes: ['general-trade'],
  sources: [DECREE_280],
  sample: { goods: { hs_code: '18063200' }, others: { hs_code: '61091000', title_en: 'T-shirt' } },
});
