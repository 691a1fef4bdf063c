import { everywhere } from './bite.ts';
import { reported } from './laws.ts';
import { regulation } from './regulation.ts';

export const restrictedArticle = regulation({
  code: 'EW5078',
  name: 'restricted-article',
  title: 'A restricted article: tobacco',
  what: 'Tobacco is restricted above small amounts and its trade is a state monopoly.',
  why: 'Without the licence it is held.',
  fix: 'Ask the importer for the licence.',
  message: 'Tobacco is restricted, and no licence is named.',
  concerns: ['tobacco'],
  phases: [{ bite: everywhere('warning') }],
  evidence: ['licence_no'],
  sources: [
    reported(
      'List of restricted articles',
      'General Administration of Customs of China, as copied by study sites',
    ),
  ],
  sample: { goods: { hs_code: '24021000', title_en: 'Cigars' }, papers: { licence_no: 'L-1' } },
});
