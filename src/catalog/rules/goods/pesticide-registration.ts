import { ecommerce, trade } from './bite.ts';
import { pesticideRegulations } from './laws.ts';
import { regulation } from './regulation.ts';

export const pesticideRegistration = regulation({
  code: 'EW5059',
  name: 'pesticide-registration',
  title: 'The pesticide’s registration is missing',
  what: 'Pesticides and repellents are registered and labelled in Chinese; an overseas firm may not sell them directly.',
  why: 'Unregistered, they may not be imported by any regime of trade.',
  fix: 'Ask the holder for the registration; sell through its Chinese agent.',
  message: 'The registration of the pesticide is missing.',
  concerns: ['pesticide'],
  phases: [{ bite: { ...trade('error'), ...ecommerce('error') } }],
  evidence: ['pesticide_reg_no'],
  sources: [pesticideRegulations('Art. 7 and 29')],
  sample: {
    goods: { hs_code: '38089190', title_en: 'Insect repellent' },
    papers: { pesticide_reg_no: 'WP20260001' },
  },
});
