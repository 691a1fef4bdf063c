import { unconfirmed } from './laws.ts';
import { notice } from './notice.ts';

export const euExportSide = notice({
  code: 'EW5096',
  name: 'eu-export-side',
  title: 'The European side of the export',
  what: 'An export from the EU needs an EORI number and an export declaration, and where the goods ask for it a dual-use or cultural goods licence or a health certificate.',
  why: 'Without them the goods do not leave.',
  fix: 'See ewtp docs --type eu-export-instruction.',
  concerns: ['all'],
  sources: [unconfirmed('EU export rules', 'European Union')],
  sample: { goods: { hs_code: '18063200' } },
});
