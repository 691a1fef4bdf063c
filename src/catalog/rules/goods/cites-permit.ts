import { everywhere } from './bite.ts';
import { reported, speciesRegulations } from './laws.ts';
import { regulation } from './regulation.ts';

/** Farm animals, of which no population is protected. */
const LIVESTOCK = /^(?:Bos taurus|Ovis aries|Capra hircus|Sus scrofa|Bubalus bubalis)\b/i;

export const citesPermit = regulation({
  code: 'EW5073',
  name: 'cites-permit',
  title: 'The permit for a protected species is missing',
  what: 'Goods of protected species (exotic leather, caviar, ginseng, rosewood, coral, ivory) have a CITES permit and a Chinese import certificate and name the species; those of Appendix I may not be traded.',
  why: 'Without them it is smuggling of wildlife.',
  fix: 'Ask the authority for the permit, or write the species where it is not protected.',
  message: 'It may be of a protected species, and {missing} is missing.',
  concerns: ['protected-species'],
  where: (row) => !LIVESTOCK.test(row.text('species_latin')),
  phases: [{ bite: everywhere('error') }],
  evidence: ['cites_permit_no', 'species_latin'],
  sources: [
    speciesRegulations('Art. 6, 7, 10 and 21'),
    reported(
      'Wildlife Protection Law, Art. 37 and 40',
      'Standing Committee of the National People’s Congress',
    ),
  ],
  sample: {
    goods: { hs_code: '42023100', title_en: 'Crocodile leather wallet' },
    papers: { cites_permit_no: 'BE-CITES-1', species_latin: 'Crocodylus niloticus' },
  },
});
