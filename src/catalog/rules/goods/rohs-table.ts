import { unconfirmed } from './laws.ts';
import { notice } from './notice.ts';

export const rohsTable = notice({
  code: 'EW5091',
  name: 'rohs-table',
  title: 'Electrical goods carry a table of hazardous substances',
  what: 'Electrical and electronic goods carry the label and table of hazardous substances of SJ/T 11364.',
  why: 'The importer is answerable for it.',
  fix: 'Ask the maker for the table.',
  concerns: ['mains-electrical', 'radio', 'telecom-terminal'],
  regimes: ['general-trade'],
  sources: [unconfirmed('SJ/T 11364', 'Ministry of Industry and Information Technology')],
  sample: { goods: { hs_code: '85094010', title_en: 'Juicer' }, others: { hs_code: '18063200' } },
});
