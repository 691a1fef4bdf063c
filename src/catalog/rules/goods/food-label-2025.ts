import { trade } from './bite.ts';
import { FOOD_LABEL_STANDARDS } from './laws.ts';
import { regulation } from './regulation.ts';

export const foodLabel2025 = regulation({
  code: 'EW5009',
  name: 'food-label-2025',
  title: 'The label is not ready for GB 7718-2025',
  what: 'From 2027-03-16 the label shows allergens, highlighted, and the last day of use as year, month and day; the amount of ingredients it stresses; and no words like “no additives”. Before that day it is a warning.',
  why: 'Food made from that day on with the old label cannot be imported.',
  fix: 'State the allergens (or none), and take claims of absent additives out.',
  message:
    'No allergens are stated (write none where there are none): GB 7718-2025 makes them mandatory from 2027-03-16.',
  concerns: ['prepackaged-food'],
  phases: [
    { to: '2027-03-15', bite: trade('warning') },
    { from: '2027-03-16', bite: trade('error') },
  ],
  evidence: ['allergens'],
  form: {
    column: 'title_zh',
    confirmed: true,
    fits: (value, row) => !/零添加|无添加|不添加|0添加/.test(value + row.text('description_zh')),
    message:
      'Title or description says that nothing was added: GB 7718-2025 forbids such words from 2027-03-16.',
    hint: 'Take the words out of text and label.',
  },
  sources: [...FOOD_LABEL_STANDARDS],
  sample: {
    goods: {},
    papers: { allergens: 'milk' },
    misfit: { title_zh: '巧克力', description_zh: '零添加蔗糖。' },
    asOf: '2027-04-01',
  },
});
