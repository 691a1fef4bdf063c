import { ecommerce, trade } from './bite.ts';
import { unconfirmed } from './laws.ts';
import { regulation } from './regulation.ts';

export const leatherSpecies = regulation({
  code: 'EW5070',
  name: 'leather-species',
  title: 'Of which animal leather or fur is, is not stated',
  what: 'Leather goods and fur state material or species, so that protected ones can be told.',
  why: 'Goods of protected species need permits; customs asks when nothing is stated.',
  fix: 'Write for example cowhide, or the Latin name.',
  message: 'Of which animal the leather or fur is, is not stated.',
  concerns: ['leather-or-fur'],
  phases: [{ bite: { ...trade('warning'), ...ecommerce('warning') } }],
  evidence: ['material', 'species_latin'],
  anyOne: true,
  sources: [
    unconfirmed(
      'Check of leather and fur against CITES',
      'National Forestry and Grassland Administration',
    ),
  ],
  sample: {
    goods: { hs_code: '42023100', title_en: 'Wallet' },
    papers: { material: 'cowhide leather' },
  },
});
