import { foodSafetyLaw } from './laws.ts';
import { notice } from './notice.ts';

export const foodRecords = notice({
  code: 'EW5088',
  name: 'food-records',
  title: 'The importer keeps records of food',
  what: 'The importer keeps records of import and sale with batch and dates.',
  why: 'A recall needs them.',
  fix: 'Send batch numbers and dates with every shipment.',
  concerns: ['food'],
  regimes: ['general-trade'],
  sources: [foodSafetyLaw('Art. 98')],
  sample: { goods: { hs_code: '18063200' }, others: { hs_code: '61091000', title_en: 'T-shirt' } },
});
