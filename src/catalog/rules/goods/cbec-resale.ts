import { reported } from './laws.ts';
import { notice } from './notice.ts';

export const cbecResale = notice({
  code: 'EW5084',
  name: 'cbec-resale',
  title: 'E-commerce goods may not be sold on',
  what: 'Goods that came by cross-border e-commerce may not be resold in China.',
  why: 'They are cleared for one person’s use.',
  fix: 'Use general trade for buyers who sell on.',
  concerns: ['all'],
  regimes: ['cbec-bonded', 'cbec-direct'],
  sources: [
    reported(
      'Policy on cross-border e-commerce of 30 November 2018',
      'Ministry of Finance, as reported by Ecns',
    ),
  ],
  sample: { goods: { hs_code: '18063200' } },
});
