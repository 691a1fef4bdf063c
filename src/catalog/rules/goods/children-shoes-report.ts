import { ecommerce, trade } from './bite.ts';
import { unconfirmed } from './laws.ts';
import { regulation } from './regulation.ts';

export const childrenShoesReport = regulation({
  code: 'EW5069',
  name: 'children-shoes-report',
  title: 'The test report of children’s shoes is missing',
  what: 'Shoes for children conform to GB 30585.',
  why: 'Customs samples them.',
  fix: 'Have them tested by GB 30585.',
  message: 'No test report of the children’s shoes is named.',
  concerns: ['children-shoes'],
  phases: [{ bite: { ...trade('warning'), ...ecommerce('warning') } }],
  evidence: ['test_report'],
  sources: [
    unconfirmed('GB 30585, safety of children’s shoes', 'Standardization Administration of China'),
  ],
  sample: {
    goods: { hs_code: '64041990', title_en: 'Kids sneakers' },
    papers: { test_report: 'TR-1' },
  },
});
