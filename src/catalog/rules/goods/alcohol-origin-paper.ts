import { trade } from './bite.ts';
import { reported } from './laws.ts';
import { regulation } from './regulation.ts';

export const alcoholOriginPaper = regulation({
  code: 'EW5021',
  name: 'alcohol-origin-paper',
  title: 'The certificate of origin of an alcoholic drink is missing',
  what: 'A certificate of origin usually goes with alcoholic drinks.',
  why: 'The port asks for it, and the label’s origin rests on it.',
  fix: 'Ask your chamber of commerce for one.',
  message: 'No certificate of origin is named for the drink.',
  concerns: ['alcohol'],
  phases: [{ bite: trade('warning') }],
  evidence: ['coo_certificate'],
  sources: [
    reported(
      'Import requirements for alcohol, China page',
      'Alcohol and Tobacco Tax and Trade Bureau (US)',
    ),
  ],
  sample: {
    goods: { hs_code: '22030000', country_of_origin: 'CH', abv: '6.6' },
    papers: { coo_certificate: 'COO-2026-001' },
  },
});
