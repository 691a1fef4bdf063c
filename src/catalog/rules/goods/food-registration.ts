import { regulation } from './regulation.ts';

export const foodRegistration = regulation({
  code: 'EW5002',
  name: 'food-registration',
  title: 'The food producer’s registration with Chinese customs is missing',
  what: 'Food for people needs the number under which its overseas producer, processor or store is registered with the General Administration of Customs (GACC).',
  why: 'The number must stand on the declaration; without it, or with a wrong one, customs does not accept the declaration.',
  fix: 'Ask the producer for its GACC number, or have it registered through the platform of Chinese customs; listed foods need a letter of the home authority.',
  concerns: ['food'],
  phases: [{ bite: { 'general-trade': 'error', 'cbec-bonded': 'info', 'cbec-direct': 'info' } }],
  evidence: ['gacc_reg_no'],
  form: { column: 'gacc_reg_no', pattern: /^C[A-Z]{3}\d{14}$/, confirmed: false },
  sources: [
    {
      title: 'Food Safety Law, Art. 96',
      publisher: 'Standing Committee of the National People’s Congress',
      from: '2015-10-01',
      confidence: 'verified',
    },
    {
      title:
        'Decree 280, registration of overseas producers of imported food (it replaced Decree 248)',
      publisher: 'General Administration of Customs',
      from: '2026-06-01',
      confidence: 'verified',
    },
  ],
  says: {
    default: {
      message: 'The GACC registration number of the food’s producer is missing.',
      hint: 'Fill gacc_reg_no with the producer’s number (C, country letters, 14 digits).',
    },
    form: {
      message:
        'The GACC number {value} does not look like C, three country letters and 14 digits (this form is not confirmed).',
      hint: 'Compare it with the customs register.',
    },
  },
  examples: {
    good: { rows: [{ gacc_reg_no: 'CBEL20260000000101' }] },
    bad: {
      rows: [
        { sku: 'A', gacc_reg_no: '' },
        { sku: 'B', gacc_reg_no: 'BE-101' },
      ],
    },
  },
});
