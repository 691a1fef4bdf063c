import { trade } from './bite.ts';
import { FOOD_IMPORT_RULES, foodSafetyLaw } from './laws.ts';
import { regulation } from './regulation.ts';

export const foodTraderFiling = regulation({
  code: 'EW5006',
  name: 'food-trader-filing',
  title: 'The customs filing of exporter or importer of food is missing',
  what: 'Both the overseas exporter and the Chinese importer of food are filed with Chinese customs.',
  why: 'An unfiled party cannot stand on a food declaration.',
  fix: 'File the exporter on the customs platform and ask the importer for its number.',
  message: 'The customs filing of the food’s exporter or importer is missing.',
  concerns: ['food'],
  phases: [{ bite: trade('error') }],
  evidence: ['exporter_filing_no', 'importer_filing_no'],
  sources: [foodSafetyLaw('Art. 96'), FOOD_IMPORT_RULES('filing of exporters and importers')],
  sample: {
    goods: {},
    papers: { exporter_filing_no: 'E-3200001', importer_filing_no: 'I-3100001' },
  },
});
