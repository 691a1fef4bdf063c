import { ecommerce, trade } from './bite.ts';
import { standard } from './laws.ts';
import { regulation } from './regulation.ts';

export const childrenTextileClass = regulation({
  code: 'EW5066',
  name: 'children-textile-class',
  title: 'The class or age of a children’s textile is missing',
  what: 'Textiles for children up to 14 have a class of GB 31701-2015 (phthalates, lead, cadmium, cords, small parts, burning) and the age they are meant for.',
  why: 'Mandatory since 2018-06-01.',
  fix: 'Have it tested by GB 31701 and write the class and the age.',
  message: 'For the children’s textile {missing} is missing.',
  concerns: ['children-textile'],
  phases: [{ bite: { ...trade('error'), ...ecommerce('warning') } }],
  evidence: ['gb31701_class', 'age_range'],
  sources: [standard('GB 31701-2015, safety of textiles for infants and children', '2018-06-01')],
  sample: {
    goods: { hs_code: '61112000', title_en: 'Cotton romper' },
    papers: { gb31701_class: 'A', age_range: '0-36 months' },
  },
});
