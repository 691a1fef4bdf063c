import { trade } from './bite.ts';
import { reported } from './laws.ts';
import { regulation } from './regulation.ts';

export const feedQuarantinePermit = regulation({
  code: 'EW5033',
  name: 'feed-quarantine-permit',
  title: 'The quarantine permit of feed is missing',
  what: 'The quarantine permit of feed and pet food is had before the contract.',
  why: 'A permit asked for later does not cover the shipment.',
  fix: 'Have the importer apply before you sign.',
  message: 'The quarantine permit of the feed is missing.',
  concerns: ['feed', 'pet-food'],
  phases: [{ bite: trade('error') }],
  evidence: ['quarantine_permit'],
  sources: [reported('Quarantine permit of feed', 'feed-china.cn, adviser')],
  sample: {
    goods: { hs_code: '23091010', country_of_origin: 'BE' },
    papers: { quarantine_permit: 'QP-1' },
  },
});
