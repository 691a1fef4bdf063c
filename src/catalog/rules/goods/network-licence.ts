import { trade } from './bite.ts';
import { unconfirmed } from './laws.ts';
import { regulation } from './regulation.ts';

export const networkLicence = regulation({
  code: 'EW5053',
  name: 'network-licence',
  title: 'The network access licence is missing',
  what: 'Telecom terminals have a network access licence (NAL).',
  why: 'Networks refuse terminals without one.',
  fix: 'Ask the maker for the licence number.',
  message: 'The network access licence is missing.',
  concerns: ['telecom-terminal'],
  phases: [{ bite: trade('warning') }],
  evidence: ['nal_no'],
  sources: [
    unconfirmed('List of telecom terminals', 'Ministry of Industry and Information Technology'),
  ],
  sample: { goods: { hs_code: '85171300', title_en: 'Smartphone' }, papers: { nal_no: 'NAL-1' } },
});
