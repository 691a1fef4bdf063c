import { reported } from './laws.ts';
import { notice } from './notice.ts';

export const cbecBuyerNotice = notice({
  code: 'EW5083',
  name: 'cbec-buyer-notice',
  title: 'What buyers in e-commerce are told',
  what: 'The merchant tells buyers that the goods follow the rules of their home country, may lack a Chinese label, and that the risk is theirs; to trace and recall stays a duty.',
  why: 'It is a condition of selling by cross-border e-commerce.',
  fix: 'Put the notice on the product page.',
  concerns: ['all'],
  regimes: ['cbec-bonded', 'cbec-direct'],
  sources: [
    reported(
      '商财发〔2018〕486号, supervision of cross-border e-commerce retail import (the notice’s wording is not confirmed)',
      'Ministry of Commerce and five others',
    ),
  ],
  sample: { goods: { hs_code: '18063200' } },
});
