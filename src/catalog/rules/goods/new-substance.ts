import { trade } from './bite.ts';
import { unconfirmed } from './laws.ts';
import { regulation } from './regulation.ts';

export const newSubstance = regulation({
  code: 'EW5063',
  name: 'new-substance',
  title: 'The CAS number of a chemical mixture is missing',
  what: 'New chemical substances in mixtures are registered with the Ministry of Ecology and Environment; the CAS numbers tell which are new.',
  why: 'An unregistered new substance may not be imported.',
  fix: 'Compare the CAS numbers with the Chinese inventory (IECSC).',
  message: 'No CAS number is stated for the mixture.',
  concerns: ['chemical-mixture'],
  spares: ['cosmetics'],
  phases: [{ bite: trade('warning') }],
  evidence: ['cas'],
  sources: [
    unconfirmed('Registration of new chemical substances', 'Ministry of Ecology and Environment'),
  ],
  sample: {
    goods: { hs_code: '35069190', title_en: 'Wood glue', country_of_origin: 'CH' },
    papers: { cas: '64-17-5' },
  },
});
