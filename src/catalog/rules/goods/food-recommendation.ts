import { trade } from './bite.ts';
import { unconfirmed } from './laws.ts';
import { regulation } from './regulation.ts';

export const foodRecommendation = regulation({
  code: 'EW5004',
  name: 'food-recommendation',
  title: 'The home authority’s letter for listed food is missing',
  what: 'Food on the list of the registration decree needs an official recommendation letter and an inspection report of the home authority (in Belgium the FASFC). Until 2026-05-31 the list of Decree 248 with 18 kinds applied; the list of Decree 280 is not confirmed.',
  why: 'The producer of listed food is registered on the word of its authority only; without the letter there is no number.',
  fix: 'Check whether your food is on the list in force and ask the home authority for the letter.',
  message: 'This may be listed food, and no recommendation letter of the home authority is named.',
  concerns: ['listed-food'],
  phases: [
    { to: '2026-05-31', bite: trade('info') },
    { from: '2026-06-01', bite: trade('error') },
  ],
  evidence: ['official_recommendation'],
  sources: [
    unconfirmed(
      'List of foods of Decree 280 (sources differ: 20 categories, or 11 in the draft)',
      'General Administration of Customs of China',
    ),
  ],
  sample: {
    goods: { hs_code: '18010000', title_en: 'Cocoa beans' },
    papers: { official_recommendation: 'FASFC-2026-001' },
  },
});
