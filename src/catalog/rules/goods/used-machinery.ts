import { everywhere } from './bite.ts';
import { unconfirmed } from './laws.ts';
import { regulation } from './regulation.ts';

export const usedMachinery = regulation({
  code: 'EW5076',
  name: 'used-machinery',
  title: 'Used machines need an inspection before shipping',
  what: 'Used machines and appliances are on lists: some are inspected before shipping, some are banned.',
  why: 'Without the inspection they are returned.',
  fix: 'Ask the importer on which list it stands before you ship.',
  message: 'Used machines may need an inspection before shipping, or may be banned.',
  concerns: ['used'],
  where: (row) => /^(?:8[4-7]|90)/.test(row.text('hs_code')),
  phases: [{ bite: everywhere('warning') }],
  evidence: [],
  at: 'condition',
  sources: [
    unconfirmed(
      'Lists of used mechanical and electrical products',
      'Ministry of Commerce and customs',
    ),
  ],
  sample: { goods: { hs_code: '84798999', condition: 'used' }, papers: { condition: 'new' } },
});
