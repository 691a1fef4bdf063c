import { ecommerceLaw } from './laws.ts';
import { notice } from './notice.ts';

export const crossBorderDuty = notice({
  code: 'EW5085',
  name: 'cross-border-duty',
  title: 'Sellers across borders follow import and export rules',
  what: 'Who sells across borders by e-commerce follows the rules of import and export supervision.',
  why: 'The platform does not take that duty off the seller.',
  fix: 'Know the regime of each order.',
  concerns: ['all'],
  regimes: ['cbec-bonded', 'cbec-direct'],
  sources: [ecommerceLaw('Art. 26')],
  sample: { goods: { hs_code: '18063200' } },
});
