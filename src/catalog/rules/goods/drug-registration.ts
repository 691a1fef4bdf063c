import { ecommerce, trade } from './bite.ts';
import { unconfirmed } from './laws.ts';
import { regulation } from './regulation.ts';

export const drugRegistration = regulation({
  code: 'EW5057',
  name: 'drug-registration',
  title: 'The medicine’s registration is missing',
  what: 'Medicines are registered; over-the-counter ones come by e-commerce only in a few pilot cities.',
  why: 'Unregistered medicines may not be imported.',
  fix: 'Ask the holder for the registration number.',
  message: 'The registration of the medicine is missing.',
  concerns: ['medicine'],
  phases: [{ bite: { ...trade('error'), ...ecommerce('error') } }],
  evidence: ['drug_reg_no'],
  sources: [unconfirmed('Registration of imported medicines', 'NMPA')],
  sample: {
    goods: { hs_code: '30049090', title_en: 'Cough drops' },
    papers: { drug_reg_no: 'HJ20260001' },
  },
});
