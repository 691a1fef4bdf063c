import { ecommerce, trade } from './bite.ts';
import { reported } from './laws.ts';
import { regulation } from './regulation.ts';

const LISTED: ReadonlySet<string> = new Set(
  'TH TW PH UZ NL FR BE DE DK CZ IT US CA BR AR NZ AU KG AT ES'.split(' '),
);

export const feedOrigin = regulation({
  code: 'EW5034',
  name: 'feed-origin',
  title: 'Pet food from a country that was not on the list',
  what: 'Pet food comes from a country on the customs list; seen in November 2024: TH TW PH UZ NL FR BE DE DK CZ IT US CA BR AR NZ AU KG AT ES.',
  why: 'From other countries it has no access.',
  fix: 'Check the present list; it may have grown.',
  message: 'Pet food from {value} was not on the list of November 2024.',
  concerns: ['feed', 'pet-food'],
  where: (row) => !LISTED.has(row.text('country_of_origin')),
  phases: [{ bite: { ...trade('warning'), ...ecommerce('warning') } }],
  evidence: [],
  at: 'country_of_origin',
  sources: [
    reported('Countries with access for pet food, November 2024', 'feed-china.cn, adviser'),
  ],
  sample: {
    goods: { hs_code: '23091010', country_of_origin: 'PL' },
    papers: { country_of_origin: 'BE' },
  },
});
