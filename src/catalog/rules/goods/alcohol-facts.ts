import { ecommerce, trade } from './bite.ts';
import { reported, unconfirmed } from './laws.ts';
import { regulation } from './regulation.ts';

export const alcoholFacts = regulation({
  code: 'EW5019',
  name: 'alcohol-facts',
  title: 'Facts that the label of an alcoholic drink must show are missing',
  what: 'The Chinese label of an alcoholic drink shows its strength and a warning.',
  why: 'Without them the label is refused; consumption tax depends on the strength as well.',
  fix: 'Take the strength from the analysis and print a warning such as 过量饮酒有害健康.',
  message: 'The label of the drink lacks {missing}.',
  concerns: ['alcohol'],
  phases: [{ bite: { ...trade('error'), ...ecommerce('info') } }],
  evidence: ['abv', 'warning_text'],
  sources: [
    reported(
      'Import requirements for alcohol, China page',
      'Alcohol and Tobacco Tax and Trade Bureau (US)',
    ),
    unconfirmed('GB 2757 and GB 2758, standards of alcoholic drinks', 'National Health Commission'),
  ],
  sample: {
    goods: { hs_code: '22030000', country_of_origin: 'CH', title_en: 'Blond beer' },
    papers: { abv: '6.6', warning_text: '过量饮酒有害健康' },
  },
});
