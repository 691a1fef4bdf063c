import { reported } from './laws.ts';
import { notice } from './notice.ts';

export const foodLabelNoFiling = notice({
  code: 'EW5087',
  name: 'food-label-no-filing',
  title: 'Food labels are checked at inspection',
  what: 'Chinese food labels are not filed any more since 2019-10-01; they are checked at inspection.',
  why: 'Nobody confirms a label in advance.',
  fix: 'Have the importer check the label before printing.',
  concerns: ['prepackaged-food'],
  from: '2019-10-01',
  regimes: ['general-trade'],
  sources: [reported('End of label filing', 'CCIC Europe', '2019-10-01')],
  sample: { goods: { hs_code: '18063200' }, others: { hs_code: '61091000', title_en: 'T-shirt' } },
});
