import { everywhere } from './bite.ts';
import { reported } from './laws.ts';
import { regulation } from './regulation.ts';

export const usedClothing = regulation({
  code: 'EW5075',
  name: 'used-clothing',
  title: 'Used clothing may not be imported',
  what: 'Used clothes and rags are banned.',
  why: 'Customs destroys them.',
  fix: 'Leave it out.',
  message: 'Used clothing may not be imported.',
  concerns: ['used-clothing'],
  phases: [{ bite: everywhere('error') }],
  evidence: [],
  sources: [reported('Ban on used clothes', 'tj-chinafreight, forwarder')],
  sample: { goods: { hs_code: '63090000' }, papers: { hs_code: '61091000' } },
});
