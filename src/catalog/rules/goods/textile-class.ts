import { ecommerce, trade } from './bite.ts';
import { standard } from './laws.ts';
import { regulation } from './regulation.ts';

export const textileClass = regulation({
  code: 'EW5065',
  name: 'textile-class',
  title: 'The safety class or test report of a textile is missing',
  what: 'Clothing and home textiles have a class of GB 18401-2010 (A for infants up to 36 months, B next to the skin, C other) and a test report.',
  why: 'Customs samples textiles; a class that is too low stops the sale.',
  fix: 'Have the fabric tested and write the class of the report.',
  message: 'For the textile {missing} is missing.',
  concerns: ['textile'],
  phases: [{ bite: { ...trade('error'), ...ecommerce('warning') } }],
  evidence: ['gb18401_class', 'test_report'],
  form: {
    column: 'gb18401_class',
    confirmed: true,
    fits: (value, row) => value.toUpperCase() === 'A' || !row.kinds().has('infant-textile'),
    message: 'Textiles for infants are of class A, not {value}.',
    hint: 'Have it tested for class A.',
  },
  sources: [standard('GB 18401-2010, basic safety of textiles')],
  sample: {
    goods: { hs_code: '61112000', title_en: 'Cotton romper' },
    papers: { gb18401_class: 'A', test_report: 'TR-1' },
    misfit: { gb18401_class: 'B' },
  },
});
