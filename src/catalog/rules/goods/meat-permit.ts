import { ecommerce, trade } from './bite.ts';
import { quarantineLaw } from './laws.ts';
import { regulation } from './regulation.ts';

export const meatPermit = regulation({
  code: 'EW5024',
  name: 'meat-permit',
  title: 'Quarantine permit or health certificate of meat or live animals is missing',
  what: 'Country, product and plant of meat must be approved; the quarantine permit is had before the contract, the health certificate at export.',
  why: 'Meat without them is returned or destroyed, in e-commerce too.',
  fix: 'Have the importer apply for the permit before you sign.',
  message: 'For meat {missing} is missing.',
  concerns: ['meat', 'live-animals'],
  phases: [{ bite: { ...trade('error'), ...ecommerce('error') } }],
  evidence: ['quarantine_permit', 'health_cert'],
  sources: [quarantineLaw('Art. 10 to 12')],
  sample: {
    goods: { hs_code: '02032900', country_of_origin: 'CH' },
    papers: { quarantine_permit: 'QP-1', health_cert: 'HC-1' },
  },
});
