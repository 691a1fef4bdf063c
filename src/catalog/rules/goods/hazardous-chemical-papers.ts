import { ecommerce, trade } from './bite.ts';
import { chemicalsRegulations } from './laws.ts';
import { regulation } from './regulation.ts';

export const hazardousChemicalPapers = regulation({
  code: 'EW5060',
  name: 'hazardous-chemical-papers',
  title: 'Papers of a hazardous chemical are missing',
  what: 'Hazardous chemicals have a UN and a CAS number, a safety data sheet and a hazard label in Chinese, and a registered importer; they have no place in e-commerce. By tariff code alone a chemical is only suspected.',
  why: 'Customs inspects them and turns them away without.',
  fix: 'Ask the maker for the Chinese safety data sheet; if it says not hazardous, write so in the columns asked for.',
  message: 'For a hazardous chemical {missing} is missing.',
  concerns: ['hazardous-chemicals'],
  hinted: ['chemicals'],
  spares: ['cosmetics'],
  phases: [{ bite: { ...trade('error'), ...ecommerce('error') } }],
  evidence: ['un_number', 'cas', 'sds_zh', 'ghs_label_zh'],
  sources: [chemicalsRegulations('Art. 15 and 67')],
  sample: {
    goods: { hs_code: '36050000', title_en: 'Matches' },
    papers: { un_number: '1944', cas: '7723-14-0', sds_zh: 'sds.pdf', ghs_label_zh: 'ghs.pdf' },
    hinted: { hs_code: '29141100', title_en: 'Acetone' },
  },
});
