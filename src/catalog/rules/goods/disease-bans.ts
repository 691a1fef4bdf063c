import { unconfirmed } from './laws.ts';
import { notice } from './notice.ts';

export const diseaseBans = notice({
  code: 'EW5097',
  name: 'disease-bans',
  title: 'Animal diseases close borders at short notice',
  what: 'Outbreaks of swine fever, foot and mouth disease, bird flu or bluetongue close the border by country and region; ewtp knows of none for 2026 and keeps no list.',
  why: 'Notices take effect the day they are published.',
  fix: 'Look at the notices of customs and the Ministry of Agriculture before each shipment.',
  concerns: ['meat', 'dairy', 'live-animals', 'honey-or-eggs'],
  sources: [unconfirmed('Notices on animal diseases', 'GACC and MARA')],
  sample: {
    goods: { hs_code: '04069000', country_of_origin: 'CH' },
    others: { hs_code: '18063200' },
  },
});
