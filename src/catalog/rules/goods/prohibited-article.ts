import { everywhere } from './bite.ts';
import { reported } from './laws.ts';
import { regulation } from './regulation.ts';

export const prohibitedArticle = regulation({
  code: 'EW5077',
  name: 'prohibited-article',
  title: 'A prohibited article',
  what: 'Weapons and imitations of them are prohibited, as are false money, media harmful to the state, strong poisons, narcotics, and animals and plants with pests.',
  why: 'Customs seizes them.',
  fix: 'Leave it out.',
  message: 'Code or title say a weapon or its imitation, which is prohibited.',
  concerns: ['weapons'],
  phases: [{ bite: everywhere('error') }],
  evidence: [],
  sources: [
    reported(
      'List of prohibited articles',
      'General Administration of Customs of China, copy of 2009',
    ),
  ],
  sample: {
    goods: { hs_code: '93040000', title_en: 'Air rifle' },
    papers: { hs_code: '95069900', title_en: 'Target board' },
  },
});
