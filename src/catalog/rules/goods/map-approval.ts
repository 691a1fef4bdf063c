import { everywhere } from './bite.ts';
import { reported } from './laws.ts';
import { regulation } from './regulation.ts';

export const mapApproval = regulation({
  code: 'EW5080',
  name: 'map-approval',
  title: 'The approval of a map is missing',
  what: 'Maps and globes have a Chinese approval number (审图号).',
  why: 'Maps that draw borders another way are seized.',
  fix: 'Have the map approved, or leave it out.',
  message: 'The approval number of the map is missing.',
  concerns: ['map'],
  phases: [{ bite: everywhere('error') }],
  evidence: ['map_approval_no'],
  sources: [
    reported(
      'List of prohibited printed matter',
      'General Administration of Customs of China, as copied by study sites',
    ),
  ],
  sample: {
    goods: { hs_code: '49052000', title_en: 'World atlas' },
    papers: { map_approval_no: 'GS(2026)0001' },
  },
});
