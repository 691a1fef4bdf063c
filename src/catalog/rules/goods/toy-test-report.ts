import { ecommerce, trade } from './bite.ts';
import { unconfirmed } from './laws.ts';
import { regulation } from './regulation.ts';

export const toyTestReport = regulation({
  code: 'EW5068',
  name: 'toy-test-report',
  title: 'Test report or age of a toy is missing',
  what: 'Toys conform to GB 6675 and state the age they are meant for.',
  why: 'Customs samples toys, certified or not.',
  fix: 'Have the toy tested by GB 6675.',
  message: 'For the toy {missing} is missing.',
  concerns: ['toy'],
  phases: [{ bite: { ...trade('error'), ...ecommerce('warning') } }],
  evidence: ['test_report', 'age_range'],
  sources: [unconfirmed('GB 6675, safety of toys', 'Standardization Administration of China')],
  sample: {
    goods: { hs_code: '95030060', title_en: 'Wooden puzzle' },
    papers: { test_report: 'TR-1', age_range: '3-6 years' },
  },
});
