import { ecommerce, trade } from './bite.ts';
import { foodSafetyLaw } from './laws.ts';
import { regulation } from './regulation.ts';

export const healthFoodNumber = regulation({
  code: 'EW5017',
  name: 'health-food-number',
  title: 'The health food’s registration or filing is missing',
  what: 'Health food (claims of a function, vitamins in dose form) is registered with SAMR; vitamins and minerals imported for the first time are filed.',
  why: 'Without the number it is sold as a food that it is not; in e-commerce it must then make no function claim.',
  fix: 'Apply to SAMR, or sell it as ordinary food without such words.',
  message: 'The registration or filing number of the health food is missing.',
  concerns: ['health-food'],
  phases: [{ bite: { ...trade('error'), ...ecommerce('info') } }],
  evidence: ['health_food_no'],
  sources: [foodSafetyLaw('Art. 75 to 78')],
  sample: {
    goods: { hs_code: '21069090', title_en: 'Vitamin C food supplement', country_of_origin: 'CH' },
    papers: { health_food_no: '国食健注J20260001' },
  },
});
