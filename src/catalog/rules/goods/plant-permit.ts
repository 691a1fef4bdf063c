import { ecommerce, post, trade } from './bite.ts';
import { quarantineLaw, reported } from './laws.ts';
import { regulation } from './regulation.ts';

export const plantPermit = regulation({
  code: 'EW5029',
  name: 'plant-permit',
  title: 'Permit or plant health certificate is missing',
  what: 'Fresh fruit, vegetables, live plants and seed need access by country and species, a quarantine permit and a plant health certificate.',
  why: 'Without them they are returned or destroyed, by post too.',
  fix: 'Check that your country and species have access; apply for permit and certificate.',
  message: 'For fresh plants {missing} is missing.',
  concerns: ['fresh-plants'],
  phases: [{ bite: { ...trade('error'), ...ecommerce('error'), ...post('error') } }],
  evidence: ['phyto_cert', 'quarantine_permit'],
  sources: [
    quarantineLaw('Art. 10 and 28'),
    reported('Seed Law, Art. 57', 'Standing Committee of the National People’s Congress'),
  ],
  sample: {
    goods: { hs_code: '08081000', country_of_origin: 'NZ' },
    papers: { phyto_cert: 'PC-1', quarantine_permit: 'QP-1' },
  },
});
