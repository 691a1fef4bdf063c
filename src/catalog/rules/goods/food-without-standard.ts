import { ecommerce, trade } from './bite.ts';
import { foodSafetyLaw } from './laws.ts';
import { regulation } from './regulation.ts';

export const foodWithoutStandard = regulation({
  code: 'EW5014',
  name: 'food-without-standard',
  title: 'Food that Chinese standards may not know has no approval',
  what: 'Food without a Chinese standard, or with a new raw material, passes a safety review of the National Health Commission (NHC) first.',
  why: 'Without the review or a temporary standard it may not be imported.',
  fix: 'Ask the importer whether a standard covers it; else apply to the NHC.',
  message: 'Its words suggest food that Chinese standards may not know, and no approval is named.',
  concerns: ['novel-food'],
  phases: [{ bite: { ...trade('warning'), ...ecommerce('warning') } }],
  evidence: ['nhc_approval'],
  sources: [foodSafetyLaw('Art. 37 and 93')],
  sample: {
    goods: { hs_code: '19053100', title_en: 'Cricket biscuits' },
    papers: { nhc_approval: 'NHC-2026-1' },
  },
});
