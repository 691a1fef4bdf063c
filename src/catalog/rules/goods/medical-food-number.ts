import { ecommerce, trade } from './bite.ts';
import { foodSafetyLaw } from './laws.ts';
import { regulation } from './regulation.ts';

export const medicalFoodNumber = regulation({
  code: 'EW5018',
  name: 'medical-food-number',
  title: 'The registration of food for special medical purposes is missing',
  what: 'Food for special medical purposes is registered with SAMR.',
  why: 'Unregistered, it may not be imported; its advertising follows that of medicines.',
  fix: 'Ask the brand owner for the registration number.',
  message: 'The registration of the medical food is missing.',
  concerns: ['medical-food'],
  phases: [{ bite: { ...trade('error'), ...ecommerce('info') } }],
  evidence: ['fsmp_no'],
  sources: [foodSafetyLaw('Art. 80')],
  sample: {
    goods: {
      hs_code: '21069090',
      title_en: 'Food for special medical purposes',
      country_of_origin: 'CH',
    },
    papers: { fsmp_no: '国食注字TY20260001' },
  },
});
