import { trade } from './bite.ts';
import { reported } from './laws.ts';
import { regulation } from './regulation.ts';

export const lithiumPapers = regulation({
  code: 'EW5051',
  name: 'lithium-papers',
  title: 'Papers of lithium batteries in bulk are missing',
  what: 'Lithium cells and packs travel with a safety data sheet and a Chinese hazard label, beside contract, invoice and packing list; packages carry the mark of class 9.',
  why: 'Customs checks dangerous goods, and used batteries as waste.',
  fix: 'Ask the maker for both.',
  message: 'For lithium batteries {missing} is missing.',
  concerns: ['lithium-cells'],
  phases: [{ bite: trade('warning') }],
  evidence: ['msds', 'ghs_label_zh'],
  sources: [reported('Import papers of lithium batteries (2024)', 'newsflash.city, trade press')],
  sample: {
    goods: {
      hs_code: '85076000',
      title_en: 'Power bank',
      country_of_origin: 'DE',
      un_number: '3480',
      un38_3_report: 'UN383-1',
      battery_wh: '37',
    },
    papers: { msds: 'sds.pdf', ghs_label_zh: 'ghs.pdf' },
  },
});
