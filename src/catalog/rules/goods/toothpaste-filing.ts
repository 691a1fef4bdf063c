import { ecommerce, trade } from './bite.ts';
import { cosmeticsRegulations } from './laws.ts';
import { regulation } from './regulation.ts';

export const toothpasteFiling = regulation({
  code: 'EW5044',
  name: 'toothpaste-filing',
  title: 'The filing of a toothpaste is missing',
  what: 'Toothpaste is filed like an ordinary cosmetic and may claim few effects.',
  why: 'Without the filing it may not be imported for sale.',
  fix: 'Have your responsible person in China file it.',
  message: 'The filing of the toothpaste is missing.',
  concerns: ['toothpaste'],
  phases: [{ bite: { ...trade('error'), ...ecommerce('info') } }],
  evidence: ['toothpaste_filing_no'],
  sources: [cosmeticsRegulations('Art. 77')],
  sample: {
    goods: { hs_code: '33061010', title_en: 'Mint toothpaste' },
    papers: { toothpaste_filing_no: '国牙膏网备进字（沪）2026000001' },
  },
});
