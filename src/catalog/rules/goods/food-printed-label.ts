import { readFlag } from '../../values/flag.ts';
import { trade } from './bite.ts';
import { FOOD_IMPORT_RULES } from './laws.ts';
import { regulation } from './regulation.ts';

export const foodPrintedLabel = regulation({
  code: 'EW5012',
  name: 'food-printed-label',
  title: 'The Chinese label of health or special food is not printed on the pack',
  what: 'Health food, medical food and infant formula carry the Chinese label printed on the pack before export.',
  why: 'A sticker put on later is not accepted for these foods.',
  fix: 'Have the packs printed with the Chinese label before they leave.',
  message: 'It is not stated that the Chinese label is printed on the pack.',
  concerns: ['health-food', 'medical-food', 'infant-formula'],
  phases: [{ bite: trade('error') }],
  evidence: ['label_printed'],
  form: {
    column: 'label_printed',
    confirmed: true,
    fits: (value) => readFlag(value) === true,
    message: 'The Chinese label is not printed on the pack.',
    hint: 'A sticker is not accepted: have the pack printed, then write yes.',
  },
  sources: [FOOD_IMPORT_RULES('Art. 30')],
  sample: {
    goods: {
      hs_code: '21069090',
      title_en: 'Vitamin C food supplement',
      country_of_origin: 'CH',
      health_food_no: '国食健注J20260001',
    },
    papers: { label_printed: 'yes' },
    misfit: { label_printed: 'no' },
  },
});
