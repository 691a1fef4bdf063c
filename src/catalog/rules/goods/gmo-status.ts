import { ecommerce, trade } from './bite.ts';
import { foodSafetyLaw, unconfirmed } from './laws.ts';
import { regulation } from './regulation.ts';

export const gmoStatus = regulation({
  code: 'EW5015',
  name: 'gmo-status',
  title: 'Whether the food is genetically modified is not stated',
  what: 'Food of soy, maize or rapeseed states whether it is genetically modified; such food is marked and needs a certificate of the Ministry of Agriculture.',
  why: 'Unmarked genetically modified food is refused.',
  fix: 'Write none, or name the certificate.',
  message: 'Whether the food is of genetically modified crops is not stated.',
  concerns: ['gm-crop-food'],
  phases: [{ bite: { ...trade('warning'), ...ecommerce('warning') } }],
  evidence: ['gmo_status'],
  sources: [
    foodSafetyLaw('Art. 69'),
    unconfirmed('Certificate of the Ministry of Agriculture', 'MARA'),
  ],
  sample: {
    goods: { hs_code: '15079000', title_en: 'Soybean oil' },
    papers: { gmo_status: 'none' },
  },
});
