import { post } from './bite.ts';
import { quarantineLaw } from './laws.ts';
import { regulation } from './regulation.ts';

export const meatByPost = regulation({
  code: 'EW5025',
  name: 'meat-by-post',
  title: 'Meat and live animals may not come by post',
  what: 'Personal parcels with meat or live animals are banned.',
  why: 'Customs destroys them.',
  fix: 'Leave it out of postal sales.',
  message: 'Meat and live animals may not come in personal parcels.',
  concerns: ['meat', 'live-animals'],
  phases: [{ bite: post('error') }],
  evidence: [],
  sources: [quarantineLaw('Art. 10 to 12')],
  sample: {
    goods: { hs_code: '02032900', country_of_origin: 'CH' },
    papers: { hs_code: '18063200' },
  },
});
