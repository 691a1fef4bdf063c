import { trade } from './bite.ts';
import { unconfirmed } from './laws.ts';
import { regulation } from './regulation.ts';

export const disinfectantPermit = regulation({
  code: 'EW5058',
  name: 'disinfectant-permit',
  title: 'The permit of a disinfectant is missing',
  what: 'Disinfectants and sanitary wipes need a health permit or filing, and labels by national standard.',
  why: 'Without it they may not be sold.',
  fix: 'Ask the importer which of both it needs.',
  message: 'Health permit or filing of the disinfectant is missing.',
  concerns: ['disinfectant'],
  phases: [{ bite: trade('warning') }],
  evidence: ['disinfectant_permit_no'],
  sources: [
    unconfirmed(
      'Rules on disinfection products',
      'National Disease Control and Prevention Administration',
    ),
  ],
  sample: {
    goods: { hs_code: '38089400', title_en: 'Hand sanitizer' },
    papers: { disinfectant_permit_no: 'WX-1' },
  },
});
