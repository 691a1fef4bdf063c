import { everywhere } from './bite.ts';
import { wasteLaw } from './laws.ts';
import { regulation } from './regulation.ts';

export const wasteImport = regulation({
  code: 'EW5074',
  name: 'waste-import',
  title: 'Waste and scrap may not be imported',
  what: 'The import of solid waste has ended; suspected goods are tested.',
  why: 'Waste is returned at the cost of the carrier and importer.',
  fix: 'Leave it out; if it is no waste, correct code and title.',
  message: 'Code or title say waste or scrap, which may not be imported.',
  concerns: ['waste'],
  phases: [{ bite: everywhere('error') }],
  evidence: [],
  sources: [wasteLaw('Art. 23 to 25')],
  sample: {
    goods: { hs_code: '74040000', title_en: 'Copper pieces' },
    papers: { hs_code: '74091190' },
  },
});
