import { ecommerce, trade } from './bite.ts';
import { reported } from './laws.ts';
import { regulation } from './regulation.ts';

export const wineSugar = regulation({
  code: 'EW5020',
  name: 'wine-sugar',
  title: 'The sugar content of a wine is missing',
  what: 'The label of wine of grapes shows its sugar content, by which it is dry, semi-dry, semi-sweet or sweet.',
  why: 'The type of wine on the label follows from it.',
  fix: 'Take it from the analysis, in grams per litre.',
  message: 'The sugar content of the wine is missing.',
  concerns: ['wine-or-spirits'],
  where: (row) => row.text('hs_code').startsWith('2204'),
  phases: [{ bite: { ...trade('error'), ...ecommerce('info') } }],
  evidence: ['sugar_g_l'],
  sources: [
    reported(
      'Import requirements for alcohol, China page',
      'Alcohol and Tobacco Tax and Trade Bureau (US)',
    ),
  ],
  sample: {
    goods: { hs_code: '22042100', country_of_origin: 'CH', abv: '12.5' },
    papers: { sugar_g_l: '4' },
  },
});
