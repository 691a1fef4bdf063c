import { trade } from './bite.ts';
import { FOOD_IMPORT_RULES } from './laws.ts';
import { regulation } from './regulation.ts';

export const meatFishLabel = regulation({
  code: 'EW5013',
  name: 'meat-fish-label',
  title: 'The bilingual label of meat or fish is missing',
  what: 'Fresh and frozen meat and fish carry a label in Chinese and another language on inner and outer packs: origin, name, plant number, batch; outside also region, destination, dates, temperature and the official mark.',
  why: 'Packs without it are refused at the port.',
  fix: 'Have the plant print the label by Decree 249.',
  message: 'No bilingual label of the packs is named.',
  concerns: ['meat', 'seafood'],
  spares: ['prepackaged-food'],
  phases: [{ bite: trade('error') }],
  evidence: ['zh_label_file'],
  sources: [FOOD_IMPORT_RULES('Art. 30')],
  sample: {
    goods: { hs_code: '03038990', country_of_origin: 'NO' },
    papers: { zh_label_file: 'label.pdf' },
  },
});
