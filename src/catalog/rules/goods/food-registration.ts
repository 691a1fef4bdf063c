import { ecommerce, trade } from './bite.ts';
import { DECREE_248, DECREE_280, foodSafetyLaw } from './laws.ts';
import { regulation } from './regulation.ts';

export const foodRegistration = regulation({
  code: 'EW5002',
  name: 'food-registration',
  title: 'The food producer’s registration with Chinese customs is missing',
  what: 'Food for people needs the number under which its overseas producer, processor or store is registered with the General Administration of Customs (GACC).',
  why: 'The number must stand on the declaration (certificate code 519); without it, or with a wrong one, customs does not accept the declaration.',
  fix: 'Ask the producer for its GACC number, or have it registered through the platform of Chinese customs; listed foods need a letter of the home authority.',
  message: 'The GACC registration number of the food’s producer is missing.',
  concerns: ['food'],
  phases: [{ bite: { ...trade('error'), ...ecommerce('info') } }],
  evidence: ['gacc_reg_no'],
  form: {
    column: 'gacc_reg_no',
    confirmed: false,
    fits: (value) => /^C[A-Z]{3}\d{14}$/.test(value),
    message:
      'The GACC number {value} does not look like C, three country letters and 14 digits (this form is not confirmed).',
    hint: 'Compare it with the customs register.',
  },
  sources: [foodSafetyLaw('Art. 96'), DECREE_248, DECREE_280],
  sample: {
    goods: {},
    papers: { gacc_reg_no: 'CBEL20260000000101' },
    misfit: { gacc_reg_no: 'BE-101' },
  },
});
