import { everywhere } from './bite.ts';
import { foreignTradeLaw, unconfirmed } from './laws.ts';
import { regulation } from './regulation.ts';

export const importLicence = regulation({
  code: 'EW5081',
  name: 'import-licence',
  title: 'Licence or quota of goods is missing',
  what: 'Some goods come under tariff quota or import licence: grain, sugar, wool, cotton, fertiliser. The list here is not confirmed.',
  why: 'Outside the quota the duty is many times higher; without a licence there is no import.',
  fix: 'Ask the importer for the quota certificate or licence.',
  message: 'It may need a licence or quota certificate, and none is named.',
  concerns: ['quota-or-licence'],
  phases: [{ bite: everywhere('warning') }],
  evidence: ['licence_no'],
  sources: [
    foreignTradeLaw('Art. 17 to 20 and 73'),
    unconfirmed('Goods under quota or licence', 'Ministry of Commerce'),
  ],
  sample: {
    goods: { hs_code: '17019910', title_en: 'Cane sugar' },
    papers: { licence_no: 'TRQ-1' },
  },
});
